/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Contested ground: what there is to say about whose it is. */

#include "atlas-collection-private.h"
#include "atlas-geography.h"

#include <glib/gi18n.h>
#include <string.h>

/* One unit in one ground, and where that stands in the file */
typedef struct
{
  const char *unit;
  AtlasSpan span;
  guint dispute;
  guint ground;
  guint element;
} UnitEntry;

static gboolean
is_unit_id (const char *id)
{
  return *id != '\0' && id[strspn (id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")] == '\0';
}

/* Returns "" after a problem, which keeps the place. */
static const char *
read_unit (AtlasCollectionLoad *load, const AtlasJson *value)
{
  const char *id = atlas_json_as_text (value, ATLAS_TEXT_ID);
  AtlasGeography *geography = load->options != NULL ? load->options->geography : NULL;
  g_autofree char *word = NULL;

  if (id == NULL)
    return "";
  word = atlas_data_quote_word (id);
  if (!is_unit_id (id))
    {
      atlas_json_fail (value, ATLAS_PROBLEM_WRONG_VALUE,
                       _ ("“%s” is not the id of a unit; expected capitals, digits and hyphens "
                          "such as UKR-43"),
                       word);
      return "";
    }
  if (geography != NULL && atlas_geography_find_unit (geography, id) == 0)
    {
      atlas_json_fail (value, ATLAS_PROBLEM_UNKNOWN_ID,
                       _ ("“%s” is no unit of the map; expected one that the atlas knows, such as "
                          "UKR-43"),
                       word);
      return "";
    }
  return atlas_arena_intern (load->self->arena, id);
}

/* Reads an array that has to have something in it. */
static AtlasJson
get_filled_array (const AtlasJson *item, const char *key, guint *n_elements)
{
  AtlasJson array = atlas_json_get_array (item, key, n_elements);

  if (*n_elements == 0 && array.node != NULL && JSON_NODE_HOLDS_ARRAY (array.node))
    atlas_json_fail (&array, ATLAS_PROBLEM_WRONG_VALUE, _ ("is empty; expected at least one"));
  return array;
}

static void
read_ground (AtlasCollectionLoad *load, const AtlasJson *item, AtlasDisputeGround *ground)
{
  static const char *const keys[] = { "units", "from", "to", NULL };
  guint n_units;
  AtlasJson array = get_filled_array (item, "units", &n_units);
  const char **units = atlas_arena_alloc0 (load->self->arena, n_units + 1, sizeof *units);
  gboolean has_from, has_to, is_right;

  atlas_json_expect_keys (item, keys);
  for (guint i = 0; i < n_units; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      units[i] = read_unit (load, &element);
    }
  ground->units = units;
  has_from = atlas_collection_read_date_within (load, item, "from", &ground->from);
  is_right = atlas_collection_read_to (item, has_from, ground->from, &has_to, &ground->to);
  /* After a problem, a span without days overlaps with nothing. */
  ground->span = has_from && is_right
                   ? (AtlasSpan) { ground->from.first, ground->to.first, !has_to }
                   : (AtlasSpan) { 0, 0, FALSE };
}

static void
read_grounds (AtlasCollectionLoad *load, const AtlasJson *item, AtlasDispute *dispute)
{
  static const char *const no_units[] = { NULL };
  AtlasJson array = get_filled_array (item, "grounds", &dispute->n_grounds);
  AtlasDisputeGround *grounds =
    atlas_arena_alloc0 (load->self->arena, dispute->n_grounds, sizeof *grounds);

  for (guint i = 0; i < dispute->n_grounds; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      grounds[i].units = no_units;
      if (atlas_json_expect_object (&element))
        read_ground (load, &element, &grounds[i]);
    }
  dispute->grounds = grounds;
}

static void
read_dispute (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",         "title",     "grounds",     "text",    "recognised",
    "controlled", "authority", "known_until", "sources", NULL,
  };
  AtlasDispute *dispute = target;

  atlas_json_expect_keys (item, keys);
  dispute->id = atlas_collection_read_id (load, item, load->self->dispute_ids);
  dispute->title = atlas_collection_read_text (load, item, "title", ATLAS_TEXT_LINE);
  read_grounds (load, item, dispute);
  dispute->text = atlas_collection_read_text (load, item, "text", ATLAS_TEXT_TEXT);
  dispute->recognised = atlas_collection_read_text (load, item, "recognised", ATLAS_TEXT_TEXT);
  dispute->controlled = atlas_collection_read_text (load, item, "controlled", ATLAS_TEXT_TEXT);
  dispute->authority = atlas_collection_read_text (load, item, "authority", ATLAS_TEXT_TEXT);
  dispute->has_known_until =
    atlas_json_has (item, "known_until") &&
    atlas_collection_read_date_within (load, item, "known_until", &dispute->known_until);
  dispute->sources = atlas_collection_read_citations (load, item, &dispute->n_sources);
}

static void
add_entries (GArray *entries, const AtlasDispute *dispute, guint index)
{
  for (guint i = 0; i < dispute->n_grounds; i++)
    for (guint j = 0; dispute->grounds[i].units[j] != NULL; j++)
      {
        UnitEntry entry = { dispute->grounds[i].units[j], dispute->grounds[i].span, index, i, j };

        if (*entry.unit != '\0')
          g_array_append_val (entries, entry);
      }
}

/* By unit, then by time, then as they stand in the file */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const UnitEntry *one = a, *other = b;
  int order = strcmp (one->unit, other->unit);

  if (order != 0)
    return order;
  if (one->span.from != other->span.from)
    return one->span.from < other->span.from ? -1 : 1;
  if (one->dispute != other->dispute)
    return one->dispute < other->dispute ? -1 : 1;
  if (one->ground != other->ground)
    return one->ground < other->ground ? -1 : 1;
  return one->element < other->element ? -1 : one->element > other->element;
}

