/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-projection.h"
#include "atlas-raster.h"
#include "geography-fixture.h"

#include <math.h>
#include <string.h>

/* The texel at a pixel of a raster. */
static AtlasTexel
texel_at (AtlasRaster *raster, guint x, guint y)
{
  guint pixel = y * raster->width + x;
  guint before = 0;

  for (guint i = 0; i < raster->n_runs; i++)
    {
      before += raster->lengths[i];
      if (pixel < before)
        return raster->texels[i];
    }
  g_assert_not_reached ();
}

static AtlasRaster *
raster_around (double lat, double lon, double world_px, guint size)
{
  gint64 x = (gint64) floor (atlas_mercator_x (lon) * world_px) - size / 2;
  gint64 y = (gint64) floor (atlas_mercator_y (lat) * world_px) - size / 2;

  return atlas_raster_new (geography_fixture_get (), world_px, x, y, size, size, 1.0,
                           ATLAS_REACH_STROKES);
}

static guint
unit (const char *id)
{
  return atlas_geography_find_unit (geography_fixture_get (), id);
}

/* Runs fill the rectangle exactly and never repeat themselves. */
static void
check_runs (AtlasRaster *raster)
{
  guint n = 0;

  for (guint i = 0; i < raster->n_runs; i++)
    {
      const AtlasTexel *texel = &raster->texels[i];

      g_assert_cmpuint (raster->lengths[i], >, 0);
      n += raster->lengths[i];
      g_assert_cmpint ((int) (raster->fills[texel->fill_a / 64] >> (texel->fill_a % 64) & 1), ==,
                       1);
      g_assert_cmpint ((int) (raster->fills[texel->fill_b / 64] >> (texel->fill_b % 64) & 1), ==,
                       1);
      if (texel->line != 0)
        g_assert_cmpint ((int) (raster->lines[texel->line / 64] >> (texel->line % 64) & 1), ==, 1);
      if (texel->mix == 0)
        g_assert_cmpuint (texel->fill_a, ==, texel->fill_b);
      if (i > 0 && raster->lengths[i - 1] < G_MAXUINT16)
        g_assert_true (memcmp (texel, texel - 1, sizeof *texel) != 0);
    }
  g_assert_cmpuint (n, ==, raster->width * raster->height);
}

static void
test_interior (void)
{
  g_autoptr (AtlasRaster) raster = raster_around (52.0, 20.0, 16384.0, 64);

  check_runs (raster);
  g_assert_cmpuint (raster->n_runs, ==, 1);
  g_assert_true (atlas_raster_is_uniform (raster));
  g_assert_cmpuint (raster->texels[0].fill_a, ==, unit ("POL"));
  g_assert_cmpuint (raster->texels[0].line, ==, 0);
}

static void
test_sea (void)
{
  g_autoptr (AtlasRaster) raster = raster_around (45.0, -35.0, 8192.0, 256);

  check_runs (raster);
  g_assert_cmpuint (raster->texels[0].fill_a, ==, 0);
  g_assert_cmpuint (texel_at (raster, 255, 255).fill_a, ==, 0);
}

/* A tile has one pixel more than the longest run. */
static void
test_uniform (void)
{
  g_autoptr (AtlasRaster) sea = raster_around (30.0, -50.0, 8192.0, ATLAS_TILE_PX);
  g_autoptr (AtlasRaster) coast = raster_around (43.0, -9.0, 8192.0, ATLAS_TILE_PX);

  check_runs (sea);
  g_assert_cmpuint (sea->n_runs, ==, 2);
  g_assert_true (atlas_raster_is_uniform (sea));
  g_assert_false (atlas_raster_is_uniform (coast));
}

/* What is rasterised at a pixel is what is found at its middle, wherever one unit fills it. */
static void
check_against_locate (double world_px, gint64 x0, gint64 y0, guint size)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint n_units = atlas_geography_get_n_units (geography);
  g_autoptr (AtlasRaster) raster =
    atlas_raster_new (geography, world_px, x0, y0, size, size, 1.0, ATLAS_REACH_STROKES);
  guint n_checked = 0;

  check_runs (raster);
  for (guint y = 0; y < size; y += 3)
    for (guint x = 0; x < size; x += 3)
      {
        AtlasTexel texel = texel_at (raster, x, y);
        double lon = atlas_mercator_lon (((double) x0 + x + 0.5) / world_px);
        double lat = atlas_mercator_lat (((double) y0 + y + 0.5) / world_px);

        /* Near lines the detail that a scale leaves out decides; under lakes there is land. */
        if (texel.line != 0 || texel.mix != 0 || texel.fill_a > n_units)
          continue;
        g_assert_cmpuint (texel.fill_a, ==, atlas_geography_locate (geography, lat, lon));
        n_checked++;
      }
  g_assert_cmpuint (n_checked, >, 0);
}

static void
test_against_locate (void)
{
  for (gint64 y = 0; y < 4; y++)
    for (gint64 x = 0; x < 4; x++)
      check_against_locate (1024.0, x * 256, y * 256, 256);
  check_against_locate (8192.0, 17 * 256, 9 * 256, 256);
  check_against_locate (5801.0, 3100, 1800, 256);
  check_against_locate (40000.0, 22500, 14000, 200);
}

