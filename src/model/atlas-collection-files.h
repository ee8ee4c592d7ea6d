/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-archive.h"
#include "atlas-collection-private.h"

G_BEGIN_DECLS

/**
 * AtlasCollectionFile:
 * @name: what it is called, %NULL for that of any story
 * @read: what reads its document
 * @ids_offset: where in the collection the table of its items' ids is, 0 when it has none
 */
typedef struct
{
  const char *name;
  AtlasCollectionReadFunc read;
  gboolean is_required;
  gsize ids_offset;
} AtlasCollectionFile;

/**
 * AtlasCollectionPlace:
 * @folder: where the files are, or
 * @archive: what they are in
 */
typedef struct
{
  GFile *folder;
  AtlasArchive *archive;
} AtlasCollectionPlace;

/**
 * AtlasOpenedFile:
 * @what: %NULL when it is not read, but reported
 * @file: %NULL when it is in @archive
 * @archive: (nullable): borrowed
 * @name: in the collection
 * @reader: its document, and all that is wrong with the file
 * @size: in bytes, once it was measured
 * @is_missing: whether it is known that there is none
 */
typedef struct
{
  const AtlasCollectionFile *what;
  GFile *file;
  AtlasArchive *archive;
  char *name;
  AtlasJsonReader *reader;
  guint64 size;
  gboolean is_readable;
  gboolean is_missing;
} AtlasOpenedFile;

GPtrArray *atlas_collection_list_files (const AtlasCollectionPlace *place,
                                        GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void atlas_opened_file_measure (AtlasOpenedFile *self, GCancellable *cancellable);
gboolean atlas_opened_file_load (AtlasOpenedFile *self, GCancellable *cancellable);

G_END_DECLS
