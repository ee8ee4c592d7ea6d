/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-scene.h"

#include "atlas-forces-describe.h"

#include "world-fixture.h"

#include <math.h>
#include <string.h>

#define FONT "Sans"
#define SIZE_PX 14.0
#define SIDE_PX 120

static AtlasForcePen *
make_pen (void)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  AtlasForcePen *pen = atlas_force_pen_new (font, SIZE_PX);

  pango_font_description_free (font);
  return pen;
}

static AtlasForceScene *
make_scene (const char *iso, double zoom)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (AtlasForceSides) sides = atlas_force_sides_new (world);
  g_autoptr (AtlasForcePen) pen = make_pen ();
  g_autoptr (AtlasDay) day = world_fixture_day (iso, ATLAS_VIEW_RECOGNISED);

  return atlas_force_scene_new (collection, sides,
                                atlas_forces_new (collection, atlas_day_get_date (day), NULL), zoom,
                                pen, NULL);
}

/* Europe can be read at any zoom: in no square of the map are many more symbols than sides. */
static void
check_room (const AtlasForceScene *scene)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (scene, &n_marks);
  double world_px = 256 * exp2 (atlas_force_scene_get_zoom (scene));

  for (guint i = 0; i < n_marks; i++)
    {
      guint n_near = 0;

      for (guint k = 0; k < n_marks; k++)
        n_near += fabs (marks[k].x - marks[i].x) * world_px < 128 &&
                  fabs (marks[k].y - marks[i].y) * world_px < 128;
      g_assert_cmpuint (n_near, <=, 16);
      /* What has no tag has a dot, and is no large one. */
      if (marks[i].has_tag)
        continue;
      g_assert_true (marks[i].has_anchor || marks[i].disc.is_total);
      g_assert_null (marks[i].number);
      g_assert_cmpfloat (marks[i].disc.symbol.outer_px, <, 12);
    }
}

/* Whatever the day and the zoom, each report is in exactly one mark, of its side; and a mark of
 * several says a range of all that it adds. */
static void
check_scene (const char *iso, double zoom)
{
  AtlasWorld *world = world_fixture_get ();
  g_autoptr (AtlasForceScene) scene = make_scene (iso, zoom);
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (atlas_world_get_collection (world), atlas_force_scene_get_date (scene), NULL);
  guint n_marks = 0, n_reports = 0, n_seen = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (scene, &n_marks);

  atlas_forces_get_reports (forces, &n_reports);
  for (guint i = 0; i < n_marks; i++)
    {
      const AtlasForceReport *first = atlas_force_scene_get_report (scene, marks[i].reports[0]);
      g_autofree char *text = atlas_force_mark_describe (&marks[i], scene, world);
      g_autofree char *side =
        atlas_force_dup_side (world, first->force->side, atlas_force_scene_get_date (scene));

      for (guint k = 0; k < marks[i].n_reports; k++)
        g_assert_cmpstr (atlas_force_scene_get_report (scene, marks[i].reports[k])->force->side, ==,
                         first->force->side);
      n_seen += marks[i].n_reports;
      g_assert_cmpuint (marks[i].low, <=, marks[i].high);
      g_assert_true (marks[i].disc.is_total == (first->force->kind == ATLAS_FORCE_TOTAL));
      g_assert_true (g_str_has_prefix (text, side));
      g_assert_cmpfloat (marks[i].tag.strength, >, 0);
      if (i > 0)
        g_assert_true (marks[i - 1].disc.is_total >= marks[i].disc.is_total);
    }
  g_assert_cmpuint (n_seen, ==, n_reports);
  check_room (scene);
}

static void
test_days (void)
{
  static const char *const days[] = { "1949-12-31", "1962-10-20", "1989-06-01", "2021-11-15",
                                      "2022-02-15", "2022-02-24", "2024-06-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (double zoom = 2; zoom <= 9; zoom += 1.7)
      check_scene (days[i], zoom);
}

/* From the zoom on that it says, a mark is no longer one. */
static void
test_split (void)
{
  g_autoptr (AtlasForceScene) scene = make_scene ("2022-02-15", 3.5);
  guint n_marks = 0, n_split = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      double zoom = atlas_force_scene_get_split_zoom (scene, &marks[i], 9);
      g_autoptr (AtlasForceScene) nearer = NULL;
      guint n_nearer = 0;
      const AtlasForceMark *others;

      if (marks[i].n_reports == 1)
        g_assert_cmpfloat (zoom, ==, 0);
      if (zoom == 0)
        continue;
      n_split++;
      nearer = make_scene ("2022-02-15", zoom);
      others = atlas_force_scene_get_marks (nearer, &n_nearer);
      for (guint k = 0; k < n_nearer; k++)
        if (others[k].reports[0] == marks[i].reports[0])
          g_assert_cmpuint (others[k].n_reports, <, marks[i].n_reports);
    }
  g_assert_cmpuint (n_split, >, 3);
}

