/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Published lengths of borders as they are read; what is refused is in malformed/. */

#include "atlas-border-length.h"

#include "collection-fixture.h"
#include "geography-fixture.h"

#include <string.h>

#define BORDERS                                                                                    \
  "{\"borders\": [{\"id\": \"fjord\", \"side\": \"NOR\", \"state\": \"RUS\", \"km\": 197.7, "      \
  "\"counted\": \"Land\", \"published\": \"197.7 km\", \"from\": \"1999-02\", \"to\": \"2001\", "  \
  "\"sources\": [\"s1\"]}, {\"id\": \"whole\", \"side\": \"a1\", \"state\": \"RUS\", \"km\": "     \
  "1215, \"counted\": \"Land\", \"published\": \"1,215\", \"from\": \"2001\", \"sources\": "       \
  "[\"s1\"]}]}"

static AtlasCollection *
load (CollectionFixture *fixture, const char *text, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "borders.json");
  const AtlasLoadOptions options = { .geography = geography_fixture_get () };
  AtlasCollection *collection;

  collection_fixture_write (fixture, "borders.json", text);
  collection = atlas_collection_load_with (fixture->folder, &options, NULL, NULL, error);
  g_file_delete (file, NULL, NULL);
  return collection;
}

static void
test_read (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = load (fixture, BORDERS, &error);
  const AtlasBorderLength *border;

  g_assert_no_error (error);
  g_assert_cmpuint (atlas_collection_get_n_borders (collection), ==, 2);
  border = atlas_collection_get_border (collection, 0);
  g_assert_cmpstr (border->id, ==, "fjord");
  g_assert_cmpstr (border->side, ==, "NOR");
  g_assert_cmpstr (border->state, ==, "RUS");
  g_assert_cmpfloat (border->km, ==, 197.7);
  g_assert_cmpstr (border->counted, ==, "Land");
  g_assert_cmpstr (border->published, ==, "197.7 km");
  g_assert_cmpint (border->span.from, ==, fixture_date ("1999-02-01"));
  g_assert_cmpint (border->span.to, ==, fixture_date ("2001-01-01"));
  g_assert_false (border->span.is_open);
  g_assert_cmpuint (border->n_sources, ==, 1);
  g_assert_cmpstr (border->sources[0]->id, ==, "s1");

  border = atlas_collection_get_border (collection, 1);
  g_assert_cmpstr (border->side, ==, "a1");
  g_assert_cmpfloat (border->km, ==, 1215);
  g_assert_true (border->span.is_open);
}

static void
test_none (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) without = atlas_collection_load (fixture->folder, NULL, &error);
  g_autoptr (AtlasCollection) empty = load (fixture, "{\"borders\": []}", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (atlas_collection_get_n_borders (without), ==, 0);
  g_assert_cmpuint (atlas_collection_get_n_borders (empty), ==, 0);
}

/* Nothing is left of a collection with a length of an alliance that it has not. */
static void
test_unknown_side (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup (BORDERS);

  memcpy (strstr (text, "\"a1\""), "\"a9\"", 4);
  g_assert_null (load (fixture, text, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "$.borders[1].side: “a9” names nothing"));
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
  add ("/collection-borders/read", test_read);
  add ("/collection-borders/none", test_none);
  add ("/collection-borders/unknown-side", test_unknown_side);
  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
