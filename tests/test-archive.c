/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Collections in one file: good ones, and what must be refused. */

#include "atlas-archive.h"
#include "atlas-collection-limits.h"
#include "collection-fixture.h"
#include "folder-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *file;
  struct archive *writer;
} Fixture;

static void
begin (Fixture *fixture, const char *options, const char *passphrase)
{
  fixture->writer = archive_write_new ();
  g_assert_cmpint (archive_write_set_format_zip (fixture->writer), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_set_options (fixture->writer, options), ==, ARCHIVE_OK);
  if (passphrase != NULL)
    g_assert_cmpint (archive_write_set_passphrase (fixture->writer, passphrase), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (fixture->writer, g_file_peek_path (fixture->file)),
                   ==, ARCHIVE_OK);
}

static void
add (Fixture *fixture, const char *name, guint type, const char *text, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, type);
  archive_entry_set_perm (entry, type == AE_IFDIR ? 0755 : 0644);
  if (type == AE_IFLNK)
    archive_entry_set_symlink_utf8 (entry, text);
  else
    archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (fixture->writer, entry), ==, ARCHIVE_OK);
  if (type == AE_IFREG)
    g_assert_cmpint (archive_write_data (fixture->writer, text, size), ==, size);
  archive_entry_free (entry);
}

static void
add_text (Fixture *fixture, const char *name, const char *text)
{
  add (fixture, name, AE_IFREG, text, strlen (text));
}

/* The small collection, each file with @prefix before its name, but not @without */
static void
add_collection (Fixture *fixture, const char *prefix, const char *without)
{
  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      g_autofree char *name = g_strconcat (prefix, collection_fixture_files[i].name, NULL);

      if (g_strcmp0 (collection_fixture_files[i].name, without) != 0)
        add_text (fixture, name, collection_fixture_files[i].text);
    }
}

static void
end (Fixture *fixture)
{
  g_assert_cmpint (archive_write_close (fixture->writer), ==, ARCHIVE_OK);
  archive_write_free (g_steal_pointer (&fixture->writer));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = folder_fixture_new ();
  path = g_build_filename (fixture->folder, "small.atlas", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->file);
  g_assert_cmpuint (folder_fixture_count (fixture->folder), <=, 1);
  g_clear_pointer (&fixture->folder, folder_fixture_free);
}

static void
assert_opens (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (fixture->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (atlas_collection_get_title (collection), ==, "A small one");
  g_assert_cmpuint (atlas_collection_get_n_events (collection), ==, 1);
  g_assert_cmpuint (atlas_collection_get_n_quotes (collection), ==, 2);
}

/* All problems, one on a line */
static char *
list_problems (Fixture *fixture)
{
  CollectionFixture collection = { fixture->file };

  return collection_fixture_list_problems (&collection, NULL);
}

static void
assert_refused (Fixture *fixture, const char *pattern)
{
  g_autofree char *problems = list_problems (fixture);

  if (!g_pattern_match_simple (pattern, problems))
    g_error ("expected “%s”, got “%s”", pattern, problems);
  /* What is wrong with the whole is said alone. */
  g_assert_true (strchr (problems, '\n') == problems + strlen (problems) - 1);
}

static void
test_opens (Fixture *fixture, gconstpointer prefix)
{
  begin (fixture, "compression=deflate", NULL);
  if (*(const char *) prefix != '\0')
    {
      g_autofree char *story = g_strconcat ("__MACOSX/", (const char *) prefix, "._a.json", NULL);

      add (fixture, prefix, AE_IFDIR, NULL, 0);
      add_text (fixture, story, "\x01");
    }
  add_collection (fixture, prefix, NULL);
  add_text (fixture, "Łódź/notes.txt", "not read");
  end (fixture);
  assert_opens (fixture);
}

/* Stories are read from their folder, wherever the collection is, and nothing below that. */
static void
test_stories (Fixture *fixture, gconstpointer data)
{
  g_autofree char *problems = NULL;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "mine/", NULL);
  add_text (fixture, "mine/stories/tour.json", "[");
  add_text (fixture, "mine/stories/old/tour.json", "[");
  add_text (fixture, "mine/other/events.json", "[");
  end (fixture);
  problems = list_problems (fixture);
  g_assert_true (g_str_has_prefix (problems, "stories/tour.json:1:2: $: "));
  g_assert_true (strchr (problems, '\n') == problems + strlen (problems) - 1);
}

