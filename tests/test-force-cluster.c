/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-cluster.h"

#include "collection-fixture.h"

#include <math.h>
#include <string.h>

#define N_RANDOM 2000
#define N_MANY 20000
#define WORLD_PX 4096.0
#define RADIUS_PX 40.0

static double
measure (const AtlasForcePoint *a, double x, double y, double world_px)
{
  double dx = fabs (a->x - x);

  return hypot (MIN (dx, world_px - dx), a->y - y);
}

/* @n points of five groups, strewn in @n_heaps heaps */
static AtlasForcePoint *
make_points (guint n, guint n_heaps, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  AtlasForcePoint *points = g_new0 (AtlasForcePoint, n);
  g_autofree double *heaps = g_new (double, 2 * n_heaps);

  for (guint i = 0; i < 2 * n_heaps; i++)
    heaps[i] = g_rand_double_range (rand, 0, WORLD_PX);
  for (guint i = 0; i < n; i++)
    {
      guint heap = (guint) g_rand_int_range (rand, 0, (gint32) n_heaps);

      points[i].x = fmod (heaps[2 * heap] + g_rand_double_range (rand, 0, 150), WORLD_PX);
      points[i].y = heaps[2 * heap + 1] + g_rand_double_range (rand, 0, 150);
      points[i].group = (guint) g_rand_int_range (rand, 2, 7);
      points[i].is_total = points[i].group == 3;
      points[i].is_left_out = g_rand_int_range (rand, 0, 10) == 0;
      points[i].unit = (guint) g_rand_int_range (rand, 0, ATLAS_N_FORCE_UNITS);
      if (points[i].unit != ATLAS_UNIT_UNCOUNTED)
        {
          points[i].low = (guint64) g_rand_int_range (rand, 0, 100000);
          points[i].high = points[i].low + (guint64) g_rand_int_range (rand, 0, 1000);
        }
    }
  return points;
}

/* Each point is in one cluster of its group, near its place; clusters of a group keep their
 * distance; and nothing is added twice or lost. */
static void
check_clusters (const AtlasForcePoint *points, guint n, double radius, double world_px)
{
  g_autoptr (AtlasForceClusters) self = atlas_force_clusters_new (points, n, radius, world_px);
  g_autofree guint8 *seen = g_new0 (guint8, n);
  guint n_clusters = 0, n_seen = 0;
  const AtlasForceCluster *clusters = atlas_force_clusters_get (self, &n_clusters);

  for (guint i = 0; i < n_clusters; i++)
    {
      guint64 high = 0, expected = 0;
      guint n_others = clusters[i].n_uncounted + clusters[i].n_left_out;

      g_assert_cmpuint (clusters[i].n_members, >, 0);
      for (guint k = 0; k < clusters[i].n_members; k++)
        {
          const AtlasForcePoint *point = &points[clusters[i].members[k]];

          g_assert_cmpuint (seen[clusters[i].members[k]]++, ==, 0);
          g_assert_cmpuint (point->group, ==, clusters[i].group);
          g_assert_cmpfloat (measure (point, clusters[i].x, clusters[i].y, world_px), <=, radius);
          if (!point->is_left_out && !point->is_total)
            expected += point->high;
          n_seen++;
        }
      for (guint unit = 0; unit < ATLAS_UNIT_UNCOUNTED; unit++)
        {
          high += clusters[i].ranges[unit].high;
          n_others += clusters[i].ranges[unit].n;
        }
      if (!clusters[i].is_total)
        g_assert_cmpuint (high, ==, expected);
      g_assert_cmpuint (n_others, ==, clusters[i].n_members);
    }
  g_assert_cmpuint (n_seen, ==, n);
  for (guint i = 0; n <= N_RANDOM && i < n_clusters; i++)
    for (guint k = 0; k < i; k++)
      if (clusters[i].group == clusters[k].group)
        {
          AtlasForcePoint point = { .x = clusters[k].x, .y = clusters[k].y };

          g_assert_cmpfloat (measure (&point, clusters[i].x, clusters[i].y, world_px), >, radius);
        }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 6; seed++)
    {
      g_autofree AtlasForcePoint *points = make_points (N_RANDOM, 1 + 20 * seed, seed);

      check_clusters (points, N_RANDOM, RADIUS_PX, WORLD_PX);
      check_clusters (points, N_RANDOM, 0, WORLD_PX);
      check_clusters (points, N_RANDOM, 2000, WORLD_PX);
      check_clusters (points, N_RANDOM, 3 * WORLD_PX, WORLD_PX);
    }
}

