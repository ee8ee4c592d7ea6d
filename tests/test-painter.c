/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-painter.h"
#include "atlas-projection.h"
#include "world-fixture.h"

#include <math.h>

#define SIZE 64

/* The surroundings of one point, SIZE px square. */
typedef struct
{
  cairo_surface_t *surface;
} Picture;

static AtlasStyle *
create_style (const char *date, AtlasScheme scheme)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  AtlasStyleRequest request = { .scheme = scheme, .visible_alliances = G_MAXUINT64 };

  return atlas_style_new (day, &request);
}

/* @style with other strokes, for as long as the result is used. */
static AtlasStyle
without_strokes (const AtlasStyle *style, AtlasStroke *strokes)
{
  AtlasStyle bare = *style;

  bare.strokes = strokes;
  return bare;
}

static Picture
paint_at (const AtlasStyle *style, double world_px, double x, double y)
{
  Picture picture = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE) };
  cairo_t *cr = cairo_create (picture.surface);

  atlas_painter_paint (geography_fixture_get (), style, cr, world_px, x - SIZE / 2.0,
                       y - SIZE / 2.0, SIZE, SIZE, 1.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  return picture;
}

static Picture
paint (const AtlasStyle *style, double zoom, double lat, double lon)
{
  double world_px = 256.0 * exp2 (zoom);

  return paint_at (style, world_px, atlas_mercator_x (lon) * world_px,
                   atlas_mercator_y (lat) * world_px);
}

static AtlasPixel
get_pixel (const Picture *picture, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (picture->surface) +
                      y * cairo_image_surface_get_stride (picture->surface);

  return ((const AtlasPixel *) (const void *) row)[x] | 0xff000000;
}

static void
picture_clear (Picture *picture)
{
  cairo_surface_destroy (picture->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static int
get_channel (AtlasPixel pixel, guint channel)
{
  return (int) (pixel >> (8 * channel) & 0xff);
}

/* The mean colour of the inner @box px square. */
static AtlasPixel
get_mean (const Picture *picture, int box)
{
  AtlasPixel mean = 0xff000000;

  for (guint channel = 0; channel < 3; channel++)
    {
      double sum = 0.0;

      for (int y = SIZE / 2 - box / 2; y < SIZE / 2 + box / 2; y++)
        for (int x = SIZE / 2 - box / 2; x < SIZE / 2 + box / 2; x++)
          sum += get_channel (get_pixel (picture, x, y), channel);
      mean |= (AtlasPixel) lround (sum / (box * box)) << (8 * channel);
    }
  return mean;
}

static void
assert_color (AtlasPixel actual, AtlasPixel expected, int tolerance)
{
  for (guint channel = 0; channel < 3; channel++)
    if (ABS (get_channel (actual, channel) - get_channel (expected, channel)) > tolerance)
      g_error ("The colour is %08x and should be %08x", actual, expected);
}

static AtlasPixel
get_wave_color (const char *alliance_id, guint wave, AtlasScheme scheme)
{
  guint alliance = world_fixture_find_alliance (alliance_id);

  return atlas_style_get_wave_color (
    alliance, wave, atlas_world_get_n_waves (world_fixture_get (), alliance), scheme);
}

static guint
find_wave (const char *alliance_id, const char *date, const char *state)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);

  return atlas_day_get_member_wave (day, world_fixture_find_alliance (alliance_id),
                                    world_fixture_find_state (state));
}

static const struct
{
  const char *date;
  double lat, lon;
  const char *alliance; /* NULL for ground in none */
  const char *state;    /* NULL for water */
} boxes[] = {
  { "2004-03-29", 52.2, 18.6, "nato", "POL" },
  { "1997-07-07", 52.2, 18.6, NULL, "POL" },
  { "1999-03-12", 52.2, 18.6, "nato", "POL" },
  { "1980-01-01", 52.2, 18.6, "warsaw-pact", "POL" },
  { "1980-01-01", 49.0, 32.0, "warsaw-pact", "SUN" },
  { "2004-03-29", 49.0, 29.0, NULL, "UKR" },
  { "2004-03-29", 64.5, 26.5, NULL, "FIN" },
  { "2023-04-04", 65.9, 27.5, "nato", "FIN" },
  { "2004-03-29", 58.3, 19.8, NULL, NULL },
  { "2004-03-29", 60.9, 31.5, NULL, NULL },
  { "2004-03-29", -47.5, -100.0, NULL, NULL },
};

