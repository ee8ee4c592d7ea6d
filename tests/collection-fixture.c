/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection-fixture.h"

#include <string.h>

const CollectionFixtureFile collection_fixture_files[COLLECTION_FIXTURE_N_FILES] = {
  { "collection.json", "{\"id\": \"small\", \"title\": \"A small one\", \"licence\": \"CC0-1.0\", "
                       "\"version\": \"1\", \"span\": {\"from\": \"1949-04-04\"}}" },
  { "sources.json",
    "{\"sources\": [{\"id\": \"s1\", \"kind\": \"press\", \"title\": \"A report\", \"publisher\": "
    "\"A paper\", \"date\": \"2004-03\", \"url\": \"https://example.org/1\", \"opened\": true}]}" },
  { "people.json",
    "{\"people\": [{\"id\": \"anna\", \"name\": \"Anna\", \"country\": \"POL\", \"roles\": "
    "[{\"title\": \"Clerk\", \"from\": \"2001\", \"to\": \"2004\"}, {\"title\": \"Witness\"}]}]}" },
  { "alliances.json",
    "{\"alliances\": [{\"id\": \"a1\", \"name\": \"The First Alliance\", \"short\": \"First\", "
    "\"kind\": \"military alliance\", \"founded\": \"1949-04-04\", \"text\": \"Was the first.\", "
    "\"sources\": [\"s1\"]}], \"memberships\": [" COLLECTION_FIXTURE_MEMBERSHIP "]}" },
  { "events.json",
    "{\"events\": [{\"id\": \"joins\", \"kind\": \"accession\", \"date\": \"1999-03-12\", \"end\": "
    "\"1999-03-13\", \"title\": \"Poland joins\", \"text\": \"It joined.\", \"places\": "
    "[{\"name\": "
    "\"Warsaw\", \"lat\": 52, \"lon\": -21.5}], \"states\": [\"POL\"], \"alliances\": [\"a1\"], "
    "\"people\": [\"anna\"], \"related\": [\"q2\"], \"confidence\": \"verified\", \"sources\": "
    "[\"s1\"]}]}" },
  { "quotes.json",
    "{\"quotes\": [{\"id\": \"q1\", \"date\": \"1999\", \"speaker\": \"anna\", \"role\": "
    "\"Clerk\", "
    "\"occasion\": \"At the desk\", \"original\": {\"lang\": \"pl\", \"text\": \"Dobrze.\"}, "
    "\"english\": {\"text\": \"Good.\", \"by\": \"own\"}, \"verbatim\": true, \"context\": \"When "
    "asked.\", \"disputed\": null, \"replies\": [\"q2\"], \"events\": [\"joins\"], \"states\": "
    "[\"POL\"], \"confidence\": \"likely\", \"sources\": [\"s1\"]}, "
    "{\"id\": \"q2\", \"date\": \"2000-01-02\", \"speaker\": \"anna\", \"role\": \"Clerk\", "
    "\"occasion\": \"At home\", \"place\": {\"name\": \"Łódź\", \"lat\": 51.76, \"lon\": 19.46}, "
    "\"original\": null, \"english\": {\"text\": \"Better.\", \"by\": \"official\"}, \"verbatim\": "
    "false, \"context\": \"As reported.\", \"disputed\": {\"by\": \"Anna\", \"what\": \"Says that "
    "it was never said.\"}, \"confidence\": \"disputed\", \"sources\": [\"s1\"]}]}" },
  { "forces.json",
    "{\"forces\": [{\"id\": \"corps\", \"side\": \"a1\", \"name\": \"First Corps\", \"kind\": "
    "\"army\", "
    "\"host\": \"DEU\", \"place\": {\"name\": \"Köln\", \"lat\": 50.9, \"lon\": 7, \"precision\": "
    "\"town\"}, \"from\": \"1955\", \"to\": \"2002\", \"as_of\": \"1989\", \"low\": 25000, "
    "\"high\": 28000, "
    "\"unit\": \"personnel\", \"published\": \"25,000 to 28,000\", \"confidence\": \"verified\", "
    "\"sources\": [\"s1\"]}, "
    "{\"id\": \"few\", \"side\": \"POL\", \"name\": \"Observers\", \"kind\": \"mission\", "
    "\"host\": "
    "\"DEU\", \"place\": {\"name\": \"Somewhere\", \"lat\": 51, \"lon\": 10, \"precision\": "
    "\"country\"}, "
    "\"from\": \"1960-05\", \"as_of\": \"1960-06\", \"low\": null, \"high\": null, \"unit\": "
    "\"uncounted\", \"published\": \"A few\", \"text\": \"They watched.\", \"confidence\": "
    "\"likely\", "
    "\"sources\": [\"s1\"]}]}" },
};

