/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-dispute-history.h"

#include <glib/gi18n.h>

/* What a state had to do with the ground; flags */
enum
{
  ROLE_RECOGNISED = 1 << 0,
  ROLE_CONTROLS = 1 << 1,
  ROLE_CLAIMS = 1 << 2,
};

/* So that nobody takes the map’s line for the front */
static void
add_front (AtlasPage *self, const AtlasDispute *dispute)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  AtlasBlock *block;

  if (!dispute->has_known_until)
    return;
  date = atlas_partial_date_format (dispute->known_until);
  text =
    g_strdup_printf (_ ("Ground is shown as known on %s, later only where a day is known."), date);
  block = atlas_page_add (self, ATLAS_BLOCK_DISPUTE, text);
  block->title = g_strdup (_ ("The Front Line Is Not Drawn"));
}

static void
add_explanation (AtlasPage *self, const AtlasDispute *dispute)
{
  atlas_page_add (self, ATLAS_BLOCK_STANDING, "standing");
  atlas_page_add (self, ATLAS_BLOCK_TEXT, dispute->text);
  add_front (self, dispute);
  atlas_page_begin (self, _ ("Who Recognises What"));
  atlas_page_add (self, ATLAS_BLOCK_TEXT, dispute->recognised);
  atlas_page_begin (self, _ ("Who Held the Ground"));
  atlas_page_add (self, ATLAS_BLOCK_TEXT, dispute->controlled);
  atlas_page_begin (self, _ ("By Which Authority"));
  atlas_page_add (self, ATLAS_BLOCK_TEXT, dispute->authority);
}

static void
note_roles (guint8 *roles, const AtlasGeoPeriod *period)
{
  roles[period->state] |= ROLE_RECOGNISED;
  if (period->n_controllers == 0)
    roles[period->state] |= ROLE_CONTROLS;
  for (guint i = 0; i < MIN (period->n_controllers, ATLAS_GEO_MAX_CONTROLLERS); i++)
    roles[period->controllers[i]] |= ROLE_CONTROLS;
  for (guint i = 0; i < ATLAS_GEO_MAX_CLAIMS && period->claims[i] != 0; i++)
    roles[period->claims[i]] |= ROLE_CLAIMS;
}

static char *
describe_roles (guint8 roles)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if ((roles & ROLE_RECOGNISED) != 0)
    /* Translators: what a state has to do with contested ground */
    g_strv_builder_add (words, _ ("Recognised as its ground"));
  if ((roles & ROLE_CONTROLS) != 0)
    /* Translators: what a state has to do with contested ground */
    g_strv_builder_add (words, _ ("In control"));
  if ((roles & ROLE_CLAIMS) != 0)
    /* Translators: what a state has to do with contested ground */
    g_strv_builder_add (words, _ ("Claims it"));
  parts = g_strv_builder_end (words);
  return g_strjoinv (" · ", parts);
}

/* Whose ground it was by recognition, in fact or by claim, at any time of the dispute */
static void
add_states (AtlasPage *self, AtlasWorld *world, GPtrArray *holdings)
{
  guint n_states = atlas_geography_get_n_states (atlas_world_get_geography (world));
  g_autofree guint8 *roles = g_new0 (guint8, n_states + 1);

  atlas_page_begin (self, _ ("Countries"));
  for (guint i = 0; i < holdings->len; i++)
    note_roles (roles, ((const AtlasHolding *) holdings->pdata[i])->period);
  for (guint state = 1; state <= n_states; state++)
    {
      AtlasBlock *block;

      if (roles[state] == 0)
        continue;
      block = atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_STATE, state });
      if (block != NULL)
        block->text = describe_roles (roles[state]);
    }
}

static char *
describe_time (const AtlasHolding *holding)
{
  g_autofree char *from = atlas_date_format_long (holding->span.from);
  g_autofree char *to = NULL;

  if (holding->span.is_open)
    return holding->span.from <= ATLAS_DATE_START ? g_strdup (_ ("On all days of the atlas"))
                                                  : g_strdup_printf (_ ("Since %s"), from);
  to = atlas_date_format_long (holding->span.to);
  return holding->span.from <= ATLAS_DATE_START
           ? g_strdup_printf (_ ("Until %s"), to)
           : g_strdup_printf (_ ("From %s until %s"), from, to);
}

/* What the map draws, in words; a row goes to the first of its days */
static void
add_history (AtlasPage *self, AtlasWorld *world, GPtrArray *holdings)
{
  atlas_page_begin (self, _ ("As the Map Shows It"));
  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = g_ptr_array_index (holdings, i);
      g_autofree char *time = describe_time (holding);
      g_autofree char *ground = atlas_holding_dup_ground (holding, world);
      g_autofree char *holders = atlas_holding_describe (holding, world, holding->span.from);
      g_autofree char *text = g_strdup_printf ("%s\n%s", ground, holders);
      AtlasBlock *block;

      block = atlas_page_add_property (self, time, text);
      block->has_date = TRUE;
      block->date = MAX (holding->span.from, ATLAS_DATE_START);
    }
}

void
atlas_page_fill_dispute (AtlasPage *self, AtlasWorld *world)
{
  const AtlasDispute *dispute =
    atlas_collection_get_dispute (atlas_world_get_collection (world), self->target.index);
  g_autoptr (GPtrArray) holdings = atlas_dispute_list_holdings (dispute, world);
  g_autofree char *span = atlas_dispute_describe_span (dispute);

  self->heading = g_strdup (dispute->title);
  self->caption = g_strdup_printf ("%s · %s", _ ("Contested Ground"), span);
  add_explanation (self, dispute);
  add_states (self, world, holdings);
  add_history (self, world, holdings);
  atlas_page_add_sources (self, world, NULL, dispute->sources, dispute->n_sources);
}
