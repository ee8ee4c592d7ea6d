/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What leads to items that are read later than what leads there: events that name quotes, quotes
 * that answer each other, forces that are part of others, old ids. The documents are gone by then; their places can be named
 * without them. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

/* A list of ids in an item: `$.events[3].related`, `$.quotes[7].disputed.quotes` */
typedef struct
{
  AtlasJsonReader *reader;
  const char *array;
  guint index;
  const char *outer; /* the object in the item that has the list, or NULL */
  const char *key;
} ListPlace;

static void
fail_element (const ListPlace *place, guint element, AtlasProblemCode code, const char *message)
{
  AtlasJson root = { place->reader, NULL, NULL, 0, NULL };
  AtlasJson array = { place->reader, &root, place->array, 0, NULL };
  AtlasJson item = { place->reader, &array, NULL, place->index, NULL };
  AtlasJson outer = { place->reader, &item, place->outer, 0, NULL };
  AtlasJson list = { place->reader, place->outer != NULL ? &outer : &item, place->key, 0, NULL };
  AtlasJson value = { place->reader, &list, NULL, element, NULL };

  atlas_json_fail (&value, code, "%s", message);
}

static void
fail_unknown (const ListPlace *place, guint element, const char *id, const char *expected)
{
  g_autofree char *message =
    g_strdup_printf (_ ("“%1$s” names nothing; expected %2$s"), id, _ (expected));

  fail_element (place, element, ATLAS_PROBLEM_UNKNOWN_ID, message);
}

/* With @more_ids, ids may be in either table. */
static void
check_list (AtlasCollectionLoad *load,
            const ListPlace *place,
            const char *const *ids,
            GHashTable *known_ids,
            GHashTable *more_ids,
            const char *expected)
{
  if (ids == NULL || g_hash_table_contains (load->unknown, known_ids) ||
      (more_ids != NULL && g_hash_table_contains (load->unknown, more_ids)))
    return;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (*ids[i] == '\0' || g_hash_table_contains (known_ids, ids[i]) ||
          (more_ids != NULL && g_hash_table_contains (more_ids, ids[i])))
        continue;
      fail_unknown (place, i, ids[i], expected);
    }
}

void
atlas_collection_check_events (AtlasCollectionLoad *load, AtlasJsonReader *reader)
{
  AtlasCollection *self = load->self;

  for (guint i = 0; i < self->n_events; i++)
    {
      ListPlace place = { reader, "events", i, NULL, "related" };

      check_list (load, &place, self->events[i].related, self->event_ids, self->quote_ids,
                  N_ ("the id of an event or a quote"));
    }
}

void
atlas_collection_check_quotes (AtlasCollectionLoad *load, AtlasJsonReader *reader)
{
  AtlasCollection *self = load->self;

  for (guint i = 0; i < self->n_quotes; i++)
    {
      ListPlace replies = { reader, "quotes", i, NULL, "replies" };
      ListPlace rivals = { reader, "quotes", i, "disputed", "quotes" };

      check_list (load, &replies, self->quotes[i].replies, self->quote_ids, NULL,
                  N_ ("the id of a quote"));
      check_list (load, &rivals, self->quotes[i].disputed_quotes, self->quote_ids, NULL,
                  N_ ("the id of a quote"));
    }
}

/* A force on the way from part to whole, and which of its wholes is looked at next. A stack of its
 * own, because the way may be as long as the file. */
typedef struct
{
  guint force;
  guint next;
} Step;

typedef enum
{
  FORCE_NEW,
  FORCE_ON_THE_WAY,
  FORCE_DONE,
} ForceState;

static void
fail_circle (AtlasJsonReader *reader, const Step *step, const char *id)
{
  ListPlace place = { reader, "forces", step->force, NULL, "part_of" };
  g_autofree char *message = g_strdup_printf (
    _ ("“%s” is this force or a part of it; expected another that it is part of"), id);

  fail_element (&place, step->next, ATLAS_PROBLEM_WRONG_VALUE, message);
}

/* Goes from the force @start to all that it is part of, and puts each into the order once it is
 * done. A way that comes back is a problem. */
static void
follow_wholes (AtlasCollection *self,
               AtlasJsonReader *reader,
               guint start,
               guint8 *states,
               GArray *steps,
               GArray *order)
{
  Step first = { start, 0 };

  g_array_append_val (steps, first);
  states[start] = FORCE_ON_THE_WAY;
  while (steps->len > 0)
    {
      Step *step = &g_array_index (steps, Step, steps->len - 1);
      const char *const *wholes = self->forces[step->force].part_of;
      /* NULL for what is no object */
      const char *id = wholes != NULL ? wholes[step->next] : NULL;
      Step whole = { 0, 0 };

      if (id == NULL)
        {
          states[step->force] = FORCE_DONE;
          g_array_append_val (order, step->force);
          g_array_set_size (steps, steps->len - 1);
          continue;
        }
      if (atlas_collection_find_index (self->force_ids, id, &whole.force) &&
          states[whole.force] == FORCE_ON_THE_WAY)
        fail_circle (reader, step, id);
      else if (atlas_collection_find_index (self->force_ids, id, &whole.force) &&
               states[whole.force] == FORCE_NEW)
        {
          step->next++;
          states[whole.force] = FORCE_ON_THE_WAY;
          g_array_append_val (steps, whole);
          continue;
        }
      step->next++;
    }
}

