/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Storyboards; and that nothing half-written is left of any pictures in a row. */

#include "atlas-export-private.h"
#include "export-fixture.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* Less than any file that is written here, and more than nothing */
#define FULL_DISK_BYTES 4096
#define N_SMALL_JOBS 4

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

/* All streams of a PDF, in order: what is on its pages, and its fonts */
static GPtrArray *
list_streams (const char *data, gsize size)
{
  static const char begin[] = "\nstream\n";
  static const char end[] = "\nendstream";
  GPtrArray *streams = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *at = data;

  while ((at = memmem (at, (gsize) (data + size - at), begin, strlen (begin))) != NULL)
    {
      const char *from = at + strlen (begin);
      const char *to = memmem (from, (gsize) (data + size - from), end, strlen (end));

      g_assert_nonnull (to);
      g_ptr_array_add (streams, g_bytes_new (from, (gsize) (to - from)));
      at = to;
    }
  return streams;
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What a page of it has to show */
typedef struct
{
  AtlasDate date;
  AtlasView view;
} Expected;

static void
set_scene (AtlasExportRequest *request, const AtlasStory *story, guint index)
{
  AtlasStoryScene scene = atlas_story_get_scene (story, index, world_fixture_get ());
  AtlasBounds bounds;

  request->step = &story->steps[index];
  request->visible_alliances = scene.alliances;
  request->outlined_alliances =
    scene.alliances & ~atlas_world_get_filled_alliances (world_fixture_get ());
  request->overlays = scene.overlays;
  if (atlas_story_scene_get_bounds (&scene, &bounds))
    request->region = (AtlasRegion) { bounds.south, bounds.west, bounds.north, bounds.east };
}

/* Page by page as pictures of their own, on the days that the test knows */
static GPtrArray *
draw_expected (const AtlasExportJob *job, AtlasStoryboard *storyboard, GArray *days)
{
  const AtlasStory *story = atlas_storyboard_get_story (storyboard);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    append_cb, bytes, job->request.width * 0.75, job->request.height * 0.75);
  cairo_t *cr = cairo_create (surface);
  AtlasExportRoom room = { 0.0, 0.0 };

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_scale (cr, 0.75, 0.75);
  /* First to see how much room a span needs, then to draw */
  for (guint i = story != NULL ? days->len : 0; i < 2 * days->len; i++)
    {
      guint index = i % days->len;
      const Expected *expected = &g_array_index (days, Expected, index);
      g_autoptr (AtlasDay) day =
        atlas_day_new (world_fixture_get (), expected->date, expected->view);
      g_autoptr (AtlasPage) told = atlas_storyboard_make_page (storyboard, index);
      AtlasExportRequest request = job->request;

      request.day = day;
      request.page = told;
      request.step = NULL;
      if (story != NULL)
        set_scene (&request, story, index);
      if (i < days->len)
        {
          atlas_export_request_make_room (&request, &room);
          continue;
        }
      request.room = room;
      /* Whatever it says; the objects of the document are counted. */
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "page", "page=1", 0);
      atlas_export_paint (&request, cr, ATLAS_EXPORT_VECTOR_ZOOM);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return list_streams ((const char *) bytes->data, bytes->len);
}

/* Every page shows its day, as a picture of that day and of nothing else does. */
static void
assert_pages (const AtlasExportJob *job,
              AtlasStoryboard *storyboard,
              GArray *days,
              const char *data,
              gsize size)
{
  g_autoptr (GPtrArray) streams = list_streams (data, size);
  g_autoptr (GPtrArray) expected = draw_expected (job, storyboard, days);

  g_assert_cmpuint (streams->len, >=, days->len);
  g_assert_cmpuint (streams->len, ==, expected->len);
  for (guint i = 0; i < streams->len; i++)
    if (!g_bytes_equal (streams->pdata[i], expected->pdata[i]))
      g_test_fail_printf ("stream %u is not as expected", i);
}

