/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Films: every frame of the plan is in them, when it should be and as long as it should be. */

#include "export-fixture.h"
#include "gif-reader.h"

#include <string.h>

#if HAVE_WEBM
#include <gst/gst.h>
#endif

static AtlasExportJob
make_film (ExportFixture *self, const char *name)
{
  AtlasExportJob job = export_fixture_make_job (self, ATLAS_EXPORT_ANIMATION, name);

  job.request.width = 400;
  job.request.height = 300;
  return job;
}

static AtlasDay *
get_day (const AtlasAnimationFrame *frame)
{
  return atlas_day_new (world_fixture_get (), frame->date, ATLAS_VIEW_RECOGNISED);
}

/* As it is in the film: with room for all sentences */
static cairo_surface_t *
draw_frame (const AtlasExportRequest *request, GArray *frames, guint index)
{
  AtlasExportRequest shown = *request;
  AtlasExportRoom room = { 0.0, 0.0 };
  cairo_surface_t *picture = NULL;

  for (guint i = 0; i <= frames->len; i++)
    {
      /* The one that is asked for comes last. */
      const AtlasAnimationFrame *frame =
        &g_array_index (frames, AtlasAnimationFrame, i < frames->len ? i : index);
      g_autoptr (AtlasDay) day = get_day (frame);

      shown.day = day;
      shown.caption = frame->sentence;
      shown.room = room;
      if (i < frames->len)
        atlas_export_request_make_room (&shown, &room);
      else
        picture = atlas_export_draw (&shown);
    }
  return picture;
}

/* The mean difference of a channel; @pixels: BGRx or xRGB as cairo has it, without gaps */
static double
get_difference (const guint8 *pixels, gsize size, cairo_surface_t *picture)
{
  const guint8 *drawn = cairo_image_surface_get_data (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  gsize width = (gsize) cairo_image_surface_get_width (picture);
  gsize height = (gsize) cairo_image_surface_get_height (picture);
  double sum = 0.0;

  g_assert_cmpuint (size, ==, width * height * 4);
  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      {
        guint32 a;
        guint32 b;

        memcpy (&a, pixels + (y * width + x) * 4, 4);
        memcpy (&b, drawn + y * stride + x * 4, 4);
        for (guint shift = 0; shift < 24; shift += 8)
          sum += ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff));
      }
  return sum / (3.0 * (double) (width * height));
}

/* A picture of the film is that of its frame, as well as the format can, and more so than of any other. */
static void
assert_frame (const guint8 *pixels,
              gsize size,
              const AtlasExportRequest *request,
              GArray *frames,
              guint index,
              double limit)
{
  g_autofree double *differences = g_new (double, frames->len);

  for (guint i = 0; i < frames->len; i++)
    {
      cairo_surface_t *picture = draw_frame (request, frames, i);

      differences[i] = get_difference (pixels, size, picture);
      cairo_surface_destroy (picture);
      g_test_message ("picture %u from frame %u: %g", index, i, differences[i]);
    }
  g_assert_cmpfloat (differences[index], <, limit);
  for (guint i = 0; i < frames->len; i++)
    if (i != index)
      g_assert_cmpfloat (differences[i], >, differences[index] + 0.5);
}

/* Every frame once, as long as it is to be read, and with its own day */
static void
check_gif (ExportFixture *self, AtlasExportJob *job)
{
  const AtlasExportRequest request = job->request;
  g_autoptr (GArray) frames = atlas_animation_plan (self->changes, &job->pace, job->from, job->to);
  g_autoptr (GifReader) gif = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (!atlas_movie_format_is_available (ATLAS_MOVIE_GIF, &error))
    {
      g_test_skip (error->message);
      atlas_export_job_clear (job);
      return;
    }
  /* The step that the map shows is of the story, not of these days. */
  job->request.step = &export_fixture_get_story ()->steps[1];
  g_assert_true (export_fixture_run (self, job, &error));
  g_assert_no_error (error);
  bytes = export_fixture_read (self, &size);
  gif = gif_reader_new (bytes, size);
  g_assert_cmpuint (gif->width, ==, 400);
  g_assert_cmpuint (gif->height, ==, 300);
  g_assert_cmpuint (gif->pictures->len, ==, frames->len);
  g_assert_cmpuint (gif->durations_ms->len, ==, frames->len);
  for (guint i = 0; i < frames->len; i++)
    {
      g_assert_cmpuint (g_array_index (gif->durations_ms, guint, i), ==,
                        g_array_index (frames, AtlasAnimationFrame, i).duration_ms);
      assert_frame (gif->pictures->pdata[i], 4 * (gsize) (gif->width * gif->height), &request,
                    frames, i, 0.5);
    }
  g_assert_cmpfloat_with_epsilon (self->last, 1.0, 1e-9);
}

