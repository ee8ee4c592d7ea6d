/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-summary.h"

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const AtlasSpan *first = a;
  const AtlasSpan *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

static void
collect_spans (GArray *spans, AtlasGeography *geography, guint state, AtlasView view)
{
  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      guint n_periods = 0;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);

      for (guint i = 0; i < n_periods; i++)
        if (atlas_geo_period_get_owner (&periods[i], view) == state)
          {
            AtlasSpan span = atlas_geo_period_get_span (&periods[i]);

            g_array_append_val (spans, span);
          }
    }
}

static gboolean
try_join (AtlasSpan *span, const AtlasSpan *next)
{
  if (!span->is_open && span->to < next->from)
    return FALSE;
  if (next->is_open)
    span->is_open = TRUE;
  else if (!span->is_open)
    span->to = MAX (span->to, next->to);
  return TRUE;
}

static void
join_spans (GArray *spans)
{
  guint n_kept = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      AtlasSpan span = g_array_index (spans, AtlasSpan, i);

      if (n_kept == 0 || !try_join (&g_array_index (spans, AtlasSpan, n_kept - 1), &span))
        g_array_index (spans, AtlasSpan, n_kept++) = span;
    }
  g_array_set_size (spans, n_kept);
}

GArray *
atlas_world_find_state_spans (AtlasWorld *world, guint state, AtlasView view)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));

  if (state == 0)
    return spans;
  collect_spans (spans, geography, state, view);
  g_array_sort (spans, compare_spans);
  join_spans (spans);
  return spans;
}
