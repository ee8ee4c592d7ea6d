/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-slider-private.h"

#include "atlas-scheme.h"
#include "atlas-step-chart.h"
#include "atlas-time-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#define TICK_HEIGHT_PX 4
#define KNOB_RADIUS_PX 8
#define MARGIN_PX 10
#define LABEL_GAP_PX 3
#define MIN_LABEL_SPACE_PX 12
#define DIM_OPACITY 0.38f

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
atlas_time_slider_set_current_value (GtkAccessibleRange *range, double value)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (range);

  if (self->session == NULL)
    return FALSE;
  atlas_session_set_year (self->session, (int) lround (value));
  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = atlas_time_slider_set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTimeSlider,
                               atlas_time_slider,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      accessible_range_init))

gboolean
atlas_time_slider_is_mirrored (AtlasTimeSlider *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
drop_nodes (AtlasTimeSlider *self)
{
  g_clear_pointer (&self->chart, gsk_render_node_unref);
  g_clear_pointer (&self->dim_chart, gsk_render_node_unref);
  g_clear_pointer (&self->ticks, gsk_render_node_unref);
  g_clear_pointer (&self->labels, gsk_render_node_unref);
  self->chart_width_px = 0;
}

static void
redraw_cb (AtlasTimeSlider *self)
{
  drop_nodes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_value (AtlasTimeSlider *self)
{
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  text = atlas_date_format_long (atlas_session_get_date (self->session));
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) ATLAS_YEAR_START,
    GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
    (double) atlas_date_get_year (atlas_session_get_today (self->session)),
    GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) atlas_session_get_year (self->session),
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
date_cb (AtlasTimeSlider *self)
{
  update_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where things are */

static int
get_chart_width (AtlasTimeSlider *self)
{
  return MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN_PX);
}

float
atlas_time_slider_get_date_x (AtlasTimeSlider *self, AtlasDate date)
{
  double fraction =
    atlas_time_axis_get_fraction (date, ATLAS_DATE_START, atlas_session_get_today (self->session));

  if (atlas_time_slider_is_mirrored (self))
    fraction = 1 - fraction;
  return (float) (MARGIN_PX + fraction * get_chart_width (self));
}

int
atlas_time_slider_find_year (AtlasTimeSlider *self, double x)
{
  double fraction = (x - MARGIN_PX) / get_chart_width (self);

  if (atlas_time_slider_is_mirrored (self))
    fraction = 1 - fraction;
  return atlas_time_axis_find_year (fraction, ATLAS_DATE_START,
                                    atlas_session_get_today (self->session));
}

static int
measure_label_height (AtlasTimeSlider *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "1949");
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
atlas_time_slider_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 480;
      return;
    }
  if (self->label_height_px == 0)
    self->label_height_px = measure_label_height (self);
  *minimum = CHART_HEIGHT_PX + TICK_HEIGHT_PX + LABEL_GAP_PX + self->label_height_px;
  *natural = *minimum;
}

static void
atlas_time_slider_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);

  GTK_WIDGET_CLASS (atlas_time_slider_parent_class)->css_changed (widget, change);
  self->label_height_px = 0;
  gtk_widget_queue_resize (widget);
  redraw_cb (self);
}

static void
atlas_time_slider_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  redraw_cb (ATLAS_TIME_SLIDER (widget));
}

/* Drawing */

/* Labels every 5, 10, 20 … years, as many as fit. */
static int
get_label_step (AtlasTimeSlider *self, int label_width)
{
  static const int steps[] = { 5, 10, 20, 25, 50 };
  int n_years = atlas_date_get_year (atlas_session_get_today (self->session)) - ATLAS_YEAR_START;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (get_chart_width (self) * steps[i] / MAX (n_years, 1) >= label_width + MIN_LABEL_SPACE_PX)
      return steps[i];
  return 100;
}

static void
append_label (
  AtlasTimeSlider *self, GtkSnapshot *snapshot, PangoLayout *layout, int year, const GdkRGBA *color)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  float x = atlas_time_slider_get_date_x (self, atlas_date_from_ymd (year, 1, 1));
  int width = 0;
  float left;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  left = CLAMP (x - (float) width / 2, 0,
                (float) MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (roundf (left), CHART_HEIGHT_PX + TICK_HEIGHT_PX + LABEL_GAP_PX));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static GskRenderNode *
make_labels (AtlasTimeSlider *self, const GdkRGBA *color)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "2000");
  int last = atlas_date_get_year (atlas_session_get_today (self->session));
  int width = 0;
  int step;

  pango_layout_get_pixel_size (layout, &width, NULL);
  step = get_label_step (self, width);
  for (int year = ATLAS_YEAR_START / step * step + step; year <= last; year += step)
    append_label (self, snapshot, layout, year, color);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
