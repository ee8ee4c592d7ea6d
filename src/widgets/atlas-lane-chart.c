/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-lane-chart.h"

#include "atlas-ribbon-bar.h"
#include "atlas-scheme.h"
#include "atlas-time-chart.h"
#include "atlas-time-slider-private.h"

#include <math.h>

#define HEIGHT_PX 22
#define BAR_PX 16
#define TICK_PX 12
#define TROUGH_OPACITY 0.08f
/* A press so near to a date of the lane is meant for it. */
#define REACH_PX 6.0

struct _AtlasLaneChart
{
  GtkWidget parent_instance;

  AtlasTimeSlider *slider; /* borrowed */

  /* owned */
  AtlasWorld *world; /* that the lane is of */
  GPtrArray *lanes;
  GskRenderNode *node;

  const AtlasTimeLane *lane; /* in @lanes */
  int node_width_px;
};

G_DEFINE_FINAL_TYPE (AtlasLaneChart, atlas_lane_chart, GTK_TYPE_WIDGET)

static void
redraw_cb (AtlasLaneChart *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where things are */

static int
get_width (AtlasLaneChart *self)
{
  return MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * ATLAS_TIME_MARGIN_PX);
}

static gboolean
is_mirrored (AtlasLaneChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* From the left end of the axis */
static float
get_x (AtlasLaneChart *self, AtlasDate date)
{
  const AtlasTimeScale *scale = atlas_time_slider_get_scale (self->slider);
  double fraction = atlas_time_scale_get_fraction (scale, date);

  return (float) ((is_mirrored (self) ? 1 - fraction : fraction) * get_width (self));
}

/* Drawing */

static void
append_pieces (AtlasLaneChart *self, GtkSnapshot *snapshot)
{
  GdkRGBA color = atlas_ribbon_get_color (GTK_WIDGET (self), self->world, self->lane->alliance);
  float width = (float) get_width (self);

  for (guint i = 0; i < self->lane->pieces->len; i++)
    {
      const AtlasRibbonPiece *piece = &g_array_index (self->lane->pieces, AtlasRibbonPiece, i);
      float a = CLAMP (get_x (self, piece->from), 0, width);
      float b = CLAMP (get_x (self, piece->to), 0, width);

      if (a != b)
        atlas_ribbon_append_piece (
          snapshot, &GRAPHENE_RECT_INIT (fminf (a, b), 0, fmaxf (fabsf (b - a), 1), BAR_PX),
          piece->fill, &color);
    }
}

static GskRenderNode *
make_steps (AtlasLaneChart *self)
{
  return atlas_time_steps_new (self->world, self->lane->alliance, self->lane->steps,
                               atlas_time_slider_get_scale (self->slider), (float) get_width (self),
                               BAR_PX, is_mirrored (self),
                               gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static GskRenderNode *
make_ticks (AtlasLaneChart *self, const GdkRGBA *color)
{
  GArray *dates = self->lane->dates;

  return atlas_time_ticks_new (atlas_time_slider_get_scale (self->slider),
                               (const AtlasDate *) (gconstpointer) dates->data, dates->len,
                               (float) get_width (self), TICK_PX, color, is_mirrored (self));
}

/* Above the trough, at the height that is the lane’s */
static GskRenderNode *
make_node (AtlasLaneChart *self, const GdkRGBA *color)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node = NULL;

  if (self->lane->pieces != NULL)
    append_pieces (self, snapshot);
  else if (self->lane->steps != NULL)
    node = make_steps (self);
  else
    {
      node = make_ticks (self, color);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (BAR_PX - TICK_PX) / 2.0f));
    }
  if (node != NULL)
    {
      gtk_snapshot_append_node (snapshot, node);
      gsk_render_node_unref (node);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

static void
ensure_node (AtlasLaneChart *self, const GdkRGBA *color)
{
  int width = get_width (self);

  if (self->node != NULL && self->node_width_px == width)
    return;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = make_node (self, color);
  self->node_width_px = width;
}

static void
atlas_lane_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasLaneChart *self = ATLAS_LANE_CHART (widget);
  float top = (float) (gtk_widget_get_height (widget) - BAR_PX) / 2;
  AtlasDate date = atlas_session_get_date (self->slider->session);
  float x = roundf (get_x (self, date)) - 1;
  float width = (float) get_width (self);
  GdkRGBA color;
  GdkRGBA trough;

  gtk_widget_get_color (widget, &color);
  trough = color;
  trough.alpha *= TROUGH_OPACITY;
  ensure_node (self, &color);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (ATLAS_TIME_MARGIN_PX, floorf (top)));
  gtk_snapshot_append_color (snapshot, &trough, &GRAPHENE_RECT_INIT (0, 0, width, BAR_PX));
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  if (x >= -1 && x <= width)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, -3, 2, BAR_PX + 6));
}

