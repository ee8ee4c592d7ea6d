/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-summary.h"

#include <math.h>

static void
get_unit_point (const AtlasGeoUnit *unit, double *lat, double *lon)
{
  double m = G_PI * (1 - 2.0 * unit->label_m / ATLAS_GEO_MAX);

  *lon = 360.0 * unit->label_x / ATLAS_GEO_MAX - 180;
  *lat = atan (sinh (m)) * 180 / G_PI;
}

gboolean
atlas_day_get_state_point (AtlasDay *day, guint state, double *lat, double *lon)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  guint capital = 0;
  guint n_units = 0;
  const guint16 *units = NULL;

  if (!atlas_day_has_state (day, state))
    return FALSE;
  capital = atlas_day_get_capital (day, state);
  if (capital != 0)
    {
      *lat = atlas_geography_get_place (geography, capital)->lat;
      *lon = atlas_geography_get_place (geography, capital)->lon;
      return TRUE;
    }
  units = atlas_day_get_state_units (day, state, &n_units);
  if (n_units == 0)
    return FALSE;
  get_unit_point (atlas_geography_get_unit (geography, units[0]), lat, lon);
  return TRUE;
}
