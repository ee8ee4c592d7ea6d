/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"

G_BEGIN_DECLS

/** AtlasStep: from @date on an alliance has @count members. */
typedef struct
{
  AtlasDate date;
  guint count;
} AtlasStep;

/* The number of members of @alliance over time, to the day: one step for each day on which it
 * changes, sorted by date. Element type AtlasStep. */
GArray *atlas_step_chart_new (AtlasChanges *changes, guint alliance) G_GNUC_WARN_UNUSED_RESULT;
/* The largest count of a chart, 0 when it is empty */
guint atlas_step_chart_get_max (GArray *chart);

/* The count on a day */
guint atlas_step_chart_get_count (GArray *chart, AtlasDate date);

/* Where @date lies between @first and @last as a fraction 0 … 1; clamped. */
double atlas_time_axis_get_fraction (AtlasDate date, AtlasDate first, AtlasDate last);
/* How far the lines of an axis up to @max are apart: 1, 2 or 5 times a power of ten, so that two to
 * five of them are below it; 0 for a @max that is not more than 0 */
double atlas_axis_find_distance (double max);

G_END_DECLS
