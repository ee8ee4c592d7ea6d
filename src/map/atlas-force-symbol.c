/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-symbol.h"

#include <math.h>

double
atlas_force_unit_get_full_count (AtlasForceUnit unit)
{
  static const double counts[ATLAS_N_FORCE_UNITS] = {
    [ATLAS_UNIT_PERSONNEL] = 100000,     [ATLAS_UNIT_VEHICLES] = 5000,
    [ATLAS_UNIT_AIRCRAFT] = 200,         [ATLAS_UNIT_SHIPS] = 100,
    [ATLAS_UNIT_BATTALION_GROUPS] = 125,
  };

  return counts[unit];
}

static double
get_true_radius (AtlasForceUnit unit, double count)
{
  return ATLAS_FORCE_FULL_PX * sqrt (count / atlas_force_unit_get_full_count (unit));
}

double
atlas_force_get_radius (AtlasForceUnit unit, double count)
{
  if (unit == ATLAS_UNIT_UNCOUNTED || count <= 0)
    return 0;
  return CLAMP (get_true_radius (unit, count), ATLAS_FORCE_MIN_PX, ATLAS_FORCE_MAX_PX);
}

static gboolean
is_to_scale (AtlasForceUnit unit, double count)
{
  return count <= 0 || atlas_force_get_radius (unit, count) == get_true_radius (unit, count);
}

AtlasForceSymbol
atlas_force_symbol_for_range (AtlasForceUnit unit, guint64 low, guint64 high)
{
  double middle = ((double) low + (double) high) / 2;

  if (unit == ATLAS_UNIT_UNCOUNTED)
    return (AtlasForceSymbol) {
      .inner_px = ATLAS_FORCE_UNCOUNTED_PX,
      .middle_px = ATLAS_FORCE_UNCOUNTED_PX,
      .outer_px = ATLAS_FORCE_UNCOUNTED_PX,
      .strength = 1,
    };
  return (AtlasForceSymbol) {
    .inner_px = atlas_force_get_radius (unit, (double) low),
    .middle_px = atlas_force_get_radius (unit, middle),
    .outer_px = atlas_force_get_radius (unit, (double) high),
    .has_count = TRUE,
    .is_to_scale = is_to_scale (unit, (double) low) && is_to_scale (unit, middle) &&
                   is_to_scale (unit, (double) high),
    .strength = 1,
  };
}

gboolean
atlas_site_precision_is_dashed (AtlasSitePrecision precision)
{
  return precision == ATLAS_SITE_REGION || precision == ATLAS_SITE_COUNTRY;
}

AtlasForceSymbol
atlas_force_symbol_for_report (const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;
  AtlasForceSymbol symbol = atlas_force_symbol_for_range (force->unit, force->low, force->high);

  symbol.is_dashed = atlas_site_precision_is_dashed (force->precision);
  symbol.strength = report->strength;
  return symbol;
}
