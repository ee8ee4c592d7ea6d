/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-thread.h"

#include "collection-fixture.h"

/* Quotes of 1990 and later by Anna: each “id year replies”, the replies joined by commas */
static AtlasCollection *
load_quotes (CollectionFixture *fixture, const char *const *lines)
{
  g_autoptr (GString) text = g_string_new ("{\"quotes\": [");
  g_autoptr (GError) error = NULL;
  AtlasCollection *collection;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
      g_auto (GStrv) replies = g_strsplit (words[2] != NULL ? words[2] : "", ",", 0);

      g_string_append_printf (
        text,
        "%s{\"id\": \"%s\", \"date\": \"%s\", \"speaker\": \"anna\", \"role\": \"Clerk\", "
        "\"occasion\": \"At home\", \"original\": null, \"english\": {\"text\": \"Good.\", \"by\": "
        "\"own\"}, \"verbatim\": true, \"context\": \"Said.\", \"disputed\": null, "
        "\"confidence\": \"likely\", \"sources\": [\"s1\"], \"replies\": [",
        i > 0 ? "," : "", words[0], words[1]);
      for (guint j = 0; replies[j] != NULL && replies[j][0] != '\0'; j++)
        g_string_append_printf (text, "%s\"%s\"", j > 0 ? "," : "", replies[j]);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  collection_fixture_write (fixture, "quotes.json", text->str);
  collection_fixture_write (fixture, "events.json", "{\"events\": []}");
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  return collection;
}

static char *
describe_thread (AtlasCollection *collection, const char *id)
{
  g_autoptr (AtlasBacklinks) backlinks = atlas_backlinks_new (collection);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) entries = NULL;
  guint quote = 0;

  g_assert_true (atlas_collection_find_quote_index (collection, id, &quote));
  entries = atlas_thread_new (collection, backlinks, quote);
  for (guint i = 0; i < entries->len; i++)
    {
      AtlasThreadEntry entry = g_array_index (entries, AtlasThreadEntry, i);

      g_string_append_printf (text, "%s%s%+d", i > 0 ? " " : "",
                              atlas_collection_get_quote (collection, entry.quote)->id,
                              entry.depth);
    }
  return g_strdup (text->str);
}

static void
assert_thread (AtlasCollection *collection, const char *id, const char *expected)
{
  g_autofree char *found = describe_thread (collection, id);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_alone (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "a 1990", "b 1991", NULL };
  g_autoptr (AtlasCollection) collection = load_quotes (fixture, lines);

  assert_thread (collection, "a", "a+0");
}

/* Answers below, by date, each with its own; what is answered above, from any place in it. */
static void
test_tree (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "a 1990 c,b", "b 1991 d", "c 1992", "d 1993 e", "e 1994", NULL,
  };
  g_autoptr (AtlasCollection) collection = load_quotes (fixture, lines);

  assert_thread (collection, "a", "a+0 b+1 d+2 e+3 c+1");
  assert_thread (collection, "d", "a-2 b-1 d+0 e+1");
  assert_thread (collection, "c", "a-1 c+0");
}

/* Two quotes answered at once, and one that is answered twice on the way, stand once. */
static void
test_diamond (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "a 1990 b,c", "b 1991 d", "c 1992 d", "d 1993", NULL };
  g_autoptr (AtlasCollection) collection = load_quotes (fixture, lines);

  assert_thread (collection, "a", "a+0 b+1 d+2 c+1");
  assert_thread (collection, "d", "a-2 b-1 c-1 d+0");
}

static void
test_circles (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "self 1990 self",
    "first 1991 second",
    "second 1991 first",
    "x 1992 y",
    "y 1993 z",
    "z 1994 x",
    NULL,
  };
  g_autoptr (AtlasCollection) collection = load_quotes (fixture, lines);

  assert_thread (collection, "self", "self+0");
  assert_thread (collection, "first", "first+0 second+1");
  assert_thread (collection, "second", "first-1 second+0");
  assert_thread (collection, "y", "x-1 z-2 y+0");
}

/* Long chains need no stack of the program's. */
static void
test_long (CollectionFixture *fixture, gconstpointer data)
{
  enum
  {
    N = 3000
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (AtlasBacklinks) backlinks = NULL;
  g_autoptr (GArray) entries = NULL;

  for (guint i = 0; i < N; i++)
    g_ptr_array_add (lines, g_strdup_printf (i + 1 < N ? "q%u 1990 q%u" : "q%u 1990", i, i + 1));
  g_ptr_array_add (lines, NULL);
  collection = load_quotes (fixture, (const char *const *) lines->pdata);
  backlinks = atlas_backlinks_new (collection);
  entries = atlas_thread_new (collection, backlinks, N / 2);
  g_assert_cmpuint (entries->len, ==, N);
  g_assert_cmpint (g_array_index (entries, AtlasThreadEntry, N - 1).depth, ==, N / 2 - 1);
  g_assert_cmpint (g_array_index (entries, AtlasThreadEntry, 0).depth, ==, -N / 2);
}

static void
add (const char *path, void (*test) (CollectionFixture *, gconstpointer))
{
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, test,
              collection_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/thread/alone", test_alone);
  add ("/thread/tree", test_tree);
  add ("/thread/diamond", test_diamond);
  add ("/thread/circles", test_circles);
  add ("/thread/long", test_long);
  return g_test_run ();
}
