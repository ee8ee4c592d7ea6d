/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The pieces that items of all kinds are made of: ids, texts, states, places, citations. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What all items share that list nothing. */
static const char *const no_strings[] = { NULL };

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

/* Puts the elements of the array @key of @root into contiguous memory, one @read_item each. */
gpointer
atlas_collection_read_items (AtlasCollection *self,
                             const AtlasJson *root,
                             const char *key,
                             gsize item_size,
                             AtlasCollectionItemFunc read_item,
                             guint *n_items)
{
  AtlasJson array = atlas_json_get_array (root, key, n_items);
  char *items = atlas_arena_alloc0 (self->arena, *n_items, item_size);

  for (guint i = 0; i < *n_items && root->reader->error == NULL; i++)
    {
      AtlasJson item = atlas_json_get_element (&array, i);

      if (atlas_json_expect_object (&item))
        read_item (self, &item, items + i * item_size);
    }
  return items;
}

/* Reads the id of the next item and enters it into @ids. */
const char *
atlas_collection_read_id (AtlasCollection *self, const AtlasJson *item, GHashTable *ids)
{
  AtlasJson member = atlas_json_get_member (item, "id");
  const char *id = atlas_arena_intern (self->arena, atlas_json_as_string (&member));
  g_autofree char *word = atlas_data_quote_word (id);
  guint other;

  if (!is_slug (id))
    atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                     _ ("“%s” is not an id; expected lower-case letters a–z, digits and hyphens"),
                     word);
  else if (atlas_collection_find_index (ids, id, &other))
    atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                     _ ("“%s” is the id of item %u as well; expected an id of its own"), word,
                     other);
  g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (item->index + 1));
  return id;
}

const char *
atlas_collection_read_text (AtlasCollection *self, const AtlasJson *item, const char *key)
{
  return atlas_arena_copy (self->arena, atlas_json_get_string (item, key));
}

const char *
atlas_collection_read_optional_text (AtlasCollection *self, const AtlasJson *item, const char *key)
{
  return atlas_arena_copy (self->arena, atlas_json_get_optional_string (item, key));
}

static const char *
as_state (AtlasCollection *self, const AtlasJson *value)
{
  const char *code = atlas_json_as_string (value);

  if (value->reader->error == NULL && !is_state_code (code))
    {
      g_autofree char *word = atlas_data_quote_word (code);

      atlas_json_fail (value, ATLAS_DATA_ERROR_VALUE,
                       _ ("“%s” is not the code of a state; expected three capitals such as POL"),
                       word);
    }
  return atlas_arena_intern (self->arena, code);
}

const char *
atlas_collection_read_state (AtlasCollection *self, const AtlasJson *item, const char *key)
{
  AtlasJson member = atlas_json_get_member (item, key);

  return as_state (self, &member);
}

const char *const *
atlas_collection_read_states (AtlasCollection *self, const AtlasJson *item)
{
  guint n_states;
  AtlasJson array = atlas_json_get_optional_array (item, "states", &n_states);
  const char **states;

  if (n_states == 0)
    return no_strings;
  states = atlas_arena_alloc0 (self->arena, n_states + 1, sizeof *states);
  for (guint i = 0; i < n_states; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      states[i] = as_state (self, &element);
    }
  return states;
}

/* @expected is already translated: “the id of a person”. */
void
atlas_collection_fail_reference (const AtlasJson *value, const char *id, const char *expected)
{
  g_autofree char *word = atlas_data_quote_word (id);

  atlas_json_fail (value, ATLAS_DATA_ERROR_REFERENCE, _ ("“%s” names nothing; expected %s"), word,
                   expected);
}

/* Reads a list of ids, which may be missing. With @known %NULL they are to be looked up later. */
const char *const *
atlas_collection_read_ids (AtlasCollection *self,
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
  ids = atlas_arena_alloc0 (self->arena, n_ids + 1, sizeof *ids);
  for (guint i = 0; i < n_ids; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      ids[i] = atlas_arena_intern (self->arena, atlas_json_as_string (&element));
      if (known != NULL && !g_hash_table_contains (known, ids[i]))
        atlas_collection_fail_reference (&element, ids[i], expected);
    }
  return ids;
}

/* Reads the sources of an item, of which there must be one at least. */
const AtlasSource *const *
atlas_collection_read_citations (AtlasCollection *self, const AtlasJson *item, guint *n_sources)
{
  AtlasJson array = atlas_json_get_array (item, "sources", n_sources);
  const AtlasSource **sources = atlas_arena_alloc0 (self->arena, *n_sources, sizeof *sources);

  if (*n_sources == 0)
    atlas_json_fail (&array, ATLAS_DATA_ERROR_VALUE,
                     _ ("is empty; expected the id of at least one source"));
  for (guint i = 0; i < *n_sources; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);
      const char *id = atlas_json_as_string (&element);

      sources[i] = atlas_collection_find_source (self, id);
      if (sources[i] == NULL)
        atlas_collection_fail_reference (&element, id, _ ("the id of a source in sources.json"));
    }
  return sources;
}

/* Reads the keys that all places share, whatever others stand beside them. */
void
atlas_collection_read_spot (AtlasCollection *self, const AtlasJson *place, AtlasSite *site)
{
  site->name = atlas_arena_intern (self->arena, atlas_json_get_string (place, "name"));
  site->lat = atlas_json_get_number (place, "lat", -90, 90);
  site->lon = atlas_json_get_number (place, "lon", -180, 180);
}

void
atlas_collection_read_site (AtlasCollection *self, const AtlasJson *place, AtlasSite *site)
{
  static const char *const keys[] = { "name", "lat", "lon", NULL };

  atlas_json_expect_keys (place, keys);
  atlas_collection_read_spot (self, place, site);
}

AtlasConfidence
atlas_collection_read_confidence (const AtlasJson *item)
{
  AtlasConfidence confidence = ATLAS_CONFIDENCE_LIKELY;
  AtlasJson member = atlas_json_get_member (item, "confidence");
  const char *id = atlas_json_as_string (&member);

  if (member.reader->error == NULL && !atlas_confidence_from_id (id, &confidence))
    {
      g_autofree char *word = atlas_data_quote_word (id);

      atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                       _ ("“%s” is not a confidence; expected “verified”, “likely” or “disputed”"),
                       word);
    }
  return confidence;
}

/* Refuses a span, ending at @key of @item, that holds no day. */
void
atlas_collection_expect_order (const AtlasJson *item,
                               const char *key,
                               AtlasPartialDate from,
                               AtlasPartialDate to)
{
  AtlasJson member = atlas_json_get_member (item, key);
  g_autofree char *from_iso = NULL;
  g_autofree char *to_iso = NULL;

  if (to.first > from.first || item->reader->error != NULL)
    return;
  from_iso = atlas_partial_date_to_iso (from);
  to_iso = atlas_partial_date_to_iso (to);
  atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                   _ ("“%s” ends what begins on %s; expected a later date"), to_iso, from_iso);
}
