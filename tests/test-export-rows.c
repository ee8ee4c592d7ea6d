/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Pictures in a row: storyboards and films, and that nothing half-written is left of them. */

#include "atlas-export-job.h"
#include "world-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#if HAVE_WEBM
#include <gst/gst.h>
#endif

static AtlasChanges *changes;

/* A folder of its own for each test. */
typedef struct
{
  char *folder;
  char *path; /* in it, of nothing yet */
  GCancellable *cancellable;
  guint cancel_after; /* so many calls of the progress; 0: never */
  guint n_calls;
  double last;
} Fixture;

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("atlas-rows-XXXXXX", &error);
  g_assert_no_error (error);
  self->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_object_unref (self->cancellable);
  g_free (self->folder);
  g_free (self->path);
}

/* What is done never becomes less; while it is done, the file has no name yet. */
static void
progress_cb (double fraction, gpointer user_data)
{
  Fixture *self = user_data;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1.0 + 1e-9);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  self->last = fraction;
  self->n_calls++;
  if (self->n_calls == self->cancel_after)
    g_cancellable_cancel (self->cancellable);
}

static AtlasExportJob
make_job (Fixture *self, AtlasExportKind kind, const char *name)
{
  AtlasExportRequest request;
  AtlasExportJob job;

  atlas_export_request_init (&request, NULL);
  atlas_export_job_init (&job, &request);
  job.kind = kind;
  job.from = fixture_date ("2004-03-20");
  job.to = fixture_date ("2004-05-10");
  job.pace.has_unit = TRUE;
  job.pace.unit = ATLAS_TIME_MONTH;
  job.pace.speed = 8.0;
  job.pace.fps = 5;
  atlas_export_job_set_usual_size (&job);
  g_free (self->path);
  self->path = g_build_filename (self->folder, name, NULL);
  job.path = g_strdup (self->path);
  return job;
}

static gboolean
run (Fixture *self, AtlasExportJob *job, GError **error)
{
  gboolean is_written;

  self->n_calls = 0;
  self->last = 0.0;
  is_written = atlas_export_job_run (job, world_fixture_get (), changes, progress_cb, self,
                                     self->cancellable, error);
  atlas_export_job_clear (job);
  return is_written;
}

static guint
count (const char *data, gsize size, const char *word)
{
  gsize length = strlen (word);
  guint n = 0;

  for (const char *at = data; (at = memmem (at, (gsize) (data + size - at), word, length)) != NULL;
       at += length)
    n++;
  return n;
}

static void
read_file (Fixture *self, char **data, gsize *size)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (self->path, data, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self->folder), ==, 1); /* No temporary file is left. */
}

/* A page for each day with a change, with an entry of its own in the outline */
static void
test_days (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_job (self, ATLAS_EXPORT_DAYS, "days.pdf");
  guint n = atlas_storyboard_count_days (changes, job.from, job.to);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  g_assert_true (run (self, &job, &error));
  g_assert_no_error (error);
  read_file (self, &text, &size);
  g_assert_true (g_str_has_prefix (text, "%PDF-1.4"));
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (count (text, size, "/Type /Page %"), ==, n);
  g_assert_cmpuint (count (text, size, "/MediaBox [ 0 0 842.25 595.5 ]"), ==, n);
  g_assert_cmpuint (count (text, size, "(29 March 2004)"), ==, 1);
  g_assert_cmpuint (self->n_calls, ==, n);
  g_assert_cmpfloat (self->last, ==, 1.0);
}

static void
test_story (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_job (self, ATLAS_EXPORT_STORY, "story.pdf");
  const AtlasStory *story =
    atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  g_assert_true (run (self, &job, &error));
  g_assert_no_error (error);
  read_file (self, &text, &size);
  g_assert_cmpuint (count (text, size, "/Type /Page %"), ==, story->n_steps);
  g_assert_cmpuint (self->n_calls, ==, story->n_steps);
}

/* Nothing changed, and nothing is written. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_job (self, ATLAS_EXPORT_DAYS, "days.pdf");
  g_autoptr (GError) error = NULL;

  job.from = fixture_date ("2004-03-23");
  job.to = fixture_date ("2004-03-28");
  g_assert_false (run (self, &job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* Where it cannot get its name (a folder has it), nothing is left, and what is there stays. */
