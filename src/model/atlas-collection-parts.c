/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The pieces that items of all kinds are made of: ids, texts, states, places, choices. */

#include "atlas-collection-limits.h"
#include "atlas-collection-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What all items share that list nothing. */
static const char *const no_strings[] = { NULL };

/* How much more has to be done for somebody to hear of it */
#define PROGRESS_STEP 0.005

static gboolean
is_slug (const char *id)
{
  return *id != '\0' && id[strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static gboolean
is_state_code (const char *code)
{
  return strlen (code) == 3 && code[strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] == '\0';
}

/* @fraction: how much of the current file is done. What is no news is not told. */
void
atlas_collection_report_progress (AtlasCollectionLoad *load, double fraction)
{
  double done = MIN (load->step_done + load->step_size * fraction, 1);

  if (load->options == NULL || load->options->progress == NULL || done < load->told + PROGRESS_STEP)
    return;
  load->told = done;
  load->options->progress (done, load->options->progress_data);
}

static void
read_elements (AtlasCollectionLoad *load,
               const AtlasJson *array,
               guint n_items,
               gsize item_size,
               AtlasCollectionItemFunc read_item,
               char *items)
{
  for (guint i = 0; i < n_items && !load->is_cancelled; i++)
    {
      AtlasJson item = atlas_json_get_element (array, i);

      if (atlas_json_expect_object (&item))
        read_item (load, &item, items + i * item_size);
      load->is_cancelled = g_cancellable_is_cancelled (load->cancellable);
      /* The first half of the file's time went into parsing it. */
      atlas_collection_report_progress (load, 0.5 + 0.5 * i / n_items);
    }
}

/* Puts the elements of the array @key of @root into contiguous memory, one @read_item each. @ids:
 * the table that they enter their ids into, NULL when they have none. */
gpointer
atlas_collection_read_items (AtlasCollectionLoad *load,
                             const AtlasJson *root,
                             const char *key,
                             gsize item_size,
                             GHashTable *ids,
                             AtlasCollectionItemFunc read_item,
                             guint *n_items)
{
  AtlasJson array = atlas_json_get_array (root, key, n_items);
  char *items;

  if (*n_items > ATLAS_ITEMS_MAX)
    {
      atlas_json_fail (&array, ATLAS_PROBLEM_TOO_MANY,
                       _ ("has too many items, %u; expected at most %u"), *n_items,
                       (guint) ATLAS_ITEMS_MAX);
      *n_items = 0;
      array.node = NULL;
    }
  if (ids != NULL && (array.node == NULL || !JSON_NODE_HOLDS_ARRAY (array.node)))
    g_hash_table_add (load->unknown, ids);
  items = atlas_arena_alloc0 (load->self->arena, *n_items, item_size);
  read_elements (load, &array, *n_items, item_size, read_item, items);
  return items;
}

/* Whether @id, which @value holds or is the key of, has the form of one. */
gboolean
atlas_collection_expect_id (const AtlasJson *value, const char *id, gboolean at_key)
{
  g_autofree char *word = NULL;

  if (is_slug (id))
    return TRUE;
  word = atlas_data_quote_word (id);
  (at_key ? atlas_json_fail_key : atlas_json_fail) (
    value, ATLAS_PROBLEM_WRONG_VALUE,
    _ ("“%s” is not an id; expected lower-case letters a–z, digits and hyphens"), word);
  return FALSE;
}

/* Reads the id of the item that stands at @index in its array, and enters it into @ids. */
const char *
atlas_collection_read_id (AtlasCollectionLoad *load, const AtlasJson *item, GHashTable *ids)
{
  AtlasJson member = atlas_json_get_member (item, "id");
  const char *text = atlas_json_as_text (&member, ATLAS_TEXT_ID);
  const char *id;
  guint other;

  if (text == NULL || !atlas_collection_expect_id (&member, text, FALSE))
    return NULL;
  id = atlas_arena_intern (load->self->arena, text);
  if (!atlas_collection_find_index (ids, id, &other))
    g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (item->index + 1));
  else if (item->parent != NULL)
    atlas_json_fail (&member, ATLAS_PROBLEM_DUPLICATE_ID,
                     _ ("“%s” is the id of item %u as well; expected an id of its own"), id, other);
  else
    /* A file of its own */
    atlas_json_fail (&member, ATLAS_PROBLEM_DUPLICATE_ID,
                     _ ("“%s” is the id of another file as well; expected an id of its own"), id);
  return id;
}

const char *
atlas_collection_read_text (AtlasCollectionLoad *load,
                            const AtlasJson *item,
                            const char *key,
                            AtlasTextKind kind)
{
  return atlas_arena_copy (load->self->arena, atlas_json_get_text (item, key, kind));
}

/* A text that comes up again in many items, so that it is kept once */
const char *
atlas_collection_read_common_text (AtlasCollectionLoad *load,
                                   const AtlasJson *item,
                                   const char *key,
                                   AtlasTextKind kind)
{
  return atlas_arena_intern (load->self->arena, atlas_json_get_text (item, key, kind));
}

const char *
atlas_collection_read_optional_text (AtlasCollectionLoad *load,
                                     const AtlasJson *item,
                                     const char *key,
                                     AtlasTextKind kind)
{
  return atlas_arena_copy (load->self->arena, atlas_json_get_optional_text (item, key, kind));
}

static const char *
as_state (AtlasCollectionLoad *load, const AtlasJson *value)
{
  const char *code = atlas_json_as_text (value, ATLAS_TEXT_LINE);
  AtlasGeography *geography = load->options != NULL ? load->options->geography : NULL;
  g_autofree char *word = NULL;

  if (code == NULL)
    return NULL;
  word = atlas_data_quote_word (code);
  if (!is_state_code (code))
    {
      atlas_json_fail (value, ATLAS_PROBLEM_WRONG_VALUE,
                       _ ("“%s” is not the code of a state; expected three capitals such as POL"),
                       word);
      return NULL;
    }
  if (geography != NULL && atlas_geography_find_state (geography, code) == 0)
    atlas_json_fail (
      value, ATLAS_PROBLEM_UNKNOWN_ID,
      _ ("“%s” is the code of no state; expected one that the atlas knows, such as POL"), word);
  return atlas_arena_intern (load->self->arena, code);
}

const char *
atlas_collection_read_state (AtlasCollectionLoad *load, const AtlasJson *item, const char *key)
{
  AtlasJson member = atlas_json_get_member (item, key);

  return as_state (load, &member);
}

/* The code of a state or the id of an alliance, at “side”. */
const char *
atlas_collection_read_side (AtlasCollectionLoad *load, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "side");
  GHashTable *alliances = load->self->alliance_ids;
  const char *side;
  g_autofree char *word = NULL;

  /* What is in small letters is not meant to be a state. */
  if (member.node == NULL || !JSON_NODE_HOLDS_VALUE (member.node) ||
      json_node_get_value_type (member.node) != G_TYPE_STRING ||
      g_ascii_isupper (*json_node_get_string (member.node)))
    return atlas_collection_read_state (load, item, "side");
  side = atlas_json_as_text (&member, ATLAS_TEXT_ID);
  if (side == NULL)
    return NULL;
  if (g_hash_table_contains (alliances, side) || g_hash_table_contains (load->unknown, alliances))
    return atlas_arena_intern (load->self->arena, side);
  word = atlas_data_quote_word (side);
  atlas_json_fail (
    &member, ATLAS_PROBLEM_UNKNOWN_ID,
    _ ("“%s” names nothing; expected the id of an alliance, or the code of a state such as POL"),
    word);
  return NULL;
}

