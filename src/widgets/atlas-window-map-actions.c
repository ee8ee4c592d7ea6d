/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-window-private.h"

#include "atlas-query-json.h"

#include <string.h>

/* Actions with a state, which says what the map shows: win.border-view, and win.show-<overlay> for
 * each overlay. */

static GSimpleAction *
find_action (AtlasWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

static GSimpleAction *
find_overlay_action (AtlasWindow *self, AtlasOverlays overlay)
{
  g_autofree char *name = g_strconcat ("show-", atlas_overlay_to_id (overlay), NULL);

  return find_action (self, name);
}

/* Border view */

static GVariant *
make_view_state (AtlasSession *session)
{
  return g_variant_new_string (atlas_view_to_id (atlas_session_get_view (session)));
}

static void
change_view_cb (AtlasWindow *self, GVariant *value)
{
  AtlasView view;

  if (self->session != NULL && atlas_view_from_id (g_variant_get_string (value, NULL), &view))
    atlas_session_set_view (self->session, view);
}

static void
switch_view_cb (AtlasWindow *self)
{
  AtlasView view = atlas_session_get_view (self->session);

  atlas_session_set_view (self->session, view == ATLAS_VIEW_RECOGNISED ? ATLAS_VIEW_CONTROLLED
                                                                       : ATLAS_VIEW_RECOGNISED);
}

static void
view_cb (AtlasWindow *self)
{
  g_simple_action_set_state (find_action (self, "border-view"), make_view_state (self->session));
}

static void
add_view_actions (AtlasWindow *self)
{
  g_autoptr (GSimpleAction) choose = g_simple_action_new_stateful (
    "border-view", G_VARIANT_TYPE_STRING, make_view_state (self->session));
  g_autoptr (GSimpleAction) change = g_simple_action_new ("switch-border-view", NULL);

  g_signal_connect_object (choose, "change-state", G_CALLBACK (change_view_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (change, "activate", G_CALLBACK (switch_view_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (choose));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (change));
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (view_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Overlays */

static void
change_overlay_cb (AtlasWindow *self, GVariant *value, GSimpleAction *action)
{
  const char *name = g_action_get_name (G_ACTION (action));
  AtlasOverlays overlay;

  if (self->session != NULL && atlas_overlay_from_id (name + strlen ("show-"), &overlay))
    atlas_session_set_overlay (self->session, overlay, g_variant_get_boolean (value));
}

static void
overlays_cb (AtlasWindow *self)
{
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    g_simple_action_set_state (
      find_overlay_action (self, ATLAS_OVERLAY_NTH (i)),
      g_variant_new_boolean (atlas_session_has_overlay (self->session, ATLAS_OVERLAY_NTH (i))));
}

static void
add_overlay_action (AtlasWindow *self, AtlasOverlays overlay)
{
  g_autofree char *name = g_strconcat ("show-", atlas_overlay_to_id (overlay), NULL);
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_overlay_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* Troops in a list */

static void
list_troops_cb (AtlasWindow *self)
{
  if (self->session == NULL || atlas_session_get_world (self->session) == NULL)
    return;
  atlas_session_show (self->session, (AtlasTarget) { ATLAS_TARGET_TROOPS, 0 });
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal-sidebar", NULL);
}

static void
add_list_action (AtlasWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("list-troops", NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (list_troops_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* The table, in the place of the map */

void
atlas_window_show_table (AtlasWindow *self, gboolean shown)
{
  gtk_stack_set_visible_child_name (self->stack, shown ? "table" : "map");
  if (find_action (self, "show-table") != NULL)
    g_simple_action_set_state (find_action (self, "show-table"), g_variant_new_boolean (shown));
}

static void
change_table_cb (AtlasWindow *self, GVariant *shown)
{
  if (self->session == NULL || atlas_session_get_world (self->session) == NULL)
    return;
  atlas_window_show_table (self, g_variant_get_boolean (shown));
  if (g_variant_get_boolean (shown))
    atlas_table_view_focus (self->table_view);
  else
    atlas_map_view_focus_map (self->map_view);
}

static void
add_table_action (AtlasWindow *self)
{
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("show-table", NULL, g_variant_new_boolean (FALSE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_table_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
atlas_window_add_map_actions (AtlasWindow *self)
{
  add_table_action (self);
  add_list_action (self);
  add_view_actions (self);
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    add_overlay_action (self, ATLAS_OVERLAY_NTH (i));
  g_signal_connect_object (self->session, "notify::overlays", G_CALLBACK (overlays_cb), self,
                           G_CONNECT_SWAPPED);
  overlays_cb (self);
}

void
atlas_window_update_map_actions (AtlasWindow *self)
{
  gboolean is_loaded = self->session != NULL && atlas_session_get_world (self->session) != NULL;

  if (find_action (self, "border-view") == NULL)
    return;
  g_simple_action_set_enabled (find_action (self, "border-view"), is_loaded);
  g_simple_action_set_enabled (find_action (self, "switch-border-view"), is_loaded);
  g_simple_action_set_enabled (find_action (self, "list-troops"), is_loaded);
  g_simple_action_set_enabled (find_action (self, "show-table"), is_loaded);
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    g_simple_action_set_enabled (find_overlay_action (self, ATLAS_OVERLAY_NTH (i)), is_loaded);
}
