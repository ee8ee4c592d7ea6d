/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-contested.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <math.h>

/* Farther than this from where it went down, a press was a pan and no click. */
#define CLICK_SLACK_PX 10
#define PAN_STEP_PX 80
/* How far a key moves the cross: less than any symbol is wide */
#define CROSS_STEP_PX 12
/* Nearer than this to the edge, the map moves instead. */
#define CROSS_EDGE_PX 36

/* Hovering */

static char *
describe_ground (AtlasMapView *self, AtlasDay *day, const AtlasGround *ground)
{
  g_autofree char *text =
    atlas_day_describe_ground (day, ground, atlas_session_get_overlays (self->session));

  return text != NULL ? atlas_text_show_controls (text) : NULL;
}

/* Tells the session what lies under the pointer; the label is made anew only for another state. */
void
atlas_map_view_update_hover (AtlasMapView *self)
{
  AtlasDay *day = atlas_map_view_get_day_at (self, self->pointer_x);
  gboolean is_other = atlas_swipe_is_other (self->swipe, self->pointer_x);
  gboolean has_changed = FALSE;
  AtlasGround ground = { 0 };
  g_autofree char *text = NULL;

  if (day == NULL)
    return;
  text = atlas_map_view_point_at_marker (self, self->pointer_x, self->pointer_y);
  if (self->pointer_x >= 0 && text == NULL)
    text = atlas_map_view_describe_force (self, self->pointer_x, self->pointer_y);
  if (self->pointer_x >= 0 && text == NULL)
    {
      ground = atlas_map_view_pick (self, self->pointer_x, self->pointer_y);
      text = describe_ground (self, day, &ground);
    }
  atlas_session_set_hovered_state (self->session, ground.state);
  atlas_map_hover_set_text (self->hover, text);
  has_changed = g_set_str (&self->pointed, text);
  if (has_changed || is_other != self->points_at_other)
    atlas_map_view_queue_describe (self);
  self->points_at_other = is_other;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), text != NULL ? "pointer" : "grab");
}

static void
point_at (AtlasMapView *self, double x, double y, gboolean by_keys)
{
  self->pointer_x = x;
  self->pointer_y = y;
  self->has_cross = by_keys;
  atlas_map_hover_show_cross (self->hover, by_keys);
  atlas_map_hover_move (self->hover, x, y);
  atlas_map_view_update_hover (self);
}

/* GTK tells of a mouse that lies still as well, when something changes below it. */
static void
motion_cb (AtlasMapView *self, double x, double y)
{
  if (self->mouse_x == x && self->mouse_y == y)
    return;
  self->mouse_x = x;
  self->mouse_y = y;
  point_at (self, x, y, FALSE);
}

static void
leave_cb (AtlasMapView *self)
{
  if (!self->has_cross)
    point_at (self, -1, -1, FALSE);
}

/* Clicking */

static void
pressed_cb (AtlasMapView *self, int n_press, double x, double y)
{
  atlas_map_view_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  self->press_x = x;
  self->press_y = y;
  self->press_position = atlas_map_view_get_position (self);
}

/* How far what was under the pointer has moved since it went down */
static double
get_viewport_shift_px (AtlasMapView *self)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);
  double lat = 0;
  double lon = 0;
  double x = 0;
  double y = 0;

  if (now.zoom != self->press_position.zoom)
    return G_MAXDOUBLE;
  lat = self->press_position.lat;
  lon = self->press_position.lon;
  shumate_viewport_location_to_widget_coords (self->viewport, GTK_WIDGET (self->map), lat, lon, &x,
                                              &y);
  return hypot (x - self->width / 2.0, y - self->height / 2.0);
}

/* Contested ground is explained at once; the page of its country lies below. */
static void
pick_ground (AtlasMapView *self, double x, double y)
{
  AtlasDay *day = atlas_map_view_get_day_at (self, x);
  AtlasGround ground = atlas_map_view_pick (self, x, y);

  atlas_session_pick_ground (self->session, ground.state,
                             ground.unit != 0 ? atlas_day_explain (day, ground.unit) : NULL);
}

static void
click_at (AtlasMapView *self, double x, double y, gboolean touch)
{
  if (!atlas_map_view_click_marker (self, x, y, touch) &&
      !atlas_map_view_click_force (self, x, y, touch))
    pick_ground (self, x, y);
}

static void
released_cb (AtlasMapView *self, int n_press, double x, double y, GtkGesture *click)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (click));
  gboolean touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;

  if (n_press != 1 || self->session == NULL ||
      hypot (x - self->press_x, y - self->press_y) > CLICK_SLACK_PX ||
      get_viewport_shift_px (self) > CLICK_SLACK_PX)
    return;
  click_at (self, x, y, touch);
}

