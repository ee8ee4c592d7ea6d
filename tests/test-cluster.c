/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-cluster.h"

#include <math.h>

#define WORLD_PX 1024.0
#define RADIUS_PX 20.0
#define N_RANDOM 3000

static double
measure (const AtlasClusterPoint *a, const AtlasClusterPoint *b)
{
  double dx = fabs (a->x - b->x);

  return hypot (MIN (dx, WORLD_PX - dx), a->y - b->y);
}

static void
test_none (void)
{
  guint n_clusters = 1;
  g_autofree guint *clusters = atlas_cluster_points (NULL, 0, RADIUS_PX, WORLD_PX, &n_clusters);

  g_assert_nonnull (clusters);
  g_assert_cmpuint (n_clusters, ==, 0);
}

/* The first takes what is near it; the second is out of reach of it and takes what is left. */
static void
test_order (void)
{
  const AtlasClusterPoint points[] = { { 100, 100, 0 }, { 121, 100, 0 }, { 115, 100, 0 } };
  guint n_clusters = 0;
  g_autofree guint *clusters = atlas_cluster_points (points, 3, RADIUS_PX, WORLD_PX, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 2);
  g_assert_cmpuint (clusters[0], ==, 0);
  g_assert_cmpuint (clusters[1], ==, 1);
  g_assert_cmpuint (clusters[2], ==, 0);
}

static void
test_groups (void)
{
  const AtlasClusterPoint points[] = { { 100, 100, 0 }, { 100, 100, 1 }, { 101, 100, 0 } };
  guint n_clusters = 0;
  g_autofree guint *clusters = atlas_cluster_points (points, 3, RADIUS_PX, WORLD_PX, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 2);
  g_assert_cmpuint (clusters[2], ==, 0);
}

/* Without a radius, only what is at one place comes together. */
static void
test_no_radius (void)
{
  const AtlasClusterPoint points[] = { { 100, 100, 0 }, { 100.5, 100, 0 }, { 100, 100, 0 } };
  guint n_clusters = 0;
  g_autofree guint *clusters = atlas_cluster_points (points, 3, 0, WORLD_PX, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 2);
  g_assert_cmpuint (clusters[2], ==, 0);
}

/* The edge of the world is none. */
static void
test_dateline (void)
{
  const AtlasClusterPoint points[] = { { 1, 500, 0 },
                                       { WORLD_PX - 1, 500, 0 },
                                       { WORLD_PX, 0, 0 } };
  guint n_clusters = 0;
  g_autofree guint *clusters = atlas_cluster_points (points, 3, RADIUS_PX, WORLD_PX, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 2);
  g_assert_cmpuint (clusters[1], ==, 0);
}

/* A world no wider than the radius */
static void
test_small_world (void)
{
  const AtlasClusterPoint points[] = { { 1, 1, 0 }, { 9, 1, 0 }, { 5, 9, 0 } };
  guint n_clusters = 0;
  g_autofree guint *clusters = atlas_cluster_points (points, 3, RADIUS_PX, 10, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 1);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1949);
  g_autofree AtlasClusterPoint *points = g_new (AtlasClusterPoint, N_RANDOM);
  g_autofree guint *seeds = g_new (guint, N_RANDOM);
  g_autofree guint *clusters = NULL;
  guint n_clusters = 0;
  guint n_begun = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    points[i] =
      (AtlasClusterPoint) { g_rand_double_range (rand, 0, WORLD_PX),
                            g_rand_double_range (rand, 0, WORLD_PX), g_rand_int (rand) % 3 };
  clusters = atlas_cluster_points (points, N_RANDOM, RADIUS_PX, WORLD_PX, &n_clusters);
  for (guint i = 0; i < N_RANDOM; i++)
    {
      if (clusters[i] == n_begun)
        seeds[n_begun++] = i;
      g_assert_cmpuint (clusters[i], <, n_begun);
      g_assert_cmpuint (points[seeds[clusters[i]]].group, ==, points[i].group);
      g_assert_cmpfloat (measure (&points[seeds[clusters[i]]], &points[i]), <=, RADIUS_PX);
    }
  g_assert_cmpuint (n_begun, ==, n_clusters);
  for (guint i = 0; i < n_clusters; i++)
    for (guint k = 0; k < i; k++)
      if (points[seeds[i]].group == points[seeds[k]].group)
        g_assert_cmpfloat (measure (&points[seeds[i]], &points[seeds[k]]), >, RADIUS_PX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cluster/none", test_none);
  g_test_add_func ("/cluster/order", test_order);
  g_test_add_func ("/cluster/groups", test_groups);
  g_test_add_func ("/cluster/no-radius", test_no_radius);
  g_test_add_func ("/cluster/dateline", test_dateline);
  g_test_add_func ("/cluster/small-world", test_small_world);
  g_test_add_func ("/cluster/random", test_random);
  return g_test_run ();
}
