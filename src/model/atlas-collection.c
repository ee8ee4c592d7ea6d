/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-collection-private.h"

G_DEFINE_BOXED_TYPE (AtlasCollection,
                     atlas_collection,
                     atlas_collection_ref,
                     atlas_collection_unref)

AtlasCollection *
atlas_collection_new (void)
{
  AtlasCollection *self = g_atomic_rc_box_new0 (AtlasCollection);

  self->arena = atlas_arena_new ();
  self->source_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->person_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->alliance_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->event_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->force_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->dispute_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->border_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->story_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->quote_ids = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static void
collection_clear (gpointer data)
{
  AtlasCollection *self = data;

  g_hash_table_unref (self->source_ids);
  g_hash_table_unref (self->person_ids);
  g_hash_table_unref (self->alliance_ids);
  g_hash_table_unref (self->event_ids);
  g_hash_table_unref (self->quote_ids);
  g_hash_table_unref (self->force_ids);
  g_hash_table_unref (self->dispute_ids);
  g_hash_table_unref (self->border_ids);
  g_hash_table_unref (self->story_ids);
  atlas_arena_free (self->arena);
}

AtlasCollection *
atlas_collection_ref (AtlasCollection *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
atlas_collection_unref (AtlasCollection *self)
{
  g_atomic_rc_box_release_full (self, collection_clear);
}

gboolean
atlas_collection_find_index (GHashTable *ids, const char *id, guint *index)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (ids, id));

  if (number == 0)
    return FALSE;
  *index = number - 1;
  return TRUE;
}

const char *
atlas_collection_get_id (AtlasCollection *self)
{
  return self->id;
}

const char *
atlas_collection_get_title (AtlasCollection *self)
{
  return self->title;
}

/**
 * atlas_collection_get_summary:
 *
 * Returns: (nullable): a sentence about what is in the collection
 */
const char *
atlas_collection_get_summary (AtlasCollection *self)
{
  return self->summary;
}

const char *
atlas_collection_get_version (AtlasCollection *self)
{
  return self->version;
}

/**
 * atlas_collection_get_license:
 *
 * Returns: the SPDX identifier of the licence of the texts and facts
 */
const char *
atlas_collection_get_license (AtlasCollection *self)
{
  return self->license;
}

guint
atlas_collection_get_n_alliances (AtlasCollection *self)
{
  return self->n_alliances;
}

const AtlasAlliance *
atlas_collection_get_alliance (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_alliances, NULL);

  return &self->alliances[index];
}

/**
 * atlas_collection_find_alliance:
 * @id: such as `nato`
 * @index: (out): its place among the alliances
 *
 * Returns: whether there is such an alliance
 */
gboolean
atlas_collection_find_alliance (AtlasCollection *self, const char *id, guint *index)
{
  return atlas_collection_find_index (self->alliance_ids, id, index);
}

guint
atlas_collection_get_n_memberships (AtlasCollection *self)
{
  return self->n_memberships;
}

const AtlasMembership *
atlas_collection_get_membership (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_memberships, NULL);

  return &self->memberships[index];
}

guint
atlas_collection_get_n_events (AtlasCollection *self)
{
  return self->n_events;
}

const AtlasEvent *
atlas_collection_get_event (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_events, NULL);

  return &self->events[index];
}

guint
atlas_collection_get_n_quotes (AtlasCollection *self)
{
  return self->n_quotes;
}

const AtlasQuote *
atlas_collection_get_quote (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_quotes, NULL);

  return &self->quotes[index];
}

guint
atlas_collection_get_n_people (AtlasCollection *self)
{
  return self->n_people;
}

const AtlasPerson *
atlas_collection_get_person (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_people, NULL);

  return &self->people[index];
}

guint
atlas_collection_get_n_sources (AtlasCollection *self)
{
  return self->n_sources;
}

const AtlasSource *
atlas_collection_get_source (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_sources, NULL);

  return &self->sources[index];
}

guint
atlas_collection_get_n_forces (AtlasCollection *self)
{
  return self->n_forces;
}

const AtlasForce *
atlas_collection_get_force (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_forces, NULL);

  return &self->forces[index];
}

const guint *
atlas_collection_get_force_order (AtlasCollection *self)
{
  return self->force_order;
}

const guint *
atlas_collection_get_force_wholes (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_forces, NULL);

  return self->force_wholes[index];
}

guint
atlas_collection_get_n_disputes (AtlasCollection *self)
{
  return self->n_disputes;
}

const AtlasDispute *
atlas_collection_get_dispute (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_disputes, NULL);

  return &self->disputes[index];
}

const AtlasDispute *
atlas_collection_find_dispute (AtlasCollection *self, const char *id)
{
  guint index;

  return atlas_collection_find_index (self->dispute_ids, id, &index) ? &self->disputes[index]
                                                                     : NULL;
}

guint
atlas_collection_get_n_borders (AtlasCollection *self)
{
  return self->n_borders;
}

const AtlasBorderLength *
atlas_collection_get_border (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_borders, NULL);

  return &self->borders[index];
}

guint
atlas_collection_get_n_stories (AtlasCollection *self)
{
  return self->n_stories;
}

const AtlasStory *
atlas_collection_get_story (AtlasCollection *self, guint index)
{
  g_return_val_if_fail (index < self->n_stories, NULL);

  return &self->stories[index];
}

const AtlasStory *
atlas_collection_find_story (AtlasCollection *self, const char *id)
{
  guint index;

  return atlas_collection_find_index (self->story_ids, id, &index) ? &self->stories[index] : NULL;
}

/* Finders of an item by its id, as itself and as its place in the array */
#define DEFINE_FINDERS(name, Type, items)                                                          \
  gboolean atlas_collection_find_##name##_index (AtlasCollection *self, const char *id,            \
                                                 guint *index)                                     \
  {                                                                                                \
    return atlas_collection_find_index (self->name##_ids, id, index);                              \
  }                                                                                                \
                                                                                                   \
  const Type *atlas_collection_find_##name (AtlasCollection *self, const char *id)                 \
  {                                                                                                \
    guint index;                                                                                   \
                                                                                                   \
    return atlas_collection_find_##name##_index (self, id, &index) ? &self->items[index] : NULL;   \
  }

DEFINE_FINDERS (event, AtlasEvent, events)
DEFINE_FINDERS (quote, AtlasQuote, quotes)
DEFINE_FINDERS (person, AtlasPerson, people)
DEFINE_FINDERS (source, AtlasSource, sources)
DEFINE_FINDERS (force, AtlasForce, forces)