static void
atlas_lane_chart_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 80;
  *natural = *minimum;
}

static void
atlas_lane_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  redraw_cb (ATLAS_LANE_CHART (widget));
}

static void
atlas_lane_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_lane_chart_parent_class)->css_changed (widget, change);
  redraw_cb (ATLAS_LANE_CHART (widget));
}

/* Input */

static double
get_fraction (AtlasLaneChart *self, double x)
{
  double fraction = CLAMP ((x - ATLAS_TIME_MARGIN_PX) / get_width (self), 0, 1);

  return is_mirrored (self) ? 1 - fraction : fraction;
}

static void
drag_begin_cb (AtlasLaneChart *self, double x, double y, GtkGesture *gesture)
{
  const AtlasTimeScale *scale = atlas_time_slider_get_scale (self->slider);
  double fraction = get_fraction (self, x);
  double reach = REACH_PX / get_width (self) * (scale->to - scale->from);
  AtlasDate date =
    atlas_time_lane_find (self->lane, atlas_time_scale_get_day (scale, fraction), reach);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (date == ATLAS_DATE_INVALID)
    date = atlas_time_scale_find_date (scale, fraction, atlas_time_slider_get_unit (self->slider));
  atlas_session_set_date (self->slider->session, date);
}

static void
drag_update_cb (AtlasLaneChart *self, double offset_x, double offset_y, GtkGestureDrag *drag)
{
  double x = 0;

  if (offset_x == 0 || !gtk_gesture_drag_get_start_point (drag, &x, NULL))
    return;
  atlas_session_set_date (self->slider->session,
                          atlas_time_scale_find_date (atlas_time_slider_get_scale (self->slider),
                                                      get_fraction (self, x + offset_x),
                                                      atlas_time_slider_get_unit (self->slider)));
}

/* Object */

static void
atlas_lane_chart_dispose (GObject *object)
{
  AtlasLaneChart *self = ATLAS_LANE_CHART (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  G_OBJECT_CLASS (atlas_lane_chart_parent_class)->dispose (object);
}

static void
atlas_lane_chart_class_init (AtlasLaneChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_lane_chart_dispose;
  widget_class->measure = atlas_lane_chart_measure;
  widget_class->snapshot = atlas_lane_chart_snapshot;
  widget_class->css_changed = atlas_lane_chart_css_changed;
  widget_class->direction_changed = atlas_lane_chart_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "lanechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_lane_chart_init (AtlasLaneChart *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (redraw_cb), NULL);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (redraw_cb));
}

GtkWidget *
atlas_lane_chart_new (AtlasTimeSlider *slider, GPtrArray *lanes, guint index)
{
  AtlasLaneChart *self = g_object_new (ATLAS_TYPE_LANE_CHART, NULL);

  self->slider = slider;
  self->world = atlas_world_ref (atlas_session_get_world (slider->session));
  self->lanes = g_ptr_array_ref (lanes);
  self->lane = g_ptr_array_index (lanes, index);
  g_signal_connect_object (slider, "scale-changed", G_CALLBACK (redraw_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (slider->session, "notify::date", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
