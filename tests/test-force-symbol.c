/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-symbol.h"

#include <math.h>

#define EPSILON 1e-9

/* The areas of two circles are to each other as the numbers are, in every unit. */
static void
test_area (void)
{
  for (guint unit = 0; unit < ATLAS_UNIT_UNCOUNTED; unit++)
    {
      double full = atlas_force_unit_get_full_count (unit);
      double one = atlas_force_get_radius (unit, full / 4);
      double other = atlas_force_get_radius (unit, full / 2);

      g_assert_cmpfloat (full, >, 0);
      g_assert_cmpfloat_with_epsilon (atlas_force_get_radius (unit, full), ATLAS_FORCE_FULL_PX,
                                      EPSILON);
      g_assert_cmpfloat_with_epsilon (one, ATLAS_FORCE_FULL_PX / 2, EPSILON);
      g_assert_cmpfloat_with_epsilon (other * other, 2 * one * one, EPSILON);
    }
}

static void
test_limits (void)
{
  AtlasForceSymbol one = atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, 1, 1);
  AtlasForceSymbol all =
    atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, 1000000, G_GUINT64_CONSTANT (1) << 60);
  AtlasForceSymbol none = atlas_force_symbol_for_range (ATLAS_UNIT_SHIPS, 0, 0);

  g_assert_cmpfloat (one.middle_px, ==, ATLAS_FORCE_MIN_PX);
  g_assert_false (one.is_to_scale);
  g_assert_cmpfloat (all.outer_px, ==, ATLAS_FORCE_MAX_PX);
  g_assert_cmpfloat (all.inner_px, <, ATLAS_FORCE_MAX_PX);
  g_assert_false (all.is_to_scale);
  /* None at all is a number too. */
  g_assert_true (none.has_count);
  g_assert_true (none.is_to_scale);
  g_assert_cmpfloat (none.outer_px, ==, 0);
}

static void
test_range (void)
{
  AtlasForceSymbol wide = atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, 165000, 500000);
  AtlasForceSymbol narrow = atlas_force_symbol_for_range (ATLAS_UNIT_AIRCRAFT, 22, 22);
  AtlasForceSymbol from_none = atlas_force_symbol_for_range (ATLAS_UNIT_SHIPS, 0, 100);

  g_assert_cmpfloat (wide.inner_px, <, wide.middle_px);
  g_assert_cmpfloat (wide.middle_px, <, wide.outer_px);
  g_assert_cmpfloat_with_epsilon (wide.middle_px, ATLAS_FORCE_FULL_PX * sqrt (3.325), EPSILON);
  g_assert_true (wide.is_to_scale);
  g_assert_cmpfloat (narrow.inner_px, ==, narrow.outer_px);
  g_assert_cmpfloat (narrow.inner_px, ==, narrow.middle_px);
  g_assert_cmpfloat (from_none.inner_px, ==, 0);
  g_assert_cmpfloat (from_none.outer_px, ==, ATLAS_FORCE_FULL_PX);
}

static void
test_report (void)
{
  AtlasForce force = { .unit = ATLAS_UNIT_UNCOUNTED, .precision = ATLAS_SITE_TOWN };
  AtlasForceReport report = { &force, 0, 100, 0.75, NULL };
  AtlasForceSymbol symbol = atlas_force_symbol_for_report (&report);

  g_assert_false (symbol.has_count);
  g_assert_false (symbol.is_dashed);
  g_assert_cmpfloat (symbol.middle_px, ==, ATLAS_FORCE_UNCOUNTED_PX);
  g_assert_cmpfloat (symbol.strength, ==, 0.75);

  force.has_count = TRUE;
  force.unit = ATLAS_UNIT_BATTALION_GROUPS;
  force.low = force.high = 125;
  force.precision = ATLAS_SITE_COUNTRY;
  symbol = atlas_force_symbol_for_report (&report);
  g_assert_true (symbol.has_count);
  g_assert_true (symbol.is_dashed);
  g_assert_cmpfloat (symbol.middle_px, ==, ATLAS_FORCE_FULL_PX);

  g_assert_false (atlas_site_precision_is_dashed (ATLAS_SITE_SITE));
  g_assert_true (atlas_site_precision_is_dashed (ATLAS_SITE_REGION));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-symbol/area", test_area);
  g_test_add_func ("/force-symbol/limits", test_limits);
  g_test_add_func ("/force-symbol/range", test_range);
  g_test_add_func ("/force-symbol/report", test_report);
  return g_test_run ();
}
