/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-history.h"

G_BEGIN_DECLS

/* A border history in words, for pages. All are translated, and (transfer full). */

/* By how many parts in a hundred a measured border mostly comes out shorter than a published one:
 * that of NATO with the Soviet Union and Russia by 9 to 18; single ones that wind lose more. */
#define ATLAS_BORDER_SHORT_MIN 9
#define ATLAS_BORDER_SHORT_MAX 18

/* “Soviet Union” or “Russia”: the other state as it was called on @date, or on the nearest day on
 * which it bordered the alliance */
char *atlas_border_dup_state_name (AtlasWorld *world,
                                   const AtlasBorderHistory *history,
                                   AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* “2,480 – 2,672 km, as published”, “658 km, measured”, “No border on this date”, “A member itself on
 * this date” */
char *atlas_border_describe_length (AtlasWorld *world,
                                    const AtlasBorderHistory *history,
                                    AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* “Norway: 196 – 198 km published. Turkey: 495 km measured.” NULL where there is no border */
char *atlas_border_describe_pairs (AtlasWorld *world,
                                   const AtlasBorderHistory *history,
                                   AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* “Published as one figure: 1,215 km. Measured on the map: 1,057 km”: what the length does not say;
 * NULL where that is nothing */
char *atlas_border_describe_rest (const AtlasBorderHistory *history,
                                  AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* “2,000 km”: for an axis */
char *atlas_border_describe_km (double km) G_GNUC_WARN_UNUSED_RESULT;
/* All steps as one sentence: “From 4 April 1949 163 km measured, with Norway; from …” */
char *atlas_border_describe_steps (AtlasWorld *world,
                                   const AtlasBorderHistory *history) G_GNUC_WARN_UNUSED_RESULT;
/* “Until 26 December 1991 it was the Soviet Union’s, of whose ground Russia took more than half.”;
 * NULL where the state went on after none that bordered the alliance */
char *
atlas_border_describe_succession (AtlasWorld *world,
                                  const AtlasBorderHistory *history) G_GNUC_WARN_UNUSED_RESULT;
/* How the charts are drawn, what is measured and what is not counted */
char *atlas_border_describe_method (void) G_GNUC_WARN_UNUSED_RESULT;

/* “Norway – Russia”: what a published length is of */
char *atlas_border_length_dup_title (AtlasWorld *world,
                                     const AtlasBorderLength *length,
                                     AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;

/* Indices of the @histories (AtlasBorderHistory) in the order in which a page lists them: first those
 * with states that were ever in another alliance of the map, for such a border is what people ask for;
 * of each sort the longest border on @date first, then those that were longest at any time. Element
 * type guint. */
GArray *
atlas_border_histories_rank (GPtrArray *histories, AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