static void
fail_overlap (const AtlasJson *root, const UnitEntry *entry, const UnitEntry *other)
{
  AtlasJson disputes = atlas_json_get_member (root, "disputes");
  AtlasJson dispute = atlas_json_get_element (&disputes, entry->dispute);
  AtlasJson grounds = atlas_json_get_member (&dispute, "grounds");
  AtlasJson ground = atlas_json_get_element (&grounds, entry->ground);
  AtlasJson units = atlas_json_get_member (&ground, "units");
  AtlasJson unit = atlas_json_get_element (&units, entry->element);

  atlas_json_fail (
    &unit, ATLAS_PROBLEM_OVERLAP,
    _ ("“%s” is in item %u as well at that time; expected one explanation at a time"), entry->unit,
    other->dispute);
}

/* Who asks about a unit on a day gets one answer. */
static void
expect_no_overlap (AtlasCollection *self, const AtlasJson *root)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (UnitEntry));
  const UnitEntry *longest = NULL; /* the one that ends last, of those before */

  for (guint i = 0; i < self->n_disputes; i++)
    add_entries (entries, &self->disputes[i], i);
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const UnitEntry *entry = &g_array_index (entries, UnitEntry, i);

      if (longest == NULL || !g_str_equal (longest->unit, entry->unit))
        longest = entry;
      else if (atlas_span_overlaps (longest->span, entry->span))
        fail_overlap (root, entry, longest);
      if (!longest->span.is_open && (entry->span.is_open || entry->span.to > longest->span.to))
        longest = entry;
    }
}

/* An item that was no object has no grounds, and nothing that could overlap. */
void
atlas_collection_read_disputes (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "disputes", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->disputes = atlas_collection_read_items (load, root, "disputes", sizeof (AtlasDispute),
                                                self->dispute_ids, read_dispute, &self->n_disputes);
  expect_no_overlap (self, root);
}
