/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-problem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasArchive:
 *
 * The files of a collection in a zip archive, in memory; nothing is ever unpacked to a disk. They
 * stand at the top of the archive or in a folder there that alone has a collection.json. Immutable.
 *
 * An archive comes from anywhere, so that it is bounded (atlas-collection-limits.h) in what is read
 * of it, whatever it says of itself, and refused whole when it has a name that leads out of it, the
 * same name twice, a link or something encrypted.
 */
typedef struct _AtlasArchive AtlasArchive;

AtlasArchive *atlas_archive_open (GFile *file,
                                  GCancellable *cancellable,
                                  AtlasProblem **problem) G_GNUC_WARN_UNUSED_RESULT;
void atlas_archive_free (AtlasArchive *self);

GPtrArray *
atlas_archive_list_names (AtlasArchive *self, const char *folder) G_GNUC_WARN_UNUSED_RESULT;
gboolean atlas_archive_has (AtlasArchive *self, const char *name);
guint64 atlas_archive_get_size (AtlasArchive *self, const char *name);
GBytes *atlas_archive_get_bytes (AtlasArchive *self,
                                 const char *name,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean atlas_archive_has_suffix (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasArchive, atlas_archive_free)

G_END_DECLS
