/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-dispute.h"

G_BEGIN_DECLS

/**
 * AtlasContested:
 *
 * The disputes of a collection by unit and by time; made once with the world.
 */
typedef struct _AtlasContested AtlasContested;

AtlasContested *atlas_contested_new (AtlasGeography *geography,
                                     AtlasCollection *collection,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void atlas_contested_free (AtlasContested *self);

/* The dispute over @unit on @date: an index into the collection's, FALSE when there is none */
gboolean
atlas_contested_find (const AtlasContested *self, guint unit, AtlasDate date, guint *dispute);

/* Borrowed; NULL when nothing is told of this ground on this day */
const AtlasDispute *atlas_day_explain (AtlasDay *day, guint unit);
/* The same, and in @span the time over which it has this explanation: since when, until when */
const AtlasDispute *atlas_day_explain_since (AtlasDay *day, guint unit, AtlasSpan *span);

/**
 * AtlasContest:
 * @ATLAS_CONTEST_NONE: nobody contests it, as far as the atlas knows
 * @ATLAS_CONTEST_TOLD: the collection tells of it, though the geography marks nothing
 * @ATLAS_CONTEST_OPEN: it had no sovereign, or its status was open
 * @ATLAS_CONTEST_CLAIMED: one state held it in both border views, and another claimed it
 * @ATLAS_CONTEST_DIVIDED: the two border views differ
 *
 * How much the map makes of it: the later, the more.
 */
typedef enum
{
  ATLAS_CONTEST_NONE,
  ATLAS_CONTEST_TOLD,
  ATLAS_CONTEST_OPEN,
  ATLAS_CONTEST_CLAIMED,
  ATLAS_CONTEST_DIVIDED,
} AtlasContest;

AtlasContest atlas_day_get_contest (AtlasDay *day, guint unit);

/* Whether a front line that is not drawn runs through the world on this day; in @known_until the day
 * up to which the map shows positions, the earliest where there are several */
gboolean atlas_day_get_known_until (AtlasDay *day, AtlasPartialDate *known_until);

/* Whether who held the ground in @period needs an explanation: somebody claimed it, the two border
 * views differ, it had no sovereign, or its status was open. A collection may explain more. */
gboolean atlas_geo_period_is_contested (const AtlasGeoPeriod *period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasContested, atlas_contested_free)

G_END_DECLS
