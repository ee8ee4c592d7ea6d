/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ribbon.h"

#include "atlas-country-summary.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

/* Where several stages hold at once, the one further down is drawn. Of an alliance that is no more
 * nothing is. */
static const struct
{
  AtlasStage stage;
  AtlasRibbonFill fill;
} ranks[] = {
  { ATLAS_STAGE_DISSOLVED, ATLAS_RIBBON_ENDED },
  { ATLAS_STAGE_WITHDREW, ATLAS_RIBBON_ENDED },
  { ATLAS_STAGE_PARTNER, ATLAS_RIBBON_TOUCH },
  { ATLAS_STAGE_DIALOGUE, ATLAS_RIBBON_TOUCH },
  { ATLAS_STAGE_ASPIRANT, ATLAS_RIBBON_TOUCH },
  { ATLAS_STAGE_ACTION_PLAN, ATLAS_RIBBON_NEAR },
  { ATLAS_STAGE_INVITED, ATLAS_RIBBON_NEAR },
  { ATLAS_STAGE_SIGNED, ATLAS_RIBBON_NEAR },
  { ATLAS_STAGE_MEMBER, ATLAS_RIBBON_MEMBER },
  { ATLAS_STAGE_LEFT_COMMAND, ATLAS_RIBBON_LIMITED },
  { ATLAS_STAGE_SUSPENDED, ATLAS_RIBBON_LIMITED },
};
G_STATIC_ASSERT (G_N_ELEMENTS (ranks) == ATLAS_N_STAGES);

static guint
get_rank (AtlasStage stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (ranks[i].stage == stage)
      return i;
  g_assert_not_reached ();
}

static void
lane_free (gpointer data)
{
  AtlasRibbonLane *lane = data;

  g_free (lane->name);
  g_free (lane->text);
  g_array_unref (lane->pieces);
  g_free (lane);
}

/* The days on which a stage begins or ends, within the time that is shown */
static GArray *
collect_edges (GPtrArray *stages, AtlasDate first, AtlasDate end)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AtlasDate));

  for (guint i = 0; i < stages->len; i++)
    {
      const AtlasStageSpan *stage = g_ptr_array_index (stages, i);
      AtlasDate from = CLAMP (stage->span.from, first, end);
      AtlasDate to = stage->span.is_open ? end : CLAMP (stage->span.to, first, end);

      g_array_append_val (edges, from);
      g_array_append_val (edges, to);
    }
  g_array_sort (edges, atlas_date_compare);
  return edges;
}

static gboolean
find_stage (GPtrArray *stages, AtlasDate date, guint *rank)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < stages->len; i++)
    {
      const AtlasStageSpan *stage = g_ptr_array_index (stages, i);
      guint candidate = get_rank (stage->stage);

      if (stage->stage == ATLAS_STAGE_DISSOLVED || !atlas_span_contains (stage->span, date) ||
          (is_found && candidate < *rank))
        continue;
      *rank = candidate;
      is_found = TRUE;
    }
  return is_found;
}

static void
add_piece (GArray *pieces, guint rank, AtlasDate from, AtlasDate to)
{
  AtlasRibbonPiece *last =
    pieces->len > 0 ? &g_array_index (pieces, AtlasRibbonPiece, pieces->len - 1) : NULL;
  AtlasRibbonPiece piece = { ranks[rank].stage, ranks[rank].fill, from, to };

  if (last != NULL && last->stage == piece.stage && last->to == from)
    last->to = to;
  else
    g_array_append_val (pieces, piece);
}

static GArray *
cut_pieces (GPtrArray *stages, AtlasDate first, AtlasDate end)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (AtlasRibbonPiece));
  g_autoptr (GArray) edges = collect_edges (stages, first, end);
  guint rank = 0;

  for (guint i = 0; i + 1 < edges->len; i++)
    {
      AtlasDate from = g_array_index (edges, AtlasDate, i);
      AtlasDate to = g_array_index (edges, AtlasDate, i + 1);

      if (from < to && find_stage (stages, from, &rank))
        add_piece (pieces, rank, from, to);
    }
  return pieces;
}

static char *
describe_lane (const char *name, GPtrArray *stages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < stages->len; i++)
    {
      g_autofree char *stage = atlas_stage_span_describe (g_ptr_array_index (stages, i));

      atlas_phrase_append (text, stage);
    }
  /* Translators: an alliance, and what a state was to it over time */
  return g_strdup_printf (_ ("%s: %s"), name, text->str);
}

static GPtrArray *
collect_stages (AtlasWorld *world, guint state, guint alliance)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  GPtrArray *stages = g_ptr_array_new ();
  guint n = 0;
  const guint16 *memberships = atlas_world_get_state_memberships (world, state, &n);

  for (guint i = 0; i < n; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (collection, memberships[i]);

      for (guint j = 0; membership->alliance == alliance && j < membership->n_stages; j++)
        g_ptr_array_add (stages, (gpointer) &membership->stages[j]);
    }
  return stages;
}

static AtlasRibbonLane *
make_lane (AtlasWorld *world, guint alliance, GPtrArray *stages, AtlasDate first, AtlasDate last)
{
  AtlasRibbonLane *lane = NULL;
  g_autoptr (GArray) pieces = cut_pieces (stages, first, last + 1);

  if (pieces->len == 0)
    return NULL;
  lane = g_new0 (AtlasRibbonLane, 1);
  lane->alliance = alliance;
  lane->name = g_strdup (
    atlas_collection_get_alliance (atlas_world_get_collection (world), alliance)->short_name);
  lane->pieces = g_steal_pointer (&pieces);
  lane->text = describe_lane (lane->name, stages);
  return lane;
}

GPtrArray *
atlas_ribbon_new (AtlasWorld *world, guint state, AtlasDate first, AtlasDate last)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func (lane_free);
  guint n_alliances = atlas_collection_get_n_alliances (atlas_world_get_collection (world));

  for (guint alliance = 0; alliance < n_alliances; alliance++)
    {
      g_autoptr (GPtrArray) stages = collect_stages (world, state, alliance);
      AtlasRibbonLane *lane = make_lane (world, alliance, stages, first, last);

      if (lane != NULL)
        g_ptr_array_add (lanes, lane);
    }
  return lanes;
}