/* Reads a list of states, which may be missing. */
const char *const *
atlas_collection_read_states (AtlasCollectionLoad *load, const AtlasJson *item, const char *key)
{
  guint n_states;
  AtlasJson array = atlas_json_get_optional_array (item, key, &n_states);
  const char **states;

  if (n_states == 0)
    return no_strings;
  states = atlas_arena_alloc0 (load->self->arena, n_states + 1, sizeof *states);
  for (guint i = 0; i < n_states; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      states[i] = as_state (load, &element);
    }
  return states;
}

/**
 * atlas_collection_read_reference:
 * @known: the ids that @value may have
 * @expected: what that should be, to be translated: “the id of a person”
 * @index: (out): where what has that id stands in its array
 *
 * Returns: whether @value leads to something
 */
gboolean
atlas_collection_read_reference (AtlasCollectionLoad *load,
                                 const AtlasJson *value,
                                 GHashTable *known,
                                 const char *expected,
                                 guint *index)
{
  const char *id = atlas_json_as_text (value, ATLAS_TEXT_ID);
  g_autofree char *word = NULL;

  if (id == NULL || !atlas_collection_expect_id (value, id, FALSE))
    return FALSE;
  if (atlas_collection_find_index (known, id, index))
    return TRUE;
  if (g_hash_table_contains (load->unknown, known))
    return FALSE;
  word = atlas_data_quote_word (id);
  atlas_json_fail (value, ATLAS_PROBLEM_UNKNOWN_ID, _ ("“%s” names nothing; expected %s"), word,
                   _ (expected));
  return FALSE;
}

static gboolean
expect_any_id (const AtlasJson *value)
{
  const char *id = atlas_json_as_text (value, ATLAS_TEXT_ID);

  return id != NULL && atlas_collection_expect_id (value, id, FALSE);
}