static void
test_many (void)
{
  g_autofree AtlasForcePoint *strewn = make_points (N_MANY, N_MANY / 10, 7);
  g_autofree AtlasForcePoint *heaped = make_points (N_MANY, 1, 8);

  check_clusters (strewn, N_MANY, RADIUS_PX, WORLD_PX);
  check_clusters (heaped, N_MANY, RADIUS_PX, WORLD_PX);
}

/* As text: clusters with place, numbers and members by their own size, in any order of points */
static char *
describe (const AtlasForcePoint *points, guint n)
{
  g_autoptr (AtlasForceClusters) self = atlas_force_clusters_new (points, n, RADIUS_PX, WORLD_PX);
  GString *text = g_string_new (NULL);
  guint n_clusters = 0;
  const AtlasForceCluster *clusters = atlas_force_clusters_get (self, &n_clusters);

  for (guint i = 0; i < n_clusters; i++)
    {
      g_string_append_printf (text, "%u %a %a:", clusters[i].group, clusters[i].x, clusters[i].y);
      for (guint k = 0; k < clusters[i].n_members; k++)
        g_string_append_printf (text, " %a", points[clusters[i].members[k]].x);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_order (void)
{
  g_autofree AtlasForcePoint *points = make_points (N_RANDOM, 20, 9);
  g_autofree AtlasForcePoint *reversed = g_new (AtlasForcePoint, N_RANDOM);
  g_autofree char *first = describe (points, N_RANDOM);
  g_autofree char *again = describe (points, N_RANDOM);
  g_autofree char *other = NULL;

  for (guint i = 0; i < N_RANDOM; i++)
    reversed[N_RANDOM - 1 - i] = points[i];
  other = describe (reversed, N_RANDOM);
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, other);
}

static guint
count_clusters (const AtlasForcePoint *points, guint n, double world_px)
{
  g_autoptr (AtlasForceClusters) self = atlas_force_clusters_new (points, n, RADIUS_PX, world_px);
  guint n_clusters = 0;

  atlas_force_clusters_get (self, &n_clusters);
  return n_clusters;
}

/* The same places in a world twice as wide, and again */
static void
test_zoom (void)
{
  AtlasForcePoint points[] = {
    { 1000, 1000, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 100, 100 },
    { 1000, 1000, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 50, 60 },
    { 1030, 1000, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 40, 40 },
    { 1000, 1009, 2, FALSE, FALSE, ATLAS_UNIT_AIRCRAFT, 4, 8 },
  };
  static const guint expected[] = { 1, 2, 2, 3, 3, 3 };
  double world_px = WORLD_PX;

  for (guint zoom = 0; zoom < G_N_ELEMENTS (expected); zoom++, world_px *= 2)
    {
      g_assert_cmpuint (count_clusters (points, G_N_ELEMENTS (points), world_px), ==,
                        expected[zoom]);
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          points[i].x *= 2;
          points[i].y *= 2;
        }
    }
}

