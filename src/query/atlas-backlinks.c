/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-backlinks.h"

#include "atlas-dispute-history.h"

typedef struct
{
  guint key; /* what is referred to */
  AtlasDate date;
  AtlasTarget from;
} Link;

struct _AtlasBacklinks
{
  guint first_key[ATLAS_N_TARGET_KINDS + 1];
  guint *first_link;    /* by key; one more than there are keys */
  AtlasTarget *targets; /* by key, in the order to be shown */
};

typedef struct
{
  AtlasBacklinks *self;
  AtlasCollection *collection;
  GArray *links;
  /* what refers now */
  AtlasTarget from;
  AtlasDate date;
} Builder;

static void
number_keys (AtlasBacklinks *self, AtlasCollection *collection)
{
  const guint counts[ATLAS_N_TARGET_KINDS] = {
    [ATLAS_TARGET_ALLIANCE] = atlas_collection_get_n_alliances (collection),
    [ATLAS_TARGET_EVENT] = atlas_collection_get_n_events (collection),
    [ATLAS_TARGET_QUOTE] = atlas_collection_get_n_quotes (collection),
    [ATLAS_TARGET_PERSON] = atlas_collection_get_n_people (collection),
    [ATLAS_TARGET_SOURCE] = atlas_collection_get_n_sources (collection),
    [ATLAS_TARGET_FORCE] = atlas_collection_get_n_forces (collection),
    [ATLAS_TARGET_DISPUTE] = atlas_collection_get_n_disputes (collection),
  };

  for (guint kind = 0; kind < ATLAS_N_TARGET_KINDS; kind++)
    self->first_key[kind + 1] = self->first_key[kind] + counts[kind];
}

static void
add (Builder *builder, AtlasTargetKind kind, guint index)
{
  Link link = {
    .key = builder->self->first_key[kind] + index,
    .date = builder->date,
    .from = builder->from,
  };

  g_array_append_val (builder->links, link);
}

static void
begin (Builder *builder, AtlasTargetKind kind, guint index, AtlasDate date)
{
  builder->from = (AtlasTarget) { kind, index };
  builder->date = date;
}

static void
add_sources (Builder *builder, const AtlasSource *const *sources, guint n_sources)
{
  const AtlasSource *first = atlas_collection_get_n_sources (builder->collection) > 0
                               ? atlas_collection_get_source (builder->collection, 0)
                               : NULL;

  for (guint i = 0; i < n_sources; i++)
    add (builder, ATLAS_TARGET_SOURCE, (guint) (sources[i] - first));
}

typedef gboolean (*FindFunc) (AtlasCollection *collection, const char *id, guint *index);

static void
add_ids (Builder *builder, AtlasTargetKind kind, FindFunc find, const char *const *ids)
{
  guint index = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (find (builder->collection, ids[i], &index))
      add (builder, kind, index);
}

