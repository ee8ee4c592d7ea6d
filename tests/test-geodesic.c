/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geodesic.h"

/* Along the equator and a meridian the lengths follow from the ellipsoid alone. */
static void
test_axes (void)
{
  g_assert_cmpfloat_with_epsilon (atlas_geodesic_km (0, 0, 0, 1), 6378.137 * G_PI / 180.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (atlas_geodesic_km (0, 10, 90, 10), 10001.965729, 1e-5);
}

static void
test_same_point (void)
{
  g_assert_cmpfloat (atlas_geodesic_km (47.5, 8.25, 47.5, 8.25), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (atlas_geodesic_km (90, 0, 90, 120), 0.0, 1e-9);
}

static void
test_dateline (void)
{
  g_assert_cmpfloat_with_epsilon (atlas_geodesic_km (65, 179.5, 65, -179.5),
                                  atlas_geodesic_km (65, 10, 65, 11), 1e-9);
}

static void
test_symmetry (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double lat1 = g_test_rand_double_range (-89, 89);
      double lat2 = g_test_rand_double_range (-89, 89);
      double lon1 = g_test_rand_double_range (-90, 80);
      double lon2 = lon1 + g_test_rand_double_range (0, 90);
      double there = atlas_geodesic_km (lat1, lon1, lat2, lon2);

      g_assert_cmpfloat_with_epsilon (there, atlas_geodesic_km (lat2, lon2, lat1, lon1), 1e-6);
      g_assert_cmpfloat (there, >, 0.0);
    }
}

/* Against PROJ’s geod, which uses another method (Karney's): Land's End to John o' Groats, Warsaw
 * to Moscow. */
static void
test_published (void)
{
  g_assert_cmpfloat_with_epsilon (
    atlas_geodesic_km (50.0 + 3.0 / 60 + 58.76 / 3600, -(5.0 + 42.0 / 60 + 53.10 / 3600),
                       58.0 + 38.0 / 60 + 38.48 / 3600, -(3.0 + 4.0 / 60 + 12.34 / 3600)),
    969.954114453, 1e-6);
  g_assert_cmpfloat_with_epsilon (atlas_geodesic_km (52.23, 21.01, 55.75, 37.61), 1153.735855763,
                                  1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geodesic/axes", test_axes);
  g_test_add_func ("/geodesic/same-point", test_same_point);
  g_test_add_func ("/geodesic/dateline", test_dateline);
  g_test_add_func ("/geodesic/symmetry", test_symmetry);
  g_test_add_func ("/geodesic/published", test_published);
  return g_test_run ();
}
