/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-date.h"

#include "atlas-error.h"

#include <glib/gi18n.h>

#define YEAR_MIN 1
#define YEAR_MAX 9999
#define ABSENT -1
#define DAYS_PER_ERA 146097 /* 400 Gregorian years */
#define DAYS_PER_YEAR 365
#define ERA_DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */

/* In a date after the day (“29 March”), where many languages decline the month. */
static const char *const month_names_in_date[] = {
  NC_ ("month in a full date", "January"),   NC_ ("month in a full date", "February"),
  NC_ ("month in a full date", "March"),     NC_ ("month in a full date", "April"),
  NC_ ("month in a full date", "May"),       NC_ ("month in a full date", "June"),
  NC_ ("month in a full date", "July"),      NC_ ("month in a full date", "August"),
  NC_ ("month in a full date", "September"), NC_ ("month in a full date", "October"),
  NC_ ("month in a full date", "November"),  NC_ ("month in a full date", "December"),
};

/* Without a day (“June 2017”). */
static const char *const month_names[] = {
  NC_ ("month name", "January"), NC_ ("month name", "February"), NC_ ("month name", "March"),
  NC_ ("month name", "April"),   NC_ ("month name", "May"),      NC_ ("month name", "June"),
  NC_ ("month name", "July"),    NC_ ("month name", "August"),   NC_ ("month name", "September"),
  NC_ ("month name", "October"), NC_ ("month name", "November"), NC_ ("month name", "December"),
};

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
get_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* Years are counted from March here, so that the leap day is the last of its year, and in eras of
 * 400 years, after which the calendar repeats. Any year from 0 on is fine. */
static AtlasDate
count_days (int year, int month, int day)
{
  int march_year = month > 2 ? year : year - 1;
  int march_month = (month + 9) % 12;
  int era = (march_year >= 0 ? march_year : march_year - 399) / 400;
  int year_of_era = march_year - era * 400;
  int day_of_year = (153 * march_month + 2) / 5 + day - 1;
  int day_of_era = year_of_era * DAYS_PER_YEAR + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - ERA_DAYS_TO_EPOCH;
}

/**
 * atlas_date_from_ymd:
 * @year: 1 … 9999
 * @month: 1 … 12
 * @day: 1 … 31
 *
 * Returns: the day, or %ATLAS_DATE_INVALID when there is no such day
 */
AtlasDate
atlas_date_from_ymd (int year, int month, int day)
{
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12)
    return ATLAS_DATE_INVALID;
  if (day < 1 || day > get_days_in_month (year, month))
    return ATLAS_DATE_INVALID;
  return count_days (year, month, day);
}

/**
 * atlas_date_to_ymd:
 * @date: a valid day
 * @year: (out) (optional): its year
 * @month: (out) (optional): 1 … 12
 * @day: (out) (optional): 1 … 31
 */
void
atlas_date_to_ymd (AtlasDate date, int *year, int *month, int *day)
{
  gint64 days = (gint64) date + ERA_DAYS_TO_EPOCH;
  gint64 era = (days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int day_of_era = (int) (days - era * DAYS_PER_ERA);
  int leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / (DAYS_PER_ERA - 1);
  int year_of_era = (day_of_era - leap_days) / DAYS_PER_YEAR;
  int first_of_year = DAYS_PER_YEAR * year_of_era + year_of_era / 4 - year_of_era / 100;
  int day_of_year = day_of_era - first_of_year;
  int march_month = (5 * day_of_year + 2) / 153;
  int m = march_month < 10 ? march_month + 3 : march_month - 9;

  if (year != NULL)
    *year = (int) (year_of_era + era * 400) + (m <= 2 ? 1 : 0);
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
}

int
atlas_date_get_year (AtlasDate date)
{
  int year;

  atlas_date_to_ymd (date, &year, NULL, NULL);
  return year;
}

/**
 * atlas_date_today:
 *
 * Returns: the day it is where this machine stands
 */
AtlasDate
atlas_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return atlas_date_from_ymd (year, month, day);
}

/**
 * atlas_date_of_year:
 * @year: 1 … 9999
 * @today: the last day that a year can mean
 *
 * What a person means who chooses a year: its 31 December, but never a day after @today.
 *
 * Returns: the day, or %ATLAS_DATE_INVALID when there is no such year
 */
AtlasDate
atlas_date_of_year (int year, AtlasDate today)
{
  return MIN (atlas_date_from_ymd (year, 12, 31), today);
}

