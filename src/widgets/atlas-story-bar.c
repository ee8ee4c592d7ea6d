/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-story-bar.h"

#include "atlas-data-label.h"
#include "atlas-story-steps.h"
#include "atlas-text-safety.h"

struct _AtlasStoryBar
{
  AdwBin parent_instance;

  /* template widgets */
  GtkMenuButton *steps;
  GtkPopover *popover;
  GtkListBox *list;

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

G_DEFINE_FINAL_TYPE (AtlasStoryBar, atlas_story_bar, ADW_TYPE_BIN)

/* The list of steps is made when it is opened. */

static GtkWidget *
make_row (const AtlasStory *story, guint step, gboolean is_current)
{
  g_autofree char *date = atlas_partial_date_format (story->steps[step].date);
  g_autofree char *title = g_strdup_printf ("%u. %s", step + 1, story->steps[step].title);
  GtkWidget *row = atlas_data_row_new (title, date);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (is_current)
    gtk_widget_add_css_class (row, "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
  return row;
}

static void
fill_list (AtlasStoryBar *self)
{
  guint shown = 0;
  const AtlasStory *story = atlas_session_get_story (self->session, &shown);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; story != NULL && i < story->n_steps; i++)
    gtk_list_box_append (self->list, make_row (story, i, i == shown));
  if (story != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) shown)));
}

static void
visible_cb (AtlasStoryBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)) && self->session != NULL)
    fill_list (self);
}

static void
row_activated_cb (AtlasStoryBar *self, GtkListBoxRow *row)
{
  guint step = (guint) gtk_list_box_row_get_index (row);

  gtk_popover_popdown (self->popover);
  atlas_session_set_story_step (self->session, step);
}

/* What is shown */

static void
step_cb (AtlasStoryBar *self)
{
  guint step = 0;
  const AtlasStory *story = atlas_session_get_story (self->session, &step);
  g_autofree char *progress = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *shown = NULL;

  if (story == NULL)
    return;
  progress = atlas_story_format_progress (story, step);
  gtk_menu_button_set_label (self->steps, progress);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  spoken = atlas_story_describe_step (story, step);
  shown = atlas_text_show_controls (spoken);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), shown,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
atlas_story_bar_set_session (AtlasStoryBar *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_STORY_BAR (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::story-step", G_CALLBACK (step_cb), self,
                               G_CONNECT_SWAPPED);
      step_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_story_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_STORY_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_story_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    atlas_story_bar_set_session (ATLAS_STORY_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_story_bar_dispose (GObject *object)
{
  AtlasStoryBar *self = ATLAS_STORY_BAR (object);

  /* The template lets go of its children behind the bin’s back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_STORY_BAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_story_bar_parent_class)->dispose (object);
}

static void
atlas_story_bar_class_init (AtlasStoryBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_story_bar_dispose;
  object_class->get_property = atlas_story_bar_get_property;
  object_class->set_property = atlas_story_bar_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/story-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasStoryBar, steps);
  gtk_widget_class_bind_template_child (widget_class, AtlasStoryBar, popover);
  gtk_widget_class_bind_template_child (widget_class, AtlasStoryBar, list);
  gtk_widget_class_bind_template_callback (widget_class, visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
atlas_story_bar_init (AtlasStoryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlas_story_bar_new (AtlasSession *session)
{
  return g_object_new (ATLAS_TYPE_STORY_BAR, "session", session, NULL);
}