static void
test_no_name (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasExportFile) file = NULL;
  g_autofree char *inside = NULL;

  self->path = g_build_filename (self->folder, "taken", NULL);
  inside = g_build_filename (self->path, "file", NULL);
  g_assert_cmpint (g_mkdir (self->path, 0755), ==, 0);
  g_assert_true (g_file_set_contents (inside, "x", 1, NULL));
  file = atlas_export_file_new (self->path, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_export_file_write (file, "abc", 3));
  g_assert_cmpuint (count_files (self->folder), ==, 2);
  g_assert_false (atlas_export_file_keep (file, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&file, atlas_export_file_free);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_remove (inside);
}

/* In place of a file that was there; a full disk is an error. */
static void
test_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AtlasExportFile *file;
  g_autofree char *text = NULL;
  gsize size = 0;

  self->path = g_build_filename (self->folder, "file", NULL);
  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  file = atlas_export_file_new (self->path, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_export_file_write (file, "af", 2));
  g_assert_true (atlas_export_file_write (file, "ter", 3));
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
  g_clear_pointer (&text, g_free);
  g_assert_true (atlas_export_file_keep (file, &error));
  g_assert_no_error (error);
  atlas_export_file_free (file);
  read_file (self, &text, &size);
  g_assert_cmpstr (text, ==, "after");

  g_assert_null (atlas_export_file_new ("/proc/no-such-folder/file", &error));
  g_assert_nonnull (error);
}

/* Films */

static AtlasExportJob
make_film (Fixture *self, const char *name)
{
  AtlasExportJob job = make_job (self, ATLAS_EXPORT_ANIMATION, name);

  job.request.width = 400;
  job.request.height = 300;
  return job;
}

/* A GIF as those who read it see it */
typedef struct
{
  guint width, height;
  guint n_images;
  guint duration_ms;
} Gif;

static gsize
skip_blocks (const guint8 *data, gsize size, gsize at)
{
  while (at < size && data[at] != 0)
    at += data[at] + 1u;
  return at + 1;
}

static gsize
skip_table (guint8 flags)
{
  return (flags & 0x80) != 0 ? 3u << ((flags & 7) + 1) : 0;
}

static Gif
parse_gif (const guint8 *data, gsize size)
{
  Gif gif = { .width = data[6] | (guint) data[7] << 8, .height = data[8] | (guint) data[9] << 8 };
  gsize at = 13 + skip_table (data[10]);

  g_assert_cmpmem (data, 6, "GIF89a", 6);
  while (at < size && data[at] != 0x3b)
    if (data[at] == 0x21)
      {
        if (data[at + 1] == 0xf9)
          gif.duration_ms += (data[at + 4] | (guint) data[at + 5] << 8) * 10;
        at = skip_blocks (data, size, at + 2);
      }
    else
      {
        g_assert_cmphex (data[at], ==, 0x2c);
        gif.n_images++;
        at = skip_blocks (data, size, at + 11 + skip_table (data[at + 9]));
      }
  g_assert_cmpuint (at + 1, ==, size);
  return gif;
}

static void
test_gif (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_film (self, "film.gif");
  g_autoptr (GArray) frames = atlas_animation_plan (changes, &job.pace, job.from, job.to);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  Gif gif;

  if (!atlas_movie_format_is_available (ATLAS_MOVIE_GIF, &error))
    {
      g_test_skip (error->message);
      atlas_export_job_clear (&job);
      return;
    }
  g_assert_true (run (self, &job, &error));
  g_assert_no_error (error);
  read_file (self, &bytes, &size);
  gif = parse_gif ((const guint8 *) bytes, size);
  g_assert_cmpuint (gif.width, ==, 400);
  g_assert_cmpuint (gif.height, ==, 300);
  g_assert_cmpuint (frames->len, ==, 4);
  g_assert_cmpuint (gif.n_images, ==, frames->len);
  g_assert_cmpuint (gif.duration_ms, ==, atlas_animation_get_duration_ms (frames));
  g_assert_cmpfloat_with_epsilon (self->last, 1.0, 1e-9);
}

#if HAVE_WEBM

/* The mean difference of a channel */
static double
get_difference (GstBuffer *buffer, cairo_surface_t *picture)
{
  GstMapInfo map;
  const guint8 *drawn = cairo_image_surface_get_data (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  gsize width = (gsize) cairo_image_surface_get_width (picture);
  gsize height = (gsize) cairo_image_surface_get_height (picture);
  double sum = 0.0;

  g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_READ));
  g_assert_cmpuint (map.size, ==, width * height * 4);
  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width * 4; x++)
      if (x % 4 != 3)
        sum += ABS (map.data[y * width * 4 + x] - drawn[y * stride + x]);
  gst_buffer_unmap (buffer, &map);
  return sum / (3.0 * (double) (width * height));
}

