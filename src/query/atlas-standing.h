/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-country-summary.h"
#include "atlas-dispute-history.h"

G_BEGIN_DECLS

/**
 * AtlasStanding:
 * @absence: where none of the ground is contested on the day: a sentence with the times in which it
 * is; else NULL
 * @nearest_date: the nearest day on which some of it is; the day itself where @absence is NULL
 * @lines: (element-type AtlasCountryLine): the ground that is contested on the day, and who holds
 * and claims it, as states are called then; empty with an @absence
 *
 * How a dispute stands on a day.
 */
typedef struct
{
  char *absence;
  AtlasDate nearest_date;
  GPtrArray *lines;
} AtlasStanding;

/* @holdings: those of @dispute, by atlas_dispute_list_holdings() */
AtlasStanding *atlas_standing_new (const AtlasDispute *dispute,
                                   GPtrArray *holdings,
                                   AtlasWorld *world,
                                   AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
void atlas_standing_free (AtlasStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStanding, atlas_standing_free)

G_END_DECLS