static void
test_problems_have_a_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *problems = NULL;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "mine/", "people.json");
  add_text (fixture, "mine/people.json", "{\"people\":\n  [,]}");
  end (fixture);
  problems = list_problems (fixture);
  g_assert_true (g_str_has_prefix (problems, "people.json:2:4: $"));
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *problems = NULL;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", "sources.json");
  add_text (fixture, "source.json", "{}");
  end (fixture);
  problems = list_problems (fixture);
  g_assert_nonnull (strstr (problems, "sources.json:1:1: $: is missing"));
  g_assert_nonnull (strstr (problems, "source.json:1:1: $: is no file of a collection"));
}

static void
test_no_archive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, "{\"id\": 1}", 9, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_refused (fixture, "small.atlas:1:1: $: is no zip archive*");
  g_file_replace_contents (fixture->file, "", 0, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_refused (fixture, "small.atlas:1:1: $: is no zip archive*");
}

/* Every shorter beginning of an archive is refused, without harm. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  end (fixture);
  g_file_load_contents (fixture->file, NULL, &contents, &size, NULL, &error);
  g_assert_no_error (error);
  for (gsize length = 0; length + 22 <= size; length += 37)
    {
      g_autofree char *problems = NULL;

      g_file_replace_contents (fixture->file, contents, length, NULL, FALSE, 0, NULL, NULL, &error);
      g_assert_no_error (error);
      problems = list_problems (fixture);
    }
}

/* Any byte may be any other: there is a collection or there are problems, nothing else. */
static void
test_damaged_anywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  guint n_refused = 0;
  gsize size;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  end (fixture);
  g_file_load_contents (fixture->file, NULL, &contents, &size, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *damaged = g_memdup2 (contents, size);
      g_autoptr (AtlasProblems) problems = NULL;
      g_autoptr (AtlasCollection) collection = NULL;

      damaged[g_rand_int_range (rand, 0, (gint32) size)] ^= (char) g_rand_int_range (rand, 1, 256);
      g_file_replace_contents (fixture->file, damaged, size, NULL, FALSE, 0, NULL, NULL, &error);
      g_assert_no_error (error);
      collection = atlas_collection_load_with (fixture->file, NULL, &problems, NULL, NULL);
      g_assert_true ((collection == NULL) == (problems != NULL));
      n_refused += problems != NULL;
    }
  g_assert_cmpuint (n_refused, >, 300);
}

/* A check sum that is wrong is a problem of that file. */
static void
test_damaged_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *problems = NULL;
  char *found;
  gsize size;

  begin (fixture, "compression=store", NULL);
  add_collection (fixture, "", NULL);
  end (fixture);
  g_file_load_contents (fixture->file, NULL, &contents, &size, NULL, &error);
  g_assert_no_error (error);
  found = memmem (contents, size, "It joined.", strlen ("It joined."));
  g_assert_nonnull (found);
  *found = 'X';
  g_file_replace_contents (fixture->file, contents, size, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  problems = list_problems (fixture);
  g_assert_true (g_str_has_prefix (problems, "events.json:1:1: $: cannot be read: "));
}

static void
test_leads_out (Fixture *fixture, gconstpointer name)
{
  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  add_text (fixture, name, "{}");
  end (fixture);
  assert_refused (fixture, "small.atlas:1:1: $: “*”: leads out of the archive*");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", "people.json");
  add (fixture, "people.json", AE_IFLNK, "/etc/passwd", 0);
  end (fixture);
  assert_refused (fixture, "small.atlas:1:1: $: “people.json”: is a link or a device*");
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  add_text (fixture, "events.json", "{}");
  end (fixture);
  assert_refused (fixture, "small.atlas:1:1: $: “events.json”: is in the archive twice*");
}

