/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-dispute.h"
#include "atlas-story.h"

G_BEGIN_DECLS

/** AtlasTargetKind: what a page can be about. */
typedef enum
{
  ATLAS_TARGET_NONE, /* the timeline */
  ATLAS_TARGET_STATE,
  ATLAS_TARGET_ALLIANCE,
  ATLAS_TARGET_EVENT,
  ATLAS_TARGET_QUOTE,
  ATLAS_TARGET_PERSON,
  ATLAS_TARGET_SOURCE,
  ATLAS_TARGET_FORCE,
  ATLAS_TARGET_DISPUTE, /* over ground */
  ATLAS_TARGET_TROOPS,  /* those on the map, on the day that is shown; there is one such page */
  ATLAS_TARGET_STORY,
  ATLAS_TARGET_STORIES, /* all of them; there is one such page */
  ATLAS_TARGET_COMPARE, /* the day that is shown beside another, which @index says */
  ATLAS_TARGET_CHANGES, /* what changed at the last step; there is one such page */
  ATLAS_N_TARGET_KINDS,
} AtlasTargetKind;

/**
 * AtlasTarget:
 * @index: the state of the geography, the place in the collection’s array of that kind, or of a
 *   comparison its day, counted from ATLAS_DATE_START; of changes 0, or in a link, which has to
 *   name the step, 1 + the day that it came from, counted likewise
 *
 * One thing of one world that has a page. Not more than a number: as good as the world it is of.
 */
typedef struct
{
  AtlasTargetKind kind;
  guint index;
} AtlasTarget;

#define ATLAS_TARGET_INIT_NONE { ATLAS_TARGET_NONE, 0 }
#define ATLAS_TYPE_TARGET (atlas_target_get_type ())

GType atlas_target_get_type (void);

gboolean atlas_target_equal (AtlasTarget a, AtlasTarget b);
/* “event:crimea-annexation-2014”, “state:EST”, “compare:1989-06-01”,
 * “changes:last”; "" for none. As in links and settings. */
char *atlas_target_to_string (AtlasTarget self, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* Errors: ATLAS_DATA_ERROR_VALUE for a form that is none, _REFERENCE when nothing has that id. */
gboolean atlas_target_parse (const char *text,
                             AtlasWorld *world,
                             AtlasTarget *target,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* When it happened or was said; FALSE for what has no date of its own */
gboolean atlas_target_get_date (AtlasTarget self, AtlasWorld *world, AtlasPartialDate *date);
/* Where, in degrees; FALSE without a place. For a dispute, in the largest piece of its ground. */
gboolean atlas_target_get_site (AtlasTarget self, AtlasWorld *world, double *lat, double *lon);

/* From a pointer into the world’s collection, which must be of it */
AtlasTarget atlas_target_for_event (AtlasWorld *world, const AtlasEvent *event);
AtlasTarget atlas_target_for_quote (AtlasWorld *world, const AtlasQuote *quote);
AtlasTarget atlas_target_for_person (AtlasWorld *world, const AtlasPerson *person);
AtlasTarget atlas_target_for_source (AtlasWorld *world, const AtlasSource *source);
AtlasTarget atlas_target_for_force (AtlasWorld *world, const AtlasForce *force);
AtlasTarget atlas_target_for_compare (AtlasDate date); /* ATLAS_DATE_START or later */
AtlasDate atlas_target_get_compare_date (AtlasTarget self);
/* The step that came from @from, which is ATLAS_DATE_START or later */
AtlasTarget atlas_target_for_changes (AtlasDate from);
/* FALSE when it names no day */
gboolean atlas_target_get_step_start (AtlasTarget self, AtlasDate *from);
AtlasTarget atlas_target_for_dispute (AtlasWorld *world, const AtlasDispute *dispute);
AtlasTarget atlas_target_for_story (AtlasWorld *world, const AtlasStory *story);

G_END_DECLS
