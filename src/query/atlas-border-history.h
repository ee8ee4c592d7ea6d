/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/** AtlasBorderPair: the border between @member of an alliance and @state, in kilometres. */
typedef struct
{
  guint member;
  guint state;
  double measured_km; /* along the generalised outlines: shorter than surveyed */
} AtlasBorderPair;

/**
 * AtlasBorderStep:
 * @date: from when on
 * @state: the state it is with; where one went on after another, that of the time
 * @first_pair, @n_pairs: in the pairs of the history, by the code of the member; none where the two
 *   no longer touch
 * @measured_km: the sum of the pairs
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
} AtlasBorderStep;

/**
 * AtlasBorderHistory:
 * @state: the state, which stands for those that it went on after, too
 * @steps: AtlasBorderStep by date; the first one has pairs, two in a row differ; none where they
 *   never touched
 * @pairs: AtlasBorderPair of the steps
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBorderHistory, atlas_border_history_free)

G_END_DECLS
