/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"

G_BEGIN_DECLS

/* The time axis: which part of all the time there is is seen, and the days at which one stops in it. */

/**
 * AtlasTimeUnit:
 *
 * What a step is. A year means its 31 December and a month its last day, or today in the current one.
 */
typedef enum
{
  ATLAS_TIME_YEAR,
  ATLAS_TIME_MONTH,
  ATLAS_TIME_DAY,
} AtlasTimeUnit;
#define ATLAS_N_TIME_UNITS 3

/**
 * AtlasTimeScale:
 * @first, @last: all the time there is, both days included
 * @from, @to: what is seen of it, as days and parts of days; @from is less than @to unless @first is @last
 */
typedef struct
{
  AtlasDate first, last;
  double from, to;
} AtlasTimeScale;

/* No fewer days than this are seen. */
#define ATLAS_TIME_SCALE_MIN_DAYS 20.0

/* All of it is seen. */
AtlasTimeScale atlas_time_scale_new (AtlasDate first, AtlasDate last);
gboolean atlas_time_scale_is_whole (const AtlasTimeScale *self);
gboolean atlas_time_scale_is_closest (const AtlasTimeScale *self);
/* Where a day lies: 0 at @from, 1 at @to, and beyond them where it is not seen. The inverse takes
 * any fraction. */
double atlas_time_scale_get_fraction (const AtlasTimeScale *self, double day);
double atlas_time_scale_get_day (const AtlasTimeScale *self, double fraction);

/* Shows @factor times less time (more, below 1), with @day where it was as far as that can be. */
void atlas_time_scale_zoom (AtlasTimeScale *self, double day, double factor);
void atlas_time_scale_pan (AtlasTimeScale *self, double days);
/* Moves no farther than it takes to see @date, not at the very edge; FALSE when it was seen. */
gboolean atlas_time_scale_show (AtlasTimeScale *self, AtlasDate date);

/* The smallest unit that a pointer can choose, where @width_px logical px show what is seen. */
AtlasTimeUnit atlas_time_scale_get_unit (const AtlasTimeScale *self, double width_px);
/* The end of a unit that lies nearest to @fraction, within all the time there is */
AtlasDate
atlas_time_scale_find_date (const AtlasTimeScale *self, double fraction, AtlasTimeUnit unit);

/* The day that the unit around @date means */
AtlasDate atlas_time_unit_get_end (AtlasTimeUnit unit, AtlasDate date, AtlasDate today);
/* The @n-th end of a unit after @date, or before it for a negative @n; within @first … @today */
AtlasDate
atlas_time_unit_step (AtlasTimeUnit unit, AtlasDate date, int n, AtlasDate first, AtlasDate today);
/* How many of it are the next larger thing: ten years, a year of months, a month of days */
int atlas_time_unit_get_page (AtlasTimeUnit unit);

/**
 * AtlasTimeMark: at the beginning of @date the axis says @text, to be freed
 */
typedef struct
{
  AtlasDate date;
  char *text;
} AtlasTimeMark;

/* What is written below the axis, as much as fits: years, months or days. @year_px, @day_px: how wide
 * “2000” and the longest name of a month are, with a gap. Element type AtlasTimeMark. */
GArray *atlas_time_scale_list_marks (const AtlasTimeScale *self,
                                     double width_px,
                                     double year_px,
                                     double day_px) G_GNUC_WARN_UNUSED_RESULT;

/* How many of the @dates, which are sorted, fall into each of @n_columns equal parts of what is seen */
guint *atlas_time_scale_count (const AtlasTimeScale *self,
                               const AtlasDate *dates,
                               guint n_dates,
                               guint n_columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
