/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-chart.h"

#include "atlas-border-describe.h"
#include "atlas-scheme.h"
#include "atlas-step-chart.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <math.h>

#define PLOT_HEIGHT_PX 72
#define MINIMUM_WIDTH_PX 120
#define LABEL_GAP_PX 3
#define LINE_PX 2
#define DOT_PX 9
#define GUTTER_GAP_PX 6
#define PALE 0.4f
#define EDGE 0.5f
#define YEARS_APART 20
#define MAX_LABELS 6

/* A line of the vertical axis */
typedef struct
{
  double km;
  PangoLayout *layout;
} Tick;

struct _AtlasBorderChart
{
  GtkWidget parent_instance;

  AtlasSession *session;
  AtlasWorld *world; /* that the history is of */
  GPtrArray *holder; /* of the history */
  const AtlasBorderHistory *history;
  double max_km;

  /* Made again when the font changes */
  GArray *ticks;
  GPtrArray *years; /* PangoLayout, from the first year on */
  float gutter_px;  /* where the lengths stand, at the side where time begins */
};

G_DEFINE_FINAL_TYPE (AtlasBorderChart, atlas_border_chart, GTK_TYPE_WIDGET)

/* Axes */

static PangoLayout *
make_layout (AtlasBorderChart *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static void
clear_tick (gpointer data)
{
  g_clear_object (&((Tick *) data)->layout);
}

static void
make_axes (AtlasBorderChart *self)
{
  double distance = atlas_axis_find_distance (self->max_km);
  int last = atlas_date_get_year (atlas_session_get_today (self->session));

  self->ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  g_array_set_clear_func (self->ticks, clear_tick);
  for (guint i = 1; i < MAX_LABELS && distance > 0 && i * distance <= self->max_km; i++)
    {
      g_autofree char *text = atlas_border_describe_km (i * distance);
      Tick tick = { i * distance, make_layout (self, text) };
      int width;

      pango_layout_get_pixel_size (tick.layout, &width, NULL);
      self->gutter_px = fmaxf (self->gutter_px, (float) (width + GUTTER_GAP_PX));
      g_array_append_val (self->ticks, tick);
    }
  self->years = g_ptr_array_new_with_free_func (g_object_unref);
  for (int year = ATLAS_YEAR_START; year <= last; year += YEARS_APART)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      g_ptr_array_add (self->years, make_layout (self, text));
    }
}

static void
drop_axes (AtlasBorderChart *self)
{
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  self->gutter_px = 0;
}

static void
atlas_border_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_border_chart_parent_class)->css_changed (widget, change);
  drop_axes (ATLAS_BORDER_CHART (widget));
  gtk_widget_queue_resize (widget);
}

static int
get_label_height (AtlasBorderChart *self)
{
  int height = 0;

  if (self->years == NULL)
    make_axes (self);
  pango_layout_get_pixel_size (g_ptr_array_index (self->years, 0), NULL, &height);
  return height;
}

/* Drawing */

/* From the side where time begins */
static float
get_offset (AtlasBorderChart *self, AtlasDate date)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter_px;

  return self->gutter_px + (float) atlas_time_axis_get_fraction (
                             date, ATLAS_DATE_START, atlas_session_get_today (self->session) + 1) *
                             width;
}

static float
turn (AtlasBorderChart *self, float offset)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
           ? (float) gtk_widget_get_width (widget) - offset
           : offset;
}

static float
get_x (AtlasBorderChart *self, AtlasDate date)
{
  return turn (self, get_offset (self, date));
}

/* The line of the highest value lies within the drawing. */
static float
get_y (AtlasBorderChart *self, float plot_height, double km)
{
  float room = plot_height - LINE_PX;

  return roundf (plot_height - (float) (km / MAX (self->max_km, 1)) * room);
}

static GdkRGBA
get_fill (AtlasBorderChart *self)
{
  GdkRGBA color;

  if (atlas_world_is_filled (self->world, self->history->alliance))
    return atlas_scheme_get_alliance_color (self->world, self->history->alliance);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.6f;
  return color;
}

