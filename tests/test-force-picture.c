/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-forces.h"
#include "atlas-force-scene.h"
#include "atlas-projection.h"
#include "world-fixture.h"

#include <math.h>

#define WIDTH 1200
#define HEIGHT 800
/* Europe */
#define ZOOM 4.0
#define LAT 51.0
#define LON 20.0
/* A picture is compared region by region: squares of this side */
#define SIDE_PX 20
#define N_COLUMNS (WIDTH / SIDE_PX)
#define N_ROWS (HEIGHT / SIDE_PX)
/* What is drawn reaches so far beyond what was measured: lines, halos, the corners of stacks */
#define SPILL_PX 8

/* Troops on empty paper, and the symbols that should be there */
typedef struct
{
  cairo_surface_t *surface;
  AtlasSheet sheet;
  AtlasForceScene *scene;
} Picture;

static AtlasForceScene *
make_scene (AtlasDay *day, double world_px)
{
  AtlasWorld *world = atlas_day_get_world (day);
  AtlasCollection *collection = atlas_world_get_collection (world);
  PangoFontDescription *font = pango_font_description_from_string (ATLAS_SHEET_FONT);
  g_autoptr (AtlasForcePen) pen = atlas_force_pen_new (font, ATLAS_SHEET_TEXT_PX);
  g_autoptr (AtlasForceSides) sides = atlas_force_sides_new (world);

  pango_font_description_free (font);
  return atlas_force_scene_new (collection, sides,
                                atlas_forces_new (collection, atlas_day_get_date (day), NULL),
                                log2 (world_px / 256.0), pen, NULL);
}

static void
picture_init (
  Picture *self, AtlasDate date, double lat, double lon, double zoom, AtlasScheme scheme)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), date, ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasSheetForces) forces = NULL;
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  request.scheme = scheme;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  self->sheet = (AtlasSheet) { .request = &request,
                               .cr = cairo_create (self->surface),
                               .width = WIDTH,
                               .height = HEIGHT,
                               .scale = 1,
                               .map_width = WIDTH,
                               .map_height = HEIGHT,
                               .world_px = 256 * exp2 (zoom) };
  self->sheet.origin_x = atlas_mercator_x (lon) * self->sheet.world_px - WIDTH / 2;
  self->sheet.origin_y = atlas_mercator_y (lat) * self->sheet.world_px - HEIGHT / 2;
  cairo_set_source_rgb (self->sheet.cr, 1, 1, 1);
  cairo_paint (self->sheet.cr);
  forces = atlas_sheet_forces_new (&self->sheet, NULL);
  atlas_sheet_forces_draw (forces, &self->sheet);
  cairo_destroy (self->sheet.cr);
  cairo_surface_flush (self->surface);
  self->scene = make_scene (day, self->sheet.world_px);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
  atlas_force_scene_unref (self->scene);
}

/* Of the pixels of one region */
static guint64
digest (const Picture *self, guint column, guint row)
{
  const guchar *data = cairo_image_surface_get_data (self->surface);
  int stride = cairo_image_surface_get_stride (self->surface);
  guint left = column * SIDE_PX;
  guint top = row * SIDE_PX;
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (guint y = top; y < top + SIDE_PX; y++)
    for (guint x = left * 4; x < (left + SIDE_PX) * 4; x++)
      hash = (hash ^ data[(gsize) y * (gsize) stride + x]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

typedef struct
{
  double left, top, right, bottom;
} Reach;

static Reach
get_reach (const AtlasForceBox *box, double spill)
{
  return (Reach) { box->x - spill, box->y - spill, box->x + box->width + spill,
                   box->y + box->height + spill };
}

static gboolean
touches (const Reach *reach, double x, double y)
{
  return x < reach->right && x + SIDE_PX > reach->left && y < reach->bottom &&
         y + SIDE_PX > reach->top;
}

/* Whether anything of a mark may be drawn in a region whose corner is at @x, @y from its place */
static gboolean
is_reached (const AtlasForceMark *mark, double x, double y)
{
  double radius = MAX (mark->disc.symbol.outer_px, ATLAS_FORCE_UNCOUNTED_PX);
  double middle_x = mark->tag_box.x + mark->tag_box.width / 2;
  double middle_y = mark->tag_box.y + mark->tag_box.height / 2;
  const AtlasForceBox disc = { -radius, -radius, 2 * radius, 2 * radius };
  const AtlasForceBox line = { MIN (middle_x, 0), MIN (middle_y, 0), fabs (middle_x),
                               fabs (middle_y) };
  const AtlasForceBox *boxes[] = { &mark->tag_box, &mark->number_box, &disc, &line };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      Reach reach = get_reach (boxes[i], SPILL_PX);

      if (touches (&reach, x, y))
        return TRUE;
    }
  return FALSE;
}

/* Whether the middle of its tag is in the region */
static gboolean
holds_tag (const AtlasForceMark *mark, double x, double y)
{
  double dx = mark->tag_box.x + mark->tag_box.width / 2 - x;
  double dy = mark->tag_box.y + mark->tag_box.height / 2 - y;

  return mark->has_tag && dx >= 0 && dx < SIDE_PX && dy >= 0 && dy < SIDE_PX;
}

typedef gboolean (*MarkTest) (const AtlasForceMark *mark, double x, double y);

/* Whether it holds for a symbol of the picture, in any copy of the world, and a region */
static gboolean
any_mark (const Picture *self, guint column, guint row, MarkTest test)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (self->scene, &n_marks);
  double left = column * SIDE_PX;
  double top = row * SIDE_PX;

  for (guint i = 0; i < n_marks; i++)
    for (int copy = -1; copy <= 1; copy++)
      if (test (&marks[i],
                left - ((marks[i].x + copy) * self->sheet.world_px - self->sheet.origin_x),
                top - (marks[i].y * self->sheet.world_px - self->sheet.origin_y)))
        return TRUE;
  return FALSE;
}

