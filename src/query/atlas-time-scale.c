/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-scale.h"

#include <math.h>

#define YEAR_DAYS 365.2425
#define MONTH_DAYS (YEAR_DAYS / 12)
/* A unit that is narrower than this cannot be chosen by a pointer. */
#define MIN_UNIT_PX 6.0
/* What is shown anew stands no nearer to the edge than this part of what is seen. */
#define EDGE 0.04

AtlasTimeScale
atlas_time_scale_new (AtlasDate first, AtlasDate last)
{
  return (AtlasTimeScale) { first, last, first, last };
}

static double
get_span (const AtlasTimeScale *self)
{
  return self->to - self->from;
}

static double
get_whole (const AtlasTimeScale *self)
{
  return self->last - self->first;
}

gboolean
atlas_time_scale_is_whole (const AtlasTimeScale *self)
{
  return get_span (self) >= get_whole (self);
}

gboolean
atlas_time_scale_is_closest (const AtlasTimeScale *self)
{
  return get_span (self) <= ATLAS_TIME_SCALE_MIN_DAYS;
}

double
atlas_time_scale_get_fraction (const AtlasTimeScale *self, double day)
{
  double span = get_span (self);

  return span > 0 ? (day - self->from) / span : 0;
}

double
atlas_time_scale_get_day (const AtlasTimeScale *self, double fraction)
{
  return self->from + fraction * get_span (self);
}

/* As long as it is, within all the time there is. */
static void
set_from (AtlasTimeScale *self, double from, double span)
{
  self->from = CLAMP (from, self->first, MAX (self->last - span, self->first));
  self->to = self->from + span;
}

void
atlas_time_scale_zoom (AtlasTimeScale *self, double day, double factor)
{
  double whole = get_whole (self);
  double fraction = atlas_time_scale_get_fraction (self, day);
  double span = CLAMP (get_span (self) / factor, MIN (ATLAS_TIME_SCALE_MIN_DAYS, whole), whole);

  set_from (self, day - fraction * span, span);
}

void
atlas_time_scale_pan (AtlasTimeScale *self, double days)
{
  set_from (self, self->from + days, get_span (self));
}

gboolean
atlas_time_scale_show (AtlasTimeScale *self, AtlasDate date)
{
  double span = get_span (self);

  if (date >= self->from && date <= self->to)
    return FALSE;
  set_from (self, date < self->from ? date - EDGE * span : date - (1 - EDGE) * span, span);
  return TRUE;
}

AtlasTimeUnit
atlas_time_scale_get_unit (const AtlasTimeScale *self, double width_px)
{
  double day_px = width_px / MAX (get_span (self), 1);

  if (day_px >= MIN_UNIT_PX)
    return ATLAS_TIME_DAY;
  return day_px * MONTH_DAYS >= MIN_UNIT_PX ? ATLAS_TIME_MONTH : ATLAS_TIME_YEAR;
}

AtlasDate
atlas_time_unit_get_end (AtlasTimeUnit unit, AtlasDate date, AtlasDate today)
{
  int year, month, day;

  atlas_date_to_ymd (date, &year, &month, &day);
  if (unit == ATLAS_TIME_YEAR)
    date = atlas_date_from_ymd (year, 12, 31);
  else if (unit == ATLAS_TIME_MONTH)
    date = atlas_date_from_ymd (month < 12 ? year : year + 1, month < 12 ? month + 1 : 1, 1) - 1;
  return MIN (date, today);
}

AtlasDate
atlas_time_unit_step (AtlasTimeUnit unit, AtlasDate date, int n, AtlasDate first, AtlasDate today)
{
  int direction = n < 0 ? -1 : 1;

  if (unit == ATLAS_TIME_DAY)
    return CLAMP (date + n, first, today);
  for (int i = 0; i < ABS (n) && date >= first && date <= today; i++)
    {
      AtlasDate end = atlas_time_unit_get_end (unit, date, G_MAXINT32);

      if (direction > 0)
        date = end > date ? end : atlas_time_unit_get_end (unit, date + 1, G_MAXINT32);
      else
        {
          int year, month, day;

          /* The end before: the day before the unit began */
          atlas_date_to_ymd (date, &year, &month, &day);
          date = atlas_date_from_ymd (year, unit == ATLAS_TIME_YEAR ? 1 : month, 1) - 1;
        }
    }
  return CLAMP (date, first, today);
}

int
atlas_time_unit_get_page (AtlasTimeUnit unit)
{
  static const int pages[ATLAS_N_TIME_UNITS] = { 10, 12, 30 };

  return pages[unit];
}