static void
test_encrypted (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "encryption=zipcrypt", "secret");
  add_collection (fixture, "", NULL);
  end (fixture);
  assert_refused (fixture, "small.atlas:1:1: $: “*”: is encrypted*");
}

static void
test_too_many_files (Fixture *fixture, gconstpointer data)
{
  begin (fixture, "compression=store", NULL);
  add_collection (fixture, "", NULL);
  for (guint i = 0; i < ATLAS_ARCHIVE_ENTRIES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      add_text (fixture, name, "");
    }
  end (fixture);
  assert_refused (fixture, "small.atlas:1:1: $: has too many files; expected at most 10000*");
}

/* A few kilobytes that would unpack into more than a file may have */
static void
test_large_file (Fixture *fixture, gconstpointer data)
{
  gsize size = (gsize) ATLAS_FILE_BYTES_MAX + 1;
  g_autofree char *zeros = g_malloc0 (size);
  g_autofree char *problems = NULL;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", "events.json");
  add (fixture, "events.json", AE_IFREG, zeros, size);
  end (fixture);
  problems = list_problems (fixture);
  g_assert_true (g_str_has_prefix (problems, "events.json:1:1: $: the file is too large, "));
}

/* Files that are each small enough, and together are not; what is not read does not count. */
static void
test_large_archive (Fixture *fixture, gconstpointer folder)
{
  gsize size = ATLAS_ARCHIVE_BYTES_MAX / 5;
  g_autofree char *zeros = g_malloc0 (size);

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%u.json", (const char *) folder, i);

      add (fixture, name, AE_IFREG, zeros, size);
    }
  end (fixture);
  if (g_str_equal (folder, "stories"))
    assert_refused (fixture, "small.atlas:1:1: $: the archive is too large, *");
  else
    assert_opens (fixture);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (AtlasProblems) problems = NULL;
  g_autoptr (GError) error = NULL;

  begin (fixture, "compression=deflate", NULL);
  add_collection (fixture, "", NULL);
  end (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_collection_load_with (fixture->file, NULL, &problems, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (problems);
}

static void
test_suffix (void)
{
  g_assert_true (atlas_archive_has_suffix ("a.atlas"));
  g_assert_true (atlas_archive_has_suffix ("folder/A.ZIP"));
  g_assert_false (atlas_archive_has_suffix ("atlas"));
  g_assert_false (atlas_archive_has_suffix ("events.json"));
}

#define ADD(path, data, test) g_test_add ("/archive/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("opens/at-the-top", "", test_opens);
  ADD ("opens/in-a-folder", "mine/", test_opens);
  ADD ("opens/stories", NULL, test_stories);
  ADD ("problems/place", NULL, test_problems_have_a_place);
  ADD ("problems/missing-file", NULL, test_missing_file);
  ADD ("refused/no-archive", NULL, test_no_archive);
  ADD ("refused/truncated", NULL, test_truncated);
  ADD ("refused/damaged-anywhere", NULL, test_damaged_anywhere);
  ADD ("refused/damaged-file", NULL, test_damaged_file);
  ADD ("refused/leads-out", "../events.json", test_leads_out);
  ADD ("refused/leads-out-within", "a/../../events.json", test_leads_out);
  ADD ("refused/leads-out-absolute", "/tmp/events.json", test_leads_out);
  ADD ("refused/leads-out-backslash", "..\\events.json", test_leads_out);
  ADD ("refused/leads-out-drive", "C:/events.json", test_leads_out);
  ADD ("refused/link", NULL, test_link);
  ADD ("refused/twice", NULL, test_twice);
  ADD ("refused/encrypted", NULL, test_encrypted);
  ADD ("refused/too-many-files", NULL, test_too_many_files);
  ADD ("refused/large-file", NULL, test_large_file);
  ADD ("refused/large-archive", "stories", test_large_archive);
  ADD ("opens/large-beside", "other", test_large_archive);
  ADD ("cancel", NULL, test_cancel);
  g_test_add_func ("/archive/suffix", test_suffix);
  return g_test_run ();
}
