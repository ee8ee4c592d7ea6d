/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-chart.h"

#include "atlas-border-describe.h"
#include "atlas-ribbon-bar.h"
#include "atlas-scheme.h"
#include "atlas-step-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEIGHT_PX 56
#define LINE_PX 2.0f
#define PALE 0.4f
#define EDGE 0.5f

struct _AtlasBorderChart
{
  GtkWidget parent_instance;

  AtlasSession *session;
  AtlasWorld *world; /* that the history is of */
  GPtrArray *holder; /* of the history */
  const AtlasBorderHistory *history;
  double max_km;
};

G_DEFINE_FINAL_TYPE (AtlasBorderChart, atlas_border_chart, GTK_TYPE_WIDGET)

static float
get_x (AtlasBorderChart *self, AtlasDate date)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float x = (float) atlas_time_axis_get_fraction (date, ATLAS_DATE_START,
                                                  atlas_session_get_today (self->session) + 1) *
            width;

  return floorf (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - x : x);
}

static float
get_height (AtlasBorderChart *self, double km)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - LINE_PX;

  return roundf ((float) (km / MAX (self->max_km, 1e-9)) * height);
}

static GdkRGBA
get_color (AtlasBorderChart *self)
{
  GdkRGBA color;

  if (atlas_world_is_filled (self->world, self->history->alliance))
    return atlas_scheme_get_alliance_color (self->world, self->history->alliance);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  return color;
}

/* A band from @low to @high above the ground, wide as the step */
static void
append_band (AtlasBorderChart *self,
             GtkSnapshot *snapshot,
             const AtlasBorderStep *step,
             const GdkRGBA *color,
             float low,
             float high)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  guint index = (guint) (step - &g_array_index (self->history->steps, AtlasBorderStep, 0));
  AtlasDate to = index + 1 < self->history->steps->len
                   ? step[1].date
                   : atlas_session_get_today (self->session) + 1;
  float a = get_x (self, step->date);
  float b = get_x (self, to);

  gtk_snapshot_append_color (
    snapshot, color,
    &GRAPHENE_RECT_INIT (fminf (a, b), height - high, fmaxf (fabsf (b - a), 1.0f), high - low));
}

static void
append_step (AtlasBorderChart *self, GtkSnapshot *snapshot, const AtlasBorderStep *step)
{
  GdkRGBA color = get_color (self);
  GdkRGBA pale = color;
  GdkRGBA edge;
  float top = get_height (self, step->measured_km);

  if (step->n_pairs == 0)
    return;
  pale.alpha *= PALE;
  append_band (self, snapshot, step, &pale, 0, top);
  /* The pale area alone would be hard to tell from the ground, in the dark most of all. */
  gtk_widget_get_color (GTK_WIDGET (self), &edge);
  edge.alpha *= EDGE;
  append_band (self, snapshot, step, &edge, top, top + 1);
  if (atlas_border_step_is_published (step))
    append_band (self, snapshot, step, &color, get_height (self, step->published.low_km),
                 get_height (self, step->published.high_km) + LINE_PX);
}

static void
atlas_border_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasBorderChart *self = ATLAS_BORDER_CHART (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA line;

  for (guint i = 0; i < self->history->steps->len; i++)
    append_step (self, snapshot, &g_array_index (self->history->steps, AtlasBorderStep, i));
  gtk_widget_get_color (widget, &line);
  line.alpha *= 0.3f;
  gtk_snapshot_append_color (
    snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, (float) gtk_widget_get_width (widget), 1));
  atlas_ribbon_append_date (snapshot, widget, self->session, height);
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
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 120;
}

static void
atlas_border_chart_finalize (GObject *object)
{
  AtlasBorderChart *self = ATLAS_BORDER_CHART (object);

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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_border_chart_init (AtlasBorderChart *self)
{
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

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, steps, -1);
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
