/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-backlinks.h"

#include "collection-fixture.h"

static AtlasCollection *
load (CollectionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AtlasCollection *collection = atlas_collection_load (fixture->folder, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

static void
assert_links (AtlasBacklinks *backlinks, AtlasTargetKind kind, guint index, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;
  const AtlasTarget *targets = atlas_backlinks_get (backlinks, (AtlasTarget) { kind, index }, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%c%u", i > 0 ? " " : "", "nsaeqpof"[targets[i].kind],
                            targets[i].index);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_true ((n == 0) == (targets == NULL));
}

/* The alliance cites the source itself and in a membership, and is listed once; then by date: q1 of
 * the year 1999 before the event of March. */
static void
test_small (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = load (fixture);
  g_autoptr (AtlasBacklinks) backlinks = atlas_backlinks_new (collection);

  assert_links (backlinks, ATLAS_TARGET_SOURCE, 0, "a0 f1 f0 q0 e0 q1");
  assert_links (backlinks, ATLAS_TARGET_PERSON, 0, "q0 e0 q1");
  assert_links (backlinks, ATLAS_TARGET_EVENT, 0, "q0");
  assert_links (backlinks, ATLAS_TARGET_QUOTE, 0, "");
  assert_links (backlinks, ATLAS_TARGET_QUOTE, 1, "q0 e0");
  assert_links (backlinks, ATLAS_TARGET_ALLIANCE, 0, "f0 e0");
}

static void
test_out_of_range (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = load (fixture);
  g_autoptr (AtlasBacklinks) backlinks = atlas_backlinks_new (collection);

  assert_links (backlinks, ATLAS_TARGET_NONE, 0, "");
  assert_links (backlinks, ATLAS_TARGET_STATE, 3, "");
  assert_links (backlinks, ATLAS_TARGET_SOURCE, 1, "");
  assert_links (backlinks, ATLAS_TARGET_FORCE, 0, "");
}

static guint
count_sources (AtlasCollection *collection)
{
  guint n = 0;

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    n += atlas_collection_get_event (collection, i)->n_sources;
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    n += atlas_collection_get_quote (collection, i)->n_sources;
  return n;
}

/* Every citation of the real record is found again from the other side. */
static void
test_built_in (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, NULL, &error);
  g_autoptr (AtlasBacklinks) backlinks = NULL;
  guint n_found = 0;

  g_assert_no_error (error);
  backlinks = atlas_backlinks_new (collection);
  for (guint i = 0; i < atlas_collection_get_n_sources (collection); i++)
    {
      guint n = 0;
      const AtlasTarget *targets =
        atlas_backlinks_get (backlinks, (AtlasTarget) { ATLAS_TARGET_SOURCE, i }, &n);

      for (guint j = 0; j < n; j++)
        n_found += targets[j].kind == ATLAS_TARGET_EVENT || targets[j].kind == ATLAS_TARGET_QUOTE;
    }
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (n_found, ==, count_sources (collection));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/backlinks/small", CollectionFixture, NULL, collection_fixture_set_up, test_small,
              collection_fixture_tear_down);
  g_test_add ("/backlinks/out-of-range", CollectionFixture, NULL, collection_fixture_set_up,
              test_out_of_range, collection_fixture_tear_down);
  g_test_add_func ("/backlinks/built-in", test_built_in);
  return g_test_run ();
}
