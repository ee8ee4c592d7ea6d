/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-textures.h"
#include "world-fixture.h"

static AtlasStyle *
style_on (const char *iso)
{
  const AtlasStyleRequest request = { .visible_alliances = G_MAXUINT64 };
  g_autoptr (AtlasDay) day = world_fixture_day (iso, ATLAS_VIEW_RECOGNISED);

  return atlas_style_new (day, &request);
}

static AtlasTileStore *
store_with (const AtlasTileKey *keys, guint n)
{
  AtlasTileStore *store = atlas_tile_store_new (geography_fixture_get (), 1 << 24);

  atlas_tile_store_request (store, keys, n, 1.0, ATLAS_REACH_STROKES);
  while (!atlas_tile_store_is_idle (store))
    g_main_context_iteration (NULL, TRUE);
  return store;
}

/* A tile that looks alike on both days keeps its texture, another is shaded anew. */
static void
test_only_what_changed (void)
{
  const AtlasTileKey keys[] = { { 2048, 4, 2 }, { 2048, 2, 5 } }; /* Poland; South America */
  g_autoptr (AtlasTileStore) store = store_with (keys, 2);
  g_autoptr (AtlasStyle) before = style_on ("1999-03-11");
  g_autoptr (AtlasStyle) after = style_on ("1999-03-12");
  AtlasTileTextures *textures = atlas_tile_textures_new ();
  GdkTexture *first[2];

  atlas_tile_textures_begin_frame (textures, before);
  for (guint i = 0; i < 2; i++)
    first[i] = atlas_tile_textures_get (textures, store, &keys[i])->texture;
  atlas_tile_textures_end_frame (textures);
  g_assert_true (GDK_IS_TEXTURE (first[0]));

  /* Held, so that a new texture cannot come to lie where the old one was. */
  g_object_ref (first[0]);
  atlas_tile_textures_begin_frame (textures, after);
  g_assert_true (atlas_tile_textures_get (textures, store, &keys[0])->texture != first[0]);
  g_assert_true (atlas_tile_textures_get (textures, store, &keys[1])->texture == first[1]);
  atlas_tile_textures_end_frame (textures);
  g_object_unref (first[0]);
  atlas_tile_textures_free (textures);
}

static void
test_missing (void)
{
  const AtlasTileKey there = { 1024, 1, 1 };
  const AtlasTileKey missing = { 1024, 2, 2 };
  g_autoptr (AtlasTileStore) store = store_with (&there, 1);
  g_autoptr (AtlasStyle) style = style_on ("2004-03-29");
  AtlasTileTextures *textures = atlas_tile_textures_new ();

  atlas_tile_textures_begin_frame (textures, style);
  g_assert_nonnull (atlas_tile_textures_get (textures, store, &there));
  g_assert_null (atlas_tile_textures_get (textures, store, &missing));
  atlas_tile_textures_end_frame (textures);
  atlas_tile_textures_free (textures);
}

/* Open sea is a colour, no texture. */
static void
test_one_color (void)
{
  const AtlasTileKey key = { 8192, 11, 13 }; /* the middle of the North Atlantic */
  g_autoptr (AtlasTileStore) store = store_with (&key, 1);
  g_autoptr (AtlasStyle) style = style_on ("2004-03-29");
  AtlasTileTextures *textures = atlas_tile_textures_new ();
  const AtlasTileTexture *tile;

  atlas_tile_textures_begin_frame (textures, style);
  tile = atlas_tile_textures_get (textures, store, &key);
  g_assert_null (tile->texture);
  g_assert_cmphex (tile->color, ==, atlas_style_get_water_color (ATLAS_SCHEME_LIGHT));
  atlas_tile_textures_end_frame (textures);
  atlas_tile_textures_free (textures);
}

/* What is no longer drawn is dropped: it is shaded anew when it comes back. */
static void
test_drop (void)
{
  const AtlasTileKey key = { 2048, 4, 2 };
  g_autoptr (AtlasTileStore) store = store_with (&key, 1);
  g_autoptr (AtlasStyle) style = style_on ("2004-03-29");
  AtlasTileTextures *textures = atlas_tile_textures_new ();
  GdkTexture *texture;

  atlas_tile_textures_begin_frame (textures, style);
  texture = atlas_tile_textures_get (textures, store, &key)->texture;
  g_object_add_weak_pointer (G_OBJECT (texture), (gpointer *) &texture);
  atlas_tile_textures_end_frame (textures);
  for (guint i = 0; i < 100; i++)
    {
      atlas_tile_textures_begin_frame (textures, style);
      atlas_tile_textures_end_frame (textures);
    }
  g_assert_null (texture);
  atlas_tile_textures_free (textures);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-textures/only-what-changed", test_only_what_changed);
  g_test_add_func ("/tile-textures/missing", test_missing);
  g_test_add_func ("/tile-textures/one-color", test_one_color);
  g_test_add_func ("/tile-textures/drop", test_drop);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
