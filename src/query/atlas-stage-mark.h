/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/**
 * AtlasStageMark:
 *
 * What the map marks a state with besides plain membership. Ordered: where several hold, the last
 * of these is shown.
 */
typedef enum
{
  ATLAS_STAGE_MARK_NONE,
  ATLAS_STAGE_MARK_WITHDREW, /* as long as the alliance has members */
  ATLAS_STAGE_MARK_DIALOGUE,
  ATLAS_STAGE_MARK_PARTNER,
  ATLAS_STAGE_MARK_PARTNER_SUSPENDED, /* suspended without being a member */
  ATLAS_STAGE_MARK_ASPIRANT,
  ATLAS_STAGE_MARK_ACTION_PLAN,
  ATLAS_STAGE_MARK_INVITED,
  ATLAS_STAGE_MARK_SIGNED,
  ATLAS_STAGE_MARK_SUSPENDED,    /* a member */
  ATLAS_STAGE_MARK_LEFT_COMMAND, /* a member */
  ATLAS_N_STAGE_MARKS,
} AtlasStageMark;

/* Marks that lead to no membership by themselves: shown only when they are asked for */
gboolean atlas_stage_mark_is_partnership (AtlasStageMark mark);
/* Marks on the fill of a member */
gboolean atlas_stage_mark_is_of_member (AtlasStageMark mark);
const char *atlas_stage_mark_get_label (AtlasStageMark mark);

/* What @state is to @alliance on the day; NONE when it is a plain member or nothing */
AtlasStageMark atlas_day_get_mark (AtlasDay *day, guint alliance, guint state);

/**
 * AtlasStageSight: what the map shows of a state.
 * @is_filled: whether it is a member of a visible alliance that fills; then @alliance and @wave
 * @mark: the mark on it, NONE for none; then @marking is the alliance that it is about
 */
typedef struct
{
  gboolean is_filled;
  guint alliance;
  guint wave;
  AtlasStageMark mark;
  guint marking;
} AtlasStageSight;

/* @visible_alliances: bit per alliance index */
void atlas_day_see_state (AtlasDay *day,
                          guint64 visible_alliances,
                          gboolean shows_partners,
                          guint state,
                          AtlasStageSight *sight);

/* How many states have each mark of @alliance */
void
atlas_day_count_marks (AtlasDay *day, guint alliance, guint counts[static ATLAS_N_STAGE_MARKS]);

G_END_DECLS
