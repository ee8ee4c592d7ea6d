/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-view.h"

#include "atlas-changes-view.h"
#include "atlas-citation.h"
#include "atlas-compare-view.h"
#include "atlas-country-card.h"
#include "atlas-country-summary.h"
#include "atlas-force-list.h"
#include "atlas-map-view.h"
#include "atlas-page-content.h"
#include "atlas-page-scroller.h"
#include "atlas-story-bar.h"
#include "atlas-story-steps.h"
#include "atlas-text-safety.h"
#include "atlas-timeline-view.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasPageView
{
  AdwNavigationPage parent_instance;

  /* template widgets */
  AdwToolbarView *toolbar;
  GtkWidget *present_button;

  /* borrowed, of a state only */
  AtlasCountryCard *card;

  /* borrowed, of a story only */
  AtlasPageScroller *story_scroller;
  guint n_shown; /* which step is, from 1; 0 while none is, or one that is on its way out */

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the target is of; on its way out, the session may have another */
  AtlasTarget target;

  guint show_window_buttons : 1;
  guint has_place : 1;
};

enum
{
  PROP_0,
  PROP_SHOW_WINDOW_BUTTONS,
  PROP_HAS_PLACE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasPageView, atlas_page_view, ADW_TYPE_NAVIGATION_PAGE)

/* Actions */

static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (widget);
  AtlasCitationFormat format = ATLAS_CITATION_TEXT;
  g_autofree char *citation = NULL;

  if (!atlas_citation_format_from_id (g_variant_get_string (parameter, NULL), &format))
    return;
  citation =
    atlas_citation_new (self->world, self->target, atlas_session_get_today (self->session), format);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("Citation copied"));
}

static gboolean
find_place (AtlasPageView *self, double *lat, double *lon)
{
  AtlasDay *day = atlas_session_get_day (self->session);

  if (day == NULL || atlas_day_get_world (day) != self->world)
    return FALSE;
  if (self->target.kind == ATLAS_TARGET_STATE)
    return atlas_day_get_state_point (day, self->target.index, lat, lon);
  return atlas_target_get_site (self->target, self->world, lat, lon);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (widget);
  double lat = 0;
  double lon = 0;

  if (!find_place (self, &lat, &lon))
    return;
  gtk_widget_activate_action (widget, "win.reveal-map", NULL);
  atlas_session_go_to (self->session, lat, lon);
}

/* Content */

static void
set_title (AtlasPageView *self, const char *title)
{
  g_autofree char *shown = atlas_text_show_controls (title);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), shown);
}

static void
day_cb (AtlasPageView *self)
{
  double lat = 0;
  double lon = 0;
  gboolean has_place = find_place (self, &lat, &lon);

  if (self->card != NULL)
    set_title (self, atlas_country_card_get_name (self->card));
  if (self->has_place == has_place)
    return;
  self->has_place = has_place;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PLACE]);
}

static void
build_country (AtlasPageView *self)
{
  AtlasTimelineView *record = g_object_new (ATLAS_TYPE_TIMELINE_VIEW, NULL);

  self->card = ATLAS_COUNTRY_CARD (atlas_country_card_new (self->session, self->target.index));
  atlas_timeline_view_set_state (record, self->target.index);
  atlas_timeline_view_set_leader (record, GTK_WIDGET (self->card));
  atlas_timeline_view_set_session (record, self->session);
  adw_toolbar_view_set_content (self->toolbar, GTK_WIDGET (record));
}

/* There is nothing in it that the record says: what it lists can be cited. */
static void
build_uncited (AtlasPageView *self, GtkWidget *content)
{
  adw_toolbar_view_set_content (self->toolbar, content);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.copy-citation", FALSE);
  set_title (self, atlas_target_kind_get_label (self->target.kind));
}

static void
build_page (AtlasPageView *self)
{
  AtlasPage *page = atlas_page_new (self->world, self->target);
  GtkWidget *scroller = atlas_page_scroller_new ();

  atlas_page_scroller_set_content (ATLAS_PAGE_SCROLLER (scroller),
                                   atlas_page_content_new (self->session, page));
  adw_toolbar_view_set_content (self->toolbar, scroller);
  /* Beside the buttons of the bar there is room for one word. */
  set_title (self, self->target.kind == ATLAS_TARGET_DISPUTE
                     ? _ ("Contested")
                     : atlas_target_kind_get_label (self->target.kind));
}

