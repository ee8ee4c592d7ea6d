/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export-fixture.h"

#if HAVE_WEBM
#include <gst/gst.h>
#endif

#define STORY 2

void
export_fixture_set_up (ExportFixture *self, gconstpointer data)
{
  self->folder = folder_fixture_new ();
  self->changes = atlas_changes_new (world_fixture_get ());
  self->cancellable = g_cancellable_new ();
}

void
export_fixture_tear_down (ExportFixture *self, gconstpointer data)
{
  g_assert_cmpuint (folder_fixture_count (self->folder), ==,
                    g_file_test (self->path, G_FILE_TEST_EXISTS));
  folder_fixture_free (self->folder);
  g_object_unref (self->cancellable);
  atlas_changes_unref (self->changes);
  g_free (self->path);
}

void
export_fixture_drop (void)
{
  world_fixture_drop ();
#if HAVE_WEBM
  if (gst_is_initialized ())
    gst_deinit ();
#endif
}

AtlasExportJob
export_fixture_make_job (ExportFixture *self, AtlasExportKind kind, const char *name)
{
  AtlasExportRequest request;
  AtlasExportJob job;

  atlas_export_request_init (&request, NULL);
  atlas_export_job_init (&job, &request);
  job.kind = kind;
  job.from = fixture_date ("2004-03-20");
  job.to = fixture_date ("2004-05-10");
  job.story = STORY;
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

const AtlasStory *
export_fixture_get_story (void)
{
  return atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), STORY);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  ExportFixture *self = user_data;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1.0 + 1e-9);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  self->last = fraction;
  self->n_calls++;
  if (self->n_calls == self->cancel_after)
    g_cancellable_cancel (self->cancellable);
}

gboolean
export_fixture_run (ExportFixture *self, AtlasExportJob *job, GError **error)
{
  gboolean is_written;

  self->n_calls = 0;
  self->last = 0.0;
  is_written = atlas_export_job_run (job, world_fixture_get (), self->changes, progress_cb, self,
                                     self->cancellable, error);
  atlas_export_job_clear (job);
  return is_written;
}

char *
export_fixture_read (ExportFixture *self, gsize *size)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (self->path, &data, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (folder_fixture_count (self->folder), ==, 1);
  return data;
}
