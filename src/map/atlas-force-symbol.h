/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-forces.h"

G_BEGIN_DECLS

/* Radius of the circle that stands for atlas_force_unit_get_full_count() of a unit, logical px */
#define ATLAS_FORCE_FULL_PX 24.0
/* No circle is smaller than the first, so that it is seen, or larger than the second, so that it
 * hides no country; between them areas are in proportion to numbers. */
#define ATLAS_FORCE_MIN_PX 3.0
#define ATLAS_FORCE_MAX_PX 96.0
/* Radius of the symbol for a place without a number */
#define ATLAS_FORCE_UNCOUNTED_PX 6.0

/* The scale: personnel 100,000, vehicles 5,000, aircraft 200, ships 100 and battalion groups 125 are
 * as large as each other, which is no equation. 0 for %ATLAS_UNIT_UNCOUNTED. */
double atlas_force_unit_get_full_count (AtlasForceUnit unit);
/* Radius of the circle whose area is in proportion to @count, logical px; 0 for 0 and uncounted */
double atlas_force_get_radius (AtlasForceUnit unit, double count);

/**
 * AtlasForceSymbol:
 * @inner_px: radius for the lowest estimate, logical px; 0 when that is 0
 * @middle_px: for the middle of the estimate, halfway between the lowest and the highest number
 * @outer_px: for the highest estimate; equal to the others where there is one number only
 * @has_count: %FALSE for a place without a number; all radii are then %ATLAS_FORCE_UNCOUNTED_PX
 * @is_to_scale: %FALSE where a bound of the radii was reached, so that the area says nothing
 * @is_dashed: the place is a region or a country, in which the point stands anywhere
 * @strength: see atlas_force_get_strength()
 *
 * How a number at a place is drawn. A disc of the middle size has rings of the two others.
 */
typedef struct
{
  double inner_px, middle_px, outer_px;
  gboolean has_count;
  gboolean is_to_scale;
  gboolean is_dashed;
  double strength;
} AtlasForceSymbol;

AtlasForceSymbol atlas_force_symbol_for_range (AtlasForceUnit unit, guint64 low, guint64 high);
AtlasForceSymbol atlas_force_symbol_for_report (const AtlasForceReport *report);
gboolean atlas_site_precision_is_dashed (AtlasSitePrecision precision);

G_END_DECLS
