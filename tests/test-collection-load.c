/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Loading as a whole: all problems of all files at once, progress, known states. */

#include "atlas-collection-load.h"

#include "collection-fixture.h"
#include "geography-fixture.h"

#include <string.h>

static void
test_all_at_once (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  collection_fixture_spoil (fixture, "people.json", "\"POL\"", "\"PL\"");
  collection_fixture_spoil (fixture, "events.json", "\"accession\", \"date\": \"1999-03-12\"",
                            "\n\"raid\",\n\"date\": \"1999-02-30\"");
  collection_fixture_spoil (fixture, "quotes.json", "\"verbatim\": true,", "");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (
    text, ==,
    "events.json:2:1: $.events[0].kind: “raid” is not a kind of event; expected one of treaty, "
    "accession, withdrawal, summit, declaration, war, crisis, deployment, exercise, negotiation, "
    "sanctions, independence, election, other\n"
    "events.json:3:9: $.events[0].date: “1999-02-30”: there is no such date; expected a date such "
    "as 2004-03-29, 2004-03 or 2004\n"
    "people.json:1:55: $.people[0].country: “PL” is not the code of a state; expected three "
    "capitals such as POL\n"
    "quotes.json:1:13: $.quotes[0].verbatim: is missing; expected true or false\n");
}

/* What leads to items that nobody could read is not to blame; what else is wrong is still found. */
static void
test_unread_files (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  collection_fixture_write (fixture, "sources.json", "{\"sources\": [}");
  collection_fixture_write (fixture, "events.json", "[]");
  collection_fixture_write (fixture, "alliances.json", "{\"alliances\": null}");
  collection_fixture_spoil (fixture, "quotes.json", "\"speaker\": \"anna\"",
                            "\"speaker\": \"nobody\"");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (
    text, ==,
    "alliances.json:1:1: $.memberships: is missing; expected an array\n"
    "alliances.json:1:15: $.alliances: is null; expected an array\n"
    "events.json:1:1: $: is an array; expected an object\n"
    "quotes.json:1:53: $.quotes[0].speaker: “nobody” names nothing; expected the id of a person "
    "in people.json\n"
    "sources.json:1:14: $.sources: “}” cannot stand here; expected a value\n");
}

static void
test_too_large (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_build_filename (g_file_peek_path (fixture->folder), "forces.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  g_autofree char *text = NULL;

  /* A hole, so that it takes no room. */
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), 64 * 1024 * 1024 + 1, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (text, ==,
                   "forces.json:1:1: $: the file is too large, 67108865 bytes; expected at most "
                   "67108864\n");
}

static void
test_too_many (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new ("{\"forces\": [1");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (many, ",1");
  g_string_append (many, "]}");
  collection_fixture_write (fixture, "forces.json", many->str);
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (text, ==,
                   "forces.json:1:12: $.forces: has too many items, 1000001; expected at most "
                   "1000000\n");
}

/* For editors, not for us */
static void
test_schema_key (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = NULL;
  g_autofree char *text = NULL;

  collection_fixture_spoil (fixture, "forces.json", "{\"forces\"",
                            "{\"$schema\": \"\", \"forces\"");
  collection = atlas_collection_load (fixture->folder, NULL, NULL);
  g_assert_nonnull (collection);
  collection_fixture_spoil (fixture, "forces.json", "{\"forces\"",
                            "{\"$schema\": \"a\\nb\", \"forces\"");
  collection_fixture_spoil (fixture, "events.json", "{\"id\"", "{\"$schema\": \"x\", \"id\"");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (text, ==,
                   "events.json:1:14: $.events[0].$schema: is an unknown key; expected only: id, "
                   "kind, date, end, title, text, places, states, alliances, people, related, "
                   "confidence, sources, note\n"
                   "forces.json:1:13: $.$schema: has the control character U+000A; expected text "
                   "on one line\n");
}

/* What cannot be looked up does not move what stands behind it. */
static void
test_place_in_list (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  collection_fixture_spoil (fixture, "events.json", "[\"q2\"]", "[\n1,\n\"q2\",\n\"q3\"]");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (text, ==,
                   "events.json:2:1: $.events[0].related[0]: is a number; expected a string\n"
                   "events.json:4:1: $.events[0].related[2]: “q3” names nothing; expected the id "
                   "of an event or a quote\n");
}

/* A month and a year lie within when a day of them does, and a treaty is signed before it founds. */
static void
test_just_within (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (GError) error = NULL;

  collection_fixture_spoil (fixture, "collection.json", "\"1949-04-04\"",
                            "\"1999-12-31\", \"to\": \"2000-01-03\"");
  collection_fixture_spoil (fixture, "events.json", "\"1999-03-12\", \"end\": \"1999-03-13\"",
                            "\"1999-12\", \"end\": \"2000\"");
  collection_fixture_spoil (fixture, "alliances.json",
                            "\"stage\": \"invited\", \"from\": \"1997-07\"",
                            "\"stage\": \"signed\", \"from\": \"1949-01\"");
  collection_fixture_write (fixture, "forces.json", "{\"forces\": []}");
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (collection);
}