AtlasDate
atlas_time_scale_find_date (const AtlasTimeScale *self, double fraction, AtlasTimeUnit unit)
{
  double day = CLAMP (atlas_time_scale_get_day (self, fraction), self->first, self->last);
  AtlasDate date = (AtlasDate) lround (day);
  AtlasDate end = atlas_time_unit_get_end (unit, date, self->last);
  AtlasDate before = atlas_time_unit_step (unit, date, -1, self->first, self->last);

  if (unit == ATLAS_TIME_DAY)
    return date;
  /* The very first day ends no year, and can be chosen all the same by going to the end. */
  if (before == self->first && before != atlas_time_unit_get_end (unit, before, self->last))
    return end;
  return day - before < end - day ? before : end;
}

/* Marks */

typedef struct
{
  AtlasTimeUnit unit;
  int every;
} Step;

/* The closest first */
static const Step steps[] = {
  { ATLAS_TIME_DAY, 1 },    { ATLAS_TIME_DAY, 7 },   { ATLAS_TIME_MONTH, 1 },
  { ATLAS_TIME_MONTH, 3 },  { ATLAS_TIME_MONTH, 6 }, { ATLAS_TIME_YEAR, 1 },
  { ATLAS_TIME_YEAR, 2 },   { ATLAS_TIME_YEAR, 5 },  { ATLAS_TIME_YEAR, 10 },
  { ATLAS_TIME_YEAR, 20 },  { ATLAS_TIME_YEAR, 25 }, { ATLAS_TIME_YEAR, 50 },
  { ATLAS_TIME_YEAR, 100 },
};

static const Step *
find_step (const AtlasTimeScale *self, double width_px, double year_px, double day_px)
{
  static const double days[ATLAS_N_TIME_UNITS] = { YEAR_DAYS, MONTH_DAYS, 1 };
  double px = width_px / MAX (get_span (self), 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps) - 1; i++)
    if (px * days[steps[i].unit] * steps[i].every >=
        (steps[i].unit == ATLAS_TIME_YEAR ? year_px : day_px))
      return &steps[i];
  return &steps[G_N_ELEMENTS (steps) - 1];
}

/* Whether a mark stands at a day. Weeks are counted from the first of a month, and none is so short
 * that its mark would touch the next month’s. */
static gboolean
is_marked (const Step *step, int year, int month, int day)
{
  switch (step->unit)
    {
    case ATLAS_TIME_YEAR:
      return month == 1 && day == 1 && year % step->every == 0;
    case ATLAS_TIME_MONTH:
      return day == 1 && (month - 1) % step->every == 0;
    case ATLAS_TIME_DAY:
    default:
      return (day - 1) % step->every == 0 && (step->every == 1 || day < 28);
    }
}

/* A year at its beginning, a month at its, and the number of a day: each says only what is new. */
static char *
dup_mark_text (int year, int month, int day)
{
  g_autoptr (GDateTime) date = NULL;

  if (month == 1 && day == 1)
    return g_strdup_printf ("%d", year);
  if (day > 1)
    return g_strdup_printf ("%d", day);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (date, "%Ob");
}

static AtlasDate
get_next_candidate (AtlasTimeUnit unit, int year, int month, AtlasDate date)
{
  if (unit == ATLAS_TIME_DAY)
    return date + 1;
  if (unit == ATLAS_TIME_MONTH && month < 12)
    return atlas_date_from_ymd (year, month + 1, 1);
  return atlas_date_from_ymd (year + 1, 1, 1);
}

static void
clear_mark (gpointer data)
{
  g_free (((AtlasTimeMark *) data)->text);
}

GArray *
atlas_time_scale_list_marks (const AtlasTimeScale *self,
                             double width_px,
                             double year_px,
                             double day_px)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (AtlasTimeMark));
  const Step *step = find_step (self, width_px, year_px, day_px);
  AtlasDate date = (AtlasDate) ceil (self->from);

  g_array_set_clear_func (marks, clear_mark);
  while (date <= self->to)
    {
      int year, month, day;

      atlas_date_to_ymd (date, &year, &month, &day);
      if (is_marked (step, year, month, day))
        {
          AtlasTimeMark mark = { date, dup_mark_text (year, month, day) };

          g_array_append_val (marks, mark);
        }
      date = get_next_candidate (step->unit, year, month, date);
    }
  return marks;
}

guint *
atlas_time_scale_count (const AtlasTimeScale *self,
                        const AtlasDate *dates,
                        guint n_dates,
                        guint n_columns)
{
  guint *counts = g_new0 (guint, MAX (n_columns, 1));

  for (guint i = 0; i < n_dates; i++)
    {
      double fraction = atlas_time_scale_get_fraction (self, dates[i]);

      if (fraction >= 0 && fraction <= 1 && n_columns > 0)
        counts[MIN ((guint) (fraction * n_columns), n_columns - 1)]++;
    }
  return counts;
}
