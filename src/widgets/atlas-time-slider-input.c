/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-slider-private.h"

#include "atlas-step-chart.h"
#include "atlas-time-lanes.h"

#include <math.h>

/* Scrolling one notch shows this much less or more time; a key, a half or twice. */
#define SCROLL_FACTOR 1.25
/* Scrolling sideways one notch goes on by this part of what is seen. */
#define SCROLL_PART 0.08
/* While the knob is held so near to an edge time goes on there, by a part of what is seen a second. */
#define EDGE_PX 24.0
#define EDGE_SPEED 0.6

static void
go_to_x (AtlasTimeSlider *self, double x)
{
  AtlasDate date = atlas_time_slider_find_date (self, x);

  if (self->drags_handle)
    atlas_session_set_compare_date (self->session, date);
  else
    atlas_session_set_date (self->session, date);
}

/* Dragging */

/* -1, 1 or 0: to which edge of the window of time the knob is held */
static int
get_edge (AtlasTimeSlider *self, double x)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  int direction = x < EDGE_PX ? -1 : x > width - EDGE_PX ? 1 : 0;

  return atlas_time_slider_is_mirrored (self) ? -direction : direction;
}

static void
stop_panning (AtlasTimeSlider *self)
{
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
}

static gboolean
pan_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  int edge = get_edge (self, self->drag_x);
  double before = self->scale.from;
  double frame_s = 1 / MAX (gdk_frame_clock_get_fps (clock), 30);

  atlas_time_scale_pan (&self->scale,
                        edge * EDGE_SPEED * frame_s * (self->scale.to - self->scale.from));
  if (edge == 0 || self->scale.from == before)
    {
      self->drag_tick = 0;
      return G_SOURCE_REMOVE;
    }
  atlas_time_slider_scale_changed (self);
  go_to_x (self, self->drag_x);
  return G_SOURCE_CONTINUE;
}

/* The part that is seen goes to where the pointer is on the strip. */
static void
drag_overview (AtlasTimeSlider *self, double x)
{
  const AtlasTimeScale *scale = &self->scale;
  double fraction = CLAMP (atlas_time_slider_get_x_fraction (self, x), 0, 1);
  double middle = scale->first + fraction * (scale->last - scale->first);

  atlas_time_scale_pan (&self->scale, middle - (scale->from + scale->to) / 2);
  atlas_time_slider_scale_changed (self);
}

static void
drag_to (AtlasTimeSlider *self, double x)
{
  if (self->drags_overview)
    {
      drag_overview (self, x);
      return;
    }
  self->drag_x = x;
  go_to_x (self, x);
  if (get_edge (self, x) != 0 && !atlas_time_scale_is_whole (&self->scale) && self->drag_tick == 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), pan_tick_cb, NULL, NULL);
}

