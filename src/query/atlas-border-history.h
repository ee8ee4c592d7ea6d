/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-lengths.h"
#include "atlas-day.h"

G_BEGIN_DECLS

/** AtlasBorderPair: the border between @member of an alliance and @state, in kilometres. */
typedef struct
{
  guint member;
  guint state;
  double measured_km; /* along the generalised outlines: shorter than surveyed */
  AtlasBorderRange published;
} AtlasBorderPair;

/**
 * AtlasBorderStep:
 * @date: from when on
 * @state: the state it is with; where one went on after another, that of the time
 * @first_pair, @n_pairs: in the pairs of the history, by the code of the member; none where the two
 *   no longer touch
 * @measured_km: the sum of the pairs
 * @published: the sum of the pairs that have published lengths; its @n says how many of the pairs
 * @whole: what is published of all of it in one number
 *
 * The border between an alliance and a state from a day on until the next step.
 */
typedef struct
{
  AtlasDate date;
  guint state;
  guint first_pair;
  guint n_pairs;
  double measured_km;
  AtlasBorderRange published;
  AtlasBorderRange whole;
} AtlasBorderStep;

/**
 * AtlasBorderHistory:
 * @state: the state, which stands for those that it went on after, too
 * @steps: AtlasBorderStep by date; the first one has pairs, two in a row differ; none where they
 *   never touched
 * @pairs: AtlasBorderPair of the steps
 * @is_in_another: whether the state was ever in another alliance that the map fills
 *
 * The border between the members of an alliance and a state over all time, in one border view. What
 * was a dependency is not counted (see #AtlasBorderSpans), nor the time in which the state itself was
 * a member.
 */
typedef struct
{
  guint alliance;
  guint state;
  GArray *steps;
  GArray *pairs;
  gboolean is_in_another;
} AtlasBorderHistory;

AtlasBorderHistory *atlas_border_history_new (AtlasWorld *world,
                                              guint alliance,
                                              guint state,
                                              AtlasView view) G_GNUC_WARN_UNUSED_RESULT;
void atlas_border_history_free (AtlasBorderHistory *self);

/* The histories of @alliance with all states that it ever bordered, by code; of states that another
 * went on after, only the last. Element type AtlasBorderHistory. */
GPtrArray *atlas_border_histories_of_alliance (AtlasWorld *world,
                                               guint alliance,
                                               AtlasView view) G_GNUC_WARN_UNUSED_RESULT;
/* Those of all filled alliances with @state, in the order of the collection. */
GPtrArray *atlas_border_histories_of_state (AtlasWorld *world,
                                            guint state,
                                            AtlasView view) G_GNUC_WARN_UNUSED_RESULT;

/* The step that holds on @date, NULL before the first one */
const AtlasBorderStep *atlas_border_history_find (const AtlasBorderHistory *self, AtlasDate date);
const AtlasBorderPair *
atlas_border_history_get_pairs (const AtlasBorderHistory *self, const AtlasBorderStep *step);

/* Whether each pair has a published length, so that their sum is one of the whole border; not where
 * nothing touches */
gboolean atlas_border_step_is_published (const AtlasBorderStep *step);
/* The most that a step is long, by measure or where all of it is published; 0 without steps */
double atlas_border_history_get_max_km (const AtlasBorderHistory *self);
/* The published lengths that hold on @date: of its pairs, then of the whole; borrowed elements, of
 * type AtlasBorderLength */
GPtrArray *atlas_border_history_find_lengths (const AtlasBorderHistory *self,
                                              AtlasWorld *world,
                                              AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBorderHistory, atlas_border_history_free)

G_END_DECLS
