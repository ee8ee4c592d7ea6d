/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_CHANGE_JOINED,       /* states became members of an alliance */
  ATLAS_CHANGE_LEFT,         /* their membership ended */
  ATLAS_CHANGE_STAGE,        /* another stage began or ended (invited, left the command …) */
  ATLAS_CHANGE_INDEPENDENCE, /* states appear */
  ATLAS_CHANGE_UNION,        /* states vanish into another that goes on or appears */
  ATLAS_CHANGE_TRANSFER,     /* ground passes from one state to another, both go on */
  ATLAS_CHANGE_CONTROL,      /* who runs the ground changed, not whose it is held to be */
  ATLAS_CHANGE_STATUS,       /* what ground is to its state changed (colony, integral part …) */
  ATLAS_CHANGE_NAME,         /* a state is called otherwise */
  ATLAS_N_CHANGE_KINDS,
} AtlasChangeKind;

/**
 * AtlasChange:
 * @date: the first day on which it is so
 * @kind: what kind of change
 * @states: indices of the states it is about, sorted by name as it was on the day
 * @alliance: for the kinds about an alliance, its index; otherwise %G_MAXUINT
 * @stage: of %ATLAS_CHANGE_STAGE, which one began or ended; otherwise %ATLAS_STAGE_MEMBER
 * @has_ended: of %ATLAS_CHANGE_STAGE, whether it ended
 * @text: one translated clause, such as “seven states joined NATO: Bulgaria, Estonia, …”
 *
 * One thing that changed on one day.
 */
typedef struct
{
  AtlasDate date;
  AtlasChangeKind kind;
  const guint16 *states;
  guint n_states;
  guint alliance;
  AtlasStage stage;
  gboolean has_ended;
  const char *text;
} AtlasChange;

/**
 * AtlasChanges:
 *
 * Every change from the first day of the atlas on, sorted by date, then by kind, alliance. Made
 * once from an #AtlasWorld (off the main thread), immutable.
 */
typedef struct _AtlasChanges AtlasChanges;

#define ATLAS_TYPE_CHANGES (atlas_changes_get_type ())

GType atlas_changes_get_type (void);

AtlasChanges *atlas_changes_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
AtlasChanges *atlas_changes_ref (AtlasChanges *self);
void atlas_changes_unref (AtlasChanges *self);

guint atlas_changes_get_n (AtlasChanges *self);
const AtlasChange *atlas_changes_get (AtlasChanges *self, guint index);
/* The changes in [from, to): index of the first, and how many */
guint atlas_changes_find (AtlasChanges *self, AtlasDate from, AtlasDate to, guint *n_changes);

/* Days that the previous and next change keys stop at: those with a change of a filled alliance
 * or of the ground (any kind but STAGE, STATUS and NAME). ATLAS_DATE_INVALID when there is none. */
AtlasDate atlas_changes_get_next (AtlasChanges *self, AtlasDate date);
AtlasDate atlas_changes_get_previous (AtlasChanges *self, AtlasDate date);

/* One sentence for the step [from, to]: what changed on days after @from up to and with @to, the
 * date first when one day only is spoken of. NULL when nothing did. A step that is too rich for a
 * sentence names the memberships first and ends in “and N more changes”. */
char *
atlas_changes_describe (AtlasChanges *self, AtlasDate from, AtlasDate to) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasChanges, atlas_changes_unref)

G_END_DECLS