static void
drag_begin_cb (AtlasTimeSlider *self, double x, double y, GtkGesture *gesture)
{
  if (self->session == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->drags_handle = atlas_time_slider_is_on_handle (self, x, y);
  self->drags_overview = atlas_time_slider_is_on_overview (self, y);
  gtk_widget_grab_focus (self->drags_handle ? self->handle : GTK_WIDGET (self));
  drag_to (self, x);
}

static void
drag_update_cb (AtlasTimeSlider *self, double offset_x, double offset_y, GtkGestureDrag *drag)
{
  double x = 0;

  if (self->session != NULL && gtk_gesture_drag_get_start_point (drag, &x, NULL))
    drag_to (self, x + offset_x);
}

static void
add_drag (AtlasTimeSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "end", G_CALLBACK (stop_panning), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (stop_panning), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Zooming */

static void
motion_cb (AtlasTimeSlider *self, double x, double y, GtkEventControllerMotion *motion)
{
  self->pointer_x = x;
}

static gboolean
scroll_cb (AtlasTimeSlider *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  double unit =
    gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE ? 1 / 20.0 : 1;
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (self->session == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (atlas_time_slider_is_mirrored (self))
    dx = -dx;
  if (dy != 0)
    atlas_time_scale_zoom (&self->scale, atlas_time_slider_get_day (self, self->pointer_x),
                           pow (SCROLL_FACTOR, -dy * unit));
  if (dx != 0)
    atlas_time_scale_pan (&self->scale,
                          dx * unit * SCROLL_PART * (self->scale.to - self->scale.from));
  atlas_time_slider_scale_changed (self);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (AtlasTimeSlider *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  double x = 0;

  if (self->session == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, NULL))
    return;
  self->pinch_day = atlas_time_slider_get_day (self, x);
  self->pinch_scale = self->scale;
}

/* From where it began, so that nothing adds up; the day stays between the fingers. */
static void
pinch_cb (AtlasTimeSlider *self, double factor, GtkGesture *gesture)
{
  double x = 0;

  if (self->session == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, NULL))
    return;
  self->scale = self->pinch_scale;
  atlas_time_scale_zoom (&self->scale, self->pinch_day, factor);
  atlas_time_scale_pan (&self->scale, self->pinch_day - atlas_time_slider_get_day (self, x));
  atlas_time_slider_scale_changed (self);
}

static void
add_zoom (AtlasTimeSlider *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

/* Keys */

/* @args: whether a page, and the direction */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  gboolean is_page = FALSE;
  int direction = 0;

  g_variant_get (args, "(bi)", &is_page, &direction);
  if (self->session == NULL)
    return FALSE;
  if (is_page)
    atlas_time_slider_step (self, direction * atlas_time_unit_get_page (self->unit));
  else
    atlas_time_slider_step (self, atlas_time_slider_is_mirrored (self) ? -direction : direction);
  return TRUE;
}

static gboolean
step_change_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);

  if (self->session == NULL)
    return FALSE;
  atlas_session_step_change (self->session, g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
set_speed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  const char *speed = NULL;

  g_variant_get (args, "(&s)", &speed);
  return gtk_widget_activate_action (widget, "time.speed", "s", speed);
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  atlas_time_slider_zoom (ATLAS_TIME_SLIDER (widget), g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);

  if (self->session == NULL)
    return FALSE;
  atlas_session_set_date (self->session, g_variant_get_boolean (args)
                                           ? atlas_session_get_today (self->session)
                                           : ATLAS_DATE_START);
  return TRUE;
}

void
atlas_time_slider_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    gboolean is_page;
    int direction;
  } steps[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, FALSE, -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, FALSE, 1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, TRUE, -1 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, TRUE, 1 },
  };
  static const struct
  {
    guint key;
    GtkShortcutFunc func;
    int direction;
  } others[] = {
    { GDK_KEY_n, step_change_cb, 1 },     { GDK_KEY_p, step_change_cb, -1 },
    { GDK_KEY_plus, zoom_cb, 1 },         { GDK_KEY_KP_Add, zoom_cb, 1 },
    { GDK_KEY_equal, zoom_cb, 1 },        { GDK_KEY_minus, zoom_cb, -1 },
    { GDK_KEY_KP_Subtract, zoom_cb, -1 }, { GDK_KEY_Up, zoom_cb, 1 },
    { GDK_KEY_Down, zoom_cb, -1 },
  };

  static const char *const speeds[] = { "0.5", "1", "2", "4" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < 2; k++)
      gtk_widget_class_add_binding (widget_class, steps[i].keys[k], 0, step_cb, "(bi)",
                                    steps[i].is_page, steps[i].direction);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_class_add_binding (widget_class, others[i].key, 0, others[i].func, "i",
                                  others[i].direction);
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + i, 0, set_speed_cb, "(s)", speeds[i]);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
}

/* How many members each alliance has on a day, a line each */
static void
append_counts (AtlasTimeSlider *self, GString *text, AtlasDate date)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  AtlasCollection *collection = atlas_world_get_collection (world);
  AtlasChanges *changes = atlas_session_get_changes (self->session);

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    {
      g_autoptr (GArray) chart = NULL;
      guint count;

      if (!atlas_world_is_filled (world, i) || changes == NULL)
        continue;
      chart = atlas_step_chart_new (changes, i);
      count = atlas_step_chart_get_count (chart, date);
      if (count > 0)
        g_string_append_printf (text, "\n%s: %u",
                                atlas_collection_get_alliance (collection, i)->short_name, count);
    }
}

/* What was in the unit of time that ends with a day, in a line */
static void
append_record (AtlasTimeSlider *self, GString *text, AtlasDate date)
{
  AtlasCollection *collection =
    atlas_world_get_collection (atlas_session_get_world (self->session));
  AtlasDate before = atlas_time_unit_step (self->unit, date, -1, ATLAS_DATE_START,
                                           atlas_session_get_today (self->session));
  g_autofree char *counts =
    atlas_time_lanes_count (collection, before < date ? before + 1 : date, date);

  if (counts != NULL)
    g_string_append_printf (text, "\n%s", counts);
}

/* “29 March 2004”, and at a scale of years “2004” */
static char *
describe_date (AtlasTimeSlider *self, AtlasDate date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->unit == ATLAS_TIME_YEAR)
    g_string_append_printf (text, "%d", atlas_date_get_year (date));
  else
    {
      g_autofree char *name = atlas_date_format_long (date);

      g_string_append (text, name);
    }
  append_counts (self, text, date);
  append_record (self, text, date);
  return g_strdup (text->str);
}

static gboolean
query_tooltip_cb (
  AtlasTimeSlider *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  g_autofree char *text = NULL;
  GdkRectangle area;
  AtlasDate date;

  if (keyboard || self->session == NULL || atlas_session_get_world (self->session) == NULL)
    return FALSE;
  date = atlas_time_slider_find_date (self, x);
  text = describe_date (self, date);
  area.x = (int) atlas_time_slider_get_date_x (self, date);
  area.y = 0;
  area.width = 1;
  area.height = CHART_HEIGHT_PX;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
atlas_time_slider_add_input (AtlasTimeSlider *self)
{
  add_drag (self);
  add_zoom (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}
