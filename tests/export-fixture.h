/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-job.h"
#include "folder-fixture.h"
#include "world-fixture.h"

G_BEGIN_DECLS

/**
 * ExportFixture:
 * @folder: an empty folder, in which a job writes
 * @path: what the last job is to write
 * @cancellable: is cancelled after so many calls of the progress as @cancel_after says; 0: never
 * @n_calls: of the progress, so far
 * @last: what it said last
 *
 * What writes pictures in a row, and looks on.
 */
typedef struct
{
  char *folder;
  char *path;
  AtlasChanges *changes;
  GCancellable *cancellable;
  guint cancel_after;
  guint n_calls;
  double last;
} ExportFixture;

void export_fixture_set_up (ExportFixture *self, gconstpointer data);
/* Sees that no file is left but the one that was written. */
void export_fixture_tear_down (ExportFixture *self, gconstpointer data);
/* After all tests, so that a leak checker has nothing to report */
void export_fixture_drop (void);

/* Of some weeks with a change, or of a story that is not the first */
AtlasExportJob
export_fixture_make_job (ExportFixture *self, AtlasExportKind kind, const char *name);
const AtlasStory *export_fixture_get_story (void);
/* Runs the job and clears it; sees that progress never becomes less, and that the file gets its name
 * at the end. */
gboolean export_fixture_run (ExportFixture *self, AtlasExportJob *job, GError **error);
/* What was written, and that it is all there is in the folder */
char *export_fixture_read (ExportFixture *self, gsize *size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