static void
test_gif (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = make_film (self, "film.gif");

  g_assert_cmpuint (atlas_animation_count_frames (&job.pace, job.from, job.to), ==, 4);
  check_gif (self, &job);
}

/* The Warsaw Pact has a colour that nothing had before it was founded: the palette is for all days. */
static void
test_gif_colors (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = make_film (self, "film.gif");

  job.from = fixture_date ("1954-12-31");
  job.to = fixture_date ("1956-12-31");
  job.pace.unit = ATLAS_TIME_YEAR;
  check_gif (self, &job);
}

#if HAVE_WEBM

static void
assert_buffer (
  GstBuffer *buffer, const AtlasExportRequest *request, GArray *frames, guint index, double limit)
{
  GstMapInfo map;

  g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_READ));
  assert_frame (map.data, map.size, request, frames, index, limit);
  gst_buffer_unmap (buffer, &map);
}

/* Decodes all of it: GstSample, in order */
static GPtrArray *
decode (const char *path)
{
  g_autofree char *description = g_strdup_printf (
    "filesrc location=%s ! matroskademux ! vp8dec ! videoconvert ! video/x-raw,format=BGRx ! "
    "appsink name=sink sync=false",
    path);
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_sample_unref);
  g_autoptr (GError) error = NULL;
  GstElement *pipeline = gst_parse_launch (description, &error);
  GstElement *sink;
  GstSample *sample = NULL;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  while (g_signal_emit_by_name (sink, "pull-sample", &sample), sample != NULL)
    g_ptr_array_add (samples, sample);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (sink);
  gst_object_unref (pipeline);
  return samples;
}

/* As many pictures a second as were asked for, and at each moment they show its day. */
static void
test_webm (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = make_film (self, "film.webm");
  const AtlasExportRequest request = job.request;
  g_autoptr (GArray) frames = atlas_animation_plan (self->changes, &job.pace, job.from, job.to);
  g_autoptr (GPtrArray) samples = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!atlas_movie_format_is_available (ATLAS_MOVIE_WEBM, &error))
    {
      g_test_skip (error->message);
      atlas_export_job_clear (&job);
      return;
    }
  g_assert_true (export_fixture_run (self, &job, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
  samples = decode (self->path);
  g_assert_cmpuint (samples->len, ==, atlas_animation_get_duration_ms (frames) * 5 / 1000);
  for (guint i = 0; i < frames->len; i++)
    {
      guint n_pictures = g_array_index (frames, AtlasAnimationFrame, i).duration_ms * 5 / 1000;
      GstBuffer *first = gst_sample_get_buffer (samples->pdata[n]);
      GstBuffer *last = gst_sample_get_buffer (samples->pdata[n + n_pictures - 1]);

      g_assert_cmpuint (GST_BUFFER_PTS (first) / GST_MSECOND, ==, n * 200);
      assert_buffer (first, &request, frames, i, 8.0);
      assert_buffer (last, &request, frames, i, 8.0);
      n += n_pictures;
    }
  g_assert_cmpuint (n, ==, samples->len);
}

#endif

/* What is too small for its date is no film. */
static void
test_small (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = export_fixture_make_job (self, ATLAS_EXPORT_ANIMATION, "a.gif");
  g_autoptr (GError) error = NULL;

  job.request.width = 319;
  job.request.height = 300;
  g_assert_false (export_fixture_run (self, &job, &error));
  g_assert_nonnull (strstr (error->message, "320"));
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
}

static void
add (const char *path, void (*test) (ExportFixture *self, gconstpointer data))
{
  g_test_add (path, ExportFixture, NULL, export_fixture_set_up, test, export_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  add ("/film/gif", test_gif);
  add ("/film/gif-colors", test_gif_colors);
#if HAVE_WEBM
  add ("/film/webm", test_webm);
#endif
  add ("/film/small", test_small);
  result = g_test_run ();
  export_fixture_drop ();
  return result;
}
