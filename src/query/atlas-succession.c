/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-succession.h"

/* From the first day on which a state held ground until the last; a state without ground has an
 * empty one */
static AtlasSpan *
find_lives (AtlasGeography *geography)
{
  AtlasSpan *lives = g_new0 (AtlasSpan, atlas_geography_get_n_states (geography) + 1);

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      guint n_periods = 0;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);

      for (guint i = 0; i < n_periods; i++)
        {
          AtlasSpan *life = &lives[atlas_geo_period_get_owner (&periods[i], ATLAS_VIEW_RECOGNISED)];
          AtlasSpan span = atlas_geo_period_get_span (&periods[i]);
          gboolean is_first = !life->is_open && life->to == life->from;

          life->from = is_first ? span.from : MIN (life->from, span.from);
          life->to = is_first ? span.to : MAX (life->to, span.to);
          life->is_open = life->is_open || span.is_open;
        }
    }
  return lives;
}

static gboolean
follows (const AtlasSpan *lives, guint state, guint other)
{
  return state != 0 && other != 0 && !lives[state].is_open && lives[other].from == lives[state].to;
}

/* The ground that @state held on its last day, and how much of it each state took that then began */
static double
share_out (AtlasGeography *geography, const AtlasSpan *lives, guint state, double *taken)
{
  double total = 0;

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      const AtlasGeoPeriod *last =
        atlas_geography_find_period (geography, unit, lives[state].to - 1);
      const AtlasGeoPeriod *next = atlas_geography_find_period (geography, unit, lives[state].to);
      guint heir = next != NULL ? atlas_geo_period_get_owner (next, ATLAS_VIEW_RECOGNISED) : 0;
      double area = atlas_geography_get_unit_area_km2 (geography, unit);

      if (last == NULL || atlas_geo_period_get_owner (last, ATLAS_VIEW_RECOGNISED) != state)
        continue;
      total += area;
      if (follows (lives, state, heir))
        taken[heir] += area;
    }
  return total;
}

guint16 *
atlas_succession_new (AtlasGeography *geography)
{
  guint n_states = atlas_geography_get_n_states (geography);
  guint16 *successors = g_new0 (guint16, n_states + 1);
  g_autofree AtlasSpan *lives = find_lives (geography);

  for (guint state = 1; state <= n_states; state++)
    {
      g_autofree double *taken = g_new0 (double, n_states + 1);
      double total = 0;

      if (lives[state].is_open || lives[state].to <= lives[state].from)
        continue;
      total = share_out (geography, lives, state, taken);
      for (guint heir = 1; heir <= n_states; heir++)
        if (taken[heir] > total / 2)
          successors[state] = (guint16) heir;
    }
  return successors;
}