static void
test_sums (void)
{
  static const AtlasForcePoint points[] = {
    { 100, 100, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 1000, 3000 },
    { 110, 100, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 500, 500 },
    { 100, 110, 2, FALSE, TRUE, ATLAS_UNIT_PERSONNEL, 400, 400 },
    { 100, 120, 2, FALSE, FALSE, ATLAS_UNIT_SHIPS, 6, 6 },
    { 100, 105, 2, FALSE, FALSE, ATLAS_UNIT_UNCOUNTED, 0, 0 },
    { 100, 100, 3, TRUE, FALSE, ATLAS_UNIT_PERSONNEL, 100000, 130000 },
    { 100, 100, 3, TRUE, FALSE, ATLAS_UNIT_PERSONNEL, 149000, 149000 },
    { 100, 100, 3, TRUE, FALSE, ATLAS_UNIT_PERSONNEL, 120000, 125000 },
    { 100, 100, 3, TRUE, FALSE, ATLAS_UNIT_BATTALION_GROUPS, 83, 97 },
    { 100, 100, 4, FALSE, FALSE, ATLAS_UNIT_UNCOUNTED, 0, 0 },
  };
  g_autoptr (AtlasForceClusters) self =
    atlas_force_clusters_new (points, G_N_ELEMENTS (points), RADIUS_PX, WORLD_PX);
  guint n_clusters = 0;
  const AtlasForceCluster *clusters = atlas_force_clusters_get (self, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 3);
  /* Totals first, for they are the largest; rivals are one range, not a sum. */
  g_assert_true (clusters[0].is_total);
  g_assert_cmpuint (clusters[0].ranges[ATLAS_UNIT_PERSONNEL].low, ==, 100000);
  g_assert_cmpuint (clusters[0].ranges[ATLAS_UNIT_PERSONNEL].high, ==, 149000);
  g_assert_cmpuint (clusters[0].ranges[ATLAS_UNIT_PERSONNEL].n, ==, 3);
  g_assert_cmpuint (clusters[0].ranges[ATLAS_UNIT_BATTALION_GROUPS].high, ==, 97);

  g_assert_cmpuint (clusters[1].group, ==, 2);
  g_assert_cmpuint (clusters[1].ranges[ATLAS_UNIT_PERSONNEL].low, ==, 1500);
  g_assert_cmpuint (clusters[1].ranges[ATLAS_UNIT_PERSONNEL].high, ==, 3500);
  g_assert_cmpuint (clusters[1].ranges[ATLAS_UNIT_SHIPS].n, ==, 1);
  g_assert_cmpuint (clusters[1].n_left_out, ==, 1);
  g_assert_cmpuint (clusters[1].n_uncounted, ==, 1);
  g_assert_cmpfloat (clusters[1].y, ==, 120); /* six ships are drawn larger than 2,000 people */
  g_assert_cmpuint (atlas_force_cluster_get_main_unit (&clusters[1]), ==, ATLAS_UNIT_SHIPS);

  g_assert_cmpuint (clusters[2].group, ==, 4);
  g_assert_cmpuint (atlas_force_cluster_get_main_unit (&clusters[2]), ==, ATLAS_UNIT_UNCOUNTED);
}

static void
test_around_the_world (void)
{
  AtlasForcePoint points[] = {
    { 5, 100, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 10, 10 },
    { WORLD_PX - 5, 100, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 20, 20 },
    { WORLD_PX, 130, 2, FALSE, FALSE, ATLAS_UNIT_PERSONNEL, 1, 1 },
  };

  g_assert_cmpuint (count_clusters (points, 3, WORLD_PX), ==, 1);
  points[0].x = 36;
  g_assert_cmpuint (count_clusters (points, 3, WORLD_PX), ==, 2);
  g_assert_cmpuint (count_clusters (points, 0, WORLD_PX), ==, 0);
  /* a world smaller than the radius */
  points[1].x = 10;
  points[2].x = 10;
  g_assert_cmpuint (count_clusters (points, 3, 39), ==, 1);
}

/* All clusters of the record together come to the sums of the day. */
static void
test_built_in (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, NULL, &error);
  AtlasDate date = atlas_date_from_ymd (2022, 2, 15);
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date, NULL);
  g_autoptr (GArray) points = atlas_force_points_new (forces, WORLD_PX);
  g_autoptr (AtlasForceClusters) self = atlas_force_clusters_new (
    (AtlasForcePoint *) (gpointer) points->data, points->len, RADIUS_PX, WORLD_PX);
  guint n_reports = 0, n_sums = 0, n_clusters = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);
  const AtlasForceCluster *clusters = atlas_force_clusters_get (self, &n_clusters);

  g_assert_no_error (error);
  g_assert_cmpuint (points->len, ==, n_reports);
  g_assert_cmpuint (n_clusters, <, n_reports);
  for (guint i = 0; i < n_sums; i++)
    {
      guint64 low = 0, high = 0;

      for (guint k = 0; k < n_clusters; k++)
        if (!clusters[k].is_total && sums[i].unit != ATLAS_UNIT_UNCOUNTED &&
            g_str_equal (reports[clusters[k].members[0]].force->side, sums[i].side))
          {
            low += clusters[k].ranges[sums[i].unit].low;
            high += clusters[k].ranges[sums[i].unit].high;
          }
      g_assert_cmpuint (low, ==, sums[i].low);
      g_assert_cmpuint (high, ==, sums[i].high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-cluster/random", test_random);
  g_test_add_func ("/force-cluster/many", test_many);
  g_test_add_func ("/force-cluster/order", test_order);
  g_test_add_func ("/force-cluster/zoom", test_zoom);
  g_test_add_func ("/force-cluster/sums", test_sums);
  g_test_add_func ("/force-cluster/around-the-world", test_around_the_world);
  g_test_add_func ("/force-cluster/built-in", test_built_in);
  return g_test_run ();
}
