/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-collection.h"
#include "atlas-error.h"

#include "collection-fixture.h"

/* The vocabulary */

static void
test_vocabulary (void)
{
  for (guint i = 0; i < ATLAS_N_STAGES; i++)
    {
      AtlasStage stage = ATLAS_N_STAGES;

      g_assert_true (atlas_stage_from_id (atlas_stage_to_id (i), &stage));
      g_assert_cmpuint (stage, ==, i);
      g_assert_cmpuint (strlen (atlas_stage_get_label (i)), >, 0);
    }
  for (guint i = 0; i < ATLAS_N_EVENT_KINDS; i++)
    {
      AtlasEventKind kind = ATLAS_N_EVENT_KINDS;

      g_assert_true (atlas_event_kind_from_id (atlas_event_kind_to_id (i), &kind));
      g_assert_cmpuint (kind, ==, i);
      g_assert_cmpuint (strlen (atlas_event_kind_get_label (i)), >, 0);
    }
  for (guint i = 0; i < ATLAS_N_CONFIDENCES; i++)
    {
      AtlasConfidence confidence = ATLAS_N_CONFIDENCES;

      g_assert_true (atlas_confidence_from_id (atlas_confidence_to_id (i), &confidence));
      g_assert_cmpuint (confidence, ==, i);
      g_assert_cmpuint (strlen (atlas_confidence_get_label (i)), >, 0);
    }
}

static void
test_vocabulary_refuses (void)
{
  AtlasStage stage = ATLAS_N_STAGES;
  AtlasEventKind kind = ATLAS_N_EVENT_KINDS;
  AtlasConfidence confidence = ATLAS_N_CONFIDENCES;

  g_assert_cmpstr (atlas_stage_to_id (ATLAS_STAGE_LEFT_COMMAND), ==, "left-command");
  g_assert_false (atlas_stage_from_id ("Member", &stage));
  g_assert_false (atlas_stage_from_id ("", &stage));
  g_assert_cmpuint (stage, ==, ATLAS_N_STAGES);
  g_assert_false (atlas_event_kind_from_id ("raid", &kind));
  g_assert_cmpuint (kind, ==, ATLAS_N_EVENT_KINDS);
  g_assert_false (atlas_confidence_from_id ("sure", &confidence));
  g_assert_cmpuint (confidence, ==, ATLAS_N_CONFIDENCES);
}

/* A small collection that is right */

static void
test_small (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = NULL;
  const AtlasEvent *event;
  const AtlasQuote *quote;
  const AtlasMembership *membership;

  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (atlas_collection_get_id (collection), ==, "small");
  g_assert_cmpstr (atlas_collection_get_title (collection), ==, "A small one");
  g_assert_cmpstr (atlas_collection_get_license (collection), ==, "CC0-1.0");
  g_assert_null (atlas_collection_get_summary (collection));

  /* The stages stand in the file the other way round. */
  membership = atlas_collection_get_membership (collection, 0);
  g_assert_cmpuint (membership->n_stages, ==, 2);
  g_assert_cmpint (membership->stages[0].stage, ==, ATLAS_STAGE_INVITED);
  g_assert_cmpint (membership->stages[0].from.precision, ==, ATLAS_PRECISION_MONTH);
  g_assert_false (membership->stages[0].span.is_open);
  g_assert_cmpint (membership->stages[0].span.to, ==, atlas_date_from_ymd (1999, 3, 12));
  g_assert_cmpint (membership->stages[1].stage, ==, ATLAS_STAGE_MEMBER);
  g_assert_true (membership->stages[1].span.is_open);

  event = atlas_collection_find_event (collection, "joins");
  g_assert_true (event == atlas_collection_get_event (collection, 0));
  g_assert_true (event->has_end);
  g_assert_cmpuint (event->n_places, ==, 1);
  g_assert_cmpfloat (event->places[0].lat, ==, 52);
  g_assert_cmpfloat (event->places[0].lon, ==, -21.5);
  g_assert_cmpstr (event->people[0], ==, "anna");
  g_assert_null (event->people[1]);
  g_assert_cmpstr (event->related[0], ==, "q2");
  g_assert_true (event->sources[0] == atlas_collection_find_source (collection, "s1"));

  quote = atlas_collection_find_quote (collection, "q1");
  g_assert_true (quote->speaker == atlas_collection_find_person (collection, "anna"));
  g_assert_cmpstr (quote->original_text, ==, "Dobrze.");
  g_assert_null (quote->place);
  g_assert_null (quote->disputed_by);
  g_assert_cmpstr (quote->replies[0], ==, "q2");
  g_assert_null (quote->replies[1]);
  g_assert_true (quote->verbatim);

  /* What may be left out is. */
  quote = atlas_collection_find_quote (collection, "q2");
  g_assert_null (quote->original_text);
  g_assert_cmpstr (quote->disputed_what, ==, "Says that it was never said.");
  g_assert_null (quote->replies[0]);
  g_assert_null (quote->states[0]);
  g_assert_cmpstr (quote->place->name, ==, "Łódź");
}