/* Two tiles side by side are one that is twice as wide. */
static void
test_tiles_join (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  g_autoptr (AtlasRaster) whole =
    atlas_raster_new (geography, 4096.0, 2048, 1024, 256, 128, 1.0, ATLAS_REACH_STROKES);
  g_autoptr (AtlasRaster) left =
    atlas_raster_new (geography, 4096.0, 2048, 1024, 128, 128, 1.0, ATLAS_REACH_STROKES);
  g_autoptr (AtlasRaster) right =
    atlas_raster_new (geography, 4096.0, 2048 + 128, 1024, 128, 128, 1.0, ATLAS_REACH_STROKES);
  guint n_wrong = 0;

  for (guint y = 0; y < 128; y++)
    for (guint x = 0; x < 256; x++)
      {
        AtlasTexel a = texel_at (whole, x, y);
        AtlasTexel b = x < 128 ? texel_at (left, x, y) : texel_at (right, x - 128, y);

        /* Sums of floats may round otherwise. */
        if (a.fill_a != b.fill_a || ABS (a.mix - b.mix) > 2 || a.line != b.line)
          n_wrong++;
      }
  g_assert_cmpuint (n_wrong, <, 20);
}

/* On a border both units are in the texel, the line is theirs, its distance is small. */
static void
test_border (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  /* The Oder south of Frankfurt */
  g_autoptr (AtlasRaster) raster = raster_around (52.2, 14.7, 16384.0, 64);
  gboolean found = FALSE;

  for (guint i = 0; i < raster->n_runs; i++)
    {
      const AtlasTexel *texel = &raster->texels[i];
      guint a;
      guint b;

      if (texel->line == 0 || texel->mix < 64)
        continue;
      atlas_geography_get_line_units (geography, texel->line, &a, &b);
      g_assert_true ((a == unit ("POL") && b == unit ("DEU-E")) ||
                     (b == unit ("POL") && a == unit ("DEU-E")));
      g_assert_true (texel->fill_a == a || texel->fill_a == b);
      g_assert_cmpuint (texel->distance, <=, ATLAS_DISTANCE_STEPS);
      found = TRUE;
    }
  g_assert_true (found);
}

/* Lakes lie over what they cover, which is kept for days on which they are not there. */
static void
test_lake (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint n_units = atlas_geography_get_n_units (geography);
  g_autoptr (AtlasRaster) raster = raster_around (60.8, 31.5, 4096.0, 16);
  AtlasTexel texel = texel_at (raster, 8, 8);

  g_assert_cmpuint (texel.fill_a, ==, unit ("RUS"));
  g_assert_cmpuint (texel.fill_b, >, n_units);
  g_assert_cmpuint (texel.mix, ==, 255);
  g_assert_cmpstr (atlas_geography_get_text (
                     geography, atlas_geography_get_lake (geography, texel.fill_b - n_units)->name),
                   ==, "Lake Ladoga");
}

/* The edges at which the world was cut open are not stroked. */
static void
test_cuts (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  double world_px = 4096.0;
  gint64 y = (gint64) (atlas_mercator_y (67.0) * world_px) - 8;
  g_autoptr (AtlasRaster) west =
    atlas_raster_new (geography, world_px, 0, y, 16, 16, 1.0, ATLAS_REACH_STROKES);
  g_autoptr (AtlasRaster) east =
    atlas_raster_new (geography, world_px, 4080, y, 16, 16, 1.0, ATLAS_REACH_STROKES);
  g_autoptr (AtlasRaster) south =
    atlas_raster_new (geography, world_px, 1800, 4080, 16, 16, 1.0, ATLAS_REACH_STROKES);

  g_assert_cmpuint (texel_at (west, 0, 8).line, ==, 0);
  g_assert_cmpuint (texel_at (west, 0, 8).fill_a, ==, unit ("RUS"));
  g_assert_cmpuint (texel_at (east, 15, 8).line, ==, 0);
  g_assert_cmpuint (texel_at (east, 15, 8).fill_a, ==, unit ("RUS"));
  g_assert_cmpuint (texel_at (south, 8, 15).line, ==, 0);
  g_assert_cmpuint (texel_at (south, 8, 15).fill_a, ==, unit ("ATA"));
}

/* A raster is far smaller than eight bytes a pixel. */
static void
test_size (void)
{
  g_autoptr (AtlasRaster) raster = atlas_raster_new (geography_fixture_get (), 4096.0, 2048, 1024,
                                                     256, 256, 1.0, ATLAS_REACH_STROKES);

  g_assert_cmpuint (atlas_raster_get_size (raster), <, 256 * 256 * 8 / 2);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raster/interior", test_interior);
  g_test_add_func ("/raster/sea", test_sea);
  g_test_add_func ("/raster/uniform", test_uniform);
  g_test_add_func ("/raster/against-locate", test_against_locate);
  g_test_add_func ("/raster/tiles-join", test_tiles_join);
  g_test_add_func ("/raster/border", test_border);
  g_test_add_func ("/raster/lake", test_lake);
  g_test_add_func ("/raster/cuts", test_cuts);
  g_test_add_func ("/raster/size", test_size);
  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
