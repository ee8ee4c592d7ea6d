/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-backlinks.h"
#include "atlas-border-lengths.h"
#include "atlas-border-spans.h"
#include "atlas-contested.h"
#include "atlas-treaty-area.h"

G_BEGIN_DECLS

/** AtlasMemberSpan: @state is a member of @alliance in @span, having joined in @wave; @stage is
 * where the record says so. */
typedef struct
{
  guint16 alliance;
  guint16 state;
  guint16 wave;
  AtlasSpan span;
  const AtlasStageSpan *stage;
} AtlasMemberSpan;

/** AtlasWorldSides: the units on either side of a line, 0 for water. */
typedef struct
{
  guint16 a;
  guint16 b;
} AtlasWorldSides;

/**
 * AtlasWorld:
 *
 * Everything that a day needs and that does not depend on the date lies in flat arrays, so that
 * making an #AtlasDay looks nothing up by name.
 */
struct _AtlasWorld
{
  gatomicrefcount ref_count;

  AtlasGeography *geography;
  AtlasCollection *collection;

  guint n_units;
  guint n_states;
  guint n_lines;
  guint n_alliances;
  guint n_memberships;

  guint16 *membership_states;    /* by membership */
  guint16 *state_memberships;    /* membership indices, by state, then in the collection's order */
  guint32 *first_membership;     /* by state; n_states + 2 of them */
  guint max_statuses;            /* stages in the whole collection */
  AtlasMemberSpan *member_spans; /* by alliance, then by time */
  guint n_member_spans;

  GArray *waves;          /* AtlasWave, by alliance, then by time */
  guint16 *wave_states;   /* what the waves point into */
  guint32 *first_wave;    /* by alliance; n_alliances + 1 of them */
  guint8 *filled;         /* by alliance */
  guint16 *units_by_area; /* all units, largest first */
  AtlasWorldSides *sides; /* by line; entry 0 is unused */

  AtlasBacklinks *backlinks;
  AtlasContested *contested;
  AtlasTreatyArea *treaty_area;
  AtlasBorderSpans *border_spans;
  AtlasBorderLengths *border_lengths;
};

gboolean atlas_world_is_member (AtlasWorld *self, guint alliance, guint state, AtlasDate date);

G_END_DECLS