static void
test_finds_nothing (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = atlas_collection_load (fixture->folder, NULL, NULL);
  guint index = 4711;

  g_assert_nonnull (collection);
  g_assert_null (atlas_collection_find_event (collection, "q1"));
  g_assert_null (atlas_collection_find_quote (collection, "joins"));
  g_assert_null (atlas_collection_find_person (collection, ""));
  g_assert_null (atlas_collection_find_source (collection, "S1"));
  g_assert_false (atlas_collection_find_alliance (collection, "nato", &index));
  g_assert_cmpuint (index, ==, 4711);
}

/* Nothing in a collection belongs to the document it was read from, or to another collection. */
static void
test_outlives_files (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) first = atlas_collection_load (fixture->folder, NULL, NULL);
  g_autoptr (AtlasCollection) second = atlas_collection_load (fixture->folder, NULL, NULL);
  g_autoptr (AtlasCollection) third = atlas_collection_ref (second);

  collection_fixture_remove_files (fixture);
  g_clear_pointer (&first, atlas_collection_unref);
  g_clear_pointer (&second, atlas_collection_unref);
  g_assert_cmpstr (atlas_collection_get_quote (third, 0)->speaker->name, ==, "Anna");
}

/* Cancelling */

static void
test_cancelled (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_collection_load (fixture->folder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_after (gpointer data)
{
  GCancellable *cancellable = data;
  guint delay_us = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cancellable), "delay"));

  g_usleep (delay_us);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Wherever the loading is when it is cancelled, it ends with all or nothing. */
static void
test_cancelled_midway (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  guint n_cancelled = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (AtlasCollection) collection = NULL;
      g_autoptr (GError) error = NULL;
      GThread *thread;

      g_object_set_data (G_OBJECT (cancellable), "delay", GUINT_TO_POINTER (i * 500));
      thread = g_thread_new ("cancel", cancel_after, cancellable);
      collection = atlas_collection_load (folder, cancellable, &error);
      g_thread_join (thread);

      if (collection == NULL)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          n_cancelled++;
        }
      else
        {
          g_assert_no_error (error);
        }
    }
  g_assert_cmpuint (n_cancelled, >, 0);
}

/* Files that are not there, or not JSON */

static void
test_missing_file (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "sources.json");
  g_autoptr (GError) error = NULL;

  /* What cites its sources is not to blame. */
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "sources.json:1:1: $: is missing; expected this file in every collection");
}

static void
test_optional_file (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "forces.json");
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_delete (file, NULL, NULL));
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (atlas_collection_get_n_forces (collection), ==, 0);
}

/* A slip in the name of a file that may be missing is not taken for its absence. */
static void
test_misspelt_file (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "forces.json");
  g_autoptr (GFile) moved = g_file_get_child (fixture->folder, "force.json");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_move (file, moved, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "force.json:1:1: $: is no file of a collection; expected perhaps "
                   "“forces.json”");
  g_assert_true (g_file_delete (moved, NULL, NULL));
}

static void
test_syntax (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    " \n",
    "{",
    "}",
    "[",
    "{\"events\": [}",
    "{\"events\": []} x",
    "{\"events\": [],}",
    "{'events': []}",
    "{\"events\": nul}",
    "{\"events\": [\"\\q\"]}",
    "\xff\xfe",
    "{\"events\": [\"\xc3\"]}",
    "// a comment\n{\"events\": []}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      collection_fixture_write (fixture, "events.json", texts[i]);
      g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "events.json:"));
    }
}