/* Of every region of the picture the digest is that of empty paper, unless a symbol reaches into it,
 * and another where its tag is. */
static void
check_places (const char *iso, AtlasScheme scheme)
{
  Picture picture, empty, again;
  guint n_free = 0, n_tags = 0;
  AtlasDate date;

  g_assert_true (atlas_date_parse (iso, &date, NULL));
  picture_init (&picture, date, LAT, LON, ZOOM, scheme);
  picture_init (&again, date, LAT, LON, ZOOM, scheme);
  /* In the middle of the Pacific there was never one. */
  picture_init (&empty, date, -45, -120, 6, scheme);
  for (guint row = 0; row < N_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        guint64 found = digest (&picture, column, row);
        gboolean is_empty = found == digest (&empty, column, row);

        g_assert_cmpuint (found, ==, digest (&again, column, row));
        if (any_mark (&picture, column, row, holds_tag))
          {
            n_tags++;
            g_assert_false (is_empty);
          }
        else if (!any_mark (&picture, column, row, is_reached))
          {
            n_free++;
            g_assert_true (is_empty);
          }
      }
  g_assert_cmpuint (n_tags, >, 3);
  g_assert_cmpuint (n_free, >, N_ROWS * N_COLUMNS / 2);
  picture_clear (&picture);
  picture_clear (&empty);
  picture_clear (&again);
}

static void
test_places (void)
{
  static const char *const days[] = { "1949-12-31", "1989-06-01", "2021-11-15", "2022-02-15",
                                      "2024-06-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint scheme = 0; scheme < 2; scheme++)
      check_places (days[i], scheme);
}

/* How many regions around the middle look different */
static guint
count_changed (const Picture *a, const Picture *b)
{
  guint n = 0;

  for (guint row = N_ROWS / 2 - 4; row < N_ROWS / 2 + 4; row++)
    for (guint column = N_COLUMNS / 2 - 4; column < N_COLUMNS / 2 + 4; column++)
      n += digest (a, column, row) != digest (b, column, row);
  return n;
}

/* How many others are in the symbol of the force with that index */
static guint
count_companions (const Picture *self, guint force)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (self->scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint k = 0; k < marks[i].n_reports; k++)
      if (atlas_force_scene_get_report (self->scene, marks[i].reports[k])->index == force)
        return marks[i].n_reports - 1;
  g_assert_not_reached ();
}

/* Each force is seen on the very day on which its report begins, and on the day after its last one
 * it is no longer: what is at its place then looks otherwise. */
static void
test_days (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_seen = 0;

  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);
      const AtlasDate days[] = { force->from.first, force->to.first };

      for (guint k = 0; k < (force->has_to ? 2 : 1); k++)
        {
          Picture before, after;

          g_test_message ("%s, end %u", force->id, k);
          picture_init (&before, days[k] - 1, force->place.lat, force->place.lon, 8, 0);
          picture_init (&after, days[k], force->place.lat, force->place.lon, 8, 0);
          /* One of several in a symbol may leave its sum as it is: a place without a number
           * beside another, or a total between its rivals. */
          if (count_changed (&before, &after) == 0)
            g_assert_cmpuint (count_companions (k == 0 ? &after : &before, i), >, 0);
          else
            n_seen++;
          picture_clear (&before);
          picture_clear (&after);
        }
    }
  g_assert_cmpuint (n_seen, >, 300);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-picture/places", test_places);
  g_test_add_func ("/force-picture/days", test_days);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
