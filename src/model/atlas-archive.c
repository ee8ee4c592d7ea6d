/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-archive.h"

#include "atlas-collection-limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#define ABOUT "collection.json"
#define STORIES "stories/"
#define SUFFIX ".json"

typedef struct archive Reader;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, archive_read_free)

/* A file of the collection: @bytes, or why there are none */
typedef struct
{
  guint64 size;
  GBytes *bytes;
  GError *error;
} Entry;

struct _AtlasArchive
{
  GHashTable *entries; /* by the name within the collection */
};

typedef struct
{
  const char *file_name;
  GCancellable *cancellable;
  AtlasProblem *problem;
  guint64 n_bytes; /* unpacked so far */
} Opening;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self);
}

void
atlas_archive_free (AtlasArchive *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* Returns FALSE. The first problem is the one. */
static gboolean
fail (Opening *opening, AtlasProblemCode code, const char *message)
{
  if (opening->problem != NULL)
    return FALSE;
  opening->problem = atlas_problem_new (code, opening->file_name, "$", message);
  opening->problem->line = 1;
  opening->problem->column = 1;
  return FALSE;
}

static gboolean
fail_size (Opening *opening, guint64 size, guint limit)
{
  g_autofree char *bytes = g_strdup_printf ("%" G_GUINT64_FORMAT, size);
  g_autofree char *message = g_strdup_printf (
    _ ("the archive is too large, %1$s bytes; expected at most %2$u"), bytes, limit);

  return fail (opening, ATLAS_PROBLEM_TOO_LARGE, message);
}

static gboolean
fail_name (Opening *opening, const char *name, const char *problem)
{
  g_autofree char *quoted = atlas_data_quote_word (name);
  g_autofree char *message = g_strdup_printf (_ ("“%1$s”: %2$s"), quoted, problem);

  return fail (opening, ATLAS_PROBLEM_BAD_ARCHIVE, message);
}

/* The packed bytes, no more than are allowed, however large the file says that it is */
static GBytes *
read_packed (Opening *opening, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, opening->cancellable, &error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (ATLAS_ARCHIVE_BLOCK_BYTES);
  gssize n = stream != NULL ? 1 : -1;

  while (n > 0 && bytes->len <= ATLAS_ARCHIVE_PACKED_BYTES_MAX)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, ATLAS_ARCHIVE_BLOCK_BYTES,
                               opening->cancellable, &error);
      if (n > 0)
        g_byte_array_append (bytes, buffer, (guint) n);
    }
  if (n < 0)
    {
      g_autofree char *message = g_strdup_printf (_ ("cannot be read: %s"), error->message);

      fail (opening, ATLAS_PROBLEM_UNREADABLE_FILE, message);
      return NULL;
    }
  if (bytes->len > ATLAS_ARCHIVE_PACKED_BYTES_MAX)
    {
      fail_size (opening, bytes->len, ATLAS_ARCHIVE_PACKED_BYTES_MAX);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* No other format and no filter: what is not allowed cannot be attacked. */
static Reader *
open_reader (Opening *opening, GBytes *packed)
{
  g_autoptr (Reader) reader = archive_read_new ();

  g_assert (reader != NULL);
  if (archive_read_support_format_zip_seekable (reader) != ARCHIVE_OK ||
      archive_read_open_memory (reader, g_bytes_get_data (packed, NULL),
                                g_bytes_get_size (packed)) != ARCHIVE_OK)
    {
      fail (opening, ATLAS_PROBLEM_BAD_ARCHIVE,
            _ ("is no zip archive; expected one with the files of a collection"));
      return NULL;
    }
  return g_steal_pointer (&reader);
}

/* Where names are not marked as UTF-8, libarchive would ask the locale what they are. */
static const char *
get_name (struct archive_entry *header)
{
  const char *name = archive_entry_pathname_utf8 (header);

  if (name == NULL)
    name = archive_entry_pathname (header);
  return name != NULL && g_utf8_validate (name, -1, NULL) ? name : NULL;
}

/* Nothing is written by these names, but whoever makes such an archive means harm. */
static gboolean
leads_out (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  return *name == '/' || strchr (name, '\\') != NULL ||
         (g_ascii_isalpha (name[0]) && name[1] == ':') ||
         g_strv_contains ((const char *const *) parts, "..");
}

static gboolean
check_entry (Opening *opening, struct archive_entry *header, GHashTable *names)
{
  const char *name = get_name (header);

  if (name == NULL)
    return fail (opening, ATLAS_PROBLEM_BAD_ARCHIVE,
                 _ ("has a name that is not text in UTF-8; expected only such"));
  if (leads_out (name))
    return fail_name (opening, name, _ ("leads out of the archive; expected a name within"));
  if (archive_entry_is_encrypted (header))
    return fail_name (opening, name, _ ("is encrypted; expected what anyone can read"));
  if (archive_entry_filetype (header) == AE_IFDIR)
    return TRUE;
  if (archive_entry_filetype (header) != AE_IFREG)
    return fail_name (opening, name, _ ("is a link or a device; expected files and folders"));
  if (!g_hash_table_add (names, g_strdup (name)))
    return fail_name (opening, name, _ ("is in the archive twice; expected it once"));
  return TRUE;
}

/* Whether there is one more entry. FALSE at the end, and with a problem. */
static gboolean
next (Opening *opening, Reader *reader, struct archive_entry **header)
{
  int status = archive_read_next_header (reader, header);

  if (status == ARCHIVE_EOF || g_cancellable_is_cancelled (opening->cancellable))
    return FALSE;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    {
      const char *reason = archive_error_string (reader);
      g_autofree char *message =
        g_strdup_printf (_ ("is no zip archive, or a damaged one: %s"), reason ? reason : "?");

      return fail (opening, ATLAS_PROBLEM_BAD_ARCHIVE, message);
    }
  return TRUE;
}

/* The names of all files */
static GHashTable *
scan (Opening *opening, GBytes *packed)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (Reader) reader = open_reader (opening, packed);
  struct archive_entry *header;
  guint n_entries = 0;

  while (reader != NULL && opening->problem == NULL && next (opening, reader, &header))
    {
      if (++n_entries > ATLAS_ARCHIVE_ENTRIES_MAX)
        {
          g_autofree char *message = g_strdup_printf (_ ("has too many files; expected at most %u"),
                                                      (guint) ATLAS_ARCHIVE_ENTRIES_MAX);

          fail (opening, ATLAS_PROBLEM_TOO_MANY, message);
          break;
        }
      check_entry (opening, header, names);
    }
  return g_steal_pointer (&names);
}

