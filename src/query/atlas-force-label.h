/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-forces-describe.h"

G_BEGIN_DECLS

/* What forces come to, in the few letters that a symbol on the map has room for. */

/* “34–42 k”, “850–1,500”, “4 – 10 ships”. Thousands are rounded only where the two ends of a range
 * stay apart. NULL for uncounted. */
char *atlas_force_dup_short_estimate (AtlasForceUnit unit,
                                      guint64 low,
                                      guint64 high) G_GNUC_WARN_UNUSED_RESULT;
/* “RUS”, “NATO”: no more than ATLAS_FORCE_CODE_CHARS letters for a side */
char *atlas_force_dup_side_code (AtlasWorld *world, const char *side) G_GNUC_WARN_UNUSED_RESULT;

#define ATLAS_FORCE_CODE_CHARS 5

/* What a symbol says to who points at it, in two or three lines: whose and what, how many as of
 * when, by whom. */
char *atlas_force_report_describe_briefly (const AtlasForceReport *report,
                                           AtlasWorld *world,
                                           AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
/* Who published it, “IISS; Reuters”, and how many those are, which may be NULL */
char *
atlas_force_dup_publishers (const AtlasForce *force, guint *n_publishers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
