/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The files of a collection: which there are, how large they are, what is in them. */

#include "atlas-collection-files.h"

#include "atlas-collection-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define STORIES "stories/"
#define SUFFIX ".json"

#define IDS(table) G_STRUCT_OFFSET (AtlasCollection, table)

/* In such an order that what an item names is mostly known before it. */
static const AtlasCollectionFile known_files[] = {
  { "collection.json", atlas_collection_read_about, TRUE, 0 },
  { "sources.json", atlas_collection_read_sources, TRUE, IDS (source_ids) },
  { "people.json", atlas_collection_read_people, FALSE, IDS (person_ids) },
  { "alliances.json", atlas_collection_read_alliances, FALSE, IDS (alliance_ids) },
  { "events.json", atlas_collection_read_events, FALSE, IDS (event_ids) },
  { "quotes.json", atlas_collection_read_quotes, FALSE, IDS (quote_ids) },
  { "forces.json", atlas_collection_read_forces, FALSE, IDS (force_ids) },
  { "disputes.json", atlas_collection_read_disputes, FALSE, IDS (dispute_ids) },
  { "borders.json", atlas_collection_read_borders, FALSE, IDS (border_ids) },
};

static const AtlasCollectionFile story_file = { NULL, atlas_collection_read_story, FALSE, 0 };

static void
opened_file_free (gpointer data)
{
  AtlasOpenedFile *self = data;

  g_clear_pointer (&self->reader, atlas_json_reader_free);
  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self);
}

static AtlasOpenedFile *
add_file (GPtrArray *files,
          const AtlasCollectionFile *what,
          const AtlasCollectionPlace *place,
          const char *name)
{
  AtlasOpenedFile *opened = g_new0 (AtlasOpenedFile, 1);

  opened->what = what;
  opened->name = g_strdup (name);
  opened->archive = place->archive;
  if (place->folder != NULL)
    opened->file = g_file_resolve_relative_path (place->folder, name);
  opened->reader = atlas_json_reader_new (name);
  g_ptr_array_add (files, opened);
  return opened;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of the JSON files in a folder; none when it cannot be read. */
static GPtrArray *
list_folder (GFile *folder, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  GFileInfo *info;

  while (children != NULL && g_file_enumerator_iterate (children, &info, NULL, cancellable, NULL) &&
         info != NULL)
    {
      if (g_str_has_suffix (g_file_info_get_name (info), SUFFIX))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  return g_steal_pointer (&names);
}

/* @within: "" or STORIES; sorted */
static GPtrArray *
list_names (const AtlasCollectionPlace *place, const char *within, GCancellable *cancellable)
{
  g_autoptr (GFile) folder =
    place->folder != NULL ? g_file_resolve_relative_path (place->folder, within) : NULL;
  GPtrArray *names = folder != NULL ? list_folder (folder, cancellable)
                                    : atlas_archive_list_names (place->archive, within);

  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
has_child (GFile *folder, const char *name)
{
  g_autoptr (GFile) child = g_file_get_child (folder, name);

  return g_file_query_exists (child, NULL);
}

static gboolean
has_file (const AtlasCollectionPlace *place, const char *name)
{
  return place->folder != NULL ? has_child (place->folder, name)
                               : atlas_archive_has (place->archive, name);
}

/* A slip in the name of a file would otherwise go unseen. */
static void
add_misspelt (GPtrArray *files, const AtlasCollectionPlace *place, const char *name)
{
  const char *missing[G_N_ELEMENTS (known_files) + 1] = { NULL };
  const char *nearest;
  guint n_missing = 0;
  g_autofree char *message = NULL;
  AtlasOpenedFile *opened;

  for (guint i = 0; i < G_N_ELEMENTS (known_files); i++)
    {
      if (g_str_equal (name, known_files[i].name))
        return;
      if (!has_file (place, known_files[i].name))
        missing[n_missing++] = known_files[i].name;
    }
  nearest = atlas_nearest_word (name, missing, 1);
  if (nearest == NULL)
    return;
  message = g_strdup_printf (_ ("is no file of a collection; expected perhaps “%s”"), nearest);
  opened = add_file (files, NULL, place, name);
  atlas_json_reader_report (opened->reader, ATLAS_PROBLEM_UNKNOWN_FILE, NULL, FALSE, message);
}

/**
 * atlas_collection_list_files:
 *
 * Returns: (transfer full): an #AtlasOpenedFile for each file that there is or should be, in the
 *   order in which to read them; nothing is opened yet
 */
GPtrArray *
atlas_collection_list_files (const AtlasCollectionPlace *place, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (opened_file_free);
  g_autoptr (GPtrArray) names = list_names (place, "", cancellable);
  g_autoptr (GPtrArray) story_names = list_names (place, STORIES, cancellable);

  for (guint i = 0; i < G_N_ELEMENTS (known_files); i++)
    add_file (files, &known_files[i], place, known_files[i].name);
  for (guint i = 0; i < story_names->len; i++)
    {
      g_autofree char *name =
        g_strconcat (STORIES, (const char *) g_ptr_array_index (story_names, i), NULL);

      add_file (files, &story_file, place, name);
    }
  for (guint i = 0; i < names->len; i++)
    add_misspelt (files, place, g_ptr_array_index (names, i));
  return g_steal_pointer (&files);
}

/**
 * atlas_collection_find_folder:
 * @file: a file of a collection
 * @folder: (out) (transfer full): the folder of the collection
 *
 * Returns: (transfer full) (nullable): what @file is called in @folder, `events.json` or
 *   `stories/tour.json`; %NULL when no file of a collection has such a name
 */
char *
atlas_collection_find_folder (GFile *file, GFile **folder)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *parent_name = parent != NULL ? g_file_get_basename (parent) : NULL;
  gboolean is_known = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (known_files); i++)
    is_known = is_known || g_str_equal (known_files[i].name, name);
  /* A story may be called as other files are; the folder of a collection, “stories”. */
  if (g_strcmp0 (parent_name, "stories") == 0 && g_str_has_suffix (name, SUFFIX) &&
      (!is_known || !has_child (parent, known_files[0].name)))
    {
      *folder = g_file_get_parent (parent);
      return *folder != NULL ? g_strconcat (STORIES, name, NULL) : NULL;
    }
  if (!is_known || parent == NULL)
    return NULL;
  *folder = g_steal_pointer (&parent);
  return g_steal_pointer (&name);
}

static void
report_unread (AtlasOpenedFile *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      self->is_missing = TRUE;
      if (self->what->is_required)
        atlas_json_reader_report (self->reader, ATLAS_PROBLEM_MISSING_FILE, NULL, FALSE,
                                  _ ("is missing; expected this file in every collection"));
      return;
    }
  message = g_strdup_printf (_ ("cannot be read: %s"), error->message);
  atlas_json_reader_report (self->reader, ATLAS_PROBLEM_UNREADABLE_FILE, NULL, FALSE, message);
}

