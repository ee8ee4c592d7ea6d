/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-grid.h"

#include <math.h>

/* Every pixel of the view that lies in the world (or a copy) is under exactly one tile. */
static void
check_covered (const AtlasMapFrame *frame, guint32 world_px)
{
  double ratio;
  g_autoptr (GArray) spots = atlas_tile_grid_cover (frame, world_px, 0, &ratio);

  for (double y = 0.5; y < frame->height; y += 37.0)
    for (double x = 0.5; x < frame->width; x += 41.0)
      {
        double world_y = frame->top + y;
        guint n = 0;

        for (guint i = 0; i < spots->len; i++)
          {
            const AtlasTileSpot *spot = &g_array_index (spots, AtlasTileSpot, i);
            double width = MIN (ATLAS_TILE_PX, (double) world_px - spot->key.x * ATLAS_TILE_PX);
            double height = MIN (ATLAS_TILE_PX, (double) world_px - spot->key.y * ATLAS_TILE_PX);

            n += x >= spot->x && x < spot->x + width * ratio && y >= spot->y &&
                 y < spot->y + height * ratio;
          }
        g_assert_cmpuint (n, ==, world_y >= 0.0 && world_y < frame->world_px ? 1 : 0);
      }
}

static void
test_cover (void)
{
  const double zooms[] = { 1.0, 2.0, 3.6, 5.25 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (double lon = -180.0; lon <= 180.0; lon += 60.0)
      {
        AtlasMapFrame frame = atlas_map_frame_new (52.0, lon, zooms[i], 1280, 800, 1.0);

        check_covered (&frame, (guint32) lround (frame.world_px));
        check_covered (&frame, 1024);
      }
}

static void
test_copies (void)
{
  AtlasMapFrame frame = atlas_map_frame_new (0.0, 180.0, 1.0, 1280, 256, 1.0);
  double ratio;
  g_autoptr (GArray) spots = atlas_tile_grid_cover (&frame, 512, 0, &ratio);
  guint n_first = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const AtlasTileSpot *spot = &g_array_index (spots, AtlasTileSpot, i);

      n_first += spot->key.x == 0 && spot->key.y == 0;
    }
  /* 1280 px of a world of 512 px */
  g_assert_cmpuint (n_first, >=, 2);
}

static void
test_order (void)
{
  AtlasMapFrame frame = atlas_map_frame_new (50.0, 10.0, 4.0, 1280, 800, 1.0);
  double ratio;
  g_autoptr (GArray) spots = atlas_tile_grid_cover (&frame, 4096, 1, &ratio);
  double last = 0.0;

  g_assert_cmpfloat (ratio, ==, 1.0);
  atlas_tile_grid_sort (spots, &frame, ratio);
  for (guint i = 0; i < spots->len; i++)
    {
      const AtlasTileSpot *spot = &g_array_index (spots, AtlasTileSpot, i);
      double distance = hypot (spot->x + 128.0 - 640.0, spot->y + 128.0 - 400.0);

      g_assert_cmpfloat (distance, >=, last - 1e-9);
      last = distance;
    }
}

static void
test_margin (void)
{
  AtlasMapFrame frame = atlas_map_frame_new (0.0, 0.0, 6.0, 512, 512, 2.0);
  double ratio;
  g_autoptr (GArray) without = atlas_tile_grid_cover (&frame, 32768, 0, &ratio);
  g_autoptr (GArray) with = atlas_tile_grid_cover (&frame, 32768, 1, &ratio);

  g_assert_cmpuint (without->len, ==, 16);
  g_assert_cmpuint (with->len, ==, 36);
}

/* The tiles change when an edge of the view crosses one of theirs, and not before. */
static void
test_is_same (void)
{
  const AtlasMapFrame frame = { 4096.0, 256.0, 512.0, 1000.0, 500.0 };
  AtlasMapFrame other = frame;

  g_assert_true (atlas_tile_grid_is_same (&frame, &other, 4096));
  other.left = 279.0;
  g_assert_true (atlas_tile_grid_is_same (&frame, &other, 4096));
  other.left = 281.0;
  g_assert_false (atlas_tile_grid_is_same (&frame, &other, 4096));
  other.left = 255.0;
  g_assert_false (atlas_tile_grid_is_same (&frame, &other, 4096));
  other = frame;
  other.top = 530.0;
  g_assert_false (atlas_tile_grid_is_same (&frame, &other, 4096));
  other = frame;
  other.world_px = 4097.0;
  g_assert_false (atlas_tile_grid_is_same (&frame, &other, 4096));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-grid/cover", test_cover);
  g_test_add_func ("/tile-grid/copies", test_copies);
  g_test_add_func ("/tile-grid/order", test_order);
  g_test_add_func ("/tile-grid/margin", test_margin);
  g_test_add_func ("/tile-grid/is-same", test_is_same);
  return g_test_run ();
}
