/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-cluster.h"

#include "atlas-item-private.h"
#include "atlas-projection.h"
#include "world-fixture.h"

#include <math.h>

#define RADIUS_PX 24.0
#define WORLD_PX 2048.0
#define N_MANY 20000

/* In Moscow, near it, in Paris, and on both sides of the date line */
static const AtlasSite moscow = { "Moscow", 55.75, 37.62 };
static const AtlasSite tula = { "Tula", 54.19, 37.62 };
static const AtlasSite paris = { "Paris", 48.86, 2.35 };
static const AtlasSite east = { "East", 65, 179.5 };
static const AtlasSite west = { "West", 65, -179.5 };

static AtlasEvent event = { .title = "Event", .text = "" };
static AtlasQuote quote = { .english_text = "Words", .disputed_what = NULL };
static AtlasQuote disputed = { .english_text = "Words", .disputed_what = "All of it" };

static AtlasItem *
make_event (void)
{
  return atlas_item_new_for_event (world_fixture_get (), &event, NULL);
}

static AtlasItem *
make_quote (const AtlasQuote *words)
{
  return atlas_item_new_for_quote (world_fixture_get (), words);
}

static AtlasMarkerClusters *
put_together (const AtlasMarker *markers, guint n)
{
  return atlas_marker_clusters_new (markers, n, RADIUS_PX, WORLD_PX);
}

static const AtlasMarkerCluster *
find (AtlasMarkerClusters *self, const AtlasSite *site)
{
  guint n = 0;
  const AtlasMarkerCluster *clusters = atlas_marker_clusters_get (self, &n);

  for (guint i = 0; i < n; i++)
    if (clusters[i].x == atlas_mercator_x (site->lon) &&
        clusters[i].y == atlas_mercator_y (site->lat))
      return &clusters[i];
  return NULL;
}