/**
 * atlas_date_add_months:
 * @date: a valid day
 * @months: how many months to go forward, or back when negative
 *
 * Keeps the day of the month where there is one, else takes the last of the month.
 *
 * Returns: the day, or %ATLAS_DATE_INVALID outside the years 1 … 9999
 */
AtlasDate
atlas_date_add_months (AtlasDate date, int months)
{
  gint64 total;
  int year, month, day;

  atlas_date_to_ymd (date, &year, &month, &day);
  total = (gint64) year * 12 + month - 1 + months;
  if (total < YEAR_MIN * 12 || total >= (YEAR_MAX + 1) * 12)
    return ATLAS_DATE_INVALID;

  year = (int) (total / 12);
  month = (int) (total % 12) + 1;
  return atlas_date_from_ymd (year, month, MIN (day, get_days_in_month (year, month)));
}

/* Reads exactly @n_digits ASCII digits and moves @text behind them. */
static gboolean
read_digits (const char **text, int n_digits, int *value)
{
  int result = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      result = result * 10 + (*text)[i] - '0';
    }
  *text += n_digits;
  *value = result;
  return TRUE;
}

/* Splits “2004-03-29”, “2004-03” or “2004”; what is not given becomes ABSENT. */
static gboolean
split_date (const char *text, int *year, int *month, int *day)
{
  *month = *day = ABSENT;
  if (!read_digits (&text, 4, year))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (*text++ != '-' || !read_digits (&text, 2, month))
    return FALSE;
  if (*text == '\0')
    return TRUE;
  return *text++ == '-' && read_digits (&text, 2, day) && *text == '\0';
}

static gboolean
fail (GError **error, AtlasDataError code, const char *text, const char *problem)
{
  g_autofree char *word = atlas_data_quote_word (text);

  g_set_error (error, ATLAS_DATA_ERROR, code, "“%s”: %s", word, problem);
  return FALSE;
}

int
atlas_date_compare (gconstpointer a, gconstpointer b)
{
  AtlasDate x = *(const AtlasDate *) a;
  AtlasDate y = *(const AtlasDate *) b;

  return (x > y) - (x < y);
}

/**
 * atlas_date_parse:
 * @text: a day as `YYYY-MM-DD`
 * @date: (out): the day
 * @error: return location for an error
 *
 * Takes nothing but four digits for the year (0001 … 9999), two for the month and two for the day.
 *
 * Errors: %ATLAS_DATA_ERROR_SYNTAX when @text has another form, %ATLAS_DATA_ERROR_VALUE when there
 * is no such day.
 *
 * Returns: whether @text is a day; @date is left alone when not
 */
gboolean
atlas_date_parse (const char *text, AtlasDate *date, GError **error)
{
  AtlasDate result;
  int year, month, day;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!split_date (text, &year, &month, &day) || day == ABSENT)
    return fail (error, ATLAS_DATA_ERROR_SYNTAX, text,
                 _ ("not a date; expected a date such as 2004-03-29"));
  result = atlas_date_from_ymd (year, month, day);
  if (result == ATLAS_DATE_INVALID)
    return fail (error, ATLAS_DATA_ERROR_VALUE, text,
                 _ ("there is no such day; expected a date such as 2004-03-29"));

  *date = result;
  return TRUE;
}

/**
 * atlas_date_to_iso:
 * @date: a valid day
 *
 * Returns: (transfer full): the day as `2004-03-29`
 */
char *
atlas_date_to_iso (AtlasDate date)
{
  int year, month, day;

  atlas_date_to_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * atlas_date_format_long:
 * @date: a valid day
 *
 * Returns: (transfer full): the day as people write it in full: “29 March 2004”
 */
char *
atlas_date_format_long (AtlasDate date)
{
  const char *month_name;
  int year, month, day;

  atlas_date_to_ymd (date, &year, &month, &day);
  month_name = g_dpgettext2 (NULL, "month in a full date", month_names_in_date[month - 1]);
  if (day == 1)
    /* Translators: the first day of a month in full. Write it as any other day, unless your language
     * has a form of its own, as French has (“1er mars 2004”). */
    return g_strdup_printf (C_ ("full date, first of the month", "%d %s %d"), day, month_name,
                            year);
  /* Translators: a day in full: day of the month, month, year (“29 March 2004”). To change the
   * order, write %1$d for the day, %2$s for the month and %3$d for the year. */
  return g_strdup_printf (C_ ("full date", "%d %s %d"), day, month_name, year);
}

/**
 * atlas_partial_date_parse:
 * @text: a date as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 * @date: (out): the date with its precision
 * @error: return location for an error
 *
 * Errors: as atlas_date_parse().
 *
 * Returns: whether @text is a date; @date is left alone when not
 */
gboolean
atlas_partial_date_parse (const char *text, AtlasPartialDate *date, GError **error)
{
  AtlasDate first;
  int year, month, day;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!split_date (text, &year, &month, &day))
    return fail (error, ATLAS_DATA_ERROR_SYNTAX, text,
                 _ ("not a date; expected a date such as 2004-03-29, 2004-03 or 2004"));
  first = atlas_date_from_ymd (year, month == ABSENT ? 1 : month, day == ABSENT ? 1 : day);
  if (first == ATLAS_DATE_INVALID)
    return fail (error, ATLAS_DATA_ERROR_VALUE, text,
                 _ ("there is no such date; expected a date such as 2004-03-29, 2004-03 or 2004"));

  date->first = first;
  date->precision = day != ABSENT     ? ATLAS_PRECISION_DAY
                    : month != ABSENT ? ATLAS_PRECISION_MONTH
                                      : ATLAS_PRECISION_YEAR;
  return TRUE;
}

