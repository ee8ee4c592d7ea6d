/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Where troops stood, as it was published. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

#define FORCE_COUNT_MAX 100000000

typedef gboolean (*FromIdFunc) (const char *id, gpointer word);

/* Reads a word of a vocabulary, whose ids @known lists, into @word. */
#define READ_WORD(item, key, vocabulary, word)                                                     \
  read_word (item, key, (FromIdFunc) atlas_##vocabulary##_from_id,                                 \
             atlas_##vocabulary##_dup_known_ids, word)

static void
read_word (const AtlasJson *item,
           const char *key,
           FromIdFunc from_id,
           char *(*dup_known_ids) (void),
           gpointer word)
{
  AtlasJson member = atlas_json_get_member (item, key);
  const char *id = atlas_json_as_string (&member);
  g_autofree char *quoted = NULL;
  g_autofree char *known = NULL;

  if (item->reader->error != NULL || from_id (id, word))
    return;
  quoted = atlas_data_quote_word (id);
  known = dup_known_ids ();
  atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE, _ ("“%s” is unknown; expected one of %s"),
                   quoted, known);
}

/* A state or an alliance is the side. */
static const char *
read_side (AtlasCollection *self, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "side");
  const char *side = atlas_json_as_string (&member);

  if (g_hash_table_contains (self->alliance_ids, side))
    return atlas_arena_intern (self->arena, side);
  return atlas_collection_read_state (self, item, "side");
}

static void
read_place (AtlasCollection *self, const AtlasJson *item, AtlasForce *force)
{
  static const char *const keys[] = { "name", "lat", "lon", "precision", NULL };
  AtlasJson place = atlas_json_get_member (item, "place");

  atlas_json_expect_keys (&place, keys);
  atlas_collection_read_spot (self, &place, &force->place);
  READ_WORD (&place, "precision", site_precision, &force->precision);
}

static void
read_count (const AtlasJson *item, AtlasForce *force)
{
  AtlasJson low = atlas_json_get_member (item, "low");
  AtlasJson high = atlas_json_get_member (item, "high");

  force->has_count = force->unit != ATLAS_UNIT_UNCOUNTED;
  if (force->has_count)
    {
      force->low = (guint) atlas_json_get_number (item, "low", 0, FORCE_COUNT_MAX);
      force->high = (guint) atlas_json_get_number (item, "high", 0, FORCE_COUNT_MAX);
      if (force->low > force->high)
        atlas_json_fail (&high, ATLAS_DATA_ERROR_VALUE,
                         _ ("“%u” is less than the low number, %u; expected as much or more"),
                         force->high, force->low);
      return;
    }
  if (!atlas_json_is_absent (&low))
    atlas_json_fail (&low, ATLAS_DATA_ERROR_VALUE, _ ("counts what is uncounted; expected null"));
  if (!atlas_json_is_absent (&high))
    atlas_json_fail (&high, ATLAS_DATA_ERROR_VALUE, _ ("counts what is uncounted; expected null"));
}

static void
read_force (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",   "side", "name", "kind",      "host", "place",      "from",    "to", "as_of",
    "unit", "low",  "high", "published", "text", "confidence", "sources", NULL,
  };
  AtlasForce *force = target;

  atlas_json_expect_keys (item, keys);
  force->id = atlas_collection_read_id (self, item, self->force_ids);
  force->side = read_side (self, item);
  force->name = atlas_collection_read_text (self, item, "name");
  READ_WORD (item, "kind", force_kind, &force->kind);
  force->host = atlas_collection_read_state (self, item, "host");
  read_place (self, item, force);
  force->from = atlas_json_get_date (item, "from");
  force->has_to = atlas_json_get_optional_date (item, "to", &force->to);
  if (force->has_to)
    atlas_collection_expect_order (item, "to", force->from, force->to);
  force->as_of = atlas_json_get_date (item, "as_of");
  READ_WORD (item, "unit", force_unit, &force->unit);
  read_count (item, force);
  force->published = atlas_collection_read_text (self, item, "published");
  force->text = atlas_collection_read_optional_text (self, item, "text");
  force->confidence = atlas_collection_read_confidence (item);
  force->sources = atlas_collection_read_citations (self, item, &force->n_sources);
}

void
atlas_collection_read_forces (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "forces", NULL };

  atlas_json_expect_keys (root, keys);
  self->forces = atlas_collection_read_items (self, root, "forces", sizeof (AtlasForce), read_force,
                                              &self->n_forces);
}
