/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-position.h"
#include "atlas-projection.h"
#include "atlas-story.h"

#include <math.h>

static const struct
{
  int width;
  int height;
  int inset;
} sizes[] = { { 890, 630, 0 }, { 890, 630, 230 }, { 350, 380, 0 }, { 2000, 500, -230 } };

/* All of Europe is to be seen: Iceland, the North Cape, Crete, Gibraltar, the Urals. */
static void
test_home (void)
{
  static const double places[][2] = {
    { 64.1, -22.0 }, { 71.1, 25.8 }, { 35.2, 25.0 }, { 36.1, -5.3 }, { 56.8, 60.6 }, { 38.8, -9.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      AtlasMapPosition home =
        atlas_map_position_get_home (sizes[i].width, sizes[i].height, sizes[i].inset);
      double world_px = ATLAS_MAP_TILE_PX * exp2 (home.zoom);

      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          double x = sizes[i].width / 2.0 + (places[j][1] - home.lon) / 360 * world_px;
          double lat = 0;
          double lon = 0;

          g_assert_cmpfloat (x, >=, MAX (sizes[i].inset, 0));
          g_assert_cmpfloat (x, <=, sizes[i].width + MIN (sizes[i].inset, 0));
          g_assert_true (
            atlas_map_position_locate (&home, sizes[i].width, sizes[i].height, x, 0, &lat, &lon));
          g_assert_cmpfloat (lat, >=, places[j][0]);
          g_assert_true (atlas_map_position_locate (&home, sizes[i].width, sizes[i].height, x,
                                                    sizes[i].height, &lat, &lon));
          g_assert_cmpfloat (lat, <=, places[j][0]);
        }
    }
}

static void
assert_possible (AtlasMapPosition position)
{
  AtlasMapPosition clamped = atlas_map_position_clamp (position, 800, 600);
  double lat = 0;
  double lon = 0;

  g_assert_true (isfinite (clamped.lat) && isfinite (clamped.lon));
  g_assert_cmpfloat (clamped.zoom, >=, ATLAS_MAP_MIN_ZOOM);
  g_assert_cmpfloat (clamped.zoom, <=, ATLAS_MAP_MAX_ZOOM);
  g_assert_cmpfloat (clamped.lon, >=, -180);
  g_assert_cmpfloat (clamped.lon, <=, 180);
  g_assert_true (atlas_map_position_locate (&clamped, 800, 600, 400, 0.01, &lat, &lon));
  g_assert_true (atlas_map_position_locate (&clamped, 800, 600, 400, 599.99, &lat, &lon));
}

