/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-painter.h"
#include "atlas-projection.h"
#include "atlas-shade.h"
#include "world-fixture.h"

#include <math.h>

/*
 * What is on screen (raster, then shade) against the vector painter, on real tiles.
 *
 * Both drop the same vertices and know how much of a pixel each ground covers. They differ where a
 * pixel holds more than the raster can say: three grounds or more, a lake on a border, two lines
 * near each other, and along lines that bend within a pixel, which the raster takes for straight.
 * That is most of all so at zoom 2, where all of Europe is 60 px wide, with the thick lines of high
 * contrast: mean 1.9, 0.7 % far off there; from zoom 4.8 on under 0.9 and 0.15 %.
 */
#define MAX_MEAN 2.0       /* of the absolute difference of a channel, of 255 */
#define FAR_OFF 48         /* a channel that differs by more than this is wrong to the eye */
#define MAX_FAR_SHARE 0.01 /* of the pixels */

typedef struct
{
  double mean;
  double far_share;
} Difference;

static cairo_surface_t *
paint_vector (const AtlasStyle *style, double world_px, gint64 x, gint64 y, double scale)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, ATLAS_TILE_PX, ATLAS_TILE_PX);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  atlas_painter_paint (geography_fixture_get (), style, cr, world_px / scale, (double) x / scale,
                       (double) y / scale, ATLAS_TILE_PX / scale, ATLAS_TILE_PX / scale, scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static AtlasPixel *
paint_raster (const AtlasStyle *style, double world_px, gint64 x, gint64 y, double scale)
{
  g_autoptr (AtlasRaster) raster =
    atlas_raster_new (geography_fixture_get (), world_px, x, y, ATLAS_TILE_PX, ATLAS_TILE_PX, scale,
                      style->n_bands > 0 ? ATLAS_REACH_BANDS : ATLAS_REACH_STROKES);
  AtlasPixel *pixels = g_new0 (AtlasPixel, ATLAS_TILE_PX * ATLAS_TILE_PX);

  atlas_shade (raster, style, pixels, ATLAS_TILE_PX * sizeof (AtlasPixel));
  return pixels;
}

static int
pixel_difference (AtlasPixel a, AtlasPixel b, double *sum)
{
  int most = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      int difference = ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff));

      most = MAX (most, difference);
      *sum += difference;
    }
  return most;
}

static Difference
compare (const AtlasStyle *style, double world_px, gint64 x, gint64 y, double scale)
{
  cairo_surface_t *vector = paint_vector (style, world_px, x, y, scale);
  g_autofree AtlasPixel *raster = paint_raster (style, world_px, x, y, scale);
  const guint8 *data = cairo_image_surface_get_data (vector);
  int stride = cairo_image_surface_get_stride (vector);
  Difference result = { 0.0, 0.0 };
  /* A tile holds one copy of the world only; beside it the painter goes on with the next. */
  int columns = (int) CLAMP (floor (world_px) - (double) x, 0.0, ATLAS_TILE_PX);
  int rows = (int) CLAMP (floor (world_px) - (double) y, 0.0, ATLAS_TILE_PX);

  for (int row = 0; row < rows; row++)
    {
      const AtlasPixel *line = (const AtlasPixel *) (const void *) (data + row * stride);

      for (int column = 0; column < columns; column++)
        if (pixel_difference (line[column], raster[row * ATLAS_TILE_PX + column], &result.mean) >
            FAR_OFF)
          result.far_share += 1.0;
    }
  result.mean /= 3.0 * rows * columns;
  result.far_share /= rows * columns;
  cairo_surface_destroy (vector);
  return result;
}

/* Tiles around points with much in them: borders, lakes, islands, contested ground, the edges of
 * the world. */
static const struct
{
  const char *name;
  double lat, lon;
} tiles[] = {
  { "Berlin", 52.5, 13.4 },     { "Finland", 62.0, 28.0 },     { "Aegean", 38.0, 25.5 },
  { "Caucasus", 42.5, 44.0 },   { "Crimea", 46.0, 35.5 },      { "Norway", 67.5, 14.5 },
  { "Caribbean", 17.0, -62.0 }, { "Lakes", 44.0, -83.0 },      { "Sahara", 27.0, -9.0 },
  { "Chukotka", 66.0, 179.0 },  { "Antarctica", -84.9, 10.0 }, { "Kashmir", 34.5, 76.0 },
  { "Jerusalem", 31.8, 35.2 },
};

