/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"

G_BEGIN_DECLS

/**
 * AtlasChangeRecord:
 * @change: what others see
 * @brief: its text without the note, for a sentence that tells several things
 * @is_stop: whether the change keys stop at it
 */
typedef struct
{
  AtlasChange change;
  char *brief;
  gboolean is_stop;
} AtlasChangeRecord;

struct _AtlasChanges
{
  gatomicrefcount ref_count;

  AtlasWorld *world;
  GArray *records; /* AtlasChangeRecord, sorted */
  GArray *stops;   /* AtlasDate, sorted, each once */
};

/** AtlasChangeList: what the parts of the work add to. */
typedef struct
{
  AtlasWorld *world;
  AtlasGeography *geography;
  AtlasCollection *collection;
  GArray *records; /* AtlasChangeRecord */
} AtlasChangeList;

/* Adds a change about @states (guint16, taken over; sorted and made unique here). Takes @text over;
 * @note is put behind it in parentheses where there is one. */
void atlas_change_list_add (AtlasChangeList *self,
                            AtlasDate date,
                            AtlasChangeKind kind,
                            guint alliance,
                            GArray *states,
                            char *text,
                            const char *note);

/* The parts: what the memberships say, and what the ground says */
void atlas_change_list_add_memberships (AtlasChangeList *self);
void atlas_change_list_add_ground (AtlasChangeList *self);

/** AtlasMove: a unit whose period begins on the day. */
typedef struct
{
  guint unit;
  const AtlasGeoPeriod *old;
  const AtlasGeoPeriod *new;
} AtlasMove;

/**
 * AtlasGroundDay:
 * @before: the day before, recognised borders
 * @after: the day itself, recognised borders
 * @held_before: the day before, controlled borders
 * @moves: AtlasMove, largest unit first
 * @renamed: by state: whether its new name has been told with something else
 * @freed: by state: whether it has been told that it appeared or became independent
 * @ever_held: by state: whether it has controlled ground on any earlier day
 *
 * One day on which periods of the ground begin.
 */
typedef struct
{
  AtlasChangeList *list;
  AtlasDate date;
  AtlasDay *before;
  AtlasDay *after;
  AtlasDay *held_before;
  GArray *moves;
  guint8 *renamed;
  guint8 *freed;
  const guint8 *ever_held;
} AtlasGroundDay;

/* Sovereignty: states that appear, vanish, pass ground on */
void atlas_ground_day_add_states (AtlasGroundDay *self);
/* Control, status, claims, notes of ground that stays with its state */
void atlas_ground_day_add_control (AtlasGroundDay *self);
void atlas_ground_day_add_status (AtlasGroundDay *self);

/* Helpers of the above; names have their article */
gboolean atlas_ground_day_has_appeared (AtlasGroundDay *self, guint state);
gboolean atlas_ground_day_has_vanished (AtlasGroundDay *self, guint state);
const char *atlas_ground_day_get_old_name (AtlasGroundDay *self, guint state);
const char *atlas_ground_day_get_new_name (AtlasGroundDay *self, guint state);
const char *atlas_ground_day_get_text (AtlasGroundDay *self, guint32 offset);
/* What to call the ground of @moves: the territory where all of it is meant, else the units */
char *atlas_ground_day_name_moves (AtlasGroundDay *self,
                                   GPtrArray *moves,
                                   guint *n_names) G_GNUC_WARN_UNUSED_RESULT;
/* “Crimea and Sevastopol (Ukraine)”: @ground, which @moves are about, with the state that is held
 * to be its owner where that is not plain */
char *atlas_ground_day_qualify (AtlasGroundDay *self,
                                guint state,
                                const char *ground,
                                GPtrArray *moves) G_GNUC_WARN_UNUSED_RESULT;
/* The units of @moves, largest first */
char *
atlas_ground_day_name_units (AtlasGroundDay *self, GPtrArray *moves) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @moves are all the ground of @state on the day itself */
gboolean atlas_ground_day_is_whole (AtlasGroundDay *self, guint state, GPtrArray *moves);

void atlas_state_list_add (GArray *states, guint state);
GArray *atlas_state_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
