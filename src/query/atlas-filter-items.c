/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-private.h"

#include "atlas-item-private.h"

#include <string.h>

static guint64
bit (guint index)
{
  return index < 64 ? G_GUINT64_CONSTANT (1) << index : 0;
}

static guint64
get_change_kind (const AtlasChange *change)
{
  if (change->kind == ATLAS_CHANGE_JOINED)
    return bit (ATLAS_EVENT_ACCESSION);
  return bit (change->kind == ATLAS_CHANGE_LEFT ? (guint) ATLAS_EVENT_WITHDRAWAL
                                                : (guint) ATLAS_FILTER_KIND_STEP);
}

guint64
atlas_item_get_filter_kinds (AtlasItem *item)
{
  const AtlasChange *change = atlas_item_get_change (item);
  guint64 kinds = 0;
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  if (change != NULL)
    kinds |= get_change_kind (change);
  if (atlas_item_get_quote (item) != NULL)
    kinds |= bit (ATLAS_FILTER_KIND_QUOTE);
  if (atlas_item_get_force (item) != NULL)
    kinds |= bit (ATLAS_FILTER_KIND_FORCE);
  if (atlas_item_tells_of_step (item))
    kinds |= bit (ATLAS_FILTER_KIND_STEP);
  for (guint i = 0; i < n_events; i++)
    kinds |= bit (events[i]->kind);
  return kinds;
}

static guint64
get_alliance (AtlasCollection *collection, const char *id)
{
  guint index;

  return atlas_collection_find_alliance (collection, id, &index) ? bit (index) : 0;
}

static guint64
get_alliances_of_event (AtlasCollection *collection, const AtlasEvent *event)
{
  guint64 alliances = 0;

  for (guint i = 0; event != NULL && event->alliances[i] != NULL; i++)
    alliances |= get_alliance (collection, event->alliances[i]);
  return alliances;
}

/* A quote is about the alliances of the events that it speaks of. */
guint64
atlas_item_get_alliances (AtlasItem *item)
{
  AtlasCollection *collection = atlas_world_get_collection (atlas_item_get_world (item));
  const AtlasChange *change = atlas_item_get_change (item);
  const AtlasQuote *quote = atlas_item_get_quote (item);
  const AtlasForce *force = atlas_item_get_force (item);
  guint64 alliances = change != NULL ? bit (change->alliance) : 0;
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  for (guint i = 0; i < n_events; i++)
    alliances |= get_alliances_of_event (collection, events[i]);
  for (guint i = 0; quote != NULL && quote->events[i] != NULL; i++)
    alliances |= get_alliances_of_event (
      collection, atlas_collection_find_event (collection, quote->events[i]));
  if (force != NULL)
    alliances |= get_alliance (collection, force->side);
  return alliances;
}

gboolean
atlas_item_has_person (AtlasItem *item, guint person)
{
  AtlasCollection *collection = atlas_world_get_collection (atlas_item_get_world (item));
  const AtlasPerson *wanted = atlas_collection_get_person (collection, person);
  const AtlasQuote *quote = atlas_item_get_quote (item);
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  for (guint i = 0; i < n_events; i++)
    if (g_strv_contains (events[i]->people, wanted->id))
      return TRUE;
  return quote != NULL && quote->speaker == wanted;
}

/* Each of @words begins a word of the item, which has a space before each of its own. */
gboolean
atlas_item_has_words (AtlasItem *item, const char *const *words)
{
  const char *text = atlas_item_get_words (item);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      const char *found = strstr (text, words[i]);

      while (found != NULL && found[-1] != ' ')
        found = strstr (found + length, words[i]);
      if (found == NULL)
        return FALSE;
    }
  return TRUE;
}
