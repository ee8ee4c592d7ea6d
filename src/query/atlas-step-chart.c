/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-step-chart.h"

#include <math.h>

static void
add_step (GArray *chart, AtlasDate date, guint n_joined, guint n_left)
{
  AtlasStep *last = chart->len > 0 ? &g_array_index (chart, AtlasStep, chart->len - 1) : NULL;
  guint before = last != NULL ? last->count : 0;
  AtlasStep step = { date, before + n_joined - MIN (n_left, before + n_joined) };

  if (last != NULL && last->date == date)
    *last = step;
  else
    g_array_append_val (chart, step);
}

GArray *
atlas_step_chart_new (AtlasChanges *changes, guint alliance)
{
  GArray *chart = g_array_new (FALSE, FALSE, sizeof (AtlasStep));

  for (guint i = 0; i < atlas_changes_get_n (changes); i++)
    {
      const AtlasChange *change = atlas_changes_get (changes, i);

      if (change->alliance != alliance)
        continue;
      if (change->kind == ATLAS_CHANGE_JOINED)
        add_step (chart, change->date, change->n_states, 0);
      else if (change->kind == ATLAS_CHANGE_LEFT)
        add_step (chart, change->date, 0, change->n_states);
    }
  return chart;
}

guint
atlas_step_chart_get_max (GArray *chart)
{
  guint max = 0;

  for (guint i = 0; i < chart->len; i++)
    max = MAX (max, g_array_index (chart, AtlasStep, i).count);
  return max;
}

guint
atlas_step_chart_get_count (GArray *chart, AtlasDate date)
{
  guint count = 0;

  for (guint i = 0; i < chart->len && g_array_index (chart, AtlasStep, i).date <= date; i++)
    count = g_array_index (chart, AtlasStep, i).count;
  return count;
}

double
atlas_time_axis_get_fraction (AtlasDate date, AtlasDate first, AtlasDate last)
{
  if (last <= first)
    return 0;
  return CLAMP ((double) (date - first) / (double) (last - first), 0.0, 1.0);
}

double
atlas_axis_find_distance (double max)
{
  double power;

  if (!(max > 0) || !isfinite (max))
    return 0;
  power = pow (10, floor (log10 (max)));
  if (max / power < 2)
    return power / 2;
  return max / power < 5 ? power : 2 * power;
}
