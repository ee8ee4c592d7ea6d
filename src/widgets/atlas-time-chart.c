/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-chart.h"

#include "atlas-pattern-source.h"
#include "atlas-scheme.h"
#include "atlas-step-chart.h"

#include <math.h>

/* Room above the highest step, as a part of the height */
#define HEADROOM 0.08f
/* Ticks that are nearer to each other are one. */
#define TICK_PX 3.0f

typedef struct
{
  guint alliance;
  guint max;
  GArray *steps;
} Series;

/* What a chart is plotted on; user space is its own. */
typedef struct
{
  cairo_t *cr;
  const AtlasTimeScale *scale;
  double width;
  double height;
  gboolean is_mirrored;
} Plot;

static double
plot_x (const Plot *plot, AtlasDate date)
{
  double x = CLAMP (atlas_time_scale_get_fraction (plot->scale, date), 0, 1) * plot->width;

  return plot->is_mirrored ? plot->width - x : x;
}

static void
plot_bar (const Plot *plot, AtlasDate from, AtlasDate to, double top, double height)
{
  double x1 = floor (plot_x (plot, from));
  double x2 = floor (plot_x (plot, to));

  cairo_rectangle (plot->cr, fmin (x1, x2), top, fabs (x2 - x1), height);
}

/* Adds the area below the steps, as high as the plot at @max, to the path. */
static void
plot_steps (const Plot *plot, GArray *steps, guint max)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const AtlasStep *step = &g_array_index (steps, AtlasStep, i);
      AtlasDate to =
        i + 1 < steps->len ? g_array_index (steps, AtlasStep, i + 1).date : plot->scale->last;
      double bar = round ((double) step->count / max * plot->height * (1 - HEADROOM));

      if (to > step->date && bar > 0)
        plot_bar (plot, step->date, to, plot->height - bar, bar);
    }
}

static void
clear_series (gpointer data)
{
  Series *series = data;

  g_array_unref (series->steps);
}

static int
compare_series (gconstpointer a, gconstpointer b)
{
  const Series *first = a;
  const Series *second = b;

  return (first->max < second->max) - (first->max > second->max);
}

/* The largest alliance first, so that the smaller ones are drawn over it. */
static GArray *
collect_series (AtlasSession *session)
{
  AtlasWorld *world = atlas_session_get_world (session);
  AtlasCollection *collection = atlas_world_get_collection (world);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Series));

  g_array_set_clear_func (all, clear_series);
  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    {
      Series series = { .alliance = i };

      if (!atlas_world_is_filled (world, i) || !atlas_session_is_alliance_visible (session, i))
        continue;
      series.steps = atlas_step_chart_new (atlas_session_get_changes (session), i);
      series.max = atlas_step_chart_get_max (series.steps);
      g_array_append_val (all, series);
    }
  g_array_sort (all, compare_series);
  return all;
}

static void
fill_steps (
  const Plot *plot, AtlasWorld *world, guint alliance, GArray *steps, guint max, int device_scale)
{
  AtlasFill fill = atlas_style_get_chart_fill (world, alliance, atlas_scheme_get_current ());

  plot_steps (plot, steps, max);
  atlas_pattern_set_source (plot->cr, &fill, 0, 0, device_scale);
  cairo_fill (plot->cr);
}

GskRenderNode *
atlas_time_chart_new (AtlasSession *session,
                      const AtlasTimeScale *scale,
                      float width,
                      float height,
                      double opacity,
                      gboolean is_mirrored,
                      int device_scale)
{
  GtkSnapshot *snapshot;
  g_autoptr (GArray) all = NULL;
  Plot plot = { NULL, scale, (double) width, (double) height, is_mirrored };
  guint max;

  if (atlas_session_get_world (session) == NULL)
    return NULL;
  all = collect_series (session);
  max = all->len > 0 ? g_array_index (all, Series, 0).max : 0;
  snapshot = gtk_snapshot_new ();
  plot.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_push_group (plot.cr);
  for (guint i = 0; i < all->len && max > 0; i++)
    {
      const Series *series = &g_array_index (all, Series, i);

      fill_steps (&plot, atlas_session_get_world (session), series->alliance, series->steps, max,
                  device_scale);
    }
  cairo_pop_group_to_source (plot.cr);
  cairo_paint_with_alpha (plot.cr, opacity);
  cairo_destroy (plot.cr);
  return gtk_snapshot_free_to_node (snapshot);
}

GskRenderNode *
atlas_time_steps_new (AtlasWorld *world,
                      guint alliance,
                      GArray *steps,
                      const AtlasTimeScale *scale,
                      float width,
                      float height,
                      gboolean is_mirrored,
                      int device_scale)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  Plot plot = { NULL, scale, (double) width, (double) height, is_mirrored };

  plot.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  fill_steps (&plot, world, alliance, steps, MAX (atlas_step_chart_get_max (steps), 1),
              device_scale);
  cairo_destroy (plot.cr);
  return gtk_snapshot_free_to_node (snapshot);
}

GArray *
atlas_time_list_changes (AtlasChanges *changes)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (AtlasDate));
  AtlasDate date = ATLAS_DATE_START - 1;

  while ((date = atlas_changes_get_next (changes, date)) != ATLAS_DATE_INVALID)
    g_array_append_val (dates, date);
  return dates;
}

GskRenderNode *
atlas_time_ticks_new (const AtlasTimeScale *scale,
                      const AtlasDate *dates,
                      guint n_dates,
                      float width,
                      float height,
                      const GdkRGBA *color,
                      gboolean is_mirrored)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint n_columns = (guint) MAX (width / TICK_PX, 1);
  g_autofree guint *counts = atlas_time_scale_count (scale, dates, n_dates, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      float tick = counts[i] > 4 ? 3 : counts[i] > 1 ? 2 : 1;
      float x = (float) i * TICK_PX;

      if (counts[i] > 0)
        gtk_snapshot_append_color (
          snapshot, color,
          &GRAPHENE_RECT_INIT (is_mirrored ? width - x - tick : x, 0, tick, height));
    }
  return gtk_snapshot_free_to_node (snapshot);
}
