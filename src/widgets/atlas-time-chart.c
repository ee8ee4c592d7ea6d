/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-chart.h"

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

typedef struct
{
  GtkSnapshot *snapshot;
  const AtlasTimeScale *scale;
  float width;
  float height;
  gboolean is_mirrored;
} Plot;

static float
plot_x (const Plot *plot, AtlasDate date)
{
  double fraction = CLAMP (atlas_time_scale_get_fraction (plot->scale, date), 0, 1);
  float x = (float) fraction * plot->width;

  return plot->is_mirrored ? plot->width - x : x;
}

static void
plot_bar (
  const Plot *plot, AtlasDate from, AtlasDate to, float top, float height, const GdkRGBA *color)
{
  float x1 = floorf (plot_x (plot, from));
  float x2 = floorf (plot_x (plot, to));

  if (x1 == x2)
    return;
  gtk_snapshot_append_color (plot->snapshot, color,
                             &GRAPHENE_RECT_INIT (fminf (x1, x2), top, fabsf (x2 - x1), height));
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
plot_series (const Plot *plot, const Series *series, guint max, const GdkRGBA *color)
{
  for (guint i = 0; i < series->steps->len; i++)
    {
      const AtlasStep *step = &g_array_index (series->steps, AtlasStep, i);
      AtlasDate to = i + 1 < series->steps->len
                       ? g_array_index (series->steps, AtlasStep, i + 1).date
                       : plot->scale->last;
      float bar = roundf ((float) step->count / (float) max * plot->height * (1 - HEADROOM));

      if (to > step->date && bar > 0)
        plot_bar (plot, step->date, to, plot->height - bar, bar, color);
    }
}

static void
plot_all (const Plot *plot, AtlasWorld *world, GArray *all, float opacity)
{
  guint max = all->len > 0 ? g_array_index (all, Series, 0).max : 0;

  for (guint i = 0; i < all->len && max > 0; i++)
    {
      const Series *series = &g_array_index (all, Series, i);
      GdkRGBA color = atlas_scheme_get_alliance_color (world, series->alliance);

      color.alpha = opacity;
      plot_series (plot, series, max, &color);
    }
}

GskRenderNode *
atlas_time_chart_new (AtlasSession *session,
                      const AtlasTimeScale *scale,
                      float width,
                      float height,
                      float opacity,
                      gboolean is_mirrored)
{
  Plot plot = { NULL, scale, width, height, is_mirrored };
  g_autoptr (GArray) all = NULL;

  if (atlas_session_get_world (session) == NULL)
    return NULL;
  plot.snapshot = gtk_snapshot_new ();
  all = collect_series (session);
  plot_all (&plot, atlas_session_get_world (session), all, opacity);
  return gtk_snapshot_free_to_node (plot.snapshot);
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