static GArray *
list_days (AtlasChanges *changes, AtlasDate from, AtlasDate to)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Expected));

  for (AtlasDate date = from; date <= to; date++)
    {
      const Expected day = { .date = date, .view = ATLAS_VIEW_CONTROLLED };
      guint n = 0;

      atlas_changes_find (changes, date, date + 1, &n);
      if (n > 0)
        g_array_append_val (days, day);
    }
  return days;
}

/* In its title are the first day and the last, in its outline all. */
static void
assert_days_are_named (GArray *days, const char *data, gsize size)
{
  g_autofree char *first = atlas_date_format_long (g_array_index (days, Expected, 0).date);
  g_autofree char *last =
    atlas_date_format_long (g_array_index (days, Expected, days->len - 1).date);
  g_autofree char *title = g_strdup_printf ("(Alliances from %s to %s)", first, last);

  g_assert_cmpuint (count (data, size, title), ==, 1);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *date = atlas_date_format_long (g_array_index (days, Expected, i).date);
      g_autofree char *entry = g_strdup_printf ("(%s)", date);

      g_assert_cmpuint (count (data, size, entry), ==, 1);
    }
}

/* A page for each day with a change, with an entry of its own in the outline. The legend has more rows on
 * some of these days, and the map stays as large as it is. */
static void
test_days (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = export_fixture_make_job (self, ATLAS_EXPORT_DAYS, "days.pdf");
  AtlasExportJob asked;
  g_autoptr (AtlasStoryboard) storyboard = NULL;
  g_autoptr (GArray) days = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  job.view = ATLAS_VIEW_CONTROLLED;
  job.from = fixture_date ("1954-10-20");
  job.to = fixture_date ("1955-05-31");
  job.request.width = 700;
  job.request.height = 1000;
  asked = job;
  days = list_days (self->changes, job.from, job.to);
  storyboard =
    atlas_storyboard_new_for_span (world_fixture_get (), self->changes, job.from, job.to);
  /* The step that the map shows is of the story, not of these days. */
  job.request.step = &export_fixture_get_story ()->steps[1];
  g_assert_true (export_fixture_run (self, &job, &error));
  g_assert_no_error (error);
  text = export_fixture_read (self, &size);
  g_assert_true (g_str_has_prefix (text, "%PDF-1.4"));
  g_assert_cmpuint (days->len, >, 1);
  g_assert_cmpuint (count (text, size, "/Type /Page %"), ==, days->len);
  g_assert_cmpuint (count (text, size, "/MediaBox [ 0 0 525 750 ]"), ==, days->len);
  assert_days_are_named (days, text, size);
  g_assert_cmpuint (self->n_calls, ==, days->len);
  g_assert_cmpfloat (self->last, ==, 1.0);
  assert_pages (&asked, storyboard, days, text, size);
}

static void
test_story (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = export_fixture_make_job (self, ATLAS_EXPORT_STORY, "story.pdf");
  const AtlasExportJob asked = job;
  const AtlasStory *story = export_fixture_get_story ();
  g_autoptr (AtlasStoryboard) storyboard =
    atlas_storyboard_new_for_story (world_fixture_get (), job.story);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Expected));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  for (guint i = 0; i < story->n_steps; i++)
    {
      const AtlasStoryStep *step = &story->steps[i];
      const Expected day = { .date = step->date.first,
                             .view = step->has_view ? step->view : ATLAS_VIEW_RECOGNISED };

      g_array_append_val (days, day);
    }
  g_assert_true (export_fixture_run (self, &job, &error));
  g_assert_no_error (error);
  text = export_fixture_read (self, &size);
  g_assert_cmpuint (count (text, size, "/Type /Page %"), ==, story->n_steps);
  g_assert_cmpuint (count (text, size, story->title), ==, 1);
  g_assert_cmpuint (self->n_calls, ==, story->n_steps);
  assert_pages (&asked, storyboard, days, text, size);
}

