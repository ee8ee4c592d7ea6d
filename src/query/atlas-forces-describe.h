/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-forces.h"

G_BEGIN_DECLS

/* What forces come to, in words. No number stands alone: it has its range, or says that there is
 * none. Texts of the collection are in them as they are; see atlas-text-safety.h. */

/* “106,000”, also where the locale has no country that would say how thousands are parted */
char *atlas_force_dup_number (guint64 number) G_GNUC_WARN_UNUSED_RESULT;
/* “106,000 – 127,000 personnel”, “Not counted” */
char *
atlas_force_dup_estimate (AtlasForceUnit unit, guint64 low, guint64 high) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_force_dup_range (const AtlasForce *force) G_GNUC_WARN_UNUSED_RESULT;
/* “12 days earlier”, “2 months later”, %NULL for 0: when the numbers are from, seen from the day */
char *atlas_force_dup_age (int age_days) G_GNUC_WARN_UNUSED_RESULT;
/* “Russia”, “NATO”: the side as it is called on @date */
char *atlas_force_dup_side (AtlasWorld *world,
                            const char *side,
                            AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* All that the symbol of a report says, in sentences, for who does not see it */
char *atlas_force_report_describe (const AtlasForceReport *report,
                                   AtlasWorld *world,
                                   AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;

/* “65,400 – 73,700 personnel from 3 reports”, “19 places without a number”; %NULL when all of it is
 * counted elsewhere */
char *atlas_force_sum_describe (const AtlasForceSum *sum) G_GNUC_WARN_UNUSED_RESULT;
/* “Not counted twice: Danish F-16 for Baltic air policing”; %NULL when nothing was left out */
char *atlas_force_sum_describe_left_out (const AtlasForceSum *sum) G_GNUC_WARN_UNUSED_RESULT;
/* The rules of fading, of sizes and of summing, for the legend */
char *atlas_force_describe_fading (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_force_describe_scale (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_force_describe_summing (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
