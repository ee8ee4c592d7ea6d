/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-export.h"
#include "atlas-export-options.h"
#include "atlas-export-private.h"
#include "atlas-force-sides.h"
#include "atlas-highlight.h"
#include "atlas-marker-symbol.h"
#include "atlas-palette.h"
#include "atlas-projection.h"
#include "atlas-widgets.h"
#include "folder-fixture.h"
#include "world-fixture.h"

#include <cairo-script.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define TODAY "2026-01-01"

/* A folder of its own for each test. */
typedef struct
{
  char *folder;
  char *path; /* of a picture in it that is not there yet */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = folder_fixture_new ();
  self->path = g_build_filename (self->folder, "map.png", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  /* No other file is left, such as a temporary one. */
  g_assert_cmpuint (folder_fixture_count (self->folder), ==,
                    g_file_test (self->path, G_FILE_TEST_EXISTS));
  folder_fixture_free (self->folder);
  g_free (self->path);
}

/* Arguments, the word that the message has to name, and a part of what was expected. */
static const struct
{
  const char *arguments;
  const char *word;
  const char *expected;
} mistakes[] = {
  { "map.png", "export", "--date" },
  { "--date 2004-03-29", "export", ".png" },
  { "--date 2004-02-30 map.png", "2004-02-30", "expected" },
  { "--date 1949-04-03 map.png", "1949-04-03", "1949-04-04" },
  { "--date 2026-01-02 map.png", "2026-01-02", "2026-01-01" },
  { "--date 2004-03-29 --date 2004-03-29 map.png", "--date", "once" },
  { "--date 2004-03-29 map.png other.png", "other.png", "one" },
  { "--date 2004-03-29 map.jpg", "map.jpg", ".png" },
  { "--date 2004-03-29 .png", ".png", "expected" },
  { "--date 2004-03-29 --view real map.png", "real", "controlled" },
  { "--date 2004-03-29 --light map.png", "--light", "--dark" },
  { "--date 2004-03-29 --outline", "--outline", "value" },
  { "--date 2004-03-29 --layers tanks map.png", "tanks", "treaty-area" },
  { "--date 2004-03-29 --layers events map.png", "events", "record" },
  { "--date 2004-03-29 --layers partners,partners map.png", "partners,partners", "treaty-area" },
  { "--date 2004-03-29 --dark=yes map.png", "--dark=yes", "--dark" },
  { "--date 2004-03-29 map.png --size", "--size", "behind" },
  { "--date 2004-03-29 --size 800 map.png", "800", "WIDTHxHEIGHT" },
  { "--date 2004-03-29 --size 800x map.png", "800x", "WIDTHxHEIGHT" },
  { "--date 2004-03-29 --size 15x800 map.png", "15x800", "16" },
  { "--date 2004-03-29 --size 800x8193 map.png", "800x8193", "8192" },
  { "--date 2004-03-29 --size -800x600 map.png", "-800x600", "WIDTHxHEIGHT" },
  { "--date 2004-03-29 --size 8e2x600 map.png", "8e2x600", "WIDTHxHEIGHT" },
  { "--date 2004-03-29 --from 2004-01-01 map.png", "--from", "--storyboard" },
  { "--date 2004-03-29 --fps 5 map.png", "--fps", "--animation" },
  { "--date 2004-03-29 film.gif", "film.gif", ".png" },
  { "--storyboard map.pdf", "export", "--story" },
  { "--storyboard --from 2004-01-01 map.pdf", "export", "--to" },
  { "--storyboard --from 2004-01-02 --to 2004-01-01 map.pdf", "2004-01-01", "later" },
  { "--storyboard --from 2004-01-01 --to 2026-01-02 map.pdf", "2026-01-02", "2026-01-01" },
  { "--storyboard --from 2004-01-01 --to 2004-02-01 map.png", "map.png", ".pdf" },
  { "--storyboard --from 2004-01-01 --to 2004-02-01 --step day map.pdf", "--step", "--from" },
  { "--storyboard --date 2004-01-01 map.pdf", "--date", "--story" },
  { "--storyboard --story a --view controlled map.pdf", "--view", "--story" },
  { "--storyboard --story a --from 2004-01-01 map.pdf", "--from", "--story" },
  { "--storyboard --animation --from 2004-01-01 --to 2004-02-01 a.gif", "--storyboard", "--from" },
  { "--animation film.gif", "export", "--from" },
  { "--animation --from 2004-01-01 --to 2004-02-01 film.mp4", "film.mp4", ".webm" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --scale 2 film.gif", "--scale", "--to" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --step week film.gif", "week", "month" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --fps 0 film.gif", "0", "1 … 30" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --fps 31 film.gif", "31", "1 … 30" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --speed 0 film.gif", "0", "0.25" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --speed nan film.gif", "nan", "0.25" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --speed 2x film.gif", "2x", "0.25" },
  { "--animation --from 2004-01-01 --to 2004-02-01 --size 300x300 film.gif", "300x300", "320" },
  { "--animation --from 1990-01-01 --to 2004-02-01 --step day film.gif", "--step", "2000" },
  { "--date 2004-03-29 --scale 0 map.png", "0", "1 … 4" },
  { "--date 2004-03-29 --scale 5 map.png", "5", "1 … 4" },
  { "--date 2004-03-29 --scale 1.5 map.png", "1.5", "1 … 4" },
  { "--date 2004-03-29 --scale 2 map.svg", "--scale", ".png" },
  { "--date 2004-03-29 --scale 2 map.pdf", "--scale", ".png" },
  { "--date 2004-03-29 --scale 3 --size 2731x1000 map.png", "3", "8192" },
  { "--date 2004-03-29 --region 34,-13,70 map.png", "34,-13,70", "S,W,N,E" },
  { "--date 2004-03-29 --region 34,-13,70,48,1 map.png", "34,-13,70,48,1", "S,W,N,E" },
  { "--date 2004-03-29 --region 34,-13,91,48 map.png", "91,48", "-90" },
  { "--date 2004-03-29 --region 34,-181,70,48 map.png", "34,-181", "-180" },
  { "--date 2004-03-29 --region 34,x,70,48 map.png", "34,x", "expected" },
  { "--date 2004-03-29 --region 34,nan,70,48 map.png", "34,nan", "expected" },
  { "--date 2004-03-29 --region 70,-13,34,48 map.png", "70,-13,34,48", "S,W,N,E" },
  { "--date 2004-03-29 --region 34,10,70,10 map.png", "34,10,70,10", "0.01" },
  { "--date 2004-03-29 --region 86,10,89,20 map.png", "86,10,89,20", "85" },
};

static gboolean
parse (AtlasExportOptions *options, const char *arguments, GStrv *words, GError **error)
{
  g_autofree char *line = g_strdup_printf ("export %s", arguments);

  *words = g_strsplit (line, " ", -1);
  return atlas_export_options_parse (options, (int) g_strv_length (*words), *words,
                                     fixture_date (TODAY), error);
}

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) words = NULL;
      AtlasExportOptions options;
      g_autofree char *quoted = g_strdup_printf ("“%s”", mistakes[i].word);

      g_assert_false (parse (&options, mistakes[i].arguments, &words, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, quoted));
      g_assert_nonnull (strstr (error->message, "expected"));
      g_assert_nonnull (strstr (error->message, mistakes[i].expected));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_options (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  AtlasExportOptions options;

  g_assert_true (parse (&options,
                        "--region=-50,120,20,-130 --view controlled --dark m.PNG --size 640x480 "
                        "--date 2004-02-29",
                        &words, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.job.date, ==, fixture_date ("2004-02-29"));
  g_assert_cmpint (options.job.view, ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpint (options.job.request.scheme, ==, ATLAS_SCHEME_DARK);
  g_assert_cmpint (options.job.request.width, ==, 640);
  g_assert_cmpint (options.job.request.height, ==, 480);
  g_assert_cmpint (options.job.request.scale, ==, 1);
  g_assert_cmpfloat (options.job.request.region.south, ==, -50.0);
  g_assert_cmpfloat (options.job.request.region.west, ==, 120.0);
  g_assert_cmpfloat (options.job.request.region.north, ==, 20.0);
  g_assert_cmpfloat (options.job.request.region.east, ==, -130.0);
  g_assert_cmpstr (options.path, ==, "m.PNG");
}

/* Up to the largest picture that there is */
static void
test_scale_option (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  AtlasExportOptions options;

  g_assert_true (
    parse (&options, "--scale 4 --date 2004-02-29 --size=2048x2048 m.png", &words, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.job.request.scale, ==, 4);
}

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  AtlasExportOptions options;

  g_assert_true (parse (&options, "--date 2026-01-01 map.png", &words, &error));
  g_assert_cmpint (options.job.view, ==, ATLAS_VIEW_RECOGNISED);
  g_assert_cmpint (options.job.request.scheme, ==, ATLAS_SCHEME_LIGHT);
  g_assert_cmpint (options.job.request.width, ==, 1600);
  g_assert_cmpint (options.job.request.height, ==, 1000);
  /* Europe: Lisbon and Moscow are in it, New York is not. */
  g_assert_cmpfloat (options.job.request.region.west, <, -9.5);
  g_assert_cmpfloat (options.job.request.region.east, >, 37.6);
  g_assert_cmpfloat (options.job.request.region.west, >, -74.0);
}

static void
test_row_options (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) days_words = NULL;
  g_auto (GStrv) story_words = NULL;
  g_auto (GStrv) film_words = NULL;
  AtlasExportOptions options;

  g_assert_true (
    parse (&options, "--storyboard --from 1990-01-01 --to=1990-01-01 a.pdf", &days_words, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.job.kind, ==, ATLAS_EXPORT_DAYS);
  g_assert_cmpint (options.job.from, ==, fixture_date ("1990-01-01"));
  g_assert_cmpint (options.job.to, ==, fixture_date ("1990-01-01"));
  g_assert_cmpint (options.job.request.width, ==, ATLAS_EXPORT_PAGE_WIDTH_PX);

  g_assert_true (parse (&options, "--story tour --storyboard --size 800x600 --dark a.PDF",
                        &story_words, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.job.kind, ==, ATLAS_EXPORT_STORY);
  g_assert_cmpstr (options.story, ==, "tour");
  g_assert_cmpint (options.job.request.width, ==, 800);
  g_assert_cmpint (options.job.request.scheme, ==, ATLAS_SCHEME_DARK);

  g_assert_true (parse (&options,
                        "--animation --from 1990-01-01 --to 1991-01-01 --step month --fps 12 "
                        "--speed 0.5 --view controlled --layers troops a.webm",
                        &film_words, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.job.kind, ==, ATLAS_EXPORT_ANIMATION);
  g_assert_true (options.job.pace.has_unit);
  g_assert_cmpint (options.job.pace.unit, ==, ATLAS_TIME_MONTH);
  g_assert_cmpuint (options.job.pace.fps, ==, 12);
  g_assert_cmpfloat (options.job.pace.speed, ==, 0.5);
  g_assert_cmpint (options.job.view, ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpuint (options.job.request.overlays, ==, ATLAS_OVERLAY_TROOPS);
  g_assert_cmpint (options.job.request.width, ==, ATLAS_EXPORT_MOVIE_WIDTH_PX);
}

/* Decodes what was written. */
static cairo_surface_t *
read_picture (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static double
get_share (cairo_surface_t *surface, AtlasPixel color)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gsize offset = (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
        const AtlasPixel *row = (const AtlasPixel *) (const void *) (data + offset);

        n += (row[x] | 0xff000000) == color;
      }
  return (double) n / width / height;
}

static const struct
{
  int width, height;
} sizes[] = {
  { 1600, 1000 }, { 16, 16 }, { 300, 900 }, { 1024, 200 }, { 2400, 1500 }, { 501, 333 },
};

static void
test_picture (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      cairo_surface_t *surface;

      request.width = sizes[i].width;
      request.height = sizes[i].height;
      g_assert_true (atlas_export_write (&request, self->path, NULL, &error));
      g_assert_no_error (error);
      surface = read_picture (self->path);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, sizes[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, sizes[i].height);
      if (sizes[i].width > 16)
        {
          g_assert_cmpfloat (get_share (surface, atlas_style_get_water_color (0)), >, 0.1);
          g_assert_cmpfloat (get_share (surface, atlas_style_get_neutral_color (0)), >, 0.01);
        }
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
}

/* How alike two pictures are: the mean difference of a channel, after @fine was made as large as @coarse */
static double
get_difference (cairo_surface_t *coarse, cairo_surface_t *fine, int scale)
{
  int width = cairo_image_surface_get_width (coarse);
  int height = cairo_image_surface_get_height (coarse);
  cairo_surface_t *reduced = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (reduced);
  const guint8 *a = cairo_image_surface_get_data (coarse);
  const guint8 *b;
  double sum = 0;

  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_set_source_surface (cr, fine, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (reduced);
  b = cairo_image_surface_get_data (reduced);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width * 4; x++)
      if (x % 4 != 3) /* which is no colour */
        sum += ABS (a[y * cairo_image_surface_get_stride (coarse) + x] -
                    b[y * cairo_image_surface_get_stride (reduced) + x]);
  cairo_surface_destroy (reduced);
  return sum / (3.0 * width * height);
}

/* The same layout with more pixels: made as small as the first, it is the first, but for the edges. */
static void
test_scale (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  AtlasExportRequest request;
  cairo_surface_t *coarse;
  cairo_surface_t *fine;
  cairo_surface_t *wider;

  atlas_export_request_init (&request, day);
  request.width = 640;
  request.height = 480;
  coarse = atlas_export_draw (&request);
  request.scale = 3;
  fine = atlas_export_draw (&request);
  g_assert_cmpint (cairo_image_surface_get_width (fine), ==, 1920);
  g_assert_cmpint (cairo_image_surface_get_height (fine), ==, 1440);
  g_assert_cmpfloat (get_difference (coarse, fine, 3), <, 6.0);

  /* Which is something else than a larger picture. */
  request.scale = 1;
  request.width = 1920;
  request.height = 1440;
  wider = atlas_export_draw (&request);
  g_assert_cmpfloat (get_difference (coarse, wider, 3), >, 12.0);
  cairo_surface_destroy (coarse);
  cairo_surface_destroy (fine);
  cairo_surface_destroy (wider);

  g_assert_true (atlas_export_request_fits (&request, 4));
  request.width = 2049;
  g_assert_false (atlas_export_request_fits (&request, 4));
  g_assert_false (atlas_export_request_fits (&request, 0));
}

/* Dark is dark, and an alliance that is switched off fills nothing. */
static void
test_scheme_and_alliances (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("1980-01-01", ATLAS_VIEW_RECOGNISED);
  guint nato = world_fixture_find_alliance ("nato");
  AtlasPixel founder = atlas_style_get_wave_color (
    nato, 1, atlas_world_get_n_waves (world_fixture_get (), nato), ATLAS_SCHEME_DARK);
  AtlasExportRequest request;
  cairo_surface_t *with;
  cairo_surface_t *without;

  atlas_export_request_init (&request, day);
  request.scheme = ATLAS_SCHEME_DARK;
  with = atlas_export_draw (&request);
  request.visible_alliances &= ~(G_GUINT64_CONSTANT (1) << nato);
  without = atlas_export_draw (&request);

  g_assert_cmpfloat (get_share (with, atlas_style_get_water_color (ATLAS_SCHEME_DARK)), >, 0.2);
  g_assert_cmpfloat (get_share (with, founder), >, 0.02);
  g_assert_cmpfloat (get_share (without, founder), <, 0.0005);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

/* Troops are drawn over the map in the colours of their sides, and only where they are asked for. */
static void
test_troops (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2022-02-15", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasForceSides) sides = atlas_force_sides_new (world_fixture_get ());
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  for (guint scheme = 0; scheme < 2; scheme++)
    for (guint shown = 0; shown < 2; shown++)
      {
        static const char *const ids[] = { "RUS", "nato", "USA" };
        cairo_surface_t *picture;

        request.scheme = scheme;
        request.overlays = shown ? ATLAS_OVERLAY_TROOPS : ATLAS_OVERLAYS_NONE;
        picture = atlas_export_draw (&request);
        for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
          {
            AtlasPixel color =
              atlas_force_hue_get_color (atlas_force_sides_get_hue (sides, ids[i]), scheme);

            if (shown)
              g_assert_cmpfloat (get_share (picture, color), >, 0.0002);
            else
              g_assert_cmpfloat (get_share (picture, color), <, 0.0001);
          }
        cairo_surface_destroy (picture);
      }
}

/* The question marks of what is disputed are in a colour that nothing else has. */
static void
test_record (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2008-08-08", ATLAS_VIEW_RECOGNISED);
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  request.width = request.height = 300; /* no room for the legend, which has one too */
  for (guint scheme = 0; scheme < 2; scheme++)
    for (guint shown = 0; shown < 2; shown++)
      {
        AtlasPixel color = atlas_palette_get (scheme)->joining;
        cairo_surface_t *picture;

        request.scheme = scheme;
        request.overlays = shown ? ATLAS_OVERLAY_RECORD : ATLAS_OVERLAYS_NONE;
        picture = atlas_export_draw (&request);
        if (shown)
          g_assert_cmpfloat (get_share (picture, color), >, 0.0005);
        else
          g_assert_cmpfloat (get_share (picture, color), ==, 0);
        cairo_surface_destroy (picture);
      }
}

static cairo_status_t
append_script_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What is written on a picture, as a script of the drawing has it: UTF-8 beyond ASCII is in octal. */
static char *
write_script (const AtlasExportRequest *request)
{
  g_autoptr (GString) script = g_string_new (NULL);
  cairo_device_t *device = cairo_script_create_for_stream (append_script_cb, script);
  cairo_surface_t *surface =
    cairo_script_surface_create (device, CAIRO_CONTENT_COLOR, request->width, request->height);
  cairo_t *cr = cairo_create (surface);

  atlas_export_paint (request, cr, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  cairo_device_finish (device);
  cairo_device_destroy (device);
  return g_strdup (script->str);
}

/* A picture that goes from hand to hand says of which day it is, whose it is and what may be done with it;
 * one that is too small for that is nobody’s document. */
static void
test_words (void)
{
  static const char *const words[] = { "(Alliances on 29 March 2004)", "Natural Earth",
                                       "public domain", "Alliance Atlas", "CC-BY-4.0" };
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  AtlasExportRequest request;
  g_autofree char *script = NULL;
  g_autofree char *upright = NULL;

  atlas_export_request_init (&request, day);
  script = write_script (&request);
  request.width = 600;
  request.height = 900;
  upright = write_script (&request);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_nonnull (strstr (script, words[i]));
      g_assert_nonnull (strstr (upright, words[i]));
    }
}

/* The step of a story that cites one thing that was at one place, and names no state */
static AtlasStoryStep
make_step (AtlasSite *site)
{
  static const char *const no_states[] = { NULL };
  const AtlasStory *story =
    atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), 0);
  AtlasStoryStep step = story->steps[1];

  step.highlight = no_states;
  for (step.n_items = 1;; step.items++)
    {
      g_autoptr (AtlasHighlight) highlight = NULL;

      g_assert_cmpint (step.items - story->steps[1].items, <, story->steps[1].n_items);
      highlight = atlas_highlight_new_for_step (world_fixture_get (), &step);
      if (highlight->sites->len != 1)
        continue;
      *site = g_array_index (highlight->sites, AtlasSite, 0);
      return step;
    }
}

/* Its middle is that of the picture, which has no room for words. */
static AtlasExportRequest
request_around (AtlasDay *day, const AtlasSite *site)
{
  double y = atlas_mercator_y (site->lat);
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  request.width = request.height = 200;
  request.region = (AtlasRegion) { .south = atlas_mercator_lat (y + 0.005),
                                   .north = atlas_mercator_lat (y - 0.005),
                                   .west = site->lon - 1,
                                   .east = site->lon + 1 };
  return request;
}

static AtlasPixel
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize offset = (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const AtlasPixel *) (const void *) (data + offset))[x] | 0xff000000;
}

/* A ring as on the map lies around each place that the step is about, and nothing else is changed. */
static void
test_rings (void)
{
  AtlasSite site;
  const AtlasStoryStep step = make_step (&site);
  g_autoptr (AtlasDay) day = world_fixture_day ("1990-10-03", ATLAS_VIEW_RECOGNISED);
  AtlasExportRequest request = request_around (day, &site);

  for (guint scheme = 0; scheme < 2; scheme++)
    {
      const AtlasPalette *palette = atlas_palette_get (scheme);
      cairo_surface_t *plain;
      cairo_surface_t *ringed;

      request.scheme = scheme;
      request.step = NULL;
      plain = atlas_export_draw (&request);
      request.step = &step;
      ringed = atlas_export_draw (&request);
      for (int y = 0; y < request.height; y++)
        for (int x = 0; x < request.width; x++)
          {
            double distance = hypot (x + 0.5 - 100, y + 0.5 - 100);

            if (distance < 5 || distance > 13)
              g_assert_cmphex (get_pixel (ringed, x, y), ==, get_pixel (plain, x, y));
            else if (distance > 8.5 && distance < 9.5)
              g_assert_cmphex (get_pixel (ringed, x, y), ==, palette->selected);
          }
      g_assert_cmphex (get_pixel (ringed, 106, 100), ==, palette->label_halo);
      cairo_surface_destroy (plain);
      cairo_surface_destroy (ringed);
    }
}

/* States have the line around them that they have on the map. */
static void
test_outlines (void)
{
  AtlasSite site;
  AtlasStoryStep step = make_step (&site);
  static const char *const states[] = { "POL", "ITA", NULL };
  g_autoptr (AtlasDay) day = world_fixture_day ("1990-10-03", ATLAS_VIEW_RECOGNISED);
  AtlasPixel color = atlas_palette_get (ATLAS_SCHEME_LIGHT)->selected;
  AtlasExportRequest request;
  cairo_surface_t *plain;
  cairo_surface_t *outlined;

  step.n_items = 0;
  step.highlight = states;
  atlas_export_request_init (&request, day);
  plain = atlas_export_draw (&request);
  request.step = &step;
  outlined = atlas_export_draw (&request);
  g_assert_cmpfloat (get_share (outlined, color), >, get_share (plain, color) + 0.0005);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (outlined);
}

/* What an event is, is drawn with no display. */
static void
test_icons (void)
{
  const char *const icons[] = { "atlas-war-symbolic", "atlas-treaty-symbolic", "none" };
  double shares[G_N_ELEMENTS (icons)];
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  const AtlasPalette *palette = atlas_palette_get (ATLAS_SCHEME_LIGHT);

  atlas_widgets_register_resources ();
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      const AtlasMarkerLook look = { .shape = ATLAS_MARKER_EVENT,
                                     .icon_name = icons[i],
                                     .count = 1 };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 60);
      cairo_t *cr = cairo_create (surface);

      cairo_translate (cr, 30, 50);
      atlas_marker_look_draw (&look, cr, font, palette, 1, 1);
      cairo_destroy (cr);
      shares[i] = get_share (surface, palette->label);
      cairo_surface_destroy (surface);
    }
  pango_font_description_free (font);
  g_assert_cmpfloat (shares[0], <, shares[2] - 0.005);
  g_assert_cmpfloat (shares[1], <, shares[2] - 0.005);
  g_assert_true (fabs (shares[0] - shares[1]) > 1e-6);
}

static int
run (const char *arguments, const char *path)
{
  g_autofree char *line = g_strdup_printf ("export %s", arguments);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, words[i]);
  g_ptr_array_add (argv, (char *) path);
  g_ptr_array_add (argv, NULL);
  return atlas_command_export ((int) argv->len - 1, (char *const *) argv->pdata);
}

