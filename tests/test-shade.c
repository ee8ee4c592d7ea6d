/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-pattern.h"
#include "atlas-shade.h"

#include <string.h>

#define RED 0xffff0000u
#define GREEN 0xff00ff00u
#define BLUE 0xff0000ffu
#define BLACK 0xff000000u

typedef struct
{
  AtlasFill fills[4];
  AtlasStroke strokes[3];
  AtlasStyle style;
  guint64 fill_bits[1];
  guint64 line_bits[1];
  AtlasRaster raster;
} Fixture;

static void
setup (Fixture *self, AtlasTexel *texels, guint16 *lengths, guint n, guint width, guint height)
{
  memset (self, 0, sizeof *self);
  self->fills[0].color = BLUE;
  self->fills[1].color = RED;
  self->fills[2].color = GREEN;
  self->fills[3].color = BLUE;
  self->style.fills = self->fills;
  self->style.n_fills = G_N_ELEMENTS (self->fills);
  self->style.strokes = self->strokes;
  self->style.n_strokes = G_N_ELEMENTS (self->strokes);
  self->raster = (AtlasRaster) {
    .width = width,
    .height = height,
    .scale = 1.0,
    .texels = texels,
    .lengths = lengths,
    .n_runs = n,
    .fills = self->fill_bits,
    .lines = self->line_bits,
  };
  for (guint i = 0; i < n; i++)
    {
      self->fill_bits[0] |= 1u << texels[i].fill_a | 1u << texels[i].fill_b;
      self->line_bits[0] |= 1u << texels[i].line;
    }
}

static void
test_runs (void)
{
  /* The second run crosses from the first row into the second. */
  AtlasTexel texels[] = { { 0, 0, 0, 0, 0 }, { 1, 1, 0, 0, 0 }, { 2, 2, 0, 0, 0 } };
  guint16 lengths[] = { 2, 3, 1 };
  AtlasPixel pixels[2][4] = { { 7, 7, 7, 7 }, { 7, 7, 7, 7 } };
  Fixture self;

  setup (&self, texels, lengths, 3, 3, 2);
  atlas_shade (&self.raster, &self.style, pixels[0], sizeof pixels[0]);
  g_assert_cmphex (pixels[0][0], ==, BLUE);
  g_assert_cmphex (pixels[0][1], ==, BLUE);
  g_assert_cmphex (pixels[0][2], ==, RED);
  g_assert_cmphex (pixels[1][0], ==, RED);
  g_assert_cmphex (pixels[1][1], ==, RED);
  g_assert_cmphex (pixels[1][2], ==, GREEN);
  /* What lies behind a row in the stride is left alone. */
  g_assert_cmphex (pixels[0][3], ==, 7);
}

static void
test_mix (void)
{
  AtlasTexel texels[] = { { 1, 2, 0, 128, 0 }, { 1, 2, 0, 255, 0 }, { 1, 2, 0, 1, 0 } };
  guint16 lengths[] = { 1, 1, 1 };
  AtlasPixel pixels[3];
  Fixture self;

  setup (&self, texels, lengths, 3, 3, 1);
  atlas_shade (&self.raster, &self.style, pixels, sizeof pixels);
  g_assert_cmpint (ABS ((int) (pixels[0] >> 16 & 0xff) - 127), <=, 1);
  g_assert_cmpint (ABS ((int) (pixels[0] >> 8 & 0xff) - 128), <=, 1);
  g_assert_cmphex (pixels[1], ==, GREEN);
  g_assert_cmphex (pixels[2] >> 24, ==, 0xff);
}

/* A lake that is not there lets through what lies under it. */
static void
test_clear (void)
{
  AtlasTexel texels[] = { { 1, 3, 0, 255, 0 } };
  guint16 lengths[] = { 1 };
  AtlasPixel pixel;
  Fixture self;

  setup (&self, texels, lengths, 1, 1, 1);
  atlas_shade (&self.raster, &self.style, &pixel, sizeof pixel);
  g_assert_cmphex (pixel, ==, BLUE);
  self.fills[3].is_clear = TRUE;
  atlas_shade (&self.raster, &self.style, &pixel, sizeof pixel);
  g_assert_cmphex (pixel, ==, RED);
}

static AtlasPixel
shade_line (float width, guint8 opacity, guint distance_steps)
{
  AtlasTexel texels[] = { { 1, 1, 2, 0, (guint8) distance_steps } };
  guint16 lengths[] = { 1 };
  AtlasPixel pixel;
  Fixture self;

  setup (&self, texels, lengths, 1, 1, 1);
  self.strokes[2] = (AtlasStroke) { BLACK, width, opacity };
  atlas_shade (&self.raster, &self.style, &pixel, sizeof pixel);
  return pixel;
}

