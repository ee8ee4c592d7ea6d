/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-sidebar.h"

#include "atlas-filter-button.h"
#include "atlas-page-view.h"
#include "atlas-timeline-view.h"

struct _AtlasSidebar
{
  AdwBin parent_instance;

  /* template widgets */
  AdwNavigationView *navigation;
  AdwNavigationPage *timeline_page;
  AtlasTimelineView *timeline;

  /* owned */
  AtlasSession *session;

  guint show_window_buttons : 1;
  guint is_following : 1;
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

/* The pages above the timeline are those of the session’s trail. */

static AdwNavigationPage *
get_page (AtlasSidebar *self, guint position)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, position);

  return page; /* which the view keeps */
}

static guint
count_pages (AtlasSidebar *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);

  return g_list_model_get_n_items (stack);
}

static AdwNavigationPage *
make_page (AtlasSidebar *self, AtlasTarget target)
{
  AdwNavigationPage *page = atlas_page_view_new (self->session, target);

  g_object_bind_property (self, "show-window-buttons", page, "show-window-buttons",
                          G_BINDING_SYNC_CREATE);
  return page;
}

/* A comparison follows the session, whichever day it is with. */
static gboolean
is_same_page (AtlasTarget a, AtlasTarget b)
{
  return atlas_target_equal (a, b) ||
         (a.kind == ATLAS_TARGET_COMPARE && b.kind == ATLAS_TARGET_COMPARE);
}

/* How many pages from the bottom are as the trail has them; the timeline is one. */
static guint
count_common (AtlasSidebar *self, const AtlasTarget *trail, guint n_trail)
{
  guint n_pages = count_pages (self);
  guint n = 1;

  while (
    n < n_pages && n <= n_trail &&
    is_same_page (atlas_page_view_get_target (ATLAS_PAGE_VIEW (get_page (self, n))), trail[n - 1]))
    n++;
  return n;
}

/* Puts other pages in the place of those above the common ones, with no movement. */
static void
replace_pages (AtlasSidebar *self, guint n_common, const AtlasTarget *trail, guint n_trail)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  for (guint i = 0; i < n_common; i++)
    g_ptr_array_add (pages, get_page (self, i));
  for (guint i = n_common; i <= n_trail; i++)
    g_ptr_array_add (pages, make_page (self, trail[i - 1]));
  adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) pages->pdata,
                               (int) pages->len);
}

static void
target_cb (AtlasSidebar *self)
{
  guint n_trail = 0;
  const AtlasTarget *trail = atlas_session_get_trail (self->session, &n_trail);
  guint n_common = count_common (self, trail, n_trail);
  guint n_pages = count_pages (self);

  self->is_following = TRUE;
  if (n_common == n_trail + 1 && n_common < n_pages)
    adw_navigation_view_pop_to_page (self->navigation, get_page (self, n_common - 1));
  else if (n_common == n_pages && n_trail == n_pages)
    adw_navigation_view_push (self->navigation, make_page (self, trail[n_trail - 1]));
  else if (n_common <= n_trail)
    replace_pages (self, n_common, trail, n_trail);
  self->is_following = FALSE;
}

/* Going back by button, key or swipe */
static void
popped_cb (AtlasSidebar *self)
{
  guint n_trail = 0;

  if (self->session == NULL || self->is_following)
    return;
  atlas_session_get_trail (self->session, &n_trail);
  if (n_trail >= count_pages (self))
    atlas_session_back (self->session);
}

static void
connect_session (AtlasSidebar *self)
{
  g_signal_connect_object (self->session, "notify::target", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  target_cb (self);
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
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
atlas_sidebar_step_filter (AtlasSidebar *self, int direction)
{
  g_return_if_fail (ATLAS_IS_SIDEBAR (self));

  atlas_timeline_view_step_filter (self->timeline, direction);
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
  g_type_ensure (ATLAS_TYPE_FILTER_BUTTON);
  g_type_ensure (ATLAS_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, navigation);
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, timeline_page);
  gtk_widget_class_bind_template_child (widget_class, AtlasSidebar, timeline);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
atlas_sidebar_init (AtlasSidebar *self)
{
  self->show_window_buttons = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
