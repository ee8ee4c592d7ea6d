/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-member-list.h"

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const AtlasMember *x = a;
  const AtlasMember *y = b;

  if (x->from.first != y->from.first)
    return x->from.first < y->from.first ? -1 : 1;
  return g_utf8_collate (x->name, y->name);
}

static void
add_membership (GArray *members, AtlasGeography *geography, const AtlasMembership *membership)
{
  guint state = atlas_geography_find_state (geography, membership->state);

  for (guint i = 0; i < membership->n_stages; i++)
    {
      const AtlasStageSpan *stage = &membership->stages[i];
      AtlasMember member = {
        .state = state,
        .name = atlas_geography_get_state_name (geography, state, stage->span.from),
        .from = stage->from,
        .to = stage->to,
        .is_open = stage->span.is_open,
      };

      if (stage->stage == ATLAS_STAGE_MEMBER)
        g_array_append_val (members, member);
    }
}

GArray *
atlas_member_list_new (AtlasWorld *world, guint alliance)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (AtlasMember));

  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      if (membership->alliance == alliance)
        add_membership (members, atlas_world_get_geography (world), membership);
    }
  g_array_sort (members, compare_members);
  return members;
}