static void
test_lines (void)
{
  g_assert_cmphex (shade_line (0.0f, 255, 0), ==, RED);
  g_assert_cmphex (shade_line (2.0f, 0, 0), ==, RED);
  g_assert_cmphex (shade_line (2.0f, 255, 0), ==, BLACK);
  g_assert_cmphex (shade_line (2.0f, 255, 2 * ATLAS_DISTANCE_STEPS), ==, RED);
  /* On its edge half of the pixel is covered. */
  g_assert_cmpint (ABS ((int) (shade_line (2.0f, 255, ATLAS_DISTANCE_STEPS) >> 16 & 0xff) - 127),
                   <=, 3);
  /* Half a pixel wide, it never covers more than half. */
  g_assert_cmpint (ABS ((int) (shade_line (0.5f, 255, 0) >> 16 & 0xff) - 127), <=, 3);
  g_assert_cmpint (ABS ((int) (shade_line (2.0f, 128, 0) >> 16 & 0xff) - 127), <=, 3);
}

/* Patterns go by the position in the world: two rasters of it join. */
static void
test_patterns_join (void)
{
  AtlasTexel texels[] = { { 1, 1, 0, 0, 0 } };
  guint16 whole_length[] = { 16 * 14 };
  guint16 half_length[] = { 8 * 14 };

  for (guint pattern = ATLAS_PATTERN_HATCH; pattern < ATLAS_N_PATTERNS; pattern++)
    {
      AtlasPixel whole[14][16];
      AtlasPixel half[14][8];
      Fixture self;
      guint n_second = 0;

      setup (&self, texels, whole_length, 1, 16, 14);
      self.fills[1].pattern = (guint8) pattern;
      self.fills[1].second = GREEN;
      self.raster.origin_x = -3;
      self.raster.origin_y = 11;
      atlas_shade (&self.raster, &self.style, whole[0], sizeof whole[0]);
      self.raster.origin_x = -3 + 8;
      self.raster.width = 8;
      self.raster.lengths = half_length;
      atlas_shade (&self.raster, &self.style, half[0], sizeof half[0]);
      for (guint y = 0; y < 14; y++)
        {
          g_assert_cmpmem (&whole[y][8], sizeof half[y], half[y], sizeof half[y]);
          for (guint x = 0; x < 16; x++)
            n_second += whole[y][x] != RED;
        }
      g_assert_cmpuint (n_second, >, 0);
      g_assert_cmpuint (n_second, <, 16 * 14);
    }
}

/* What lies over a pattern hides nothing of it beside its own lines. */
static void
test_over (void)
{
  AtlasTexel texels[] = { { 1, 1, 0, 0, 0 } };
  guint16 lengths[] = { 14 * 14 };
  AtlasPixel with[14 * 14];
  AtlasPixel without[14 * 14];
  Fixture self;
  guint n_alike = 0;

  setup (&self, texels, lengths, 1, 14, 14);
  self.fills[1].pattern = ATLAS_PATTERN_DOTS;
  self.fills[1].second = GREEN;
  atlas_shade (&self.raster, &self.style, without, 14 * sizeof *without);
  self.fills[1].over = ATLAS_PATTERN_SPARSE;
  self.fills[1].ink = BLACK;
  atlas_shade (&self.raster, &self.style, with, 14 * sizeof *with);
  for (guint i = 0; i < 14 * 14; i++)
    n_alike += with[i] == without[i];
  g_assert_cmpuint (n_alike, <=, 14 * 14 - 14);
  g_assert_cmpuint (n_alike, >, 14 * 14 / 2);
}

static void
test_is_same (void)
{
  AtlasTexel texels[] = { { 1, 2, 1, 40, 3 } };
  guint16 lengths[] = { 1 };
  Fixture a;
  Fixture b;

  setup (&a, texels, lengths, 1, 1, 1);
  setup (&b, texels, lengths, 1, 1, 1);
  g_assert_true (atlas_shade_is_same (&a.raster, &a.style, &b.style));
  /* What does not occur may differ. */
  b.fills[3].color = BLACK;
  b.strokes[2].width_px = 2.0f;
  g_assert_true (atlas_shade_is_same (&a.raster, &a.style, &b.style));
  b.fills[2].pattern = ATLAS_PATTERN_HATCH;
  g_assert_false (atlas_shade_is_same (&a.raster, &a.style, &b.style));
  b.fills[2].pattern = ATLAS_PATTERN_NONE;
  b.strokes[1].color = RED;
  g_assert_false (atlas_shade_is_same (&a.raster, &a.style, &b.style));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shade/runs", test_runs);
  g_test_add_func ("/shade/mix", test_mix);
  g_test_add_func ("/shade/clear", test_clear);
  g_test_add_func ("/shade/lines", test_lines);
  g_test_add_func ("/shade/patterns-join", test_patterns_join);
  g_test_add_func ("/shade/over", test_over);
  g_test_add_func ("/shade/is-same", test_is_same);
  return g_test_run ();
}
