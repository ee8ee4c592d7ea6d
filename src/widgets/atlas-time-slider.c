/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-slider-private.h"

#include "atlas-scheme.h"
#include "atlas-time-chart.h"
#include "atlas-time-handle.h"

#include <glib/gi18n.h>
#include <math.h>

#define TICK_HEIGHT_PX 4
#define ROW_HEIGHT_PX 3
#define ROW_GAP_PX 1
#define ROWS_HEIGHT_PX (TICK_HEIGHT_PX + ATLAS_N_TIME_ROWS * (ROW_HEIGHT_PX + ROW_GAP_PX))
#define OVERVIEW_HEIGHT_PX 4
#define OVERVIEW_GAP_PX 4
#define OVERVIEW_MIN_PX 6.0f
#define KNOB_RADIUS_PX 8
/* The second handle, at the upper end of its line, where the first one never is */
#define HANDLE_SIZE_PX 14
#define HANDLE_REACH_PX 14
#define LABEL_GAP_PX 3
#define MIN_LABEL_SPACE_PX 12
#define ZOOM_FACTOR 2.0
#define DIM_OPACITY 0.38

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_UNIT,
  PROP_CAN_ZOOM_IN,
  PROP_CAN_ZOOM_OUT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_SCALE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_chart_width (AtlasTimeSlider *self)
{
  return MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * ATLAS_TIME_MARGIN_PX);
}

/* For assistive technology a date is its year, and in the middle of one the part of it that has gone. */
static double
get_value (AtlasDate date, AtlasDate today)
{
  int year = atlas_date_get_year (date);
  AtlasDate begin = atlas_date_from_ymd (year, 1, 1);
  AtlasDate end = atlas_date_from_ymd (year + 1, 1, 1);

  if (date == atlas_date_of_year (year, today))
    return year;
  return year + (double) (date - begin + 1) / (end - begin + 1);
}

static AtlasDate
get_value_date (double value, AtlasDate today)
{
  int year = (int) floor (value);
  AtlasDate begin = atlas_date_from_ymd (year, 1, 1);
  AtlasDate end = atlas_date_from_ymd (year + 1, 1, 1);

  if (value == year)
    return atlas_date_of_year (year, today);
  return begin - 1 + (AtlasDate) lround ((value - year) * (end - begin + 1));
}

double
atlas_time_slider_get_value (AtlasTimeSlider *self, AtlasDate date)
{
  return get_value (date, atlas_session_get_today (self->session));
}

gboolean
atlas_time_slider_find_value (AtlasTimeSlider *self, double value, AtlasDate *date)
{
  AtlasDate today = atlas_session_get_today (self->session);

  if (!isfinite (value))
    return FALSE;
  value = CLAMP (value, ATLAS_YEAR_START, atlas_date_get_year (today) + 1);
  *date = CLAMP (get_value_date (value, today), ATLAS_DATE_START, today);
  return TRUE;
}

static gboolean
atlas_time_slider_set_current_value (GtkAccessibleRange *range, double value)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (range);
  AtlasDate date;

  if (self->session == NULL || !atlas_time_slider_find_value (self, value, &date))
    return FALSE;
  atlas_session_set_date (self->session, date);
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

/* The date and what changed, as one hears them */
static void
update_value (AtlasTimeSlider *self)
{
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *spoken = NULL;
  AtlasDate today;

  if (self->session == NULL)
    return;
  today = atlas_session_get_today (self->session);
  date = atlas_date_format_long (atlas_session_get_date (self->session));
  if (atlas_session_get_world (self->session) != NULL)
    sentence = atlas_session_describe_step (self->session);
  /* Translators: what a screen reader says of the slider: the date, and what changed on it */
  spoken = sentence != NULL ? g_strdup_printf (C_ ("slider", "%1$s. %2$s"), date, sentence)
                            : g_strdup (date);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) ATLAS_YEAR_START,
    GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) atlas_date_get_year (today),
    GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_value (atlas_session_get_date (self->session), today),
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken, -1);
}