static const double zooms[] = { 2.0, 3.6, 4.8, 6.0, 7.37, 9.0 };

typedef struct
{
  Difference worst;
  Difference sum;
  guint n;
} Total;

static void
compare_tile (Total *total, const AtlasStyle *style, guint tile, double zoom, double scale)
{
  double world_px = 256.0 * exp2 (zoom) * scale;
  gint64 x = (gint64) floor (atlas_mercator_x (tiles[tile].lon) * world_px / ATLAS_TILE_PX);
  gint64 y = (gint64) floor (atlas_mercator_y (tiles[tile].lat) * world_px / ATLAS_TILE_PX);
  Difference difference = compare (style, world_px, x * ATLAS_TILE_PX, y * ATLAS_TILE_PX, scale);

  if (difference.mean > MAX_MEAN || difference.far_share > MAX_FAR_SHARE)
    g_error ("%s at zoom %g, scale %g: mean difference %.2f, %.2f %% of pixels far off",
             tiles[tile].name, zoom, scale, difference.mean, 100.0 * difference.far_share);
  total->worst.mean = MAX (total->worst.mean, difference.mean);
  total->worst.far_share = MAX (total->worst.far_share, difference.far_share);
  total->sum.mean += difference.mean;
  total->sum.far_share += difference.far_share;
  total->n++;
}

static void
compare_day (const char *date, AtlasView view, AtlasScheme scheme, double scale)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);
  AtlasStyleRequest request = { .scheme = scheme,
                                .visible_alliances = G_MAXUINT64,
                                .selected_state = world_fixture_find_state ("TUR") };
  g_autoptr (AtlasStyle) style = atlas_style_new (day, &request);
  Total total = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    for (guint k = 0; k < G_N_ELEMENTS (zooms); k++)
      compare_tile (&total, style, i, zooms[k], scale);
  g_test_message ("%s: %u tiles, mean difference %.3f (worst tile %.3f), far off %.4f %% (%.4f %%)",
                  date, total.n, total.sum.mean / total.n, total.worst.mean,
                  100.0 * total.sum.far_share / total.n, 100.0 * total.worst.far_share);
}

static void
test_days_and_views (void)
{
  compare_day ("1949-04-04", ATLAS_VIEW_RECOGNISED, ATLAS_SCHEME_LIGHT, 1.0);
  compare_day ("1989-12-31", ATLAS_VIEW_CONTROLLED, ATLAS_SCHEME_LIGHT, 1.0);
  compare_day ("2022-12-31", ATLAS_VIEW_RECOGNISED, ATLAS_SCHEME_LIGHT, 1.0);
  compare_day ("2022-12-31", ATLAS_VIEW_CONTROLLED, ATLAS_SCHEME_LIGHT, 1.0);
}

static void
test_schemes (void)
{
  compare_day ("2004-03-29", ATLAS_VIEW_RECOGNISED, ATLAS_SCHEME_DARK, 1.0);
  compare_day ("2004-03-29", ATLAS_VIEW_RECOGNISED, ATLAS_SCHEME_HIGH_CONTRAST, 1.0);
}

static void
test_scales (void)
{
  compare_day ("2022-12-31", ATLAS_VIEW_CONTROLLED, ATLAS_SCHEME_LIGHT, 2.0);
  compare_day ("2022-12-31", ATLAS_VIEW_RECOGNISED, ATLAS_SCHEME_LIGHT, 1.25);
}

/* Every pattern there is, on ground all over the world */
/* Bands lie on the ground that they are about, in both pictures. */
static void
test_bands (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2010-02-15", ATLAS_VIEW_RECOGNISED);
  AtlasStyleRequest request = { .visible_alliances = G_MAXUINT64 };
  g_autoptr (AtlasStyle) style = NULL;
  Total total = { 0 };

  request.outlined_alliances = G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("eu") |
                               G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("pfp");
  style = atlas_style_new (day, &request);
  g_assert_cmpuint (style->n_bands, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      compare_tile (&total, style, i, 4.8, 1.0);
      compare_tile (&total, style, i, 7.37, 1.25);
    }
}