static void
test_command (Fixture *self, gconstpointer data)
{
  cairo_surface_t *surface;

  g_assert_cmpint (run ("--date 1962-07-02 --size 320x240", self->path), ==, 0);
  surface = read_picture (self->path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 320);
  cairo_surface_destroy (surface);
}

static void
test_command_fails_subprocess (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATLAS_TEST_FOLDER"), "no", "map.png", NULL);

  exit (run ("--date 2004-03-29 --size 64x64", path));
}

/* One line on stderr with the word, exit status 2, and nothing is left behind. */
static void
test_command_fails (Fixture *self, gconstpointer data)
{
  g_setenv ("ATLAS_TEST_FOLDER", self->folder, TRUE);
  g_test_trap_subprocess ("/export/command-fails/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_assert_false (g_test_trap_has_passed ());
  g_test_trap_assert_stderr ("*alliance-atlas: “*map.png”: cannot be written*expected*");
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    gboolean is_one;
    AtlasExportFormat format;
  } names[] = {
    { "a.png", TRUE, ATLAS_EXPORT_PNG },
    { "/tmp/x.y/a.SVG", TRUE, ATLAS_EXPORT_SVG },
    { "a.b.Pdf", TRUE, ATLAS_EXPORT_PDF },
    { "a", FALSE, 0 },
    { "png", FALSE, 0 },
    { ".png", FALSE, 0 },
    { "/tmp/x.png/a", FALSE, 0 },
    { "a.png.txt", FALSE, 0 },
    { "a.", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AtlasExportFormat format = ATLAS_EXPORT_N_FORMATS;

      g_assert_cmpint (atlas_export_format_for_name (names[i].name, &format), ==, names[i].is_one);
      g_assert_cmpint (format, ==, names[i].is_one ? names[i].format : ATLAS_EXPORT_N_FORMATS);
    }
  for (AtlasExportFormat i = 0; i < ATLAS_EXPORT_N_FORMATS; i++)
    {
      g_autofree char *name = g_strconcat ("a.", atlas_export_format_get_suffix (i), NULL);
      AtlasExportFormat format = ATLAS_EXPORT_N_FORMATS;

      g_assert_true (atlas_export_format_for_name (name, &format));
      g_assert_cmpint (format, ==, i);
    }
}

/* As cairo writes it: at most six digits, and no zeros behind them */
static void
append_share (GString *text, guint channel)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.6f", channel / 2.55);
  g_string_append (text, number);
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '%');
}

