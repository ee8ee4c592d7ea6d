/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-highlight.h"

#include "atlas-changes-private.h"
#include "atlas-dispute-history.h"
#include "atlas-item-private.h"
#include "atlas-projection.h"
#include "atlas-story-steps.h"

static AtlasHighlight *
highlight_new (void)
{
  AtlasHighlight *self = g_new0 (AtlasHighlight, 1);

  self->states = atlas_state_list_new ();
  self->sites = g_array_new (FALSE, FALSE, sizeof (AtlasSite));
  return self;
}

void
atlas_highlight_free (AtlasHighlight *self)
{
  g_array_unref (self->states);
  g_array_unref (self->sites);
  g_free (self);
}

guint8 *
atlas_highlight_dup_bits (const AtlasHighlight *self, AtlasGeography *geography)
{
  guint8 *bits = g_new0 (guint8, atlas_geography_get_n_states (geography) / 8 + 1);

  for (guint i = 0; i < self->states->len; i++)
    {
      guint state = g_array_index (self->states, guint16, i);

      bits[state / 8] |= (guint8) (1 << (state % 8));
    }
  return bits;
}

AtlasHighlight *
atlas_highlight_new_for_item (AtlasItem *item)
{
  AtlasHighlight *self = highlight_new ();
  guint n_states;
  const guint16 *states = atlas_item_get_states (item, &n_states);

  g_array_append_vals (self->states, states, n_states);
  atlas_item_list_sites (item, self->sites);
  return self;
}

static AtlasItem *
make_item (AtlasWorld *world, AtlasTarget target)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (target.kind)
    {
    case ATLAS_TARGET_EVENT:
      return atlas_item_new_for_event (world, atlas_collection_get_event (collection, target.index),
                                       NULL);
    case ATLAS_TARGET_QUOTE:
      return atlas_item_new_for_quote (world,
                                       atlas_collection_get_quote (collection, target.index));
    case ATLAS_TARGET_FORCE:
      return atlas_item_new_for_force (world,
                                       atlas_collection_get_force (collection, target.index));
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_DISPUTE:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_STORY:
    case ATLAS_TARGET_STORIES:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_ALLIANCE:
    case ATLAS_TARGET_PERSON:
    case ATLAS_TARGET_SOURCE:
    case ATLAS_N_TARGET_KINDS:
    default:
      return NULL;
    }
}

static void
add_members (AtlasHighlight *self, AtlasDay *day, guint alliance)
{
  guint n_states =
    atlas_geography_get_n_states (atlas_world_get_geography (atlas_day_get_world (day)));

  for (guint state = 1; state <= n_states; state++)
    if (atlas_day_get_member_wave (day, alliance, state) != 0)
      atlas_state_list_add (self->states, state);
}

/* Of ground every piece, whoever held it */
static void
add_ground (AtlasHighlight *self, AtlasWorld *world, const AtlasDispute *dispute)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  g_autoptr (GArray) units = atlas_dispute_list_units (dispute, world);

  for (guint i = 0; i < units->len; i++)
    {
      guint unit = g_array_index (units, guint, i);
      const AtlasGeoUnit *record = atlas_geography_get_unit (geography, unit);
      const AtlasSite site = {
        .name = atlas_geography_get_unit_name (geography, unit),
        .lat = atlas_mercator_lat ((double) record->label_m / ATLAS_GEO_MAX),
        .lon = atlas_mercator_lon ((double) record->label_x / ATLAS_GEO_MAX),
      };

      g_array_append_val (self->sites, site);
    }
}

AtlasHighlight *
atlas_highlight_new_for_target (AtlasDay *day, AtlasTarget target)
{
  g_autoptr (AtlasItem) item = make_item (atlas_day_get_world (day), target);
  AtlasHighlight *self;

  if (item != NULL)
    return atlas_highlight_new_for_item (item);

  self = highlight_new ();
  if (target.kind == ATLAS_TARGET_STATE)
    atlas_state_list_add (self->states, target.index);
  else if (target.kind == ATLAS_TARGET_ALLIANCE)
    add_members (self, day, target.index);
  else if (target.kind == ATLAS_TARGET_DISPUTE)
    add_ground (self, atlas_day_get_world (day),
                atlas_collection_get_dispute (
                  atlas_world_get_collection (atlas_day_get_world (day)), target.index));
  return self;
}

/* A step outlines the states that it names, and rings the places of what it cites. */
AtlasHighlight *
atlas_highlight_new_for_step (AtlasWorld *world, const AtlasStoryStep *step)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  AtlasHighlight *self = highlight_new ();

  for (guint i = 0; step->highlight[i] != NULL; i++)
    atlas_state_list_add (self->states, atlas_geography_find_state (geography, step->highlight[i]));
  for (guint i = 0; i < step->n_items; i++)
    {
      g_autoptr (AtlasItem) item = make_item (world, atlas_story_item_get_target (step->items[i]));

      atlas_item_list_sites (item, self->sites);
    }
  return self;
}
