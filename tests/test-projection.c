/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-projection.h"

static void
test_corners (void)
{
  g_assert_cmpfloat (atlas_mercator_x (-180.0), ==, 0.0);
  g_assert_cmpfloat (atlas_mercator_x (180.0), ==, 1.0);
  g_assert_cmpfloat_with_epsilon (atlas_mercator_y (0.0), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (atlas_mercator_y (ATLAS_MERCATOR_MAX_LAT), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (atlas_mercator_y (-ATLAS_MERCATOR_MAX_LAT), 1.0, 1e-12);
}

/* The poles are infinitely far away; they are clamped to the edge. */
static void
test_poles (void)
{
  g_assert_cmpfloat_with_epsilon (atlas_mercator_y (90.0), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (atlas_mercator_y (-90.0), 1.0, 1e-12);
}

static void
test_round_trip (void)
{
  for (double lat = -85.0; lat <= 85.0; lat += 0.5)
    g_assert_cmpfloat_with_epsilon (atlas_mercator_lat (atlas_mercator_y (lat)), lat, 1e-9);
  for (double lon = -180.0; lon <= 180.0; lon += 0.5)
    g_assert_cmpfloat_with_epsilon (atlas_mercator_lon (atlas_mercator_x (lon)), lon, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/corners", test_corners);
  g_test_add_func ("/projection/poles", test_poles);
  g_test_add_func ("/projection/round-trip", test_round_trip);
  return g_test_run ();
}