/* What names nothing has been reported by then, so that nobody uses what it becomes. */
static const guint *
resolve_wholes (AtlasCollection *self, const char *const *part_of)
{
  guint n_ids = part_of != NULL ? g_strv_length ((char **) part_of) : 0;
  guint *wholes = n_ids > 0 ? atlas_arena_alloc0 (self->arena, n_ids, sizeof *wholes) : NULL;

  for (guint i = 0; i < n_ids; i++)
    atlas_collection_find_index (self->force_ids, part_of[i], &wholes[i]);
  return wholes;
}

void
atlas_collection_check_forces (AtlasCollectionLoad *load, AtlasJsonReader *reader)
{
  AtlasCollection *self = load->self;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *states = g_new0 (guint8, self->n_forces);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < self->n_forces; i++)
    {
      ListPlace place = { reader, "forces", i, NULL, "part_of" };

      check_list (load, &place, self->forces[i].part_of, self->force_ids, NULL,
                  N_ ("the id of a force"));
    }
  for (guint i = 0; i < self->n_forces; i++)
    if (states[i] == FORCE_NEW)
      follow_wholes (self, reader, i, states, steps, order);

  self->force_order = atlas_arena_alloc0 (self->arena, self->n_forces, sizeof (guint));
  self->force_wholes = atlas_arena_alloc0 (self->arena, self->n_forces, sizeof (const guint *));
  for (guint i = 0; i < self->n_forces; i++)
    {
      self->force_order[i] = g_array_index (order, guint, i);
      self->force_wholes[i] = resolve_wholes (self, self->forces[i].part_of);
    }
}

/* Old ids of one kind of item, kept until all are read: a new id is no old one. */
typedef struct
{
  const char *key;
  GHashTable *ids;
  const char *expected;
} RenamedKind;

static void
read_old_id (AtlasCollectionLoad *load,
             const AtlasJson *member,
             const RenamedKind *kind,
             GHashTable *renamed)
{
  guint index;
  gboolean has_id = atlas_collection_expect_id (member, member->key, TRUE);
  gboolean has_target =
    atlas_collection_read_reference (load, member, kind->ids, kind->expected, &index);

  if (has_id && g_hash_table_contains (kind->ids, member->key))
    atlas_json_fail_key (member, ATLAS_PROBLEM_DUPLICATE_ID,
                         _ ("“%s” is in use; expected an id that no item has any more"),
                         member->key);
  else if (has_id && has_target)
    g_hash_table_insert (renamed, (gpointer) atlas_arena_intern (load->self->arena, member->key),
                         GUINT_TO_POINTER (index + 1));
}

static void
read_kind (AtlasCollectionLoad *load, const AtlasJson *object, const RenamedKind *kind)
{
  g_autoptr (GHashTable) renamed = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter entries;
  gpointer id, index;
  JsonObjectIter iter;
  const char *key;

  if (!atlas_json_expect_object (object))
    return;
  json_object_iter_init (&iter, json_node_get_object (object->node));
  while (json_object_iter_next (&iter, &key, NULL))
    {
      AtlasJson member = atlas_json_get_member (object, key);

      read_old_id (load, &member, kind, renamed);
    }
  g_hash_table_iter_init (&entries, renamed);
  while (g_hash_table_iter_next (&entries, &id, &index))
    g_hash_table_insert (kind->ids, id, index);
}

/* Lets items be found by the ids that they had before. Nothing in the files may use those, so this
 * comes behind all that looks ids up. */
void
atlas_collection_read_renamed (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "events", "quotes", "people", "sources", "forces", NULL };
  AtlasCollection *self = load->self;
  const RenamedKind kinds[] = {
    { "events", self->event_ids, N_ ("the id of an event") },
    { "quotes", self->quote_ids, N_ ("the id of a quote") },
    { "people", self->person_ids, N_ ("the id of a person") },
    { "sources", self->source_ids, N_ ("the id of a source in sources.json") },
    { "forces", self->force_ids, N_ ("the id of a force") },
  };
  AtlasJson renamed = atlas_json_get_member (root, "renamed");

  if (renamed.node == NULL || !atlas_json_expect_keys (&renamed, keys))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AtlasJson member = atlas_json_get_member (&renamed, kinds[i].key);

      if (member.node != NULL)
        read_kind (load, &member, &kinds[i]);
    }
}