/* Nothing changed, and nothing is written. */
static void
test_nothing (ExportFixture *self, gconstpointer data)
{
  AtlasExportJob job = export_fixture_make_job (self, ATLAS_EXPORT_DAYS, "days.pdf");
  g_autoptr (GError) error = NULL;

  job.from = fixture_date ("2004-03-23");
  job.to = fixture_date ("2004-03-28");
  g_assert_false (export_fixture_run (self, &job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
}

/* Where it cannot get its name (a folder has it), nothing is left, and what is there stays. */
static void
test_no_name (ExportFixture *self, gconstpointer data)
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
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 2);
  g_assert_false (atlas_export_file_keep (file, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&file, atlas_export_file_free);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
}

/* In place of a file that was there; a full disk is an error. */
static void
test_file (ExportFixture *self, gconstpointer data)
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
  text = export_fixture_read (self, &size);
  g_assert_cmpstr (text, ==, "after");

  g_assert_null (atlas_export_file_new ("/proc/no-such-folder/file", &error));
  g_assert_nonnull (error);
}

/* Each kind of file that is written bit by bit, as far as this build can; FALSE where it cannot */
static gboolean
make_small_job (ExportFixture *self, guint index, AtlasExportJob *job)
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
  AtlasMovieFormat format = ATLAS_MOVIE_WEBM;

  G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == N_SMALL_JOBS);
  *job = export_fixture_make_job (self, kinds[index].kind, kinds[index].name);
  job->request.width = 400;
  job->request.height = 300;
  if (job->kind != ATLAS_EXPORT_ANIMATION || (atlas_movie_format_for_name (job->path, &format) &&
                                              atlas_movie_format_is_available (format, NULL)))
    return TRUE;
  atlas_export_job_clear (job);
  return FALSE;
}

/* Stopped on its way, also when all is drawn or nothing is yet, nothing is left of it. */
static void
test_cancelled (ExportFixture *self, gconstpointer data)
{
  for (guint i = 0; i < N_SMALL_JOBS; i++)
    {
      AtlasExportJob job;
      guint n_calls = 0;

      if (!make_small_job (self, i, &job))
        continue;
      self->cancel_after = 0;
      g_assert_true (export_fixture_run (self, &job, NULL));
      n_calls = self->n_calls;
      g_assert_cmpuint (n_calls, >, 2);
      g_assert_cmpint (g_remove (self->path), ==, 0);
      for (guint after = 0; after <= n_calls; after += after == 0 ? 1 : n_calls - 1)
        {
          g_autoptr (GError) error = NULL;

          make_small_job (self, i, &job);
          self->cancel_after = after;
          if (after == 0)
            g_cancellable_cancel (self->cancellable);
          g_assert_false (export_fixture_run (self, &job, &error));
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (self->n_calls, ==, after);
          g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
          g_cancellable_reset (self->cancellable);
        }
    }
}

/* A disk that is full is an error, and nothing half-written is left. */
static void
test_full_disk (ExportFixture *self, gconstpointer data)
{
  struct rlimit usual;
  struct rlimit full;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  full = usual;
  full.rlim_cur = FULL_DISK_BYTES;
  for (guint i = 0; i < N_SMALL_JOBS; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_written;
      AtlasExportJob job;

      if (!make_small_job (self, i, &job))
        continue;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &full), ==, 0);
      is_written = export_fixture_run (self, &job, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
      g_assert_false (is_written);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_cmpuint (folder_fixture_count (self->folder), ==, 0);
    }
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
  add ("/rows/days", test_days);
  add ("/rows/story", test_story);
  add ("/rows/nothing", test_nothing);
  add ("/rows/no-name", test_no_name);
  add ("/rows/file", test_file);
  add ("/rows/cancelled", test_cancelled);
  add ("/rows/full-disk", test_full_disk);
  g_test_add_func ("/rows/room", test_room);
  g_test_add_func ("/rows/names", test_names);
  result = g_test_run ();
  export_fixture_drop ();
  return result;
}
