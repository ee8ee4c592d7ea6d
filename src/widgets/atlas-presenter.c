/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-presenter.h"

#include "atlas-map-view.h"
#include "atlas-page-content.h"
#include "atlas-story-bar.h"
#include "atlas-story-steps.h"
#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasPresenter
{
  AdwBin parent_instance;

  /* template widgets */
  GtkScrolledWindow *scroller;
  GtkToggleButton *notes_button;
  GtkLabel *notes;
  GtkLabel *coming;

  /* borrowed: of the step that is shown, or NULL */
  GtkWidget *content;

  /* owned */
  AtlasSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasPresenter, atlas_presenter, ADW_TYPE_BIN)

static void
set_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text);

  gtk_label_set_text (label, shown);
}

static void
show_notes (AtlasPresenter *self, const AtlasStory *story, guint step)
{
  g_autofree char *coming = NULL;

  set_text (self->notes, story->steps[step].notes != NULL ? story->steps[step].notes
                                                          : _ ("There are no notes to this step."));
  if (step + 1 < story->n_steps)
    /* Translators: the title of the step that follows */
    coming = g_strdup_printf (_ ("Next: %s"), story->steps[step + 1].title);
  set_text (self->coming, coming != NULL ? coming : _ ("This is the last step."));
}

/* Only while it is to be seen: it is made at each step. */
static void
show_step (AtlasPresenter *self)
{
  guint step = 0;
  const AtlasStory *story =
    self->session != NULL ? atlas_session_get_story (self->session, &step) : NULL;
  AtlasWorld *world = NULL;
  AtlasPage *page = NULL;

  if (story == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      self->content = NULL;
      gtk_scrolled_window_set_child (self->scroller, NULL);
      return;
    }
  world = atlas_session_get_world (self->session);
  page = atlas_page_new_for_talk (world, atlas_target_for_story (world, story), step);
  atlas_widgets_free_slowly (self->content);
  self->content = atlas_page_content_new_for_step (
    self->session, page,
    adw_get_enable_animations (GTK_WIDGET (self)) ? ATLAS_MAP_VIEW_FLIGHT_MS : 0);
  gtk_scrolled_window_set_child (self->scroller, self->content);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_notes (self, story, step);
}

static void
show_late_step (GtkWidget *widget)
{
  show_step (ATLAS_PRESENTER (widget));
}

static void
step_cb (AtlasPresenter *self)
{
  if (self->content != NULL)
    atlas_page_content_stop (self->content);
  atlas_widgets_call_late (GTK_WIDGET (self), ATLAS_LATE_TEXT, show_late_step);
}

void
atlas_presenter_toggle_notes (AtlasPresenter *self)
{
  g_return_if_fail (ATLAS_IS_PRESENTER (self));

  gtk_toggle_button_set_active (self->notes_button,
                                !gtk_toggle_button_get_active (self->notes_button));
}

void
atlas_presenter_set_session (AtlasPresenter *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_PRESENTER (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::story-step", G_CALLBACK (step_cb), self,
                             G_CONNECT_SWAPPED);
  show_step (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_presenter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_PRESENTER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_presenter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    atlas_presenter_set_session (ATLAS_PRESENTER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_presenter_dispose (GObject *object)
{
  AtlasPresenter *self = ATLAS_PRESENTER (object);

  self->content = NULL;
  /* The template lets go of its children behind the bin’s back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PRESENTER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_presenter_parent_class)->dispose (object);
}

static void
atlas_presenter_class_init (AtlasPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_presenter_dispose;
  object_class->get_property = atlas_presenter_get_property;
  object_class->set_property = atlas_presenter_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (ATLAS_TYPE_STORY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/presenter.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenter, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenter, notes_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenter, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasPresenter, coming);
}

static void
atlas_presenter_init (AtlasPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible", G_CALLBACK (show_step), NULL);
}