ensure_nodes (AtlasTimeSlider *self, const GdkRGBA *color)
{
  int width = get_chart_width (self);
  gboolean mirrored = atlas_time_slider_is_mirrored (self);
  GdkRGBA faint = *color;

  if (self->chart_width_px == width)
    return;
  drop_nodes (self);
  faint.alpha *= 0.65f;
  self->chart = atlas_time_chart_new (self->session, (float) width, CHART_HEIGHT_PX, 1, mirrored);
  self->dim_chart =
    atlas_time_chart_new (self->session, (float) width, CHART_HEIGHT_PX, DIM_OPACITY, mirrored);
  self->ticks =
    atlas_time_ticks_new (self->session, (float) width, TICK_HEIGHT_PX, &faint, mirrored);
  self->labels = make_labels (self, color);
  self->chart_width_px = width;
}

static void
append_part (GtkSnapshot *snapshot, GskRenderNode *node, float from, float to)
{
  if (node == NULL || to <= from)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (from, 0, to - from, CHART_HEIGHT_PX));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_pop (snapshot);
}

/* What has been stands in full colour, what is yet to come is faint. */
static void
append_chart (AtlasTimeSlider *self, GtkSnapshot *snapshot, float x, const GdkRGBA *color)
{
  float width = (float) get_chart_width (self);
  float at = x - MARGIN_PX;
  GdkRGBA trough = *color;

  trough.alpha *= 0.08f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN_PX, 0));
  gtk_snapshot_append_color (snapshot, &trough, &GRAPHENE_RECT_INIT (0, 0, width, CHART_HEIGHT_PX));
  append_part (snapshot, atlas_time_slider_is_mirrored (self) ? self->dim_chart : self->chart, 0,
               at);
  append_part (snapshot, atlas_time_slider_is_mirrored (self) ? self->chart : self->dim_chart, at,
               width);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, CHART_HEIGHT_PX));
  if (self->ticks != NULL)
    gtk_snapshot_append_node (snapshot, self->ticks);
  gtk_snapshot_restore (snapshot);
}

static void
append_knob (AtlasTimeSlider *self, GtkSnapshot *snapshot, float x, const GdkRGBA *color)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (x - KNOB_RADIUS_PX, CHART_HEIGHT_PX - KNOB_RADIUS_PX,
                                            2 * KNOB_RADIUS_PX, 2 * KNOB_RADIUS_PX);
  GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA shadow = { 0, 0, 0, 0.35f };
  const float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  GskRoundedRect outline;

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (roundf (x) - 1, 0, 2, CHART_HEIGHT_PX));
  gsk_rounded_rect_init_from_rect (&outline, &box, KNOB_RADIUS_PX);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &white, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
atlas_time_slider_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  GdkRGBA color;
  float x;

  if (self->session == NULL)
    return;
  gtk_widget_get_color (widget, &color);
  ensure_nodes (self, &color);
  x = atlas_time_slider_get_date_x (self, atlas_session_get_date (self->session));
  append_chart (self, snapshot, x, &color);
  if (self->labels != NULL)
    gtk_snapshot_append_node (snapshot, self->labels);
  append_knob (self, snapshot, x, &color);
}

/* Object */

static void
connect_session (AtlasTimeSlider *self)
{
  static const char *const signals[] = { "notify::world", "notify::visible-alliances" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->session, signals[i], G_CALLBACK (redraw_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::date", G_CALLBACK (date_cb), self,
                           G_CONNECT_SWAPPED);
}

void
atlas_time_slider_set_session (AtlasTimeSlider *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_TIME_SLIDER (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    connect_session (self);
  update_value (self);
  redraw_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_time_slider_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_TIME_SLIDER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_time_slider_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    atlas_time_slider_set_session (ATLAS_TIME_SLIDER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_time_slider_dispose (GObject *object)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (object);

  drop_nodes (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_time_slider_parent_class)->dispose (object);
}

static void
atlas_time_slider_class_init (AtlasTimeSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_time_slider_dispose;
  object_class->get_property = atlas_time_slider_get_property;
  object_class->set_property = atlas_time_slider_set_property;
  widget_class->measure = atlas_time_slider_measure;
  widget_class->snapshot = atlas_time_slider_snapshot;
  widget_class->css_changed = atlas_time_slider_css_changed;
  widget_class->direction_changed = atlas_time_slider_direction_changed;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "timeslider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  atlas_time_slider_install_keys (widget_class);
}

static void
atlas_time_slider_init (AtlasTimeSlider *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Year"),
                                  -1);
  atlas_time_slider_add_input (self);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (redraw_cb));
}

GtkWidget *
atlas_time_slider_new (void)
{
  return g_object_new (ATLAS_TYPE_TIME_SLIDER, NULL);
}
