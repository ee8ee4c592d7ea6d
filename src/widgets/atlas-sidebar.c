/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-sidebar.h"

#include "atlas-country-card.h"
#include "atlas-country-summary.h"
#include "atlas-timeline-view.h"

struct _AtlasSidebar
{
  AdwBin parent_instance;

  /* template widgets */
  AdwNavigationView *navigation;
  AdwNavigationPage *country_page;
  AtlasTimelineView *timeline;
  AtlasTimelineView *record;

  /* borrowed */
  AtlasCountryCard *card;

  /* owned */
  AtlasSession *session;

  guint show_window_buttons : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SHOW_WINDOW_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasSidebar, atlas_sidebar, ADW_TYPE_BIN)

static gboolean
is_country_shown (AtlasSidebar *self)
{
  return adw_navigation_view_get_visible_page (self->navigation) == self->country_page;
}

static void
selected_cb (AtlasSidebar *self)
{
  guint state = atlas_session_get_selected_state (self->session);

  if (state == 0)
    {
      adw_navigation_view_pop_to_tag (self->navigation, "timeline");
      return;
    }
  adw_navigation_page_set_title (self->country_page, atlas_country_card_get_name (self->card));
  atlas_timeline_view_set_state (self->record, state);
  if (!is_country_shown (self))
    adw_navigation_view_push (self->navigation, self->country_page);
}

/* Going back by button, key or swipe lets the state go. */
static void
popped_cb (AtlasSidebar *self)
{
  if (self->session != NULL && !is_country_shown (self))
    atlas_session_set_selected_state (self->session, 0);
}

static void
day_cb (AtlasSidebar *self)
{
  if (atlas_session_get_selected_state (self->session) != 0)
    adw_navigation_page_set_title (self->country_page, atlas_country_card_get_name (self->card));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasSidebar *self = ATLAS_SIDEBAR (widget);
  AtlasDay *day = self->session != NULL ? atlas_session_get_day (self->session) : NULL;
  double lat = 0;
  double lon = 0;

  if (day != NULL &&
      atlas_day_get_state_point (day, atlas_session_get_selected_state (self->session), &lat, &lon))
    atlas_session_go_to (self->session, lat, lon);
}

static void
connect_session (AtlasSidebar *self)
{
  /* The card is told first: its name is the title of the page. */
  atlas_country_card_set_session (self->card, self->session);
  g_signal_connect_object (self->session, "notify::selected-state", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::day", G_CALLBACK (day_cb), self,
                           G_CONNECT_SWAPPED);
  selected_cb (self);
}

void
atlas_sidebar_set_session (AtlasSidebar *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  atlas_timeline_view_set_session (self->timeline, session);
  atlas_timeline_view_set_session (self->record, session);
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasSidebar *self = ATLAS_SIDEBAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOW_WINDOW_BUTTONS:
      g_value_set_boolean (value, self->show_window_buttons);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasSidebar *self = ATLAS_SIDEBAR (object);

  switch (id)
    {
    case PROP_SESSION:
      atlas_sidebar_set_session (self, g_value_get_object (value));
      break;
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
atlas_sidebar_dispose (GObject *object)
{
  AtlasSidebar *self = ATLAS_SIDEBAR (object);

  /* The template lets go of its children behind the bin’s back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_SIDEBAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_sidebar_parent_class)->dispose (object);
}

static void
atlas_sidebar_class_init (AtlasSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_sidebar_dispose;
  object_class->get_property = atlas_sidebar_get_property;
  object_class->set_property = atlas_sidebar_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION, flags);
  properties[PROP_SHOW_WINDOW_BUTTONS] =
    g_param_spec_boolean ("show-window-buttons", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (ATLAS_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, navigation);
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, country_page);
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, timeline);
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, record);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_install_action (widget_class, "country.show", NULL, show_action);
}

static void
atlas_sidebar_init (AtlasSidebar *self)
{
  self->show_window_buttons = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->card = ATLAS_COUNTRY_CARD (atlas_country_card_new ());
  atlas_timeline_view_set_leader (self->record, GTK_WIDGET (self->card));
}
