/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasExportFile:
 *
 * A file that is written piece by piece: beside where it is to be, under a name of its own, so that
 * nobody ever sees half of it. It gets its name when all of it is there, in place of one that was there
 * before; else nothing is left of it.
 */
typedef struct _AtlasExportFile AtlasExportFile;

AtlasExportFile *atlas_export_file_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Removes what was written, if it was not kept */
void atlas_export_file_free (AtlasExportFile *self);
/* Where it is while it is being written */
const char *atlas_export_file_get_temporary_path (AtlasExportFile *self);
/* FALSE when it could not be written; keep() then says why. Nothing more is written after that. */
gboolean atlas_export_file_write (AtlasExportFile *self, const void *data, gsize size);
/* Whether all could be written so far */
gboolean atlas_export_file_is_good (const AtlasExportFile *self);
/* Gives the file its name, once */
gboolean atlas_export_file_keep (AtlasExportFile *self, GError **error);

/**
 * AtlasExportProgress: how much is done, 0 … 1, told by the thread that does it
 */
typedef void (*AtlasExportProgress) (double fraction, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasExportFile, atlas_export_file_free)

G_END_DECLS