static void
update_unit (AtlasTimeSlider *self)
{
  AtlasTimeUnit unit = atlas_time_scale_get_unit (&self->scale, get_chart_width (self));

  if (unit == self->unit)
    return;
  self->unit = unit;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

void
atlas_time_slider_scale_changed (AtlasTimeSlider *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  update_unit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_IN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_ZOOM_OUT]);
  g_object_thaw_notify (G_OBJECT (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  redraw_cb (self);
  g_signal_emit (self, signals[SIGNAL_SCALE_CHANGED], 0);
}

/* Wherever the date goes it is seen. */
static void
date_cb (AtlasTimeSlider *self)
{
  update_value (self);
  if (atlas_time_scale_show (&self->scale, atlas_session_get_date (self->session)))
    atlas_time_slider_scale_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
compare_date_cb (AtlasTimeSlider *self)
{
  atlas_time_handle_update (ATLAS_TIME_HANDLE (self->handle));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drop_dates (AtlasTimeSlider *self)
{
  for (guint i = 0; i < ATLAS_N_TIME_ROWS; i++)
    g_clear_pointer (&self->record_dates[i], g_array_unref);
}

/* When something is told of, all of it */
static void
collect_dates (AtlasTimeSlider *self)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  AtlasCollection *collection = world != NULL ? atlas_world_get_collection (world) : NULL;

  drop_dates (self);
  if (collection == NULL)
    return;
  for (guint i = 0; i < ATLAS_N_TIME_ROWS; i++)
    self->record_dates[i] = g_array_new (FALSE, FALSE, sizeof (AtlasDate));
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);
      guint row =
        atlas_event_kind_is_force (event->kind) ? ATLAS_TIME_ROW_FORCE : ATLAS_TIME_ROW_EVENTS;

      g_array_append_val (self->record_dates[row], event->date.first);
    }
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    g_array_append_val (self->record_dates[ATLAS_TIME_ROW_QUOTES],
                        atlas_collection_get_quote (collection, i)->date.first);
  for (guint i = 0; i < ATLAS_N_TIME_ROWS; i++)
    g_array_sort (self->record_dates[i], atlas_date_compare);
}

static void
world_cb (AtlasTimeSlider *self)
{
  collect_dates (self);
  update_value (self);
  redraw_cb (self);
}

/* Where things are */

float
atlas_time_slider_get_date_x (AtlasTimeSlider *self, AtlasDate date)
{
  double fraction = atlas_time_scale_get_fraction (&self->scale, date);

  if (atlas_time_slider_is_mirrored (self))
    fraction = 1 - fraction;
  return (float) (ATLAS_TIME_MARGIN_PX + fraction * get_chart_width (self));
}

double
atlas_time_slider_get_x_fraction (AtlasTimeSlider *self, double x)
{
  double fraction = (x - ATLAS_TIME_MARGIN_PX) / get_chart_width (self);

  return atlas_time_slider_is_mirrored (self) ? 1 - fraction : fraction;
}

double
atlas_time_slider_get_day (AtlasTimeSlider *self, double x)
{
  return atlas_time_scale_get_day (&self->scale, atlas_time_slider_get_x_fraction (self, x));
}

AtlasDate
atlas_time_slider_find_date (AtlasTimeSlider *self, double x)
{
  return atlas_time_scale_find_date (
    &self->scale, CLAMP (atlas_time_slider_get_x_fraction (self, x), 0, 1), self->unit);
}

static int
get_overview_y (AtlasTimeSlider *self)
{
  return CHART_HEIGHT_PX + ROWS_HEIGHT_PX + LABEL_GAP_PX + self->label_height_px + OVERVIEW_GAP_PX;
}

gboolean
atlas_time_slider_is_on_overview (AtlasTimeSlider *self, double y)
{
  return !atlas_time_scale_is_whole (&self->scale) && y >= get_overview_y (self) - OVERVIEW_GAP_PX;
}

/* Where the second handle is; FALSE while there is none, or time that is not seen is compared */
static gboolean
get_handle_x (AtlasTimeSlider *self, float *x)
{
  AtlasDate date =
    self->session != NULL ? atlas_session_get_compare_date (self->session) : ATLAS_DATE_INVALID;

  if (date == ATLAS_DATE_INVALID)
    return FALSE;
  *x = atlas_time_slider_get_date_x (self, date);
  return *x >= 0 && *x <= (float) gtk_widget_get_width (GTK_WIDGET (self));
}

gboolean
atlas_time_slider_is_on_handle (AtlasTimeSlider *self, double x, double y)
{
  float handle_x = 0;

  return get_handle_x (self, &handle_x) && y < CHART_HEIGHT_PX / 2.0 &&
         fabs (x - (double) handle_x) <= HANDLE_REACH_PX;
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
  *minimum = get_overview_y (self) + OVERVIEW_HEIGHT_PX;
  *natural = *minimum;
}

static void
atlas_time_slider_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  float x = 0;
  gboolean has_handle = get_handle_x (self, &x);

  update_unit (self);
  gtk_widget_set_child_visible (self->handle, has_handle);
  if (has_handle)
    gtk_widget_allocate (
      self->handle, HANDLE_SIZE_PX, HANDLE_SIZE_PX, -1,
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (roundf (x) - HANDLE_SIZE_PX / 2.0f, 0)));
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

