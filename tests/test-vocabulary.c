/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* One vocabulary: the words of data/schema/vocabulary.schema.json are those of the C lists, in the
 * same order. */

#include "atlas-collection.h"
#include "atlas-vocabulary.h"

#include <json-glib/json-glib.h>

typedef const char *(*ToId) (guint value);
typedef gboolean (*FromId) (const char *id, guint *value);

/* Calls through a pointer to a function of another type are not defined, hence these. */
#define LIST(name, Type)                                                                           \
  static const char *name##_to_word (guint value)                                                  \
  {                                                                                                \
    return atlas_##name##_to_id ((Type) value);                                                    \
  }                                                                                                \
  static gboolean name##_from_word (const char *id, guint *value)                                  \
  {                                                                                                \
    Type found;                                                                                    \
    if (!atlas_##name##_from_id (id, &found))                                                      \
      return FALSE;                                                                                \
    *value = (guint) found;                                                                        \
    return TRUE;                                                                                   \
  }

LIST (stage, AtlasStage)
LIST (event_kind, AtlasEventKind)
LIST (confidence, AtlasConfidence)
LIST (force_kind, AtlasForceKind)
LIST (force_unit, AtlasForceUnit)
LIST (site_precision, AtlasSitePrecision)
LIST (source_kind, AtlasSourceKind)

typedef struct
{
  const char *definition;
  guint n_values;
  ToId to_id;
  FromId from_id;
} List;

static const List lists[] = {
  { "stage", ATLAS_N_STAGES, stage_to_word, stage_from_word },
  { "eventKind", ATLAS_N_EVENT_KINDS, event_kind_to_word, event_kind_from_word },
  { "confidence", ATLAS_N_CONFIDENCES, confidence_to_word, confidence_from_word },
  { "forceKind", ATLAS_N_FORCE_KINDS, force_kind_to_word, force_kind_from_word },
  { "unit", ATLAS_N_FORCE_UNITS, force_unit_to_word, force_unit_from_word },
  { "precision", ATLAS_N_SITE_PRECISIONS, site_precision_to_word, site_precision_from_word },
  { "sourceKind", ATLAS_N_SOURCE_KINDS, source_kind_to_word, source_kind_from_word },
};

static JsonObject *
get_definitions (JsonParser *parser)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "vocabulary.schema.json", NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                        "$defs");
}

static void
test_list (gconstpointer data)
{
  const List *list = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *definition =
    json_object_get_object_member (get_definitions (parser), list->definition);
  JsonArray *words = json_object_get_array_member (definition, "enum");
  JsonArray *meanings = json_object_get_array_member (definition, "enumDescriptions");

  g_assert_cmpuint (json_array_get_length (words), ==, list->n_values);
  g_assert_cmpuint (json_array_get_length (meanings), ==, list->n_values);
  for (guint i = 0; i < list->n_values; i++)
    {
      const char *word = json_array_get_string_element (words, i);
      guint value = G_MAXUINT;

      g_assert_cmpstr (list->to_id (i), ==, word);
      g_assert_true (list->from_id (word, &value));
      g_assert_cmpuint (value, ==, i);
    }
}

/* Lists that are only read */
static const struct
{
  const char *definition;
  AtlasVocabulary vocabulary;
} read_lists[] = {
  { "view", ATLAS_VOCABULARY_VIEW },
  { "itemKind", ATLAS_VOCABULARY_STORY_ITEM_KIND },
  { "layer", ATLAS_VOCABULARY_LAYER },
};

static void
test_read_lists (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *definitions = get_definitions (parser);

  for (guint i = 0; i < G_N_ELEMENTS (read_lists); i++)
    {
      JsonArray *words = json_object_get_array_member (
        json_object_get_object_member (definitions, read_lists[i].definition), "enum");
      g_autoptr (GString) all = g_string_new (NULL);
      g_autofree char *known = atlas_vocabulary_dup_known_ids (read_lists[i].vocabulary);

      for (guint k = 0; k < json_array_get_length (words); k++)
        g_string_append_printf (all, "%s%s", k > 0 ? ", " : "",
                                json_array_get_string_element (words, k));
      g_assert_cmpstr (all->str, ==, known);
    }
}

/* Every list of words in the vocabulary is compared. */
static void
test_all_lists (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *definitions = get_definitions (parser);
  g_autoptr (GList) names = json_object_get_members (definitions);

  for (GList *l = names; l != NULL; l = l->next)
    {
      gboolean is_known = FALSE;

      if (!json_object_has_member (json_object_get_object_member (definitions, l->data), "enum"))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        is_known = is_known || g_str_equal (lists[i].definition, l->data);
      for (guint i = 0; i < G_N_ELEMENTS (read_lists); i++)
        is_known = is_known || g_str_equal (read_lists[i].definition, l->data);
      if (!is_known)
        g_test_fail_printf ("the list “%s” is compared with nothing", (const char *) l->data);
    }
}

static void
test_force (void)
{
  guint n_force = 0;

  for (AtlasEventKind kind = 0; kind < ATLAS_N_EVENT_KINDS; kind++)
    n_force += atlas_event_kind_is_force (kind);
  g_assert_cmpuint (n_force, ==, 4);
  g_assert_true (atlas_event_kind_is_force (ATLAS_EVENT_WAR));
  g_assert_true (atlas_event_kind_is_force (ATLAS_EVENT_EXERCISE));
  g_assert_false (atlas_event_kind_is_force (ATLAS_EVENT_SUMMIT));
  g_assert_false (atlas_event_kind_is_force (ATLAS_EVENT_SANCTIONS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/vocabulary/", lists[i].definition, NULL);

      g_test_add_data_func (path, &lists[i], test_list);
    }
  g_test_add_func ("/vocabulary/read", test_read_lists);
  g_test_add_func ("/vocabulary/all", test_all_lists);
  g_test_add_func ("/vocabulary/force", test_force);
  return g_test_run ();
}