static void
assert_box (guint i, AtlasScheme scheme)
{
  g_autoptr (AtlasStyle) style = create_style (boxes[i].date, scheme);
  g_auto (Picture) picture = paint (style, 6.0, boxes[i].lat, boxes[i].lon);
  AtlasPixel expected;

  if (boxes[i].state == NULL)
    expected = atlas_style_get_water_color (scheme);
  else if (boxes[i].alliance == NULL)
    expected = atlas_style_get_neutral_color (scheme);
  else
    expected = get_wave_color (
      boxes[i].alliance, find_wave (boxes[i].alliance, boxes[i].date, boxes[i].state), scheme);
  g_test_message ("%s at %g, %g", boxes[i].date, boxes[i].lat, boxes[i].lon);
  assert_color (get_mean (&picture, 8), expected, 3);
}

static void
test_mean_colors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      assert_box (i, ATLAS_SCHEME_LIGHT);
      assert_box (i, ATLAS_SCHEME_DARK);
    }
}

static gboolean
is_uniform (const Picture *picture)
{
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      if (get_pixel (picture, x, y) != get_pixel (picture, 0, 0))
        return FALSE;
  return TRUE;
}

/* Between two units of one state nothing shines through; with the border drawn there is one. */
static void
test_no_hairlines (void)
{
  static const double points[][2] = { { 50.4, 36.0 }, { 55.9, 30.6 }, { 51.2, 53.0 } };
  g_autoptr (AtlasStyle) style = create_style ("1980-01-01", ATLAS_SCHEME_LIGHT);
  g_autofree AtlasStroke *strokes = g_new0 (AtlasStroke, style->n_strokes);
  AtlasStyle bare = without_strokes (style, strokes);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (double zoom = 3.0; zoom < 8.0; zoom += 0.37)
      {
        g_auto (Picture) filled = paint (&bare, zoom, points[i][0], points[i][1]);

        if (zoom > 5.0)
          g_assert_true (is_uniform (&filled));
        assert_color (get_mean (&filled, 16), get_wave_color ("warsaw-pact", 1, 0), 0);
      }
  {
    g_auto (Picture) stroked = paint (style, 7.0, points[0][0], points[0][1]);

    g_assert_false (is_uniform (&stroked));
  }
}

/* Along a border between two colours every pixel is a mix of these two: the water that was painted
 * first is gone. */
static void
test_no_water_along_borders (void)
{
  g_autoptr (AtlasStyle) style = create_style ("2004-03-29", ATLAS_SCHEME_LIGHT);
  g_autofree AtlasStroke *strokes = g_new0 (AtlasStroke, style->n_strokes);
  AtlasStyle bare = without_strokes (style, strokes);
  AtlasPixel a = atlas_style_get_neutral_color (ATLAS_SCHEME_LIGHT);
  AtlasPixel b = get_wave_color ("nato", find_wave ("nato", "2004-03-29", "POL"), 0);
  g_auto (Picture) picture = paint (&bare, 7.0, 50.9, 24.0);
  guint n_mixed = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        AtlasPixel pixel = get_pixel (&picture, x, y);
        double share = (double) (get_channel (pixel, 2) - get_channel (a, 2)) /
                       (get_channel (b, 2) - get_channel (a, 2));

        n_mixed += share > 0.02 && share < 0.98;
        for (guint channel = 0; channel < 3; channel++)
          g_assert_cmpfloat_with_epsilon (get_channel (pixel, channel),
                                          get_channel (a, channel) +
                                            share *
                                              (get_channel (b, channel) - get_channel (a, channel)),
                                          4.0);
      }
  g_assert_cmpuint (n_mixed, >, 20);
}

/* Left of the dateline the map goes on with the far east; nothing is drawn along it. */
static void
test_dateline (void)
{
  g_autoptr (AtlasStyle) style = create_style ("2004-03-29", ATLAS_SCHEME_LIGHT);
  double world_px = 4096.0;
  double y = atlas_mercator_y (67.3) * world_px;
  g_auto (Picture) left = paint_at (style, world_px, -40.0, y);
  g_auto (Picture) right = paint_at (style, world_px, world_px - 40.0, y);
  g_auto (Picture) middle = paint_at (style, world_px, 0.0, y);
  g_auto (Picture) far_right = paint_at (style, world_px, 3.0 * world_px, y);

  for (int row = 0; row < SIZE; row++)
    for (int x = 0; x < SIZE; x++)
      {
        g_assert_cmphex (get_pixel (&left, x, row), ==, get_pixel (&right, x, row));
        g_assert_cmphex (get_pixel (&middle, x, row), ==, get_pixel (&far_right, x, row));
      }
  assert_color (get_mean (&middle, 6), get_wave_color ("csto", 1, 0), 0);
}