static void
append_label (AtlasTimeSlider *self,
              GtkSnapshot *snapshot,
              PangoLayout *layout,
              const AtlasTimeMark *mark,
              const GdkRGBA *color)
{
  float x = atlas_time_slider_get_date_x (self, mark->date);
  int width = 0;
  float left;

  pango_layout_set_text (layout, mark->text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  left = CLAMP (x - (float) width / 2, 0,
                (float) MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (roundf (left), CHART_HEIGHT_PX + ROWS_HEIGHT_PX + LABEL_GAP_PX));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static double
measure_text (PangoLayout *layout, const char *text)
{
  int width = 0;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + MIN_LABEL_SPACE_PX;
}

/* Of the names of months as they stand below the axis */
static double
measure_months (PangoLayout *layout)
{
  double widest = 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%Ob");

      widest = MAX (widest, measure_text (layout, name));
    }
  return widest;
}

static GskRenderNode *
make_labels (AtlasTimeSlider *self, const GdkRGBA *color)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  double year_px = measure_text (layout, "2000");
  g_autoptr (GArray) marks = atlas_time_scale_list_marks (
    &self->scale, get_chart_width (self), year_px, MAX (measure_months (layout), year_px));

  for (guint i = 0; i < marks->len; i++)
    append_label (self, snapshot, layout, &g_array_index (marks, AtlasTimeMark, i), color);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_row (
  AtlasTimeSlider *self, GtkSnapshot *snapshot, GArray *dates, int height, const GdkRGBA *color)
{
  GskRenderNode *node = atlas_time_ticks_new (
    &self->scale, (const AtlasDate *) (gconstpointer) dates->data, dates->len,
    (float) get_chart_width (self), (float) height, color, atlas_time_slider_is_mirrored (self));

  if (node == NULL)
    return;
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

/* From the chart downwards: changes, events of both sorts, quotes */
static GskRenderNode *
make_ticks (AtlasTimeSlider *self, const GdkRGBA *color)
{
  AtlasChanges *changes = atlas_session_get_changes (self->session);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (changes != NULL)
    {
      g_autoptr (GArray) dates = atlas_time_list_changes (changes);

      append_row (self, snapshot, dates, TICK_HEIGHT_PX, color);
    }
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, TICK_HEIGHT_PX + ROW_GAP_PX));
  for (guint i = 0; i < ATLAS_N_TIME_ROWS; i++)
    {
      GdkRGBA faint = *color;

      faint.alpha *= 0.75f;
      if (self->record_dates[i] != NULL)
        append_row (self, snapshot, self->record_dates[i], ROW_HEIGHT_PX, &faint);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, ROW_HEIGHT_PX + ROW_GAP_PX));
    }
  return gtk_snapshot_free_to_node (snapshot);
}

static void
ensure_nodes (AtlasTimeSlider *self, const GdkRGBA *color)
{
  int width = get_chart_width (self);
  gboolean mirrored = atlas_time_slider_is_mirrored (self);
  int device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkRGBA faint = *color;

  if (self->chart_width_px == width)
    return;
  drop_nodes (self);
  faint.alpha *= 0.65f;
  self->chart = atlas_time_chart_new (self->session, &self->scale, (float) width, CHART_HEIGHT_PX,
                                      1, mirrored, device_scale);
  self->dim_chart = atlas_time_chart_new (self->session, &self->scale, (float) width,
                                          CHART_HEIGHT_PX, DIM_OPACITY, mirrored, device_scale);
  self->ticks = make_ticks (self, &faint);
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
  float at = x - ATLAS_TIME_MARGIN_PX;
  GdkRGBA trough = *color;

  trough.alpha *= 0.08f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (ATLAS_TIME_MARGIN_PX, 0));
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

/* Which part of all time is seen, while not all is */
static void
append_overview (AtlasTimeSlider *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const AtlasTimeScale *scale = &self->scale;
  float width = (float) get_chart_width (self);
  float whole = (float) (scale->last - scale->first);
  float from = (float) (scale->from - scale->first) / whole * width;
  float part = fmaxf ((float) (scale->to - scale->from) / whole * width, OVERVIEW_MIN_PX);
  float y = (float) get_overview_y (self);
  GdkRGBA trough = *color;

  if (atlas_time_scale_is_whole (scale))
    return;
  from = fminf (from, width - part);
  if (atlas_time_slider_is_mirrored (self))
    from = width - from - part;
  trough.alpha *= 0.12f;
  gtk_snapshot_append_color (
    snapshot, &trough, &GRAPHENE_RECT_INIT (ATLAS_TIME_MARGIN_PX, y, width, OVERVIEW_HEIGHT_PX));
  trough.alpha = color->alpha * 0.6f;
  gtk_snapshot_append_color (
    snapshot, &trough,
    &GRAPHENE_RECT_INIT (ATLAS_TIME_MARGIN_PX + from, y, part, OVERVIEW_HEIGHT_PX));
}