static AtlasDay *
get_day (const AtlasAnimationFrame *frame)
{
  return atlas_day_new (world_fixture_get (), frame->date, ATLAS_VIEW_RECOGNISED);
}

/* As it is in the film: with room for all sentences */
static cairo_surface_t *
draw_last (const AtlasExportRequest *request, GArray *frames)
{
  AtlasExportRequest shown = *request;
  AtlasExportRoom room = { 0.0, 0.0 };
  g_autoptr (AtlasDay) last = NULL;

  for (guint i = 0; i < frames->len; i++)
    {
      const AtlasAnimationFrame *frame = &g_array_index (frames, AtlasAnimationFrame, i);
      g_autoptr (AtlasDay) day = get_day (frame);

      shown.day = day;
      shown.caption = frame->sentence;
      atlas_export_request_make_room (&shown, &room);
    }
  last = get_day (&g_array_index (frames, AtlasAnimationFrame, frames->len - 1));
  shown.day = last;
  shown.room = room;
  return atlas_export_draw (&shown);
}

/* Decodes all of it; @first and @last get its ends. Returns how many pictures it has. */
static guint
decode (const char *path, GstBuffer **first, GstBuffer **last, GstClockTime *end)
{
  g_autofree char *description = g_strdup_printf (
    "filesrc location=%s ! matroskademux ! vp8dec ! videoconvert ! video/x-raw,format=BGRx ! "
    "appsink name=sink sync=false",
    path);
  g_autoptr (GError) error = NULL;
  GstElement *pipeline = gst_parse_launch (description, &error);
  GstElement *sink;
  GstSample *sample = NULL;
  guint n = 0;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  *first = *last = NULL;
  while (g_signal_emit_by_name (sink, "pull-sample", &sample), sample != NULL)
    {
      GstBuffer *buffer = gst_sample_get_buffer (sample);

      if (*first == NULL)
        *first = gst_buffer_ref (buffer);
      gst_buffer_replace (last, buffer);
      *end = GST_BUFFER_PTS (buffer);
      gst_sample_unref (sample);
      n++;
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_object_unref (sink);
  gst_object_unref (pipeline);
  return n;
}

/* As many pictures a second as were asked for, and they show the days. */
static void
test_webm (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_film (self, "film.webm");
  AtlasExportRequest request = job.request;
  g_autoptr (GArray) frames = atlas_animation_plan (changes, &job.pace, job.from, job.to);
  guint64 duration_ms = atlas_animation_get_duration_ms (frames);
  g_autoptr (GError) error = NULL;
  GstBuffer *first = NULL;
  GstBuffer *last = NULL;
  GstClockTime end = 0;
  cairo_surface_t *drawn;
  guint n;

  if (!atlas_movie_format_is_available (ATLAS_MOVIE_WEBM, &error))
    {
      g_test_skip (error->message);
      atlas_export_job_clear (&job);
      return;
    }
  g_assert_true (run (self, &job, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  n = decode (self->path, &first, &last, &end);
  g_assert_cmpuint (n, ==, duration_ms * 5 / 1000);
  g_assert_cmpuint (end / GST_MSECOND, ==, duration_ms - 200);
  drawn = draw_last (&request, frames);
  g_assert_cmpfloat (get_difference (last, drawn), <, 8.0);
  cairo_surface_destroy (drawn);
  /* Which is not so of any picture. */
  request.scheme = ATLAS_SCHEME_DARK;
  drawn = draw_last (&request, frames);
  g_assert_cmpfloat (get_difference (last, drawn), >, 40.0);
  cairo_surface_destroy (drawn);
  gst_buffer_unref (first);
  gst_buffer_unref (last);
}

#endif

/* Stopped on its way, nothing is left of it, of whatever kind it is. */
static void
test_cancelled (Fixture *self, gconstpointer data)
{
  static const struct
  {
    AtlasExportKind kind;
    const char *name;
  } kinds[] = {
    { ATLAS_EXPORT_DAYS, "a.pdf" },
    { ATLAS_EXPORT_STORY, "a.pdf" },
    { ATLAS_EXPORT_ANIMATION, "a.gif" },
    { ATLAS_EXPORT_ANIMATION, "a.webm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AtlasExportJob job = make_job (self, kinds[i].kind, kinds[i].name);
      AtlasMovieFormat format = ATLAS_MOVIE_WEBM;
      g_autoptr (GError) error = NULL;

      job.request.width = 400;
      job.request.height = 300;
      if (job.kind == ATLAS_EXPORT_ANIMATION && (!atlas_movie_format_for_name (job.path, &format) ||
                                                 !atlas_movie_format_is_available (format, NULL)))
        {
          atlas_export_job_clear (&job);
          continue;
        }
      g_cancellable_reset (self->cancellable);
      self->cancel_after = 1;
      g_assert_false (run (self, &job, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (self->n_calls, ==, 1);
      g_assert_cmpuint (count_files (self->folder), ==, 0);
    }
}

/* What is too small for its date is no film. */
static void
test_small (Fixture *self, gconstpointer data)
{
  AtlasExportJob job = make_job (self, ATLAS_EXPORT_ANIMATION, "a.gif");
  g_autoptr (GError) error = NULL;

  job.request.width = 319;
  job.request.height = 300;
  g_assert_false (run (self, &job, &error));
  g_assert_nonnull (strstr (error->message, "320"));
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* What the map is given does not change with the words around it, once room was made for the most. */
static void
test_room (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) early = world_fixture_day ("1949-04-04", ATLAS_VIEW_RECOGNISED);
  AtlasExportRoom room = { 0.0, 0.0 };
  AtlasExportRoom more;
  AtlasExportRequest request;

  atlas_export_request_init (&request, early);
  request.width = 700;
  atlas_export_request_make_room (&request, &room);
  g_assert_cmpfloat (room.caption, ==, 0.0);
  g_assert_cmpfloat (room.legend, >, 0.0);
  more = room;
  request.day = day;
  request.caption = "29 March 2004: seven states joined NATO";
  atlas_export_request_make_room (&request, &more);
  g_assert_cmpfloat (more.caption, >, 10.0);
  g_assert_cmpfloat (more.legend, >, room.legend);
  /* It never becomes less. */
  request.day = early;
  request.caption = NULL;
  room = more;
  atlas_export_request_make_room (&request, &more);
  g_assert_cmpfloat (more.caption, ==, room.caption);
  g_assert_cmpfloat (more.legend, ==, room.legend);
}

static void
test_names (void)
{
  static const struct
  {
    AtlasExportKind kind;
    const char *name;
    gboolean is_good;
  } names[] = {
    { ATLAS_EXPORT_PICTURE, "a.png", TRUE },    { ATLAS_EXPORT_PICTURE, "a.gif", FALSE },
    { ATLAS_EXPORT_DAYS, "a.PDF", TRUE },       { ATLAS_EXPORT_DAYS, "a.png", FALSE },
    { ATLAS_EXPORT_STORY, "a.pdf", TRUE },      { ATLAS_EXPORT_STORY, "pdf", FALSE },
    { ATLAS_EXPORT_ANIMATION, "a.webm", TRUE }, { ATLAS_EXPORT_ANIMATION, "a.b.Gif", TRUE },
    { ATLAS_EXPORT_ANIMATION, "a.pdf", FALSE }, { ATLAS_EXPORT_ANIMATION, ".webm", FALSE },
    { ATLAS_EXPORT_ANIMATION, "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const AtlasExportJob job = { .kind = names[i].kind };

      g_assert_cmpint (atlas_export_job_takes_name (&job, names[i].name), ==, names[i].is_good);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  g_test_add ("/rows/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/rows/story", Fixture, NULL, set_up, test_story, tear_down);
  g_test_add ("/rows/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/rows/no-name", Fixture, NULL, set_up, test_no_name, tear_down);
  g_test_add ("/rows/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add ("/rows/gif", Fixture, NULL, set_up, test_gif, tear_down);
#if HAVE_WEBM
  g_test_add ("/rows/webm", Fixture, NULL, set_up, test_webm, tear_down);
#endif
  g_test_add ("/rows/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/rows/small", Fixture, NULL, set_up, test_small, tear_down);
  g_test_add_func ("/rows/room", test_room);
  g_test_add_func ("/rows/names", test_names);
  result = g_test_run ();
  atlas_changes_unref (changes);
  world_fixture_drop ();
#if HAVE_WEBM
  if (gst_is_initialized ())
    gst_deinit ();
#endif
  return result;
}
