/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-stage-mark.h"

#include <glib/gi18n.h>

#define MAX_ALLIANCES 64

/* What a stage marks a state with that is no member */
static const AtlasStageMark marks[ATLAS_N_STAGES] = {
  [ATLAS_STAGE_ASPIRANT] = ATLAS_STAGE_MARK_ASPIRANT,
  [ATLAS_STAGE_PARTNER] = ATLAS_STAGE_MARK_PARTNER,
  [ATLAS_STAGE_DIALOGUE] = ATLAS_STAGE_MARK_DIALOGUE,
  [ATLAS_STAGE_ACTION_PLAN] = ATLAS_STAGE_MARK_ACTION_PLAN,
  [ATLAS_STAGE_INVITED] = ATLAS_STAGE_MARK_INVITED,
  [ATLAS_STAGE_SIGNED] = ATLAS_STAGE_MARK_SIGNED,
  [ATLAS_STAGE_SUSPENDED] = ATLAS_STAGE_MARK_PARTNER_SUSPENDED,
  [ATLAS_STAGE_WITHDREW] = ATLAS_STAGE_MARK_WITHDREW,
};

gboolean
atlas_stage_mark_is_partnership (AtlasStageMark mark)
{
  return mark == ATLAS_STAGE_MARK_DIALOGUE || mark == ATLAS_STAGE_MARK_PARTNER ||
         mark == ATLAS_STAGE_MARK_PARTNER_SUSPENDED;
}

gboolean
atlas_stage_mark_is_of_member (AtlasStageMark mark)
{
  return mark == ATLAS_STAGE_MARK_SUSPENDED || mark == ATLAS_STAGE_MARK_LEFT_COMMAND;
}

const char *
atlas_stage_mark_get_label (AtlasStageMark mark)
{
  g_return_val_if_fail (mark > ATLAS_STAGE_MARK_NONE && mark < ATLAS_N_STAGE_MARKS, NULL);

  switch (mark)
    {
    case ATLAS_STAGE_MARK_PARTNER_SUSPENDED:
      return _ ("Partnership suspended");
    case ATLAS_STAGE_MARK_SUSPENDED:
      return atlas_stage_get_label (ATLAS_STAGE_SUSPENDED);
    case ATLAS_STAGE_MARK_LEFT_COMMAND:
      return atlas_stage_get_label (ATLAS_STAGE_LEFT_COMMAND);
    default:
      for (guint i = 0; i < ATLAS_N_STAGES; i++)
        if (marks[i] == mark)
          return atlas_stage_get_label ((AtlasStage) i);
      g_assert_not_reached ();
    }
}

static AtlasStageMark
get_status_mark (AtlasDay *day, const AtlasStatus *status, guint state)
{
  AtlasStage stage = status->stage->stage;

  if (atlas_day_get_member_wave (day, status->alliance, state) != 0)
    return stage == ATLAS_STAGE_LEFT_COMMAND ? ATLAS_STAGE_MARK_LEFT_COMMAND
           : stage == ATLAS_STAGE_SUSPENDED  ? ATLAS_STAGE_MARK_SUSPENDED
                                             : ATLAS_STAGE_MARK_NONE;
  /* Of an alliance that is no more it says nothing who had left it before. */
  if (stage == ATLAS_STAGE_WITHDREW && atlas_day_get_n_members (day, status->alliance) == 0)
    return ATLAS_STAGE_MARK_NONE;
  return marks[stage];
}

AtlasStageMark
atlas_day_get_mark (AtlasDay *day, guint alliance, guint state)
{
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
  AtlasStageMark best = ATLAS_STAGE_MARK_NONE;

  for (guint i = 0; i < n_statuses; i++)
    if (statuses[i].alliance == alliance)
      best = MAX (best, get_status_mark (day, &statuses[i], state));
  return best;
}

/* The first in the order of the collection where a state is a member of two */
static void
find_fill (AtlasDay *day, guint64 visible_alliances, guint state, AtlasStageSight *sight)
{
  AtlasWorld *world = atlas_day_get_world (day);
  guint n = atlas_collection_get_n_alliances (atlas_world_get_collection (world));

  for (guint i = 0; i < MIN (n, MAX_ALLIANCES); i++)
    {
      if ((visible_alliances >> i & 1) == 0 || !atlas_world_is_filled (world, i))
        continue;
      sight->wave = atlas_day_get_member_wave (day, i, state);
      sight->alliance = i;
      sight->is_filled = sight->wave != 0;
      if (sight->is_filled)
        return;
    }
}

static gboolean
is_shown (const AtlasStageSight *sight, guint alliance, AtlasStageMark mark, gboolean partners)
{
  if (atlas_stage_mark_is_partnership (mark))
    return partners;
  if (atlas_stage_mark_is_of_member (mark))
    return sight->is_filled && sight->alliance == alliance;
  /* That a state left an alliance once says little of one that is in another now. */
  return mark != ATLAS_STAGE_MARK_WITHDREW || !sight->is_filled;
}

void
atlas_day_see_state (AtlasDay *day,
                     guint64 visible_alliances,
                     gboolean shows_partners,
                     guint state,
                     AtlasStageSight *sight)
{
  AtlasWorld *world = atlas_day_get_world (day);
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);

  *sight = (AtlasStageSight) { 0 };
  if (n_statuses == 0)
    return;
  find_fill (day, visible_alliances, state, sight);
  for (guint i = 0; i < n_statuses; i++)
    {
      guint alliance = statuses[i].alliance;
      AtlasStageMark mark;

      if (alliance >= MAX_ALLIANCES || (visible_alliances >> alliance & 1) == 0 ||
          !atlas_world_is_filled (world, alliance))
        continue;
      mark = get_status_mark (day, &statuses[i], state);
      if (mark <= sight->mark || !is_shown (sight, alliance, mark, shows_partners))
        continue;
      sight->mark = mark;
      sight->marking = alliance;
    }
}

void
atlas_day_count_marks (AtlasDay *day, guint alliance, guint counts[static ATLAS_N_STAGE_MARKS])
{
  guint n_states =
    atlas_geography_get_n_states (atlas_world_get_geography (atlas_day_get_world (day)));

  for (guint i = 0; i < ATLAS_N_STAGE_MARKS; i++)
    counts[i] = 0;
  for (guint state = 1; state <= n_states; state++)
    counts[atlas_day_get_mark (day, alliance, state)]++;
  counts[ATLAS_STAGE_MARK_NONE] = 0;
}