static void
test_none (void)
{
  g_autoptr (AtlasMarkerClusters) self = put_together (NULL, 0);
  guint n = 1;

  atlas_marker_clusters_get (self, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* What is at one place is one symbol, in order of time, whatever the zoom. */
static void
test_one_place (void)
{
  g_autoptr (AtlasItem) first = make_event ();
  g_autoptr (AtlasItem) second = make_quote (&quote);
  const AtlasMarker markers[] = { { first, moscow, TRUE }, { second, moscow, TRUE } };
  g_autoptr (AtlasMarkerClusters) self =
    atlas_marker_clusters_new (markers, 2, RADIUS_PX, 256.0 * exp2 (20));
  guint n = 0;
  const AtlasMarkerCluster *cluster = atlas_marker_clusters_get (self, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (cluster->n_items, ==, 2);
  g_assert_cmpuint (cluster->n_quotes, ==, 1);
  g_assert_true (cluster->items[0] == first && cluster->items[1] == second);
  g_assert_true (cluster->is_around);
  g_assert_false (cluster->is_disputed);
  g_assert_true (isinf (atlas_marker_cluster_get_split_px (cluster, RADIUS_PX)));
}

/* The place with the most takes those near it, and falls apart again at the zoom that it says. */
static void
test_neighbours (void)
{
  g_autoptr (AtlasItem) first = make_event ();
  g_autoptr (AtlasItem) second = make_quote (&disputed);
  g_autoptr (AtlasItem) third = make_event ();
  const AtlasMarker markers[] = { { first, tula, FALSE },
                                  { second, moscow, TRUE },
                                  { third, moscow, TRUE },
                                  { first, paris, TRUE } };
  g_autoptr (AtlasMarkerClusters) self = put_together (markers, 4);
  const AtlasMarkerCluster *cluster = find (self, &moscow);
  double split_px = 0;

  g_assert_nonnull (cluster);
  g_assert_null (find (self, &tula));
  g_assert_nonnull (find (self, &paris));
  g_assert_cmpuint (cluster->n_items, ==, 3);
  g_assert_true (cluster->items[0] == first);
  g_assert_true (cluster->is_disputed);
  g_assert_false (cluster->is_around);
  g_assert_cmpfloat (cluster->middle_y, >, cluster->y);
  g_assert_cmpfloat_with_epsilon (cluster->middle_x, cluster->x, 1e-12);
  split_px = atlas_marker_cluster_get_split_px (cluster, RADIUS_PX);
  g_assert_cmpfloat (split_px, >, WORLD_PX);
  {
    g_autoptr (AtlasMarkerClusters) before =
      atlas_marker_clusters_new (markers, 4, RADIUS_PX, split_px * 0.999);
    g_autoptr (AtlasMarkerClusters) after =
      atlas_marker_clusters_new (markers, 4, RADIUS_PX, split_px * 1.001);

    g_assert_null (find (before, &tula));
    g_assert_nonnull (find (after, &tula));
  }
}

/* An event of two places that come together is counted once. */
static void
test_once (void)
{
  g_autoptr (AtlasItem) item = make_event ();
  const AtlasMarker markers[] = { { item, moscow, FALSE }, { item, tula, FALSE } };
  g_autoptr (AtlasMarkerClusters) self = put_together (markers, 2);
  guint n = 0;
  const AtlasMarkerCluster *cluster = atlas_marker_clusters_get (self, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (cluster->n_items, ==, 1);
}

static void
test_dateline (void)
{
  g_autoptr (AtlasItem) first = make_event ();
  g_autoptr (AtlasItem) second = make_event ();
  const AtlasMarker markers[] = { { first, east, FALSE }, { second, west, FALSE } };
  g_autoptr (AtlasMarkerClusters) self = put_together (markers, 2);
  guint n = 0;
  const AtlasMarkerCluster *cluster = atlas_marker_clusters_get (self, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (cluster->reach, <, 0.01);
  g_assert_cmpfloat (fabs (cluster->middle_x - round (cluster->middle_x)), <, 1e-9);
}

/* What is of the day lies over what is around it; the south over the north. */
static void
test_order (void)
{
  g_autoptr (AtlasItem) item = make_event ();
  const AtlasMarker markers[] = { { item, paris, FALSE },
                                  { item, east, TRUE },
                                  { item, moscow, FALSE } };
  g_autoptr (AtlasMarkerClusters) self = put_together (markers, 3);
  guint n = 0;
  const AtlasMarkerCluster *clusters = atlas_marker_clusters_get (self, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_true (clusters[0].is_around);
  g_assert_cmpfloat (clusters[1].y, <, clusters[2].y);
}

static void
test_open (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  g_autoptr (AtlasItem) item = atlas_item_new_for_event (
    world_fixture_get (), atlas_collection_get_event (collection, 3), NULL);
  g_autoptr (AtlasItem) other = atlas_item_new_for_event (
    world_fixture_get (), atlas_collection_get_event (collection, 4), NULL);
  const AtlasMarker markers[] = { { item, moscow, FALSE }, { other, paris, FALSE } };
  g_autoptr (AtlasMarkerClusters) self = put_together (markers, 2);

  atlas_marker_clusters_set_open (self, (AtlasTarget) { ATLAS_TARGET_EVENT, 3 });
  g_assert_true (find (self, &moscow)->is_open);
  g_assert_false (find (self, &paris)->is_open);
  atlas_marker_clusters_set_open (self, (AtlasTarget) { ATLAS_TARGET_STATE, 4 });
  g_assert_false (find (self, &moscow)->is_open);
  g_assert_false (find (self, &paris)->is_open);
}

/* Nobody is lost or counted twice. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1949);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree AtlasMarker *markers = g_new0 (AtlasMarker, N_MANY);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (AtlasMarkerClusters) self = NULL;
  const AtlasMarkerCluster *clusters = NULL;
  guint n_clusters = 0;
  gint64 start = 0;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_ptr_array_add (items, i % 3 == 0 ? make_quote (&quote) : make_event ());
      markers[i].item = items->pdata[i];
      markers[i].site.lat = g_rand_double_range (rand, -70, 75);
      markers[i].site.lon = g_rand_double_range (rand, -180, 180);
    }
  start = g_get_monotonic_time ();
  self = put_together (markers, N_MANY);
  g_test_message ("%d put together in %.1f ms", N_MANY,
                  (double) (g_get_monotonic_time () - start) / 1000);
  clusters = atlas_marker_clusters_get (self, &n_clusters);
  for (guint i = 0; i < n_clusters; i++)
    for (guint k = 0; k < clusters[i].n_items; k++)
      g_assert_true (g_hash_table_add (seen, clusters[i].items[k]));
  g_assert_cmpuint (g_hash_table_size (seen), ==, N_MANY);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marker-cluster/none", test_none);
  g_test_add_func ("/marker-cluster/one-place", test_one_place);
  g_test_add_func ("/marker-cluster/neighbours", test_neighbours);
  g_test_add_func ("/marker-cluster/once", test_once);
  g_test_add_func ("/marker-cluster/dateline", test_dateline);
  g_test_add_func ("/marker-cluster/order", test_order);
  g_test_add_func ("/marker-cluster/open", test_open);
  g_test_add_func ("/marker-cluster/many", test_many);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
