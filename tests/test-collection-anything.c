/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Anything anywhere in the files of a collection: the loader takes it or says what is wrong. */

#include "atlas-collection.h"
#include "atlas-error.h"

#include "collection-fixture.h"

/* Puts @value in the place of each value in the document, one after the other, and loads that.
 * Whatever comes of it, it is a collection or an error of ours. */
static guint
try_in_place_of_all (CollectionFixture *fixture, const char *name, JsonNode *root, JsonNode *node)
{
  static const char *const values[] = { "null",  "0",  "-1e300", "true", "\"\"",
                                        "\"x\"", "[]", "{}",     "[[]]", "[{}]" };
  guint n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (JsonNode) value = json_from_string (values[i], NULL);
      g_autoptr (JsonNode) saved = json_node_copy (node);
      g_autoptr (AtlasCollection) collection = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      collection_fixture_assign (node, value);
      text = json_to_string (root, FALSE);
      collection_fixture_assign (node, saved);

      collection_fixture_write (fixture, name, text);
      collection = atlas_collection_load (fixture->folder, NULL, &error);
      g_assert_true ((collection == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == ATLAS_DATA_ERROR);
      n_tried++;
    }
  return n_tried;
}

static guint
try_everywhere (CollectionFixture *fixture, const char *name, JsonNode *root, JsonNode *node)
{
  guint n_tried = try_in_place_of_all (fixture, name, root, node);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        n_tried += try_everywhere (fixture, name, root, l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

      for (GList *l = elements; l != NULL; l = l->next)
        n_tried += try_everywhere (fixture, name, root, l->data);
    }
  return n_tried;
}

static void
test_anything_anywhere (CollectionFixture *fixture, gconstpointer data)
{
  guint n_tried = 0;

  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      const CollectionFixtureFile *file = &collection_fixture_files[i];
      g_autoptr (JsonNode) root = json_from_string (file->text, NULL);

      n_tried += try_everywhere (fixture, file->name, root, root);
      collection_fixture_write (fixture, file->name, file->text);
    }
  g_assert_cmpuint (n_tried, >, 500);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-anything/anywhere", test_anything_anywhere);

  return g_test_run ();
}