static void
atlas_time_slider_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  GdkRGBA color;
  float handle_x = 0;
  float x;

  if (self->session == NULL)
    return;
  gtk_widget_get_color (widget, &color);
  ensure_nodes (self, &color);
  x = atlas_time_slider_get_date_x (self, atlas_session_get_date (self->session));
  append_chart (self, snapshot, x, &color);
  if (self->labels != NULL)
    gtk_snapshot_append_node (snapshot, self->labels);
  append_overview (self, snapshot, &color);
  if (get_handle_x (self, &handle_x))
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (roundf (handle_x) - 1, 0, 2, CHART_HEIGHT_PX));
  if (x >= 0 && x <= (float) gtk_widget_get_width (widget))
    append_knob (self, snapshot, x, &color);
  gtk_widget_snapshot_child (widget, self->handle, snapshot);
}

/* Steps and zoom */

AtlasTimeUnit
atlas_time_slider_get_unit (AtlasTimeSlider *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_SLIDER (self), ATLAS_TIME_YEAR);

  return self->unit;
}

const AtlasTimeScale *
atlas_time_slider_get_scale (AtlasTimeSlider *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_SLIDER (self), NULL);

  return &self->scale;
}

gboolean
atlas_time_slider_step (AtlasTimeSlider *self, int n)
{
  AtlasDate date, next;

  g_return_val_if_fail (ATLAS_IS_TIME_SLIDER (self), FALSE);

  if (self->session == NULL)
    return FALSE;
  date = atlas_session_get_date (self->session);
  next = atlas_time_unit_step (self->unit, date, n, ATLAS_DATE_START,
                               atlas_session_get_today (self->session));
  atlas_session_set_date (self->session, next);
  return next != date;
}

gboolean
atlas_time_slider_can_zoom (AtlasTimeSlider *self, int direction)
{
  g_return_val_if_fail (ATLAS_IS_TIME_SLIDER (self), FALSE);

  if (self->session == NULL)
    return FALSE;
  return direction > 0 ? !atlas_time_scale_is_closest (&self->scale)
                       : !atlas_time_scale_is_whole (&self->scale);
}

void
atlas_time_slider_zoom (AtlasTimeSlider *self, int direction)
{
  g_return_if_fail (ATLAS_IS_TIME_SLIDER (self));

  if (!atlas_time_slider_can_zoom (self, direction))
    return;
  atlas_time_scale_zoom (&self->scale, atlas_session_get_date (self->session),
                         direction > 0 ? ZOOM_FACTOR : 1 / ZOOM_FACTOR);
  atlas_time_slider_scale_changed (self);
}

/* Object */

static void
connect_session (AtlasTimeSlider *self)
{
  g_signal_connect_object (self->session, "notify::world", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::changes", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::visible-alliances", G_CALLBACK (redraw_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::date", G_CALLBACK (date_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::compare-date", G_CALLBACK (compare_date_cb),
                           self, G_CONNECT_SWAPPED);
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
    {
      self->scale = atlas_time_scale_new (ATLAS_DATE_START, atlas_session_get_today (session));
      connect_session (self);
      world_cb (self);
    }
  compare_date_cb (self);
  atlas_time_slider_scale_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_time_slider_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_UNIT:
      g_value_set_uint (value, self->unit);
      break;
    case PROP_CAN_ZOOM_IN:
      g_value_set_boolean (value, atlas_time_slider_can_zoom (self, 1));
      break;
    case PROP_CAN_ZOOM_OUT:
      g_value_set_boolean (value, atlas_time_slider_can_zoom (self, -1));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
  drop_dates (self);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
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
  widget_class->size_allocate = atlas_time_slider_size_allocate;
  widget_class->snapshot = atlas_time_slider_snapshot;
  widget_class->css_changed = atlas_time_slider_css_changed;
  widget_class->direction_changed = atlas_time_slider_direction_changed;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNIT] =
    g_param_spec_uint ("unit", NULL, NULL, 0, ATLAS_N_TIME_UNITS - 1, ATLAS_TIME_YEAR,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_ZOOM_IN] =
    g_param_spec_boolean ("can-zoom-in", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_ZOOM_OUT] =
    g_param_spec_boolean ("can-zoom-out", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_SCALE_CHANGED] =
    g_signal_new ("scale-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "timeslider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  atlas_time_slider_install_keys (widget_class);
}

static void
atlas_time_slider_init (AtlasTimeSlider *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (redraw_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date"),
                                  -1);
  self->handle = atlas_time_handle_new (self);
  atlas_time_slider_add_input (self);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (redraw_cb));
}

GtkWidget *
atlas_time_slider_new (void)
{
  return g_object_new (ATLAS_TYPE_TIME_SLIDER, NULL);
}