static void
add_alliances (Builder *builder)
{
  for (guint i = 0; i < atlas_collection_get_n_alliances (builder->collection); i++)
    {
      const AtlasAlliance *alliance = atlas_collection_get_alliance (builder->collection, i);

      begin (builder, ATLAS_TARGET_ALLIANCE, i, ATLAS_DATE_INVALID);
      add_sources (builder, alliance->sources, alliance->n_sources);
    }
  for (guint i = 0; i < atlas_collection_get_n_memberships (builder->collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (builder->collection, i);

      begin (builder, ATLAS_TARGET_ALLIANCE, membership->alliance, ATLAS_DATE_INVALID);
      for (guint j = 0; j < membership->n_stages; j++)
        add_sources (builder, membership->stages[j].sources, membership->stages[j].n_sources);
    }
}

static void
add_events (Builder *builder)
{
  for (guint i = 0; i < atlas_collection_get_n_events (builder->collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (builder->collection, i);

      begin (builder, ATLAS_TARGET_EVENT, i, event->date.first);
      add_ids (builder, ATLAS_TARGET_ALLIANCE, atlas_collection_find_alliance, event->alliances);
      add_ids (builder, ATLAS_TARGET_PERSON, atlas_collection_find_person_index, event->people);
      add_ids (builder, ATLAS_TARGET_EVENT, atlas_collection_find_event_index, event->related);
      add_ids (builder, ATLAS_TARGET_QUOTE, atlas_collection_find_quote_index, event->related);
      add_sources (builder, event->sources, event->n_sources);
    }
}

static void
add_quotes (Builder *builder)
{
  const AtlasPerson *first_person = atlas_collection_get_n_people (builder->collection) > 0
                                      ? atlas_collection_get_person (builder->collection, 0)
                                      : NULL;

  for (guint i = 0; i < atlas_collection_get_n_quotes (builder->collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (builder->collection, i);

      begin (builder, ATLAS_TARGET_QUOTE, i, quote->date.first);
      add (builder, ATLAS_TARGET_PERSON, (guint) (quote->speaker - first_person));
      add_ids (builder, ATLAS_TARGET_EVENT, atlas_collection_find_event_index, quote->events);
      add_ids (builder, ATLAS_TARGET_QUOTE, atlas_collection_find_quote_index, quote->replies);
      add_ids (builder, ATLAS_TARGET_QUOTE, atlas_collection_find_quote_index,
               quote->disputed_quotes);
      add_sources (builder, quote->sources, quote->n_sources);
    }
}

static void
add_forces (Builder *builder)
{
  guint alliance = 0;

  for (guint i = 0; i < atlas_collection_get_n_forces (builder->collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (builder->collection, i);

      begin (builder, ATLAS_TARGET_FORCE, i, force->as_of.first);
      if (atlas_collection_find_alliance (builder->collection, force->side, &alliance))
        add (builder, ATLAS_TARGET_ALLIANCE, alliance);
      add_ids (builder, ATLAS_TARGET_FORCE, atlas_collection_find_force_index, force->part_of);
      add_sources (builder, force->sources, force->n_sources);
    }
}

static void
add_disputes (Builder *builder)
{
  for (guint i = 0; i < atlas_collection_get_n_disputes (builder->collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (builder->collection, i);

      begin (builder, ATLAS_TARGET_DISPUTE, i, atlas_dispute_get_span (dispute).from);
      add_sources (builder, dispute->sources, dispute->n_sources);
    }
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const Link *x = a;
  const Link *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if (x->from.kind != y->from.kind)
    return x->from.kind < y->from.kind ? -1 : 1;
  return (x->from.index > y->from.index) - (x->from.index < y->from.index);
}

/* Lays the sorted links out by key and drops what refers twice. */
static void
lay_out (AtlasBacklinks *self, GArray *links)
{
  guint n_keys = self->first_key[ATLAS_N_TARGET_KINDS];
  guint n = 0;
  guint key = 0;

  self->first_link = g_new0 (guint, n_keys + 1);
  self->targets = g_new (AtlasTarget, links->len + 1);
  for (guint i = 0; i < links->len; i++)
    {
      const Link *link = &g_array_index (links, Link, i);

      if (i > 0 && compare_links (link - 1, link) == 0)
        continue;
      while (key < link->key)
        self->first_link[++key] = n;
      self->targets[n++] = link->from;
    }
  while (key < n_keys)
    self->first_link[++key] = n;
}

AtlasBacklinks *
atlas_backlinks_new (AtlasCollection *collection)
{
  AtlasBacklinks *self = g_new0 (AtlasBacklinks, 1);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  Builder builder = { .self = self, .collection = collection, .links = links };

  number_keys (self, collection);
  add_alliances (&builder);
  add_events (&builder);
  add_quotes (&builder);
  add_forces (&builder);
  add_disputes (&builder);
  g_array_sort (links, compare_links);
  lay_out (self, links);
  return self;
}

void
atlas_backlinks_free (AtlasBacklinks *self)
{
  g_free (self->first_link);
  g_free (self->targets);
  g_free (self);
}

const AtlasTarget *
atlas_backlinks_get (const AtlasBacklinks *self, AtlasTarget target, guint *n_targets)
{
  guint key = 0;

  *n_targets = 0;
  if (target.kind >= ATLAS_N_TARGET_KINDS ||
      target.index >= self->first_key[target.kind + 1] - self->first_key[target.kind])
    return NULL;
  key = self->first_key[target.kind] + target.index;
  *n_targets = self->first_link[key + 1] - self->first_link[key];
  return *n_targets > 0 ? &self->targets[self->first_link[key]] : NULL;
}
