/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"

G_BEGIN_DECLS

/**
 * AtlasTimeStep:
 * @from: the day that was shown before; @to itself when that is not known, or does not matter
 * @to: the day that is shown
 * @told_from: the sentence of the step tells of what changed after this day and up to @to
 *
 * A step through time, on or back. One that goes on by no more than a leap year is told whole. A
 * longer one, or one back, is told by where it arrived: by the year, when @to is the day that stands
 * for its year, else by the very day. What it leaped over, or undid, is the rest.
 */
typedef struct
{
  AtlasDate from;
  AtlasDate to;
  AtlasDate told_from;
} AtlasTimeStep;

AtlasTimeStep atlas_time_step_new (AtlasDate from, AtlasDate to, AtlasDate today);
gboolean atlas_time_step_is_back (const AtlasTimeStep *self);

/* What the sentence tells: index of the first change, and how many */
guint atlas_time_step_find_told (const AtlasTimeStep *self, AtlasChanges *changes, guint *n);
/* What a long step on leaped over before that */
guint atlas_time_step_find_leaped (const AtlasTimeStep *self, AtlasChanges *changes, guint *n);
/* What a step back undid: all between the two days, which comes after the one that is shown */
guint atlas_time_step_find_undone (const AtlasTimeStep *self, AtlasChanges *changes, guint *n);

/* The sentence, or NULL when it has nothing to tell */
char *atlas_time_step_describe (const AtlasTimeStep *self,
                                AtlasChanges *changes) G_GNUC_WARN_UNUSED_RESULT;
/* What a screen reader says of the step: the day, the sentence, how much was undone */
char *atlas_time_step_dup_announcement (const AtlasTimeStep *self,
                                        AtlasChanges *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
