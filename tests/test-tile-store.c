/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-store.h"
#include "geography-fixture.h"

static void
count_cb (guint *n)
{
  *n += 1;
}

static void
wait_until_idle (AtlasTileStore *store)
{
  while (!atlas_tile_store_is_idle (store))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_request (void)
{
  g_autoptr (AtlasTileStore) store = atlas_tile_store_new (geography_fixture_get (), 1 << 24);
  AtlasTileKey keys[] = { { 1024, 2, 1 }, { 1024, 0, 0 }, { 1024, 2, 1 } };
  guint n_ready = 0;

  g_signal_connect_swapped (store, "ready", G_CALLBACK (count_cb), &n_ready);
  g_assert_null (atlas_tile_store_lookup (store, &keys[0]));
  atlas_tile_store_request (store, keys, G_N_ELEMENTS (keys), 1.0, ATLAS_REACH_STROKES);
  wait_until_idle (store);
  g_assert_cmpuint (n_ready, >=, 1);
  g_assert_cmpint (atlas_tile_store_lookup (store, &keys[0])->origin_x, ==, 512);
  g_assert_nonnull (atlas_tile_store_lookup (store, &keys[1]));

  /* What is there is not made again. */
  n_ready = 0;
  atlas_tile_store_request (store, keys, 2, 1.0, ATLAS_REACH_STROKES);
  g_assert_true (atlas_tile_store_is_idle (store));
  g_assert_cmpuint (n_ready, ==, 0);
  g_assert_finalize_object (g_steal_pointer (&store));
}

/* The world's last tiles are as wide as the world. */
static void
test_edges (void)
{
  g_autoptr (AtlasTileStore) store = atlas_tile_store_new (geography_fixture_get (), 1 << 24);
  AtlasTileKey key = { 1000, 3, 3 };

  atlas_tile_store_request (store, &key, 1, 1.0, ATLAS_REACH_STROKES);
  wait_until_idle (store);
  g_assert_cmpuint (atlas_tile_store_lookup (store, &key)->width, ==, 1000 - 768);
  g_assert_cmpuint (atlas_tile_store_lookup (store, &key)->height, ==, 1000 - 768);
}

/* A new list replaces the old one: what had not begun is forgotten. */
static void
test_replace (void)
{
  g_autoptr (AtlasTileStore) store = atlas_tile_store_new (geography_fixture_get (), 1 << 26);
  AtlasTileKey many[256];
  AtlasTileKey one = { 2048, 4, 2 };
  guint n_made = 0;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    many[i] = (AtlasTileKey) { 4096, (gint32) (i % 16), (gint32) (i / 16) };
  atlas_tile_store_request (store, many, G_N_ELEMENTS (many), 1.0, ATLAS_REACH_STROKES);
  atlas_tile_store_request (store, &one, 1, 1.0, ATLAS_REACH_STROKES);
  wait_until_idle (store);
  g_assert_nonnull (atlas_tile_store_lookup (store, &one));
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    n_made += atlas_tile_store_lookup (store, &many[i]) != NULL;
  g_assert_cmpuint (n_made, <, G_N_ELEMENTS (many));
}

/* Memory is bounded, and what was used last stays. */
static void
test_evict (void)
{
  const gsize max_bytes = 600 * 1024;
  g_autoptr (AtlasTileStore) store = atlas_tile_store_new (geography_fixture_get (), max_bytes);
  AtlasTileKey favourite = { 4096, 8, 4 };
  gsize n_bytes = 0;
  guint n_kept = 0;

  atlas_tile_store_request (store, &favourite, 1, 1.0, ATLAS_REACH_STROKES);
  wait_until_idle (store);
  for (gint32 y = 0; y < 8; y++)
    for (gint32 x = 0; x < 8; x++)
      {
        AtlasTileKey key = { 2048, x, y };

        g_assert_nonnull (atlas_tile_store_lookup (store, &favourite));
        atlas_tile_store_request (store, &key, 1, 1.0, ATLAS_REACH_STROKES);
        wait_until_idle (store);
      }
  for (gint32 y = 0; y < 8; y++)
    for (gint32 x = 0; x < 8; x++)
      {
        AtlasTileKey key = { 2048, x, y };
        AtlasRaster *raster = atlas_tile_store_lookup (store, &key);

        n_kept += raster != NULL;
        n_bytes += raster != NULL ? atlas_raster_get_size (raster) : 0;
      }
  g_assert_nonnull (atlas_tile_store_lookup (store, &favourite));
  g_assert_cmpuint (n_kept, <, 64);
  g_assert_cmpuint (n_bytes, <=, max_bytes);
}

/* A store that goes while its workers are busy takes nothing with it that they need. */
static void
test_late_result (void)
{
  for (guint round = 0; round < 20; round++)
    {
      AtlasTileStore *store = atlas_tile_store_new (geography_fixture_get (), 1 << 24);
      AtlasTileKey keys[8];

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        keys[i] = (AtlasTileKey) { 2048, (gint32) i, (gint32) (round % 8) };
      atlas_tile_store_request (store, keys, G_N_ELEMENTS (keys), 1.0, ATLAS_REACH_STROKES);
      if (round % 2 == 0)
        g_usleep (1000);
      g_assert_finalize_object (store);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-store/request", test_request);
  g_test_add_func ("/tile-store/edges", test_edges);
  g_test_add_func ("/tile-store/replace", test_replace);
  g_test_add_func ("/tile-store/evict", test_evict);
  g_test_add_func ("/tile-store/late-result", test_late_result);
  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
