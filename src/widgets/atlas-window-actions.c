/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-window-private.h"

#include "atlas-compare-dialog.h"
#include "atlas-help-dialog.h"

static gboolean
is_loaded (AtlasWindow *self)
{
  return self->session != NULL && atlas_session_get_world (self->session) != NULL;
}

static gboolean
is_narrow (AtlasWindow *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_window_search (ATLAS_WINDOW (widget), "");
}

static void
clear_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (self->session == NULL)
    return;
  /* A story is not lost to a page above it; it is left from its own. */
  if (atlas_session_get_target (self->session).kind == ATLAS_TARGET_STORY)
    atlas_session_leave_story (self->session);
  else
    atlas_session_set_selected_state (self->session, 0);
}

/* The keys point to where the slider's knob goes: in a right-to-left window time runs leftwards. */
static int
get_time_direction (GtkWidget *widget, GVariant *parameter)
{
  int direction = g_variant_get_int32 (parameter);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -direction : direction;
}

static void
step_time_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_time_bar_step (self->time_bar, get_time_direction (widget, parameter));
}

static void
step_change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_session_step_change (self->session, get_time_direction (widget, parameter));
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_time_bar_toggle_play (ATLAS_WINDOW (widget)->time_bar);
}

static void
edit_date_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_time_bar_edit_date (self->time_bar);
}

static void
toggle_lanes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  gboolean has_lanes = FALSE;

  g_object_get (self->time_bar, "lanes", &has_lanes, NULL);
  g_object_set (self->time_bar, "lanes", !has_lanes, NULL);
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_compare_dialog_present (widget, self->session);
}

static void
list_changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (!is_loaded (self))
    return;
  atlas_session_show (self->session, (AtlasTarget) { ATLAS_TARGET_CHANGES, 0 });
  gtk_widget_activate_action (widget, "win.reveal-sidebar", NULL);
}

static void
focus_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (g_str_equal (name, "win.focus-map"))
    {
      atlas_window_show_table (self, FALSE);
      atlas_map_view_focus_map (self->map_view);
    }
  else
    atlas_time_bar_focus_slider (self->time_bar);
}

/* Where a page covers the map, it makes room. */
static void
reveal_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_window_show_table (self, FALSE);
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  else if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

/* Where pages do not stand beside the map, they come over it. */
static void
reveal_sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, TRUE);
  else
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

static void
toggle_sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, !adw_bottom_sheet_get_open (self->sheet));
  else
    adw_overlay_split_view_set_show_sidebar (
      self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
show_help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean is_of_keys = g_str_equal (name, "win.show-keys");

  adw_dialog_present (atlas_help_dialog_new (is_of_keys ? "keys" : NULL), widget);
}

void
atlas_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.search", NULL, search_action },
    { "win.clear-selection", NULL, clear_selection_action },
    { "win.step-time", "i", step_time_action },
    { "win.step-change", "i", step_change_action },
    { "win.play", NULL, play_action },
    { "win.edit-date", NULL, edit_date_action },
    { "win.compare", NULL, compare_action },
    { "win.toggle-lanes", NULL, toggle_lanes_action },
    { "win.list-changes", NULL, list_changes_action },
    { "win.focus-map", NULL, focus_action },
    { "win.focus-time", NULL, focus_action },
    { "win.reveal-map", NULL, reveal_map_action },
    { "win.reveal-sidebar", NULL, reveal_sidebar_action },
    { "win.toggle-sidebar", NULL, toggle_sidebar_action },
    { "win.show-help", NULL, show_help_action },
    { "win.show-keys", NULL, show_help_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
atlas_window_update_actions (AtlasWindow *self)
{
  static const char *const names[] = {
    "win.search",    "win.clear-selection", "win.step-time",    "win.step-change",
    "win.play",      "win.edit-date",       "win.focus-map",    "win.focus-time",
    "win.copy-link", "win.list-stories",    "win.add-bookmark", "win.list-bookmarks",
    "win.compare",   "win.toggle-lanes",    "win.list-changes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], is_loaded (self));
  atlas_window_update_map_actions (self);
}

/* Keys. They are handled after the focused widget had its chance, so that the arrows move the
 * focused map or the cursor of an entry, and time everywhere else. */

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action, int by)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  if (by != 0)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

void
atlas_window_add_keys (AtlasWindow *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int by;
  } keys[] = {
    { GDK_KEY_Left, 0, "win.step-time", -1 },
    { GDK_KEY_Right, 0, "win.step-time", 1 },
    { GDK_KEY_KP_Left, 0, "win.step-time", -1 },
    { GDK_KEY_KP_Right, 0, "win.step-time", 1 },
    { GDK_KEY_Left, GDK_CONTROL_MASK, "win.step-time", -1 },
    { GDK_KEY_Right, GDK_CONTROL_MASK, "win.step-time", 1 },
    { GDK_KEY_Left, GDK_SHIFT_MASK, "win.step-change", -1 },
    { GDK_KEY_Right, GDK_SHIFT_MASK, "win.step-change", 1 },
    { GDK_KEY_space, 0, "win.play", 0 },
    { GDK_KEY_Escape, 0, "win.clear-selection", 0 },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.search", 0 },
    { GDK_KEY_g, GDK_CONTROL_MASK, "win.edit-date", 0 },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.compare", 0 },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.list-changes", 0 },
    { GDK_KEY_m, GDK_CONTROL_MASK, "win.focus-map", 0 },
    { GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.show-table", 0 },
    { GDK_KEY_t, GDK_CONTROL_MASK, "win.focus-time", 0 },
    { GDK_KEY_l, GDK_CONTROL_MASK, "win.copy-link", 0 },
    { GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.toggle-lanes", 0 },
    { GDK_KEY_d, GDK_CONTROL_MASK, "win.add-bookmark", 0 },
    { GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.list-bookmarks", 0 },
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-filter", 0 },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo-filter", 0 },
    { GDK_KEY_b, GDK_CONTROL_MASK, "win.switch-border-view", 0 },
    { GDK_KEY_1, GDK_CONTROL_MASK, "win.show-troops", 0 },
    { GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.list-troops", 0 },
    { GDK_KEY_2, GDK_CONTROL_MASK, "win.show-record", 0 },
    { GDK_KEY_3, GDK_CONTROL_MASK, "win.show-treaty-area", 0 },
    { GDK_KEY_4, GDK_CONTROL_MASK, "win.show-partners", 0 },
    { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.list-stories", 0 },
    { GDK_KEY_F1, 0, "win.show-help", 0 },
    { GDK_KEY_question, GDK_CONTROL_MASK, "win.show-keys", 0 },
    { GDK_KEY_F9, 0, "win.toggle-sidebar", 0 },
    { GDK_KEY_F11, 0, "win.fullscreen", 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (controller, keys[i].key, keys[i].modifiers, keys[i].action, keys[i].by);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  atlas_window_add_typing (self);
  atlas_window_add_history_keys (self);
}