/* Each stage is held against the one that lasts longest, not only against the one before. */
static void
test_overlaps (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  collection_fixture_spoil (
    fixture, "alliances.json", COLLECTION_FIXTURE_MEMBERSHIP,
    "{\"alliance\": \"a1\", \"state\": \"POL\", \"stages\": [\n"
    "{\"stage\": \"member\", \"from\": \"1980\", \"to\": \"1985\", \"sources\": [\"s1\"]},\n"
    "{\"stage\": \"member\", \"from\": \"1960\", \"to\": \"1990\", \"sources\": [\"s1\"]},\n"
    "{\"stage\": \"partner\", \"from\": \"1960\", \"sources\": [\"s1\"]},\n"
    "{\"stage\": \"member\", \"from\": \"1965\", \"to\": \"1970\", \"sources\": [\"s1\"]},\n"
    "{\"stage\": \"member\", \"from\": \"1990\", \"sources\": [\"s1\"]}]}");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (
    text, ==,
    "alliances.json:3:1: $.memberships[0].stages[1]: the stage “member” overlaps with that of item "
    "0; expected one at a time\n"
    "alliances.json:5:1: $.memberships[0].stages[3]: the stage “member” overlaps with that of item "
    "1; expected one at a time\n");
}

/* States */

static void
test_known_states (CollectionFixture *fixture, gconstpointer data)
{
  AtlasLoadOptions options = { geography_fixture_get (), NULL, NULL };
  g_autoptr (AtlasCollection) collection =
    atlas_collection_load_with (fixture->folder, &options, NULL, NULL, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (collection);
  collection_fixture_spoil (fixture, "forces.json", "\"host\": \"DEU\"", "\"host\": \"QQQ\"");
  text = collection_fixture_list_problems (fixture, &options);
  g_assert_cmpstr (text, ==,
                   "forces.json:1:90: $.forces[0].host: “QQQ” is the code of no state; expected "
                   "one that the atlas knows, such as POL\n");
}

/* Progress */

typedef struct
{
  double last;
  guint n_calls;
  GCancellable *cancellable;
  double cancel_at;
} Progress;

static void
take_progress (double fraction, gpointer user_data)
{
  Progress *self = user_data;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  self->n_calls++;
  if (self->cancellable != NULL && fraction >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  Progress progress = { 0 };
  AtlasLoadOptions options = { NULL, take_progress, &progress };
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection =
    atlas_collection_load_with (folder, &options, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (progress.last, ==, 1);
  g_assert_cmpuint (progress.n_calls, >, 50);
  g_assert_cmpuint (progress.n_calls, <, 300);
}

/* Cancelled between two items, it stops there. */
static void
test_cancelled_between (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();

  for (double at = 0; at < 0.95; at += 0.1)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Progress progress = { 0, 0, cancellable, at };
      AtlasLoadOptions options = { NULL, take_progress, &progress };
      g_autoptr (AtlasProblems) problems = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (atlas_collection_load_with (folder, &options, &problems, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_null (problems);
      /* At the latest behind the parsing of the next file */
      g_assert_cmpfloat (progress.last, <, at + 0.25);
    }
}

/* Single files */

static void
assert_folder (const char *path, const char *expected_name, const char *expected_folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = atlas_collection_find_folder (file, &folder);

  g_assert_cmpstr (name, ==, expected_name);
  if (expected_folder != NULL)
    g_assert_cmpstr (g_file_peek_path (folder), ==, expected_folder);
}

static void
test_find_folder (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) stories = g_file_get_child (fixture->folder, "stories");
  g_autofree char *path = NULL;

  /* A collection whose folder is called so */
  collection_fixture_make_stories (fixture);
  path = g_build_filename (g_file_peek_path (stories), "collection.json", NULL);
  collection_fixture_write (fixture, "stories/collection.json", "{}");
  assert_folder (path, "collection.json", g_file_peek_path (stories));
  collection_fixture_remove_stories (fixture, (const char *const[]) { "collection.json", NULL });

  assert_folder ("/x/y/events.json", "events.json", "/x/y");
  assert_folder ("/x/stories/tour.json", "stories/tour.json", "/x");
  assert_folder ("/x/stories/events.json", "stories/events.json", "/x");
  assert_folder ("/x/y/tour.json", NULL, NULL);
  assert_folder ("/x/stories/tour.txt", NULL, NULL);
  assert_folder ("/stories", NULL, NULL);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-load/all-at-once", test_all_at_once);
  ADD ("/collection-load/unread-files", test_unread_files);
  ADD ("/collection-load/too-large", test_too_large);
  ADD ("/collection-load/too-many", test_too_many);
  ADD ("/collection-load/schema-key", test_schema_key);
  ADD ("/collection-load/place-in-list", test_place_in_list);
  ADD ("/collection-load/just-within", test_just_within);
  ADD ("/collection-load/overlaps", test_overlaps);
  ADD ("/collection-load/known-states", test_known_states);
  g_test_add_func ("/collection-load/progress", test_progress);
  g_test_add_func ("/collection-load/cancelled-between", test_cancelled_between);
  ADD ("/collection-load/find-folder", test_find_folder);

  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