/* A band from @low to @high kilometres, at least a line high, over the time of a step */
static void
append_band (AtlasBorderChart *self,
             GtkSnapshot *snapshot,
             const AtlasBorderStep *step,
             float height,
             const GdkRGBA *color,
             AtlasBorderRange range)
{
  guint index = (guint) (step - &g_array_index (self->history->steps, AtlasBorderStep, 0));
  AtlasDate to = index + 1 < self->history->steps->len
                   ? step[1].date
                   : atlas_session_get_today (self->session) + 1;
  float a = floorf (get_x (self, step->date));
  float b = floorf (get_x (self, to));
  float top = get_y (self, height, range.high_km);
  float bottom = get_y (self, height, range.low_km);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (fminf (a, b), top, fmaxf (fabsf (b - a), 1.0f),
                                                  fmaxf (bottom - top, LINE_PX)));
}

static void
append_step (AtlasBorderChart *self,
             GtkSnapshot *snapshot,
             const AtlasBorderStep *step,
             float height,
             const GdkRGBA *text)
{
  GdkRGBA color = get_fill (self);
  GdkRGBA pale = color;
  GdkRGBA edge;

  if (step->n_pairs == 0)
    return;
  pale.alpha *= PALE;
  append_band (self, snapshot, step, height, &pale, (AtlasBorderRange) { 1, 0, step->measured_km });
  /* The pale area alone would be hard to tell from the ground, in the dark most of all. */
  edge = *text;
  edge.alpha *= EDGE;
  append_band (self, snapshot, step, height, &edge,
               (AtlasBorderRange) { 1, step->measured_km, step->measured_km });
  if (atlas_border_step_is_published (step))
    append_band (self, snapshot, step, height, &color, step->published);
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *color, float x, float y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A line over all of the time */
static void
append_rule (AtlasBorderChart *self, GtkSnapshot *snapshot, float y, const GdkRGBA *color)
{
  float a = turn (self, self->gutter_px);
  float b = turn (self, (float) gtk_widget_get_width (GTK_WIDGET (self)));

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (fminf (a, b), y, fabsf (b - a), 1));
}

/* The number of a line stands in the gutter beside it, unless it would run into the one below. */
static void
append_tick_label (AtlasBorderChart *self,
                   GtkSnapshot *snapshot,
                   const Tick *tick,
                   float height,
                   const GdkRGBA *text,
                   float *free_above)
{
  int label_width, label_height;
  float start, top;

  pango_layout_get_pixel_size (tick->layout, &label_width, &label_height);
  start = self->gutter_px - (float) (label_width + GUTTER_GAP_PX);
  top = CLAMP (get_y (self, height, tick->km) - (float) label_height / 2, 0,
               fmaxf (height - (float) label_height, 0));
  if (top + (float) label_height > *free_above)
    return;
  *free_above = top;
  append_layout (snapshot, tick->layout, text,
                 fminf (turn (self, start), turn (self, start + (float) label_width)), top);
}

static void
append_ticks (AtlasBorderChart *self, GtkSnapshot *snapshot, float height, const GdkRGBA *text)
{
  GdkRGBA line = *text;
  float free_above = height;

  line.alpha *= 0.2f;
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);

      append_rule (self, snapshot, get_y (self, height, tick->km), &line);
      append_tick_label (self, snapshot, tick, height, text, &free_above);
    }
}

/* A year that would run into the one before it, or over the edge, is left out. */
static void
append_years (AtlasBorderChart *self, GtkSnapshot *snapshot, float height, const GdkRGBA *text)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float end = 0; /* of the last one */

  for (guint i = 0; i < self->years->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (self->years, i);
      AtlasDate date = atlas_date_from_ymd (ATLAS_YEAR_START + (int) i * YEARS_APART, 1, 1);
      float start = get_offset (self, MAX (date, ATLAS_DATE_START));
      int label_width;

      pango_layout_get_pixel_size (layout, &label_width, NULL);
      if ((i > 0 && start < end + 2 * LABEL_GAP_PX) || start + (float) label_width > width)
        continue;
      end = start + (float) label_width;
      append_layout (snapshot, layout, text, fminf (turn (self, start), turn (self, end)),
                     height + LABEL_GAP_PX);
    }
}