/* The step that is shown of a story takes the place of the one before. */
static void
show_step (AtlasPageView *self, guint step)
{
  self->n_shown = step + 1;
  atlas_page_scroller_set_content (
    self->story_scroller,
    atlas_page_content_new_for_step (
      self->session, atlas_page_new_for_step (self->world, self->target, step),
      adw_get_enable_animations (GTK_WIDGET (self)) ? ATLAS_MAP_VIEW_FLIGHT_MS : 0));
  atlas_page_scroller_scroll_to_top (self->story_scroller);
}

/* Which step there is to be shown, from 1; 0 for none. On its way out, a page hears of other stories. */
static guint
find_step (AtlasPageView *self)
{
  guint step = 0;
  const AtlasStory *story = atlas_session_get_story (self->session, &step);

  return story != NULL && atlas_session_get_world (self->session) == self->world &&
             atlas_target_equal (atlas_target_for_story (self->world, story), self->target)
           ? step + 1
           : 0;
}

static void
show_late_step (GtkWidget *widget)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (widget);
  guint n = find_step (self);

  if (n != 0)
    show_step (self, n - 1);
}

static void
step_cb (AtlasPageView *self)
{
  GtkWidget *shown = atlas_page_scroller_get_content (self->story_scroller);
  guint n = find_step (self);

  if (n == 0 || n == self->n_shown)
    return;
  if (shown == NULL)
    {
      show_step (self, n - 1);
      return;
    }
  self->n_shown = 0;
  atlas_page_content_stop (shown);
  atlas_widgets_call_late (GTK_WIDGET (self), ATLAS_LATE_TEXT, show_late_step);
}

static void
build_story (AtlasPageView *self)
{
  self->story_scroller = ATLAS_PAGE_SCROLLER (atlas_page_scroller_new ());
  adw_toolbar_view_set_content (self->toolbar, GTK_WIDGET (self->story_scroller));
  adw_toolbar_view_add_bottom_bar (self->toolbar, atlas_story_bar_new (self->session));
  adw_toolbar_view_set_bottom_bar_style (self->toolbar, ADW_TOOLBAR_RAISED);
  gtk_widget_set_visible (self->present_button, TRUE);
  set_title (self, atlas_target_kind_get_label (self->target.kind));
  step_cb (self);
  g_signal_connect_object (self->session, "notify::story-step", G_CALLBACK (step_cb), self,
                           G_CONNECT_SWAPPED);
}

AtlasTarget
atlas_page_view_get_target (AtlasPageView *self)
{
  return self->target;
}

static void
atlas_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_WINDOW_BUTTONS:
      g_value_set_boolean (value, self->show_window_buttons);
      break;
    case PROP_HAS_PLACE:
      g_value_set_boolean (value, self->has_place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_SHOW_WINDOW_BUTTONS:
      if (self->show_window_buttons == g_value_get_boolean (value))
        break;
      self->show_window_buttons = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_page_view_dispose (GObject *object)
{
  AtlasPageView *self = ATLAS_PAGE_VIEW (object);

  self->card = NULL;
  self->story_scroller = NULL;
  /* The template lets go of its children behind the page’s back. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PAGE_VIEW);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_page_view_parent_class)->dispose (object);
}

static void
atlas_page_view_class_init (AtlasPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_page_view_dispose;
  object_class->get_property = atlas_page_view_get_property;
  object_class->set_property = atlas_page_view_set_property;
  properties[PROP_SHOW_WINDOW_BUTTONS] =
    g_param_spec_boolean ("show-window-buttons", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_HAS_PLACE] =
    g_param_spec_boolean ("has-place", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPageView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, AtlasPageView, present_button);
  gtk_widget_class_install_action (widget_class, "page.copy-citation", "s", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "page.show-on-map", NULL, show_action);
}

static void
atlas_page_view_init (AtlasPageView *self)
{
  self->show_window_buttons = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
atlas_page_view_new (AtlasSession *session, AtlasTarget target)
{
  AtlasPageView *self = g_object_new (ATLAS_TYPE_PAGE_VIEW, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->target = target;
  if (target.kind == ATLAS_TARGET_STATE)
    build_country (self);
  else if (target.kind == ATLAS_TARGET_TROOPS)
    build_uncited (self, atlas_force_list_new (session));
  else if (target.kind == ATLAS_TARGET_COMPARE)
    build_uncited (self, atlas_compare_view_new (session));
  else if (target.kind == ATLAS_TARGET_CHANGES)
    build_uncited (self, atlas_changes_view_new (session));
  else if (target.kind == ATLAS_TARGET_STORY)
    build_story (self);
  else
    build_page (self);
  day_cb (self);
  g_signal_connect_object (session, "notify::day", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
