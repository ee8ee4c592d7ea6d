/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-polylabel.h"

static void
add_ring (GPtrArray *rings, const AtlasPoint *points, guint n)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));

  g_array_append_vals (ring, points, n);
  g_array_append_val (ring, points[0]);
  g_ptr_array_add (rings, ring);
}

static GPtrArray *
new_rings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static void
test_square (void)
{
  const AtlasPoint square[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } };
  g_autoptr (GPtrArray) rings = new_rings ();
  double distance;
  AtlasPoint point;

  add_ring (rings, square, 4);
  point = atlas_polylabel (rings, 0, 0.5, &distance);
  g_assert_cmpfloat_with_epsilon (point.x, 50.0, 1.0);
  g_assert_cmpfloat_with_epsilon (point.y, 50.0, 1.0);
  g_assert_cmpfloat_with_epsilon (distance, 50.0, 1.0);
}

/* The middle of the box lies outside an L; the label goes where there is room. */
static void
test_bent (void)
{
  const AtlasPoint bent[] = {
    { 0, 0 }, { 100, 0 }, { 100, 20 }, { 20, 20 }, { 20, 100 }, { 0, 100 }
  };
  g_autoptr (GPtrArray) rings = new_rings ();
  double distance;
  AtlasPoint point;

  add_ring (rings, bent, 6);
  point = atlas_polylabel (rings, 0, 0.2, &distance);
  g_assert_cmpfloat (MIN (point.x, point.y), <, 20.0);
  /* In the corner there is a little more than half the width of an arm. */
  g_assert_cmpfloat (distance, >, 10.0);
  g_assert_cmpfloat (distance, <, 12.0);
}

/* A hole in the middle pushes the label to the side. */
static void
test_hole (void)
{
  const AtlasPoint outer[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } };
  const AtlasPoint hole[] = { { 10, 10 }, { 60, 10 }, { 60, 90 }, { 10, 90 } };
  g_autoptr (GPtrArray) rings = new_rings ();
  double distance;
  AtlasPoint point;

  add_ring (rings, outer, 4);
  add_ring (rings, hole, 4);
  point = atlas_polylabel (rings, 0, 0.5, &distance);
  g_assert_cmpfloat (point.x, >, 60.0);
  g_assert_cmpfloat_with_epsilon (distance, 20.0, 1.0);
}

/* Only the box of the named ring is searched, but other islands bound it all the same. */
static void
test_islands (void)
{
  const AtlasPoint small[] = { { 200, 0 }, { 210, 0 }, { 210, 10 }, { 200, 10 } };
  const AtlasPoint large[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } };
  g_autoptr (GPtrArray) rings = new_rings ();
  double distance;

  add_ring (rings, small, 4);
  add_ring (rings, large, 4);
  g_assert_cmpfloat (atlas_polylabel (rings, 1, 0.5, &distance).x, <, 100.0);
  g_assert_cmpfloat (atlas_polylabel (rings, 0, 0.5, &distance).x, >, 200.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/polylabel/square", test_square);
  g_test_add_func ("/polylabel/bent", test_bent);
  g_test_add_func ("/polylabel/hole", test_hole);
  g_test_add_func ("/polylabel/islands", test_islands);
  return g_test_run ();
}