/* What is said of the length first: the middle of what is published, else what is measured */
static double
get_shown_km (const AtlasBorderStep *step)
{
  if (step == NULL)
    return 0;
  return atlas_border_step_is_published (step)
           ? (step->published.low_km + step->published.high_km) / 2
           : step->measured_km;
}

/* The line of the date, and a dot at the length on it */
static void
append_date (AtlasBorderChart *self, GtkSnapshot *snapshot, float height, const GdkRGBA *text)
{
  AtlasDate date = atlas_session_get_date (self->session);
  const AtlasBorderStep *step = atlas_border_history_find (self->history, date);
  float x = floorf (get_x (self, date));
  float y = get_y (self, height, get_shown_km (step));
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - DOT_PX / 2.0f, y - DOT_PX / 2.0f, DOT_PX, DOT_PX);
  GskRoundedRect circle;

  gtk_snapshot_append_color (snapshot, text,
                             &GRAPHENE_RECT_INIT (x - LINE_PX / 2.0f, 0, LINE_PX, height));
  gsk_rounded_rect_init_from_rect (&circle, &area, DOT_PX / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, text, &area);
  gtk_snapshot_pop (snapshot);
}

static void
atlas_border_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasBorderChart *self = ATLAS_BORDER_CHART (widget);
  int label_height = get_label_height (self);
  float height = (float) (gtk_widget_get_height (widget) - label_height - LABEL_GAP_PX);
  GdkRGBA text;
  GdkRGBA pale;

  gtk_widget_get_color (widget, &text);
  pale = text;
  pale.alpha *= 0.3f;
  for (guint i = 0; i < self->history->steps->len; i++)
    append_step (self, snapshot, &g_array_index (self->history->steps, AtlasBorderStep, i), height,
                 &text);
  append_ticks (self, snapshot, height, &text);
  append_rule (self, snapshot, height - 1, &pale);
  append_years (self, snapshot, height, &text);
  append_date (self, snapshot, height, &text);
}

static void
atlas_border_chart_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AtlasBorderChart *self = ATLAS_BORDER_CHART (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                          ? PLOT_HEIGHT_PX + LABEL_GAP_PX + get_label_height (self)
                          : MINIMUM_WIDTH_PX;
}

static void
atlas_border_chart_finalize (GObject *object)
{
  AtlasBorderChart *self = ATLAS_BORDER_CHART (object);

  drop_axes (self);
  g_clear_pointer (&self->holder, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_border_chart_parent_class)->finalize (object);
}

static void
atlas_border_chart_class_init (AtlasBorderChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_border_chart_finalize;
  widget_class->measure = atlas_border_chart_measure;
  widget_class->snapshot = atlas_border_chart_snapshot;
  widget_class->css_changed = atlas_border_chart_css_changed;
  gtk_widget_class_set_css_name (widget_class, "borderchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_border_chart_init (AtlasBorderChart *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (gtk_widget_queue_draw));
}

static void
describe (AtlasBorderChart *self)
{
  AtlasDate today = atlas_session_get_today (self->session);
  const AtlasAlliance *alliance = atlas_collection_get_alliance (
    atlas_world_get_collection (self->world), self->history->alliance);
  g_autofree char *state = atlas_border_dup_state_name (self->world, self->history, today);
  g_autofree char *steps = atlas_border_describe_steps (self->world, self->history);
  /* Translators: an alliance and a state */
  g_autofree char *label =
    g_strdup_printf (_ ("Border of %1$s with %2$s over time"), alliance->short_name, state);
  g_autofree char *shown_label = atlas_text_show_controls (label);
  g_autofree char *shown_steps = atlas_text_show_controls (steps);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, shown_label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown_steps, -1);
}

GtkWidget *
atlas_border_chart_new (AtlasSession *session, const AtlasBorderHistory *history, GPtrArray *holder)
{
  AtlasBorderChart *self = g_object_new (ATLAS_TYPE_BORDER_CHART, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->holder = g_ptr_array_ref (holder);
  self->history = history;
  self->max_km = atlas_border_history_get_max_km (history);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  describe (self);
  return GTK_WIDGET (self);
}