void
collection_fixture_write (CollectionFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (self->folder), name, NULL);
  g_autoptr (GError) error = NULL;

  /* Not synced to the disk, which a temporary file does not need. */
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
collection_fixture_set_up (CollectionFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("atlas-collection-XXXXXX", &error);

  g_assert_no_error (error);
  self->folder = g_file_new_for_path (path);
  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    collection_fixture_write (self, collection_fixture_files[i].name,
                              collection_fixture_files[i].text);
}

void
collection_fixture_remove_files (CollectionFixture *self)
{
  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (self->folder, collection_fixture_files[i].name);

      g_file_delete (file, NULL, NULL);
    }
}

void
collection_fixture_tear_down (CollectionFixture *self, gconstpointer data)
{
  collection_fixture_remove_files (self);
  g_assert_true (g_file_delete (self->folder, NULL, NULL));
  g_clear_object (&self->folder);
}

const char *
collection_fixture_get_text (const char *name)
{
  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      if (g_str_equal (collection_fixture_files[i].name, name))
        return collection_fixture_files[i].text;
    }
  g_assert_not_reached ();
}

/* A test whose @find is not in @text would prove nothing, so it fails. */
char *
collection_fixture_replace_first (const char *text, const char *find, const char *replace)
{
  const char *found = strstr (text, find);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, replace, found + strlen (find));
}

/* Loads the collection, which must fail; all problems, one on a line. */
char *
collection_fixture_list_problems (CollectionFixture *self, const AtlasLoadOptions *options)
{
  g_autoptr (AtlasProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_null (atlas_collection_load_with (self->folder, options, &problems, NULL, &error));
  g_assert_nonnull (error);
  for (guint i = 0; i < atlas_problems_get_n (problems); i++)
    {
      g_autofree char *line = atlas_problem_format (atlas_problems_get (problems, i), NULL);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Puts @replace in the place of @find in the file @name as it was at first. */
void
collection_fixture_spoil (CollectionFixture *self,
                          const char *name,
                          const char *find,
                          const char *replace)
{
  g_autofree char *text =
    collection_fixture_replace_first (collection_fixture_get_text (name), find, replace);

  collection_fixture_write (self, name, text);
}

void
collection_fixture_make_stories (CollectionFixture *self)
{
  g_autoptr (GFile) stories = g_file_get_child (self->folder, "stories");

  g_assert_true (g_file_make_directory (stories, NULL, NULL));
}

/* Removes the folder of the stories, with the files @names in it. */
void
collection_fixture_remove_stories (CollectionFixture *self, const char *const *names)
{
  g_autoptr (GFile) stories = g_file_get_child (self->folder, "stories");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (stories, names[i]);

      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_assert_true (g_file_delete (stories, NULL, NULL));
}

/* Gives @node, which stays where it is in its document, the content of @value. */
void
collection_fixture_assign (JsonNode *node, JsonNode *value)
{
  switch (json_node_get_node_type (value))
    {
    case JSON_NODE_OBJECT:
      json_node_init_object (node, json_node_get_object (value));
      break;
    case JSON_NODE_ARRAY:
      json_node_init_array (node, json_node_get_array (value));
      break;
    case JSON_NODE_NULL:
      json_node_init_null (node);
      break;
    case JSON_NODE_VALUE:
    default:
      {
        g_auto (GValue) content = G_VALUE_INIT;

        json_node_get_value (value, &content);
        json_node_init (node, JSON_NODE_VALUE);
        json_node_set_value (node, &content);
        break;
      }
    }
}

GFile *
collection_fixture_get_built_in (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "collections",
                                                 "nato-and-its-neighbours", NULL);

  return g_file_new_for_path (path);
}
