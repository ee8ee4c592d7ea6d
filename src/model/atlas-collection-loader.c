/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Reads the files of a collection one after the other. The document of a file is dropped before the
 * next one is opened; its text is kept, for the places of problems that only come up later. */

#include "atlas-collection-files.h"

#include <string.h>

/* What leads to items of a file that could not be read is not looked up. */
static void
mark_unknown (AtlasCollectionLoad *load, const AtlasCollectionFile *what)
{
  if (what->ids_offset != 0)
    g_hash_table_add (load->unknown, G_STRUCT_MEMBER (GHashTable *, load->self, what->ids_offset));
}

/* The first document, collection.json, is needed again in the end. */
static void
read_file (AtlasCollectionLoad *load, AtlasOpenedFile *opened, gboolean keep_document)
{
  AtlasJson root = { opened->reader, NULL, NULL, 0, NULL };

  if (opened->what == NULL || opened->is_missing)
    {
      if (opened->what != NULL && opened->what->is_required)
        mark_unknown (load, opened->what);
      return;
    }
  if (!atlas_opened_file_load (opened, load->cancellable))
    {
      mark_unknown (load, opened->what);
      return;
    }
  atlas_collection_report_progress (load, 0.5);
  root.node = atlas_json_reader_get_root (opened->reader);
  if (!JSON_NODE_HOLDS_OBJECT (root.node))
    mark_unknown (load, opened->what);
  opened->what->read (load, &root);
  if (!keep_document)
    atlas_json_reader_drop_document (opened->reader);
}

static guint64
measure_files (GPtrArray *files, GCancellable *cancellable)
{
  guint64 total = 1;

  for (guint i = 0; i < files->len; i++)
    {
      AtlasOpenedFile *opened = g_ptr_array_index (files, i);

      atlas_opened_file_measure (opened, cancellable);
      total += opened->size;
    }
  return total;
}

static void
read_files (AtlasCollectionLoad *load, GPtrArray *files)
{
  guint64 total = measure_files (files, load->cancellable);

  load->self->stories = atlas_arena_alloc0 (load->self->arena, files->len, sizeof (AtlasStory));
  for (guint i = 0; i < files->len && !load->is_cancelled; i++)
    {
      AtlasOpenedFile *opened = g_ptr_array_index (files, i);

      load->is_cancelled = g_cancellable_is_cancelled (load->cancellable);
      if (load->is_cancelled)
        return;
      load->step_size = (double) opened->size / (double) total;
      atlas_collection_report_progress (load, 0);
      read_file (load, opened, i == 0);
      load->step_done += load->step_size;
    }
  /* Cancelled while a file was being read, it may seem to be missing. */
  load->is_cancelled = g_cancellable_is_cancelled (load->cancellable);
}

static AtlasOpenedFile *
find_file (GPtrArray *files, AtlasCollectionReadFunc read)
{
  for (guint i = 0; i < files->len; i++)
    {
      AtlasOpenedFile *opened = g_ptr_array_index (files, i);

      if (opened->what != NULL && opened->what->read == read)
        return opened;
    }
  g_assert_not_reached ();
}

/* What could not be looked up when it was read */
static void
check_links (AtlasCollectionLoad *load, GPtrArray *files)
{
  AtlasJsonReader *about = find_file (files, atlas_collection_read_about)->reader;
  AtlasJson root = { about, NULL, NULL, 0, atlas_json_reader_get_root (about) };

  atlas_collection_check_events (load, find_file (files, atlas_collection_read_events)->reader);
  atlas_collection_check_quotes (load, find_file (files, atlas_collection_read_quotes)->reader);
  atlas_collection_check_forces (load, find_file (files, atlas_collection_read_forces)->reader);
  if (root.node != NULL && JSON_NODE_HOLDS_OBJECT (root.node))
    atlas_collection_read_renamed (load, &root);
}