/**
 * atlas_partial_date_get_end:
 * @date: a date
 *
 * Returns: the first day after those that @date may mean, so that these are
 *   `[date.first, end)`
 */
AtlasDate
atlas_partial_date_get_end (AtlasPartialDate date)
{
  int year, month;

  atlas_date_to_ymd (date.first, &year, &month, NULL);
  switch (date.precision)
    {
    case ATLAS_PRECISION_YEAR:
      return count_days (year + 1, 1, 1);
    case ATLAS_PRECISION_MONTH:
      return count_days (year, month, get_days_in_month (year, month)) + 1;
    case ATLAS_PRECISION_DAY:
    default:
      return date.first + 1;
    }
}

/**
 * atlas_partial_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full): the date as precise as it is: `2004-03-29`, `2004-03` or `2004`
 */
char *
atlas_partial_date_to_iso (AtlasPartialDate date)
{
  int year, month, day;

  atlas_date_to_ymd (date.first, &year, &month, &day);
  switch (date.precision)
    {
    case ATLAS_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case ATLAS_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case ATLAS_PRECISION_DAY:
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

/**
 * atlas_partial_date_format:
 * @date: a date
 *
 * Returns: (transfer full): the date as people write it, as precise as it is: “29 March 2004”,
 *   “March 2004” or “2004”
 */
char *
atlas_partial_date_format (AtlasPartialDate date)
{
  const char *month_name;
  int year, month;

  atlas_date_to_ymd (date.first, &year, &month, NULL);
  switch (date.precision)
    {
    case ATLAS_PRECISION_YEAR:
      return g_strdup_printf ("%d", year);
    case ATLAS_PRECISION_MONTH:
      month_name = g_dpgettext2 (NULL, "month name", month_names[month - 1]);
      /* Translators: a month and its year (“March 2004”). To change the order, write %1$s for the
       * month and %2$d for the year. */
      return g_strdup_printf (C_ ("month and year", "%s %d"), month_name, year);
    case ATLAS_PRECISION_DAY:
    default:
      return atlas_date_format_long (date.first);
    }
}

/* A span that ends before or as it begins holds no day. */
static gboolean
span_is_empty (AtlasSpan span)
{
  return !span.is_open && span.to <= span.from;
}

/**
 * atlas_span_contains:
 *
 * Returns: whether @date lies in `[span.from, span.to)`
 */
gboolean
atlas_span_contains (AtlasSpan span, AtlasDate date)
{
  return date >= span.from && (span.is_open || date < span.to);
}

/**
 * atlas_span_overlaps:
 *
 * Returns: whether a day lies in both spans; not when they only touch or one is empty
 */
gboolean
atlas_span_overlaps (AtlasSpan a, AtlasSpan b)
{
  if (span_is_empty (a) || span_is_empty (b))
    return FALSE;
  return (a.is_open || b.from < a.to) && (b.is_open || a.from < b.to);
}

/**
 * atlas_span_intersect:
 * @both: (out): the days that lie in both spans; not set when there are none
 *
 * Returns: whether a day lies in both
 */
gboolean
atlas_span_intersect (AtlasSpan a, AtlasSpan b, AtlasSpan *both)
{
  AtlasSpan span = { MAX (a.from, b.from), 0, a.is_open && b.is_open };

  if (!atlas_span_overlaps (a, b))
    return FALSE;
  if (!a.is_open && !b.is_open)
    span.to = MIN (a.to, b.to);
  else if (!span.is_open)
    span.to = a.is_open ? b.to : a.to;
  *both = span;
  return TRUE;
}
