/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"
#include "atlas-target.h"

G_BEGIN_DECLS

/* What opens above the time axis: how each thing went over all the time there is, a lane each. */

typedef enum
{
  ATLAS_LANE_MEMBERS, /* how many members an alliance had */
  ATLAS_LANE_STAGES,  /* what a state was to an alliance */
  ATLAS_LANE_EVENTS,  /* when events of one kind were */
  ATLAS_LANE_QUOTES,  /* when something was said */
} AtlasLaneKind;

/**
 * AtlasTimeLane:
 * @alliance: index, of members and stages
 * @event_kind: of events
 * @name: short; plain text
 * @text: all of it in words, for assistive technology; plain text
 * @target: the page about it; of kind %ATLAS_TARGET_NONE for events and quotes
 * @steps: AtlasStep, by time, of members; else %NULL
 * @pieces: AtlasRibbonPiece, by time, of stages; else %NULL
 * @dates: AtlasDate, by time, those at which one can stop: where something changed or was. Of events
 *   and quotes each once for each of them.
 */
typedef struct
{
  AtlasLaneKind kind;
  guint alliance;
  AtlasEventKind event_kind;
  char *name;
  char *text;
  AtlasTarget target;
  GArray *steps;
  GArray *pieces;
  GArray *dates;
} AtlasTimeLane;

/* Of the alliances in @alliances (bit per index), or, with a @state that is not 0, what
 * that was to each alliance, whether seen or not; then of each kind of event that the collection has,
 * and of quotes. Element type AtlasTimeLane. */
GPtrArray *atlas_time_lanes_new (AtlasWorld *world,
                                 AtlasChanges *changes,
                                 guint64 alliances,
                                 guint state,
                                 AtlasDate last) G_GNUC_WARN_UNUSED_RESULT;

/* The date of the lane after @date, or before it for a negative @direction; %ATLAS_DATE_INVALID where
 * there is none. */
AtlasDate atlas_time_lane_step (const AtlasTimeLane *self, AtlasDate date, int direction);
/* The date of the lane that is nearest to @day, the earlier of two; %ATLAS_DATE_INVALID where none is
 * within @reach days. */
AtlasDate atlas_time_lane_find (const AtlasTimeLane *self, double day, double reach);

/* How many events of each kind, and quotes, begin on a day of @from … @to: “Summit: 2 · War: 1”; %NULL
 * where none does. Plain text. */
char *atlas_time_lanes_count (AtlasCollection *collection,
                              AtlasDate from,
                              AtlasDate to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
