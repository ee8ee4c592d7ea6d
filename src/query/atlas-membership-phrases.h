/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"

G_BEGIN_DECLS

/* What is said of a membership on one day. Happenings of the same sort are told together. */
typedef enum
{
  ATLAS_TELL_FOUNDED,
  ATLAS_TELL_JOINED,
  ATLAS_TELL_LEFT,      /* the state withdrew */
  ATLAS_TELL_CEASED,    /* the membership ended otherwise */
  ATLAS_TELL_DISSOLVED, /* the alliance ended, and the membership with it */
  ATLAS_TELL_IN_FORCE,  /* what had been signed came into force */
  ATLAS_TELL_PAUSED,    /* a suspension, of a state that is no member */
  ATLAS_TELL_RESUMED,
  ATLAS_TELL_LEFT_COMMAND,    /* of a member that had been in it */
  ATLAS_TELL_BACK_IN_COMMAND, /* likewise */
  ATLAS_TELL_BEGUN,           /* plus the stage */
  ATLAS_TELL_ENDED = ATLAS_TELL_BEGUN + ATLAS_N_STAGES,
  ATLAS_N_TELLINGS = ATLAS_TELL_ENDED + ATLAS_N_STAGES,
} AtlasMembershipTelling;

/* How the states of a sentence are named */
typedef struct
{
  guint n;
  char *names;
  char *number;
  const char *alliance;
} AtlasMembershipSubject;

/* Clauses such as “seven states joined NATO: …”. Of a stage that ends, %NULL where there is
 * nothing to say. */
char *atlas_membership_describe (int telling,
                                 const AtlasMembershipSubject *subject) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_membership_describe_begin (AtlasStage stage,
                                       const AtlasMembershipSubject *s) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_membership_describe_end (AtlasStage stage,
                                     const AtlasMembershipSubject *s) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