/* “rgb(20%, 34.509804%, 61.176471%)” */
static char *
format_rgb (AtlasPixel color)
{
  GString *text = g_string_new ("rgb(");

  append_share (text, color >> 16 & 0xff);
  g_string_append (text, ", ");
  append_share (text, color >> 8 & 0xff);
  g_string_append (text, ", ");
  append_share (text, color & 0xff);
  g_string_append_c (text, ')');
  return g_string_free_and_steal (text);
}

/* A drawing has the colours of the map as fills of paths; where nothing is hatched it has no pixels. */
static void
test_svg (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("1952-06-01", ATLAS_VIEW_RECOGNISED);
  guint nato = world_fixture_find_alliance ("nato");
  guint n_waves = atlas_world_get_n_waves (world_fixture_get (), nato);
  AtlasExportRequest request;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;
  const char *data;

  atlas_export_request_init (&request, day);
  bytes = atlas_export_make (&request, ATLAS_EXPORT_SVG, NULL, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (data, size);
  g_assert_nonnull (strstr (text, "width=\"1600px\" height=\"1000px\""));
  g_assert_true (g_str_has_suffix (text, "</svg>\n"));
  for (guint wave = 1; wave <= 2; wave++)
    {
      g_autofree char *fill =
        format_rgb (atlas_style_get_wave_color (nato, wave, n_waves, ATLAS_SCHEME_LIGHT));

      g_assert_nonnull (strstr (text, fill));
    }
}

static guint
count_strokes (const AtlasExportRequest *request)
{
  g_autofree char *color = format_rgb (atlas_palette_get (request->scheme)->selected);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = atlas_export_make (request, ATLAS_EXPORT_SVG, NULL, &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_has_prefix (lines[i], "<path fill=\"none\"") &&
         strstr (lines[i], "stroke-width=\"3\"") != NULL && strstr (lines[i], color) != NULL;
  return n;
}

/* Rings are vectors, one for each place. */
static void
test_svg_of_step (void)
{
  const AtlasStory *story =
    atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), 0);
  g_autoptr (AtlasDay) day = world_fixture_day ("1990-10-03", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasHighlight) highlight =
    atlas_highlight_new_for_step (world_fixture_get (), &story->steps[1]);
  AtlasStoryStep without_places = story->steps[1];
  AtlasExportRequest request;
  guint n_outlines;

  without_places.n_items = 0;
  atlas_export_request_init (&request, day);
  request.region = (AtlasRegion) { .south = 20, .west = -140, .north = 70, .east = 70 };
  g_assert_cmpuint (count_strokes (&request), ==, 0);
  request.step = &without_places;
  n_outlines = count_strokes (&request);
  request.step = &story->steps[1];
  g_assert_cmpuint (count_strokes (&request), ==, n_outlines + highlight->sites->len);
}