/* Keys */

static gboolean
pan_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasMapView *self = user_data;
  AtlasMapPosition now = atlas_map_view_get_position (self);
  int dx = 0;
  int dy = 0;

  g_variant_get (args, "(ii)", &dx, &dy);
  atlas_map_view_go_to (self, atlas_map_position_pan (&now, dx * PAN_STEP_PX, dy * PAN_STEP_PX),
                        FALSE);
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  atlas_map_view_zoom_by (user_data, g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
home_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  atlas_map_view_go_home (user_data);
  return TRUE;
}

/* The cross begins in the middle; what would lead it over the edge moves the map. */
static gboolean
point_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasMapView *self = user_data;
  AtlasMapPosition now = atlas_map_view_get_position (self);
  double x = self->has_cross ? self->pointer_x : self->width / 2.0;
  double y = self->has_cross ? self->pointer_y : self->height / 2.0;
  double inner_x, inner_y;
  int dx = 0;
  int dy = 0;

  if (self->session == NULL || atlas_session_get_day (self->session) == NULL)
    return FALSE;
  g_variant_get (args, "(ii)", &dx, &dy);
  x += self->has_cross ? dx * CROSS_STEP_PX : 0;
  y += self->has_cross ? dy * CROSS_STEP_PX : 0;
  inner_x = CLAMP (x, CROSS_EDGE_PX, self->width - CROSS_EDGE_PX);
  inner_y = CLAMP (y, CROSS_EDGE_PX, self->height - CROSS_EDGE_PX);
  if (x != inner_x || y != inner_y)
    atlas_map_view_go_to (self, atlas_map_position_pan (&now, x - inner_x, y - inner_y), FALSE);
  point_at (self, inner_x, inner_y, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->map),
                           self->pointed != NULL ? self->pointed : _ ("Water"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return TRUE;
}

static gboolean
stop_pointing_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasMapView *self = user_data;

  if (!self->has_cross)
    return FALSE;
  point_at (self, -1, -1, FALSE);
  return TRUE;
}

static gboolean
return_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasMapView *self = user_data;

  if (self->has_cross && self->session != NULL)
    click_at (self, self->pointer_x, self->pointer_y, FALSE);
  else
    atlas_map_view_list_markers (self);
  return TRUE;
}

static void
add_key_with (GtkEventController *keys,
              guint key,
              GdkModifierType modifiers,
              GtkShortcutFunc callback,
              GVariant *args,
              AtlasMapView *self)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                            gtk_callback_action_new (callback, self, NULL));

  if (args != NULL)
    gtk_shortcut_set_arguments (shortcut, args);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_key (
  GtkEventController *keys, guint key, GtkShortcutFunc callback, GVariant *args, AtlasMapView *self)
{
  add_key_with (keys, key, 0, callback, args, self);
}

static void
add_keys (AtlasMapView *self)
{
  static const struct
  {
    guint key;
    guint keypad;
    int dx, dy;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };
  const GdkModifierType pointing = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  static const guint zoom_in[] = { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal };
  static const guint zoom_out[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      g_autoptr (GVariant) way =
        g_variant_ref_sink (g_variant_new ("(ii)", arrows[i].dx, arrows[i].dy));

      add_key (keys, arrows[i].key, pan_cb, way, self);
      add_key (keys, arrows[i].keypad, pan_cb, way, self);
      add_key_with (keys, arrows[i].key, pointing, point_cb, way, self);
      add_key_with (keys, arrows[i].keypad, pointing, point_cb, way, self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (zoom_in); i++)
    add_key (keys, zoom_in[i], zoom_cb, g_variant_new_int32 (1), self);
  for (guint i = 0; i < G_N_ELEMENTS (zoom_out); i++)
    add_key (keys, zoom_out[i], zoom_cb, g_variant_new_int32 (-1), self);
  add_key (keys, GDK_KEY_Home, home_cb, NULL, self);
  add_key (keys, GDK_KEY_KP_Home, home_cb, NULL, self);
  add_key (keys, GDK_KEY_Return, return_cb, NULL, self);
  add_key (keys, GDK_KEY_KP_Enter, return_cb, NULL, self);
  add_key (keys, GDK_KEY_Escape, stop_pointing_cb, NULL, self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), keys);
}

static void
add_pointer (AtlasMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), motion);
}

void
atlas_map_view_add_input (AtlasMapView *self)
{
  self->pointer_x = -1;
  self->pointer_y = -1;
  self->mouse_x = -1;
  self->mouse_y = -1;
  add_pointer (self);
  add_keys (self);
}