/* Reads a list of ids, which may be missing. With @known %NULL they are to be looked up later. */
const char *const *
atlas_collection_read_ids (AtlasCollectionLoad *load,
                           const AtlasJson *item,
                           const char *key,
                           GHashTable *known,
                           const char *expected)
{
  guint n_ids;
  AtlasJson array = atlas_json_get_optional_array (item, key, &n_ids);
  const char **ids;

  if (n_ids == 0)
    return no_strings;
  ids = atlas_arena_alloc0 (load->self->arena, n_ids + 1, sizeof *ids);
  for (guint i = 0; i < n_ids; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);
      guint index;
      gboolean is_right =
        known != NULL ? atlas_collection_read_reference (load, &element, known, expected, &index)
                      : expect_any_id (&element);

      /* After a problem, one that is not looked up either keeps the place. */
      ids[i] =
        is_right ? atlas_arena_intern (load->self->arena, json_node_get_string (element.node)) : "";
    }
  return ids;
}

static const AtlasSource *const *
read_sources (AtlasCollectionLoad *load, const AtlasJson *array, guint *n_sources)
{
  const AtlasSource **sources = atlas_arena_alloc0 (load->self->arena, *n_sources, sizeof *sources);
  guint index;

  for (guint i = 0; i < *n_sources; i++)
    {
      AtlasJson element = atlas_json_get_element (array, i);

      if (atlas_collection_read_reference (load, &element, load->self->source_ids,
                                           N_ ("the id of a source in sources.json"), &index))
        sources[i] = &load->self->sources[index];
    }
  return sources;
}

/* Reads the sources of an item, of which there must be one at least. */
const AtlasSource *const *
atlas_collection_read_citations (AtlasCollectionLoad *load, const AtlasJson *item, guint *n_sources)
{
  AtlasJson array = atlas_json_get_array (item, "sources", n_sources);

  if (*n_sources == 0 && array.node != NULL && JSON_NODE_HOLDS_ARRAY (array.node))
    atlas_json_fail (&array, ATLAS_PROBLEM_MISSING_SOURCE,
                     _ ("is empty; expected the id of at least one source"));
  return read_sources (load, &array, n_sources);
}

/* As atlas_collection_read_citations(), where they may be missing. */
const AtlasSource *const *
atlas_collection_read_optional_citations (AtlasCollectionLoad *load,
                                          const AtlasJson *item,
                                          guint *n_sources)
{
  *n_sources = 0;
  return atlas_json_has (item, "sources") ? atlas_collection_read_citations (load, item, n_sources)
                                          : NULL;
}

/* Reads the keys that all places share, whatever others stand beside them. */
void
atlas_collection_read_spot (AtlasCollectionLoad *load, const AtlasJson *place, AtlasSite *site)
{
  site->name = atlas_collection_read_common_text (load, place, "name", ATLAS_TEXT_LINE);
  site->lat = atlas_json_get_number (place, "lat", -90, 90);
  site->lon = atlas_json_get_number (place, "lon", -180, 180);
}

void
atlas_collection_read_site (AtlasCollectionLoad *load, const AtlasJson *place, AtlasSite *site)
{
  static const char *const keys[] = { "name", "lat", "lon", NULL };

  if (atlas_json_expect_keys (place, keys))
    atlas_collection_read_spot (load, place, site);
}

/* The value of the word that @value is; FALSE after a problem */
static gboolean
read_word (const AtlasJson *value, AtlasVocabulary vocabulary, guint *word)
{
  const char *id = atlas_json_as_text (value, ATLAS_TEXT_LINE);
  g_autofree char *quoted = NULL;
  g_autofree char *known = NULL;

  if (id == NULL)
    return FALSE;
  if (atlas_vocabulary_find (vocabulary, id, word))
    return TRUE;
  quoted = atlas_data_quote_word (id);
  known = atlas_vocabulary_dup_known_ids (vocabulary);
  /* Translators: “raid” is not a kind of event; expected one of treaty, accession, … */
  atlas_json_fail (value, ATLAS_PROBLEM_WRONG_VALUE, _ ("“%s” is not %s; expected one of %s"),
                   quoted, atlas_vocabulary_get_what (vocabulary), known);
  return FALSE;
}

/**
 * atlas_collection_read_choice:
 *
 * Returns: the value of the word at @key; the first of @vocabulary after a problem
 */
guint
atlas_collection_read_choice (const AtlasJson *item, const char *key, AtlasVocabulary vocabulary)
{
  AtlasJson member = atlas_json_get_member (item, key);
  guint value = 0;

  return read_word (&member, vocabulary, &value) ? value : 0;
}

/**
 * atlas_collection_read_choices:
 *
 * Returns: a bit for each word in the list at @key, which may be missing: 1 << value
 */
guint
atlas_collection_read_choices (const AtlasJson *item, const char *key, AtlasVocabulary vocabulary)
{
  guint n_words = 0;
  AtlasJson array = atlas_json_get_optional_array (item, key, &n_words);
  guint choices = 0;

  for (guint i = 0; i < n_words; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);
      guint value = 0;

      if (read_word (&element, vocabulary, &value))
        choices |= 1u << value;
    }
  return choices;
}