/* Whatever a settings file holds */
static void
test_nonsense (void)
{
  static const double numbers[] = {
    0, -0.5, 55, 90, -90, 1e9, -1e9, 1e300, INFINITY, -INFINITY, NAN
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (guint k = 0; k < G_N_ELEMENTS (numbers); k++)
        assert_possible ((AtlasMapPosition) { numbers[i], numbers[j], numbers[k] });
}

/* What is possible is left alone. */
static void
test_possible (void)
{
  AtlasMapPosition position = { 50, 15, 5 };
  AtlasMapPosition clamped = atlas_map_position_clamp (position, 800, 600);

  g_assert_cmpfloat (clamped.lat, ==, 50);
  g_assert_cmpfloat_with_epsilon (clamped.lon, 15, 1e-9);
  g_assert_cmpfloat (clamped.zoom, ==, 5);
}

static void
test_locate (void)
{
  AtlasMapPosition dateline = { 0, 179.9, 4 };
  AtlasMapPosition far_out = { 0, 0, 0 };
  double lat = 0;
  double lon = 0;

  g_assert_true (atlas_map_position_locate (&dateline, 800, 600, 400, 300, &lat, &lon));
  g_assert_cmpfloat_with_epsilon (lat, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lon, 179.9, 1e-9);
  g_assert_true (atlas_map_position_locate (&dateline, 800, 600, 600, 300, &lat, &lon));
  g_assert_cmpfloat (lon, <, -160);
  g_assert_false (atlas_map_position_locate (&far_out, 800, 600, 400, 0, &lat, &lon));
  g_assert_false (atlas_map_position_locate (&far_out, 800, 600, 400, 599, &lat, &lon));
}

static void
test_shows (void)
{
  AtlasMapPosition position = { 0, 179, 4 };

  g_assert_true (atlas_map_position_shows (&position, 800, 600, 0, 179));
  g_assert_true (atlas_map_position_shows (&position, 800, 600, 1, -179));
  g_assert_false (atlas_map_position_shows (&position, 800, 600, 0, 0));
  g_assert_false (atlas_map_position_shows (&position, 800, 600, 70, 179));
}

static void
test_pan (void)
{
  AtlasMapPosition position = { 50, 179, 4 };
  AtlasMapPosition east = atlas_map_position_pan (&position, 100, 0);
  AtlasMapPosition back = atlas_map_position_pan (&east, -100, 0);
  AtlasMapPosition north = atlas_map_position_pan (&position, 0, -1e6);

  g_assert_cmpfloat (east.lon, <, 0);
  g_assert_cmpfloat_with_epsilon (back.lon, 179, 1e-9);
  g_assert_cmpfloat_with_epsilon (back.lat, 50, 1e-9);
  g_assert_cmpfloat (north.lat, <, 86);
}

static void
test_bounds (void)
{
  AtlasMapPosition position = { 50, 179, 4 };
  AtlasBounds bounds;

  /* The corners of the map are those of the bounds, also across the 180th meridian. */
  g_assert_true (atlas_map_position_get_bounds (&position, 800, 600, &bounds));
  g_assert_cmpfloat (bounds.west, >, bounds.east);
  for (int x = 0; x <= 800; x += 400)
    for (int y = 0; y <= 600; y += 300)
      {
        double lat = 0;
        double lon = 0;

        g_assert_true (atlas_map_position_locate (&position, 800, 600, CLAMP (x, 1, 799),
                                                  CLAMP (y, 1, 599), &lat, &lon));
        g_assert_true (atlas_bounds_contains (&bounds, lat, lon));
      }
  g_assert_false (atlas_bounds_contains (&bounds, 50, 0));
  position.lon = 10;
  g_assert_true (atlas_map_position_get_bounds (&position, 800, 600, &bounds));
  g_assert_cmpfloat (bounds.west, <, bounds.east);
  /* Wider than the world */
  position.zoom = 1;
  g_assert_false (atlas_map_position_get_bounds (&position, 800, 600, &bounds));
}

/* What a story looks at is all to be seen, beside the legend, in a map of any size. */
static void
test_fit (void)
{
  const AtlasMapPosition camera = { 50, 20, 4.5 };
  double world_px = ATLAS_MAP_TILE_PX * exp2 (camera.zoom);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      AtlasMapPosition fitted =
        atlas_map_position_fit (camera, sizes[i].width, sizes[i].height, sizes[i].inset);
      double scale = exp2 (fitted.zoom - camera.zoom);
      double left =
        sizes[i].width / 2.0 +
        (atlas_mercator_x (camera.lon) - atlas_mercator_x (fitted.lon)) * world_px * scale -
        ATLAS_STORY_MAP_WIDTH_PX / 2.0 * scale;

      g_assert_cmpfloat (left, >=, MAX (sizes[i].inset, 0) - 0.01);
      g_assert_cmpfloat (left + ATLAS_STORY_MAP_WIDTH_PX * scale, <=,
                         sizes[i].width + MIN (sizes[i].inset, 0) + 0.01);
      g_assert_cmpfloat (ATLAS_STORY_MAP_HEIGHT_PX * scale, <=, sizes[i].height + 0.01);
      g_assert_cmpfloat (fitted.lat, ==, camera.lat);
    }
}

static void
test_fit_same (void)
{
  const AtlasMapPosition camera = { 50, 20, 4.5 };
  AtlasMapPosition fitted =
    atlas_map_position_fit (camera, ATLAS_STORY_MAP_WIDTH_PX, ATLAS_STORY_MAP_HEIGHT_PX, 0);

  g_assert_true (atlas_map_position_is_near (&camera, &fitted));
  fitted.zoom += 0.1;
  g_assert_false (atlas_map_position_is_near (&camera, &fitted));
}

/* Over the date line, not round the Earth */
static void
test_mix (void)
{
  const AtlasMapPosition from = { 40, 170, 3 };
  const AtlasMapPosition to = { 60, -170, 5 };
  AtlasMapPosition start = atlas_map_position_mix (&from, &to, 0);
  AtlasMapPosition middle = atlas_map_position_mix (&from, &to, 0.5);
  AtlasMapPosition end = atlas_map_position_mix (&from, &to, 1);

  g_assert_true (atlas_map_position_is_near (&start, &from));
  g_assert_true (atlas_map_position_is_near (&end, &to));
  g_assert_cmpfloat_with_epsilon (fabs (middle.lon), 180, 1e-6);
  g_assert_cmpfloat_with_epsilon (middle.zoom, 4, 1e-9);
  g_assert_cmpfloat (middle.lat, >, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-position/home", test_home);
  g_test_add_func ("/map-position/nonsense", test_nonsense);
  g_test_add_func ("/map-position/possible", test_possible);
  g_test_add_func ("/map-position/locate", test_locate);
  g_test_add_func ("/map-position/shows", test_shows);
  g_test_add_func ("/map-position/bounds", test_bounds);
  g_test_add_func ("/map-position/pan", test_pan);
  g_test_add_func ("/map-position/fit", test_fit);
  g_test_add_func ("/map-position/fit-same", test_fit_same);
  g_test_add_func ("/map-position/mix", test_mix);
  return g_test_run ();
}