/* What stands before the names of the collection's files: nothing, or a folder and a slash */
static char *
find_base (GHashTable *names)
{
  const char *base = NULL;
  gsize length = 0;
  guint n_bases = 0;
  GHashTableIter iter;
  gpointer name;

  if (g_hash_table_contains (names, ABOUT))
    return g_strdup ("");
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const char *slash = strchr (name, '/');

      if (slash == NULL || !g_str_equal (slash + 1, ABOUT))
        continue;
      base = name;
      length = (gsize) (slash + 1 - base);
      n_bases++;
    }
  return n_bases == 1 ? g_strndup (base, length) : g_strdup ("");
}

/* What a file is called in the collection; NULL for what is none of its files */
static const char *
get_name_within (const char *name, const char *base)
{
  const char *within;

  if (!g_str_has_prefix (name, base) || !g_str_has_suffix (name, SUFFIX))
    return NULL;
  within = name + strlen (base);
  if (strchr (within, '/') == NULL)
    return within;
  if (g_str_has_prefix (within, STORIES) && strchr (within + strlen (STORIES), '/') == NULL)
    return within;
  return NULL;
}

static void
unpack (Opening *opening, Reader *reader, Entry *entry)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const void *block;
  size_t size;
  la_int64_t offset;
  int status;

  while ((status = archive_read_data_block (reader, &block, &size, &offset)) == ARCHIVE_OK)
    {
      opening->n_bytes += size;
      entry->size += size;
      if (opening->n_bytes > ATLAS_ARCHIVE_BYTES_MAX)
        {
          fail_size (opening, opening->n_bytes, ATLAS_ARCHIVE_BYTES_MAX);
          return;
        }
      if (entry->size > ATLAS_FILE_BYTES_MAX ||
          g_cancellable_set_error_if_cancelled (opening->cancellable, &entry->error))
        return;
      g_byte_array_append (bytes, block, (guint) size);
    }
  if (status == ARCHIVE_EOF)
    entry->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  else
    entry->error =
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           archive_error_string (reader) ? archive_error_string (reader) : "?");
}