/* What is written takes no more room than was measured. */
static void
test_measure (void)
{
  static const char *const texts[] = { "34–42 k", "(4 – 10 ships)", "3.2–5 k (2013)",
                                       "112–150 k + …", "10–15 тыс. + ?" };
  g_autoptr (AtlasForcePen) pen = make_pen ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height, room, line;

      atlas_force_pen_draw_number (pen, cr, texts[i], ATLAS_SCHEME_LIGHT);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      atlas_force_pen_measure_number (pen, texts[i], &room, &line);
      g_assert_cmpfloat (x + width, <=, room + 2);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* How much of a square is inked, pixels × opacity */
static double
measure_ink (const AtlasForceDisc *disc)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE_PX, SIDE_PX);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  double ink = 0;

  cairo_translate (cr, SIDE_PX / 2.0, SIDE_PX / 2.0);
  atlas_force_draw_disc (cr, disc, ATLAS_SCHEME_LIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < SIDE_PX; y++)
    for (int x = 0; x < SIDE_PX; x++)
      ink += data[y * cairo_image_surface_get_stride (surface) + x] / 255.0;
  cairo_surface_destroy (surface);
  return ink;
}

/* Twice as many take twice the room; the old are fainter; a total leaves the ground free. */
static void
test_discs (void)
{
  AtlasForceDisc small = { .symbol =
                             atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, 100000, 100000) };
  AtlasForceDisc large = { .symbol =
                             atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, 400000, 400000) };
  AtlasForceDisc old = large;
  AtlasForceDisc total = large;
  AtlasForceDisc left_out = large;
  AtlasForceDisc dashed = large;

  old.symbol.strength = ATLAS_FORCE_STALE_STRENGTH;
  total.is_total = TRUE;
  left_out.is_left_out = TRUE;
  dashed.symbol.is_dashed = TRUE;
  g_assert_cmpfloat (measure_ink (&large), >, 3 * measure_ink (&small));
  g_assert_cmpfloat (measure_ink (&large), <, 4 * measure_ink (&small));
  g_assert_cmpfloat (measure_ink (&old), <, 0.6 * measure_ink (&large));
  g_assert_cmpfloat (measure_ink (&total), <, 0.6 * measure_ink (&large));
  g_assert_cmpfloat (measure_ink (&left_out), <, 0.4 * measure_ink (&large));
  g_assert_cmpfloat (measure_ink (&dashed), <, measure_ink (&large));
}

static double
get_channel (guint value)
{
  double share = value / 255.0;

  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (AtlasPixel color)
{
  return 0.2126 * get_channel (color >> 16 & 0xff) + 0.7152 * get_channel (color >> 8 & 0xff) +
         0.0722 * get_channel (color & 0xff);
}

static double
get_contrast (AtlasPixel a, AtlasPixel b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/* The code can be read on every tag, fresh or old, and in hollow ones. */
static void
test_contrast (void)
{
  for (guint scheme = 0; scheme < 4; scheme++)
    for (guint hue = 0; hue <= ATLAS_FORCE_N_HUES; hue++)
      {
        AtlasPixel paper = atlas_palette_get (scheme)->label_halo;
        AtlasPixel color = atlas_force_hue_get_color (hue, scheme);

        g_assert_cmpfloat (get_contrast (color, paper), >=, 4.5);
        for (guint share = 0; share <= 153; share += 17)
          {
            AtlasPixel fill = atlas_pixel_mix (color, paper, share);

            g_assert_cmpfloat (get_contrast (atlas_force_get_text_color (fill), fill), >=, 4.5);
          }
      }
}

static void
test_sides (void)
{
  AtlasWorld *world = world_fixture_get ();
  g_autoptr (AtlasForceSides) sides = atlas_force_sides_new (world);

  g_assert_cmpuint (atlas_force_sides_get_hue (sides, "RUS"), ==, 0);
  g_assert_cmpuint (atlas_force_sides_get_hue (sides, "nato"), ==, 1);
  g_assert_cmpuint (atlas_force_sides_get_hue (sides, "XLN"), ==, ATLAS_FORCE_N_HUES);
  g_assert_cmpuint (atlas_force_sides_get_hue (sides, "nobody"), ==, ATLAS_FORCE_N_HUES);
  g_assert_cmpstr (atlas_force_sides_get_code (sides, "nato"), ==, "NATO");
  g_assert_cmpstr (atlas_force_sides_get_code (sides, "nobody"), ==, "nobody");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-scene/days", test_days);
  g_test_add_func ("/force-scene/split", test_split);
  g_test_add_func ("/force-scene/measure", test_measure);
  g_test_add_func ("/force-scene/discs", test_discs);
  g_test_add_func ("/force-scene/contrast", test_contrast);
  g_test_add_func ("/force-scene/sides", test_sides);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