static gboolean
expect_size (AtlasOpenedFile *self, guint64 size)
{
  /* A macro for the format would cut the message off where translators see it. */
  g_autofree char *bytes = g_strdup_printf ("%" G_GUINT64_FORMAT, size);
  g_autofree char *message = NULL;

  if (size <= ATLAS_FILE_BYTES_MAX)
    return TRUE;
  message = g_strdup_printf (_ ("the file is too large, %1$s bytes; expected at most %2$u"), bytes,
                             (guint) ATLAS_FILE_BYTES_MAX);
  atlas_json_reader_report (self->reader, ATLAS_PROBLEM_TOO_LARGE, NULL, FALSE, message);
  return FALSE;
}

static gboolean
query_size (AtlasOpenedFile *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  if (self->archive != NULL)
    {
      self->size = atlas_archive_get_size (self->archive, self->name);
      if (atlas_archive_has (self->archive, self->name))
        return TRUE;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, self->name);
      return FALSE;
    }
  info = g_file_query_info (self->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                            cancellable, error);
  if (info != NULL)
    self->size = (guint64) MAX (g_file_info_get_size (info), 0);
  return info != NULL;
}

/**
 * atlas_opened_file_measure:
 *
 * Finds the size of the file, so that progress can be told, and whether it may be read.
 */
void
atlas_opened_file_measure (AtlasOpenedFile *self, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (self->what == NULL)
    return;
  if (!query_size (self, cancellable, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        report_unread (self, error);
      return;
    }
  self->is_readable = expect_size (self, self->size);
}

/**
 * atlas_opened_file_load:
 *
 * Returns: whether there is a document now
 */
gboolean
atlas_opened_file_load (AtlasOpenedFile *self, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!self->is_readable)
    return FALSE;
  bytes = self->archive != NULL ? atlas_archive_get_bytes (self->archive, self->name, &error)
                                : g_file_load_bytes (self->file, cancellable, NULL, &error);
  if (bytes == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        report_unread (self, error);
      return FALSE;
    }
  /* It may have grown since it was measured. */
  return expect_size (self, g_bytes_get_size (bytes)) &&
         atlas_json_reader_parse (self->reader, bytes);
}
