/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"

#include <glib/gi18n.h>

static void
fill_heading (AtlasPage *self, const AtlasEvent *event)
{
  g_autofree char *dates =
    atlas_page_format_dates (event->date, event->has_end ? &event->end : NULL);
  const char *kind = atlas_event_kind_get_label (event->kind);

  self->date = event->date.first;
  self->heading = g_strdup (event->title);
  if (event->confidence == ATLAS_CONFIDENCE_DISPUTED)
    self->caption = g_strdup_printf ("%s · %s · %s", dates, kind, _ ("Disputed"));
  else
    self->caption = g_strdup_printf ("%s · %s", dates, kind);
}

static gboolean
names (const char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

/* Quotes that belong to it: those that name it, and those that it names as related, by time. */
static void
add_quotes (AtlasPage *self, AtlasWorld *world, const AtlasEvent *event)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);
  guint index = 0;

  atlas_page_begin (self, _ ("Quotes"));
  for (guint i = 0; i < n; i++)
    if (links[i].kind == ATLAS_TARGET_QUOTE)
      atlas_page_add_target (self, world, links[i]);
  for (guint i = 0; event->related != NULL && event->related[i] != NULL; i++)
    if (atlas_collection_find_quote_index (collection, event->related[i], &index) &&
        !names (atlas_collection_get_quote (collection, index)->events, event->id))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_QUOTE, index });
}

/* Other events: those it names, and those that name it. */
static void
add_related (AtlasPage *self, AtlasWorld *world, const AtlasEvent *event)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);
  guint index = 0;

  atlas_page_begin (self, _ ("Related Events"));
  for (guint i = 0; event->related != NULL && event->related[i] != NULL; i++)
    if (atlas_collection_find_event_index (collection, event->related[i], &index))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_EVENT, index });
  for (guint i = 0; i < n; i++)
    if (links[i].kind == ATLAS_TARGET_EVENT && links[i].index != self->target.index &&
        !names (event->related, atlas_collection_get_event (collection, links[i].index)->id))
      atlas_page_add_target (self, world, links[i]);
}

void
atlas_page_fill_event (AtlasPage *self, AtlasWorld *world)
{
  const AtlasEvent *event =
    atlas_collection_get_event (atlas_world_get_collection (world), self->target.index);

  fill_heading (self, event);
  atlas_page_add (self, ATLAS_BLOCK_TEXT, event->text);
  atlas_page_add (self, ATLAS_BLOCK_REMARK, event->note);
  for (guint i = 0; i < event->n_places; i++)
    atlas_page_add_site (self, _ ("Place"), &event->places[i]);
  add_quotes (self, world, event);
  atlas_page_begin (self, _ ("Countries"));
  atlas_page_add_states (self, world, event->states);
  atlas_page_begin (self, _ ("Alliances"));
  atlas_page_add_alliances (self, world, event->alliances);
  atlas_page_begin (self, _ ("People"));
  atlas_page_add_people (self, world, event->people);
  add_related (self, world, event);
  atlas_page_add_sources (self, world, &event->confidence, event->sources, event->n_sources);
}
