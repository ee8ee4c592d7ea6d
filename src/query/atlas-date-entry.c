/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-date-entry.h"

#include "atlas-error.h"
#include "atlas-time-scale.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

static const char *const english_months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static gboolean
matches_month (const char *word, int month, const char *format)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
  g_autofree char *name = g_date_time_format (first, format);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  return g_str_equal (word, folded);
}

/* The number of the month that @word names, 0 for none. Some languages write a month differently
 * within a date (%B) and alone (%OB). */
static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    {
      const char *english = english_months[month - 1];

      if (g_str_equal (folded, english) ||
          (strlen (folded) == 3 && g_str_has_prefix (english, folded)) ||
          matches_month (folded, month, "%B") || matches_month (folded, month, "%OB") ||
          matches_month (folded, month, "%b") || matches_month (folded, month, "%Ob"))
        return month;
    }
  return 0;
}

static gboolean
read_number (const char *word, int *number)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (word, 10, 0, 9999, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* A word that is no month: a year has four digits, a day one or two. */
static gboolean
take_number (const char *word, int *year, int *day)
{
  int *target = strlen (word) == 4 ? year : day;

  return *target == 0 && strlen (word) != 3 && read_number (word, target);
}

static gboolean
take_word (const char *word, int *year, int *month, int *day)
{
  if (take_number (word, year, day))
    return TRUE;
  if (*month != 0)
    return FALSE;
  *month = find_month (word);
  return *month != 0;
}

static gboolean
read_words (const char *text, int *year, int *month, int *day)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !take_word (words[i], year, month, day))
      return FALSE;
  return *year != 0;
}

static gboolean
fail (GError **error, const char *text)
{
  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX,
               _ ("“%s” is not a day. Type it like 2004-03-29 or 29 March 2004."), text);
  return FALSE;
}

/* Whether the locale writes 3/29/2004 */
static gboolean
puts_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strstr (format, "%d");

  /* “%D” is short for the American form. */
  return strstr (format, "%D") != NULL || (month != NULL && day != NULL && month < day);
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4;
}

/* “2004-03-29”, “29.3.2004”, “3/29/2004”, “3/2004” and the like: two or three numbers with one and the
 * same separator between them, one of which has four digits and comes first or last. What stands
 * between dots is a day before a month; between slashes it is as the locale has it, or the other way
 * round where only that is a date. */
static gboolean
read_numbers (const char *text, int *year, int *month, int *day)
{
  const char *separator = strpbrk (text, ".-/");
  const char separators[] = { separator != NULL ? *separator : ' ', '\0' };
  g_auto (GStrv) words = g_strsplit (text, separators, -1);
  guint n_words = separator != NULL ? g_strv_length (words) : 0;
  gboolean year_first;
  int numbers[3] = { 0 };

  if (n_words < 2 || n_words > 3)
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (words[i][0] == '\0' || !read_number (words[i], &numbers[i]))
      return FALSE;
  year_first = is_year (words[0]);
  if (year_first == is_year (words[n_words - 1]))
    return FALSE;
  *year = year_first ? numbers[0] : numbers[n_words - 1];
  *month = year_first || n_words == 2 ? numbers[year_first ? 1 : 0] : numbers[1];
  *day = n_words == 2 ? 0 : numbers[year_first ? 2 : 0];
  if (n_words == 3 && separators[0] == '/' && !year_first &&
      (puts_month_first () ? *day <= 12 : *month > 12))
    {
      int swapped = *day;

      *day = *month;
      *month = swapped;
    }
  return TRUE;
}

/* The day that a month means, or a year */
static AtlasDate
find_end (int year, int month, AtlasDate today)
{
  AtlasDate first = atlas_date_from_ymd (year, month != 0 ? month : 1, 1);

  return first == ATLAS_DATE_INVALID
           ? first
           : atlas_time_unit_get_end (month != 0 ? ATLAS_TIME_MONTH : ATLAS_TIME_YEAR, first,
                                      MAX (today, first));
}

static gboolean
parse_words (const char *text, AtlasDate today, AtlasDate *date, GError **error)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (!read_numbers (text, &year, &month, &day))
    {
      year = month = day = 0;
      if (!read_words (text, &year, &month, &day) || (month == 0 && day != 0))
        return fail (error, text);
    }
  *date = day == 0 ? find_end (year, month, today) : atlas_date_from_ymd (year, month, day);
  if (*date == ATLAS_DATE_INVALID)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   _ ("“%s” is not a day of the calendar."), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_range (const char *text, AtlasDate date, AtlasDate today, GError **error)
{
  g_autofree char *first = NULL;

  if (date >= ATLAS_DATE_START && date <= today)
    return TRUE;
  first = atlas_date_format_long (ATLAS_DATE_START);
  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
               _ ("“%s” is outside the atlas, which goes from %s to today."), text, first);
  return FALSE;
}

gboolean
atlas_date_entry_parse (const char *text, AtlasDate today, AtlasDate *date, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  AtlasDate parsed;

  if (!parse_words (stripped, today, &parsed, error))
    return FALSE;
  if (!check_range (stripped, parsed, today, error))
    return FALSE;
  *date = parsed;
  return TRUE;
}