/* The edge of the treaty area, which is narrower along coasts, beside another band; not at world
 * zoom, where black and white checks fill most of some tiles */
static void
test_treaty_area (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("1960-02-15", ATLAS_VIEW_RECOGNISED);
  AtlasStyleRequest request = { .visible_alliances = G_MAXUINT64, .shows_treaty_area = TRUE };
  g_autoptr (AtlasStyle) style = NULL;
  Total total = { 0 };

  request.outlined_alliances = G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("eu");
  style = atlas_style_new (day, &request);
  g_assert_cmpuint (style->n_bands, ==, 3);
  g_assert_cmpfloat (style->band_px[2], <, style->band_px[1]);
  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      compare_tile (&total, style, i, 7.37, 1.25);
      compare_tile (&total, style, i, 6.0, 2.0);
    }
}

static void
test_patterns (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2003-12-31", ATLAS_VIEW_RECOGNISED);
  AtlasStyleRequest request = { .visible_alliances = G_MAXUINT64, .shows_partners = TRUE };
  g_autoptr (AtlasStyle) style = atlas_style_new (day, &request);
  Total total = { 0 };

  for (guint i = 1; i <= atlas_geography_get_n_units (geography_fixture_get ()); i++)
    {
      style->fills[i].pattern = (guint8) (1 + i % (ATLAS_N_PATTERNS - 1));
      style->fills[i].second = atlas_style_get_wave_color (0, 1, 1, ATLAS_SCHEME_LIGHT);
      style->fills[i].over = i % 3 == 0   ? ATLAS_PATTERN_SPARSE
                             : i % 3 == 1 ? ATLAS_PATTERN_DASHED
                                          : ATLAS_PATTERN_NONE;
      style->fills[i].ink = 0xff000000;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      compare_tile (&total, style, i, 4.8, 1.0);
      compare_tile (&total, style, i, 6.0, 1.25);
      compare_tile (&total, style, i, 6.0, 2.0);
    }
}

/* The comparison can fail: the same tile a pixel aside, or on another day, is not the same. */
static void
test_can_fail (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("1989-12-31", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) other_day = world_fixture_day ("2004-12-31", ATLAS_VIEW_RECOGNISED);
  AtlasStyleRequest request = { .visible_alliances = G_MAXUINT64 };
  g_autoptr (AtlasStyle) style = atlas_style_new (day, &request);
  g_autoptr (AtlasStyle) other = atlas_style_new (other_day, &request);
  g_autofree AtlasPixel *a = paint_raster (style, 4096.0, 2048, 1280, 1.0);
  g_autofree AtlasPixel *b = paint_raster (style, 4096.0, 2049, 1280, 1.0);
  g_autofree AtlasPixel *c = paint_raster (other, 4096.0, 2048, 1280, 1.0);
  double aside = 0.0;
  double later = 0.0;

  for (guint i = 0; i < ATLAS_TILE_PX * ATLAS_TILE_PX; i++)
    {
      pixel_difference (a[i], b[i], &aside);
      pixel_difference (a[i], c[i], &later);
    }
  g_assert_cmpfloat (aside / (3.0 * ATLAS_TILE_PX * ATLAS_TILE_PX), >, MAX_MEAN);
  g_assert_cmpfloat (later / (3.0 * ATLAS_TILE_PX * ATLAS_TILE_PX), >, MAX_MEAN);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raster-painter/days-and-views", test_days_and_views);
  g_test_add_func ("/raster-painter/schemes", test_schemes);
  g_test_add_func ("/raster-painter/scales", test_scales);
  g_test_add_func ("/raster-painter/patterns", test_patterns);
  g_test_add_func ("/raster-painter/bands", test_bands);
  g_test_add_func ("/raster-painter/treaty-area", test_treaty_area);
  g_test_add_func ("/raster-painter/can-fail", test_can_fail);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