static AtlasProblems *
collect_problems (GPtrArray *files)
{
  AtlasProblems *problems = atlas_problems_new ();

  for (guint i = 0; i < files->len; i++)
    {
      AtlasOpenedFile *opened = g_ptr_array_index (files, i);

      atlas_json_reader_finish (opened->reader, problems);
    }
  atlas_problems_sort (problems);
  return problems;
}

/* All problems of the collection; of one that was cancelled, not all */
static AtlasProblems *
read_collection (AtlasCollectionLoad *load, const AtlasCollectionPlace *place)
{
  g_autoptr (GPtrArray) files = atlas_collection_list_files (place, load->cancellable);

  read_files (load, files);
  if (!load->is_cancelled)
    check_links (load, files);
  return collect_problems (files);
}

static AtlasProblems *
read_archive (AtlasCollectionLoad *load, GFile *file)
{
  AtlasProblem *problem;
  g_autoptr (AtlasArchive) archive = atlas_archive_open (file, load->cancellable, &problem);
  g_autoptr (AtlasProblems) problems = NULL;

  if (archive != NULL)
    return read_collection (load, &(AtlasCollectionPlace) { NULL, archive });
  problems = atlas_problems_new ();
  if (problem != NULL)
    atlas_problems_take (problems, problem);
  return g_steal_pointer (&problems);
}

static AtlasProblems *
read_place (AtlasCollectionLoad *load, GFile *place)
{
  if (g_file_query_file_type (place, G_FILE_QUERY_INFO_NONE, load->cancellable) ==
      G_FILE_TYPE_REGULAR)
    return read_archive (load, place);
  return read_collection (load, &(AtlasCollectionPlace) { place, NULL });
}

/**
 * atlas_collection_load_with:
 * @folder: the folder of the collection, also a resource:// one, or an archive with its files
 * @options: (nullable): what else is known, and who hears of progress
 * @problems: (out) (optional) (nullable) (transfer full): all that is wrong with the collection;
 *   %NULL when nothing is, or when it was not found out
 * @cancellable: (nullable): stops the loading
 * @error: return location for an error
 *
 * Reads a whole collection and finds all problems of it. Blocks, so call it in a worker thread. It
 * takes time in proportion to the size of the files.
 *
 * Errors: %G_IO_ERROR_CANCELLED when @cancellable was triggered, else one of %ATLAS_DATA_ERROR,
 * which has the first of @problems.
 *
 * Returns: (transfer full): the collection, or %NULL when there is any problem with it
 */
AtlasCollection *
atlas_collection_load_with (GFile *folder,
                            const AtlasLoadOptions *options,
                            AtlasProblems **problems,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (AtlasCollection) self = atlas_collection_new ();
  g_autoptr (GHashTable) unknown = g_hash_table_new (NULL, NULL);
  g_autoptr (AtlasProblems) found = NULL;
  AtlasCollectionLoad load = { 0 };

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  if (problems != NULL)
    *problems = NULL;
  load.self = self;
  load.options = options;
  load.cancellable = cancellable;
  load.unknown = unknown;
  found = read_place (&load, folder);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (options != NULL && options->progress != NULL)
    options->progress (1, options->progress_data);
  if (atlas_problems_get_n (found) == 0)
    return g_steal_pointer (&self);
  g_propagate_error (error, atlas_problems_to_error (found));
  if (problems != NULL)
    *problems = g_steal_pointer (&found);
  return NULL;
}

/**
 * atlas_collection_load:
 *
 * As atlas_collection_load_with(), for who only needs to know whether it worked: the message of
 * @error is the first problem, with its place, and how many more there are.
 *
 * Returns: (transfer full): the collection, or %NULL when there is any problem with it
 */
AtlasCollection *
atlas_collection_load (GFile *folder, GCancellable *cancellable, GError **error)
{
  return atlas_collection_load_with (folder, NULL, NULL, cancellable, error);
}