static void
test_pole (void)
{
  g_autoptr (AtlasStyle) style = create_style ("2004-03-29", ATLAS_SCHEME_LIGHT);
  g_auto (Picture) picture = { 0 };

  /* All of Antarctica is claimed. */
  for (guint i = 0; i < style->n_fills; i++)
    style->fills[i].pattern = style->fills[i].over = ATLAS_PATTERN_NONE;
  picture = paint_at (style, 2048.0, 1400.0, 2048.0 - SIZE / 2.0);
  g_assert_true (is_uniform (&picture));
  assert_color (get_mean (&picture, 8), atlas_style_get_neutral_color (0), 0);
}

/* The Aral Sea fell dry; Lake Sarykamysh, south-west of it, filled from 1971 on. */
static void
test_lakes_of_their_time (void)
{
  g_autoptr (AtlasStyle) before = create_style ("1960-06-01", ATLAS_SCHEME_LIGHT);
  g_autoptr (AtlasStyle) after = create_style ("1991-06-01", ATLAS_SCHEME_LIGHT);
  g_auto (Picture) aral_before = paint (before, 7.0, 44.3, 60.3);
  g_auto (Picture) aral_after = paint (after, 7.0, 44.3, 60.3);
  g_auto (Picture) sarykamysh_before = paint (before, 7.0, 41.9, 57.45);
  g_auto (Picture) sarykamysh_after = paint (after, 7.0, 41.9, 57.45);
  AtlasPixel land = get_wave_color ("warsaw-pact", 1, ATLAS_SCHEME_LIGHT);
  AtlasPixel water = atlas_style_get_water_color (ATLAS_SCHEME_LIGHT);

  assert_color (get_mean (&aral_before, 4), water, 2);
  assert_color (get_mean (&aral_after, 4), land, 2);
  assert_color (get_mean (&sarykamysh_before, 4), land, 2);
  assert_color (get_mean (&sarykamysh_after, 4), water, 2);
}

/* Far beyond the coordinates that cairo can hold. */
static void
test_deep_zoom (void)
{
  g_autoptr (AtlasStyle) style = create_style ("2004-03-29", ATLAS_SCHEME_LIGHT);
  g_auto (Picture) land = paint (style, 26.0, 52.2, 18.6);
  g_auto (Picture) sea = paint (style, 26.0, 58.3, 19.8);

  g_assert_true (is_uniform (&land));
  g_assert_true (is_uniform (&sea));
  assert_color (get_mean (&land, 8),
                get_wave_color ("nato", find_wave ("nato", "2004-03-29", "POL"), 0), 0);
  assert_color (get_mean (&sea, 8), atlas_style_get_water_color (0), 0);
}

/* A picture twice as sharp shows the same. */
static void
test_scale (void)
{
  g_autoptr (AtlasStyle) style = create_style ("2004-03-29", ATLAS_SCHEME_LIGHT);
  g_auto (Picture) once = paint (style, 4.0, 50.0, 15.0);
  g_auto (Picture) shrunk = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE) };
  g_auto (Picture) sharp = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * SIZE, 2 * SIZE) };
  cairo_t *cr = cairo_create (sharp.surface);

  cairo_scale (cr, 2.0, 2.0);
  atlas_painter_paint (geography_fixture_get (), style, cr, 4096.0,
                       atlas_mercator_x (15.0) * 4096.0 - SIZE / 2.0,
                       atlas_mercator_y (50.0) * 4096.0 - SIZE / 2.0, SIZE, SIZE, 2.0);
  cairo_destroy (cr);

  cr = cairo_create (shrunk.surface);
  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, sharp.surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (shrunk.surface);
  assert_color (get_mean (&shrunk, SIZE), get_mean (&once, SIZE), 3);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painter/mean-colors", test_mean_colors);
  g_test_add_func ("/painter/no-hairlines", test_no_hairlines);
  g_test_add_func ("/painter/no-water-along-borders", test_no_water_along_borders);
  g_test_add_func ("/painter/dateline", test_dateline);
  g_test_add_func ("/painter/pole", test_pole);
  g_test_add_func ("/painter/lakes-of-their-time", test_lakes_of_their_time);
  g_test_add_func ("/painter/deep-zoom", test_deep_zoom);
  g_test_add_func ("/painter/scale", test_scale);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
