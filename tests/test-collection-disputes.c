/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Contested ground as it is read; what is refused is in malformed/. */

#include "atlas-dispute.h"

#include "collection-fixture.h"
#include "geography-fixture.h"

#include <string.h>

#define DISPUTES(grounds)                                                                          \
  "{\"disputes\": [{\"id\": \"island\", \"title\": \"The Island\", \"grounds\": [" grounds         \
  "], \"text\": \"Taken.\", \"recognised\": \"By one.\", \"controlled\": \"By another.\", "        \
  "\"authority\": \"A treaty\", \"known_until\": \"2001-05\", \"sources\": [\"s1\"]}]}"

static AtlasCollection *
load (CollectionFixture *fixture, const char *text, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "disputes.json");
  const AtlasLoadOptions options = { .geography = geography_fixture_get () };
  AtlasCollection *collection;

  collection_fixture_write (fixture, "disputes.json", text);
  collection = atlas_collection_load_with (fixture->folder, &options, NULL, NULL, error);
  g_file_delete (file, NULL, NULL);
  return collection;
}

static void
test_read (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection =
    load (fixture,
          DISPUTES ("{\"units\": [\"UKR-43\", \"UKR-40\"], \"from\": \"1999-02\", \"to\": "
                    "\"2001\"}, {\"units\": [\"UKR-43\"], \"from\": \"2001\"}"),
          &error);
  const AtlasDispute *dispute;

  g_assert_no_error (error);
  g_assert_cmpuint (atlas_collection_get_n_disputes (collection), ==, 1);
  dispute = atlas_collection_find_dispute (collection, "island");
  g_assert_true (dispute == atlas_collection_get_dispute (collection, 0));
  g_assert_null (atlas_collection_find_dispute (collection, "joins"));
  g_assert_cmpstr (dispute->title, ==, "The Island");
  g_assert_cmpstr (dispute->text, ==, "Taken.");
  g_assert_cmpstr (dispute->recognised, ==, "By one.");
  g_assert_cmpstr (dispute->controlled, ==, "By another.");
  g_assert_cmpstr (dispute->authority, ==, "A treaty");
  g_assert_true (dispute->has_known_until);
  g_assert_cmpint (dispute->known_until.precision, ==, ATLAS_PRECISION_MONTH);
  g_assert_cmpuint (dispute->n_sources, ==, 1);
  g_assert_cmpstr (dispute->sources[0]->id, ==, "s1");

  g_assert_cmpuint (dispute->n_grounds, ==, 2);
  g_assert_cmpstr (dispute->grounds[0].units[0], ==, "UKR-43");
  g_assert_cmpstr (dispute->grounds[0].units[1], ==, "UKR-40");
  g_assert_null (dispute->grounds[0].units[2]);
  g_assert_cmpint (dispute->grounds[0].span.from, ==, fixture_date ("1999-02-01"));
  g_assert_cmpint (dispute->grounds[0].span.to, ==, fixture_date ("2001-01-01"));
  g_assert_false (dispute->grounds[0].span.is_open);
  /* It goes on where the first one ends, which is no overlap. */
  g_assert_cmpint (dispute->grounds[1].span.from, ==, fixture_date ("2001-01-01"));
  g_assert_true (dispute->grounds[1].span.is_open);
}

static void
test_none (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) without = atlas_collection_load (fixture->folder, NULL, &error);
  g_autoptr (AtlasCollection) empty = load (fixture, "{\"disputes\": []}", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (atlas_collection_get_n_disputes (without), ==, 0);
  g_assert_cmpuint (atlas_collection_get_n_disputes (empty), ==, 0);
}

/* One day is enough for an overlap, also with a ground two before it that goes on. */
static void
test_overlap (CollectionFixture *fixture, gconstpointer data)
{
  static const char *const overlapping[] = {
    DISPUTES ("{\"units\": [\"UKR-43\"], \"from\": \"1999\", \"to\": \"2001-01-02\"}, "
              "{\"units\": [\"UKR-43\"], \"from\": \"2001\"}"),
    DISPUTES ("{\"units\": [\"UKR-43\"], \"from\": \"2001\"}, "
              "{\"units\": [\"UKR-40\", \"UKR-43\"], \"from\": \"1999\"}"),
    DISPUTES ("{\"units\": [\"UKR-43\"], \"from\": \"1990\", \"to\": \"2010\"}, "
              "{\"units\": [\"UKR-40\"], \"from\": \"1999\"}, "
              "{\"units\": [\"UKR-43\"], \"from\": \"2009-12-31\"}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (overlapping); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (fixture, overlapping[i], &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "“UKR-43” is in item 0 as well"));
    }
}

/* Without a geography, any id of the right form will do. */
static void
test_without_geography (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "disputes.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = NULL;

  collection_fixture_write (fixture, "disputes.json",
                            DISPUTES ("{\"units\": [\"XYZ-1\"], \"from\": \"1999\"}"));
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);
  g_assert_cmpstr (atlas_collection_get_dispute (collection, 0)->grounds[0].units[0], ==, "XYZ-1");
}

static void
add (const char *path, void (*test) (CollectionFixture *fixture, gconstpointer data))
{
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, test,
              collection_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  add ("/collection-disputes/read", test_read);
  add ("/collection-disputes/none", test_none);
  add ("/collection-disputes/overlap", test_overlap);
  add ("/collection-disputes/without-geography", test_without_geography);
  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
