/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-dispute.h"

G_BEGIN_DECLS

/**
 * AtlasHolding:
 * @span: over which it was so; within the time of the dispute
 * @period: who held the ground, as of the geography; borrowed from it
 * @units: (element-type guint): the units that were held alike
 */
typedef struct
{
  AtlasSpan span;
  const AtlasGeoPeriod *period;
  GArray *units;
} AtlasHolding;

/* Who held the ground of @self while it was contested, by time. What a unit was called makes no
 * difference. Elements: AtlasHolding */
GPtrArray *
atlas_dispute_list_holdings (const AtlasDispute *self, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* “Recognised: Ukraine\nControlled: Russia (annexed)”, as states are called on @date, and what the
 * geography notes of it */
char *atlas_holding_describe (const AtlasHolding *self,
                              AtlasWorld *world,
                              AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* “Crimea, Sevastopol” */
char *
atlas_holding_dup_ground (const AtlasHolding *self, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;

/* From the first to the last day on which any of its ground is contested */
AtlasSpan atlas_dispute_get_span (const AtlasDispute *self);
/* “since 27 February 2014”, “until 6 September 1991”, “1 May 1960 – 2 May 1970”; the whole time */
char *atlas_dispute_describe_span (const AtlasDispute *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same for each time in which any of its ground is contested: “from 29 October 1956 until 8 March
 * 1957, and from …” */
char *atlas_dispute_describe_times (const AtlasDispute *self) G_GNUC_WARN_UNUSED_RESULT;
/* @date when ground of it is contested then, else the nearest day on which it is */
AtlasDate atlas_dispute_get_nearest_date (const AtlasDispute *self, AtlasDate date);
/* All units that it is ever about, each once, the largest first; guint */
GArray *
atlas_dispute_list_units (const AtlasDispute *self, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* In the middle of the largest of them, degrees; FALSE when there is none */
gboolean
atlas_dispute_get_point (const AtlasDispute *self, AtlasWorld *world, double *lat, double *lon);

G_END_DECLS