static gboolean
contains (GBytes *bytes, const char *word)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, word, strlen (word)) != NULL;
}

static void
test_pdf (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  const AtlasExportPaper a4 = {
    .width = 842, .height = 595, .left = 18, .top = 18, .right = 18, .bottom = 40
  };
  const AtlasExportPaper absurd = { .width = 10, .height = 10, .left = 20, .right = 20 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  AtlasExportRequest request;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GBytes) sheet = NULL;
  g_autoptr (GBytes) small = NULL;

  atlas_export_request_init (&request, day);
  picture = atlas_export_make (&request, ATLAS_EXPORT_PDF, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (contains (picture, "%PDF-"));
  g_assert_true (contains (picture, "/MediaBox [ 0 0 1200 750 ]"));
  g_assert_true (contains (picture, "(Alliances on 29 March 2004)"));
  /* On paper it is as large as the paper; the request stays as it was. */
  sheet = atlas_export_make_sheet (&request, &a4, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (contains (sheet, "/MediaBox [ 0 0 842 595 ]"));
  g_assert_cmpint (request.width, ==, 1600);
  small = atlas_export_make_sheet (&request, &absurd, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (contains (small, "%PDF-"));
  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_export_make_sheet (&request, &a4, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Where the file cannot be replaced (a folder has its name), what is there stays. */
static void
test_failed_write (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = g_build_filename (self->path, "file", NULL);
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  request.width = request.height = 64;
  g_assert_cmpint (g_mkdir (self->path, 0755), ==, 0);
  g_assert_true (g_file_set_contents (inside, "x", 1, NULL));

  g_assert_false (atlas_export_write (&request, self->path, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
  g_assert_cmpuint (folder_fixture_count (self->path), ==, 1);
}

/* A cancelled picture leaves what was there. */
static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  AtlasExportRequest request;

  atlas_export_request_init (&request, day);
  g_cancellable_cancel (cancellable);
  g_assert_false (atlas_export_write (&request, self->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
}

/* As on the map, a step is shown while no other page lies above the story’s. */
static void
test_session_step (void)
{
  g_autoptr (AtlasSession) session = atlas_session_new (fixture_date (TODAY));
  const AtlasStory *story =
    atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), 0);
  AtlasExportRequest request;

  atlas_session_set_world (session, world_fixture_get (), NULL, NULL);
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_LIGHT);
  g_assert_null (request.step);
  atlas_session_open (session, (AtlasTarget) { ATLAS_TARGET_STORY, 0 });
  atlas_session_set_story_step (session, 2);
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_LIGHT);
  g_assert_true (request.step == &story->steps[2]);
  atlas_session_open (session, (AtlasTarget) { ATLAS_TARGET_EVENT, 0 });
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_LIGHT);
  g_assert_null (request.step);
}

/* The picture is of what the window shows. */
static void
test_session (void)
{
  static const AtlasBounds baltic = { .south = 53.0, .west = 19.0, .north = 61.0, .east = 29.0 };
  static const AtlasBounds pacific = {
    .south = -10.0, .west = 160.0, .north = 10.0, .east = -120.0
  };
  g_autoptr (AtlasSession) session = atlas_session_new (fixture_date (TODAY));
  guint eu = world_fixture_find_alliance ("eu");
  guint nato = world_fixture_find_alliance ("nato");
  AtlasExportRequest request;

  atlas_session_set_world (session, world_fixture_get (), NULL, NULL);
  atlas_session_set_date (session, fixture_date ("1989-11-09"));
  atlas_session_set_view (session, ATLAS_VIEW_CONTROLLED);
  atlas_session_set_alliance_visible (session, nato, FALSE);
  atlas_session_set_alliance_visible (session, eu, TRUE);
  atlas_session_set_overlays (session, ATLAS_OVERLAY_TROOPS | ATLAS_OVERLAY_RECORD);
  atlas_session_set_region (session, &baltic);
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_DARK);
  g_assert_cmpint (atlas_day_get_date (request.day), ==, fixture_date ("1989-11-09"));
  g_assert_cmpint (atlas_day_get_view (request.day), ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpint (request.scheme, ==, ATLAS_SCHEME_DARK);
  g_assert_cmpuint (request.visible_alliances >> nato & 1, ==, 0);
  g_assert_cmpuint (request.outlined_alliances >> eu & 1, ==, 1);
  g_assert_cmpuint (request.outlined_alliances >> nato & 1, ==, 0);
  g_assert_cmpuint (request.overlays, ==, ATLAS_OVERLAY_TROOPS | ATLAS_OVERLAY_RECORD);
  g_assert_cmpfloat (request.region.south, ==, baltic.south);
  g_assert_cmpfloat (request.region.west, ==, baltic.west);
  g_assert_cmpfloat (request.region.north, ==, baltic.north);
  g_assert_cmpfloat (request.region.east, ==, baltic.east);
  g_assert_cmpint (request.width, <, request.height); /* 10° by 15° on the map, Mercator’s */

  atlas_session_set_region (session, &pacific);
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_LIGHT);
  g_assert_cmpint (request.width, >, request.height);

  /* All of the world */
  atlas_session_set_region (session, NULL);
  atlas_export_request_init_for_session (&request, session, ATLAS_SCHEME_LIGHT);
  g_assert_cmpfloat (request.region.west, ==, -180.0);
  g_assert_cmpfloat (request.region.east, ==, 180.0);
  g_assert_cmpint (request.width, >, request.height);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/mistakes", test_mistakes);
  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/scale-option", test_scale_option);
  g_test_add_func ("/export/row-options", test_row_options);
  g_test_add_func ("/export/scale", test_scale);
  g_test_add_func ("/export/defaults", test_defaults);
  g_test_add ("/export/picture", Fixture, NULL, set_up, test_picture, tear_down);
  g_test_add ("/export/scheme-and-alliances", Fixture, NULL, set_up, test_scheme_and_alliances,
              tear_down);
  g_test_add_func ("/export/troops", test_troops);
  g_test_add_func ("/export/record", test_record);
  g_test_add_func ("/export/words", test_words);
  g_test_add_func ("/export/rings", test_rings);
  g_test_add_func ("/export/outlines", test_outlines);
  g_test_add_func ("/export/icons", test_icons);
  g_test_add ("/export/command", Fixture, NULL, set_up, test_command, tear_down);
  g_test_add ("/export/command-fails", Fixture, NULL, set_up, test_command_fails, tear_down);
  g_test_add_func ("/export/command-fails/subprocess", test_command_fails_subprocess);
  g_test_add ("/export/failed-write", Fixture, NULL, set_up, test_failed_write, tear_down);
  g_test_add ("/export/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add_func ("/export/session", test_session);
  g_test_add_func ("/export/session-step", test_session_step);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/svg", test_svg);
  g_test_add_func ("/export/svg-of-step", test_svg_of_step);
  g_test_add_func ("/export/pdf", test_pdf);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