static GHashTable *
unpack_all (Opening *opening, GBytes *packed, const char *base)
{
  g_autoptr (GHashTable) entries =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
  g_autoptr (Reader) reader = open_reader (opening, packed);
  struct archive_entry *header;

  while (reader != NULL && opening->problem == NULL && next (opening, reader, &header))
    {
      const char *name = get_name (header);
      const char *within = name != NULL ? get_name_within (name, base) : NULL;

      if (within != NULL && archive_entry_filetype (header) == AE_IFREG)
        {
          Entry *entry = g_new0 (Entry, 1);

          g_hash_table_insert (entries, g_strdup (within), entry);
          unpack (opening, reader, entry);
        }
    }
  return g_steal_pointer (&entries);
}

static GHashTable *
open_entries (Opening *opening, GFile *file)
{
  g_autoptr (GBytes) packed = read_packed (opening, file);
  g_autoptr (GHashTable) names = packed != NULL ? scan (opening, packed) : NULL;
  g_autofree char *base = NULL;

  if (names == NULL || opening->problem != NULL)
    return NULL;
  base = find_base (names);
  return unpack_all (opening, packed, base);
}

/**
 * atlas_archive_open:
 * @problem: (out) (transfer full) (nullable): what is wrong with the archive as a whole; its file is
 *   the name of @file
 *
 * Blocks: call it off the main thread.
 *
 * Returns: (transfer full) (nullable): the archive; %NULL with a @problem, and without one when
 *   @cancellable was triggered
 */
AtlasArchive *
atlas_archive_open (GFile *file, GCancellable *cancellable, AtlasProblem **problem)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *file_name = g_filename_display_name (base_name);
  Opening opening = { file_name, cancellable, NULL, 0 };
  g_autoptr (GHashTable) entries = open_entries (&opening, file);
  g_autoptr (AtlasProblem) found = opening.problem;
  AtlasArchive *self;

  *problem = NULL;
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (found != NULL)
    {
      *problem = g_steal_pointer (&found);
      return NULL;
    }
  self = g_new0 (AtlasArchive, 1);
  self->entries = g_steal_pointer (&entries);
  return self;
}

/**
 * atlas_archive_list_names:
 * @folder: "" or `stories/`
 *
 * Returns: (transfer full): the names of the JSON files in it, in no order, without the folder's
 */
GPtrArray *
atlas_archive_list_names (AtlasArchive *self, const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const char *name = key;

      if (g_str_has_prefix (name, folder) && strchr (name + strlen (folder), '/') == NULL)
        g_ptr_array_add (names, g_strdup (name + strlen (folder)));
    }
  return g_steal_pointer (&names);
}

gboolean
atlas_archive_has (AtlasArchive *self, const char *name)
{
  return g_hash_table_contains (self->entries, name);
}

/* Bytes, 0 for a file that is not there. Of one that is too large, as many as were unpacked until
 * that was known. */
guint64
atlas_archive_get_size (AtlasArchive *self, const char *name)
{
  const Entry *entry = g_hash_table_lookup (self->entries, name);

  return entry != NULL ? entry->size : 0;
}

/**
 * atlas_archive_get_bytes:
 *
 * Returns: (transfer full): the file, unpacked. Errors: %G_IO_ERROR_NOT_FOUND,
 *   %G_IO_ERROR_INVALID_DATA when it is damaged or too large
 */
GBytes *
atlas_archive_get_bytes (AtlasArchive *self, const char *name, GError **error)
{
  const Entry *entry = g_hash_table_lookup (self->entries, name);

  if (entry != NULL && entry->bytes != NULL)
    return g_bytes_ref (entry->bytes);
  if (entry != NULL && entry->error != NULL)
    g_propagate_error (error, g_error_copy (entry->error));
  else if (entry != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("the file is too large"));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("there is no such file"));
  return NULL;
}

/* Whether a file of this name is meant to be an archive with a collection */
gboolean
atlas_archive_has_suffix (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".atlas") || g_str_has_suffix (lower, ".zip");
}