static void
test_syntax_message (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  collection_fixture_write (fixture, "events.json", "{\n  \"events\": [}\n");
  g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "events.json:2:14: "));
}

/* A file that stops anywhere is refused, and nothing is read behind its end. Of long files every
 * seventh place does, which is in any part of an item. */
static void
test_truncated (CollectionFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      const char *name = collection_fixture_files[i].name;
      const char *text = collection_fixture_files[i].text;

      for (gsize size = 0; size < strlen (text); size += i == 0 ? 1 : 7)
        {
          g_autofree char *truncated = g_strndup (text, size);
          g_autoptr (GError) error = NULL;

          collection_fixture_write (fixture, name, truncated);
          g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
          g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX);
        }
      collection_fixture_write (fixture, name, text);
    }
}

static void
test_deep (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *open = g_strnfill (200000, '[');
  g_autofree char *close = g_strnfill (200000, ']');
  g_autofree char *text = g_strdup_printf ("{\"events\": %s%s}", open, close);
  g_autoptr (GError) error = NULL;

  collection_fixture_write (fixture, "events.json", text);
  g_assert_null (atlas_collection_load (fixture->folder, NULL, &error));
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX);
}

/* A collection of forces only, each part of the next, and the last of what @end says */
static char *
make_chain (guint n_forces, const char *end)
{
  g_autoptr (GString) text = g_string_new ("{\"forces\": [");

  for (guint i = 0; i < n_forces; i++)
    {
      g_string_append_printf (
        text,
        "%s{\"id\": \"f%u\", \"side\": \"POL\", \"name\": \"F\", \"kind\": \"army\", \"host\": "
        "\"DEU\", "
        "\"place\": {\"name\": \"P\", \"lat\": 50, \"lon\": 7, \"precision\": \"town\"}, \"from\": "
        "\"1955\", \"as_of\": \"1989\", \"low\": 1, \"high\": 2, \"unit\": \"personnel\", "
        "\"published\": "
        "\"1\", \"confidence\": \"likely\", \"sources\": [\"s1\"], \"part_of\": [",
        i > 0 ? ", " : "", i);
      if (i + 1 < n_forces)
        g_string_append_printf (text, "\"f%u\"", i + 1);
      else
        g_string_append (text, end);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The way from parts to wholes may be as long as the file, and must come to an end. */
static void
test_part_of (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *chain = make_chain (10000, "");
  g_autofree char *circle = make_chain (10000, "\"f9990\"");
  g_autofree char *problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = NULL;

  collection_fixture_write (fixture, "forces.json", chain);
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (atlas_collection_get_force (collection, 0)->part_of[0], ==, "f1");
  g_assert_null (atlas_collection_get_force (collection, 0)->part_of[1]);
  g_assert_null (atlas_collection_get_force (collection, 9999)->part_of[0]);

  collection_fixture_write (fixture, "forces.json", circle);
  problems = collection_fixture_list_problems (fixture, NULL);
  g_assert_nonnull (strstr (problems, "$.forces[9999].part_of[0]: “f9990” is this force or a part "
                                      "of it; expected another that it is part of\n"));
  g_assert_cmpuint (strlen (strchr (problems, '\n')), ==, 1); /* one line */
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection/vocabulary", test_vocabulary);
  g_test_add_func ("/collection/vocabulary-refuses", test_vocabulary_refuses);
  ADD ("/collection/small", test_small);
  ADD ("/collection/finds-nothing", test_finds_nothing);
  ADD ("/collection/outlives-files", test_outlives_files);
  ADD ("/collection/cancelled", test_cancelled);
  g_test_add_func ("/collection/cancelled-midway", test_cancelled_midway);
  ADD ("/collection/missing-file", test_missing_file);
  ADD ("/collection/optional-file", test_optional_file);
  ADD ("/collection/misspelt-file", test_misspelt_file);
  ADD ("/collection/syntax", test_syntax);
  ADD ("/collection/syntax-message", test_syntax_message);
  ADD ("/collection/truncated", test_truncated);
  ADD ("/collection/deep", test_deep);
  ADD ("/collection/part-of", test_part_of);

  return g_test_run ();
}
