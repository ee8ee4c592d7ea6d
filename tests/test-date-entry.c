/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-date-entry.h"

#include "atlas-error.h"

#include <locale.h>

static AtlasDate
get_today (void)
{
  return atlas_date_from_ymd (2026, 11, 24);
}

static void
assert_day (const char *text, int year, int month, int day)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date = ATLAS_DATE_INVALID;

  g_assert_true (atlas_date_entry_parse (text, get_today (), &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (date, ==, atlas_date_from_ymd (year, month, day));
}

static void
assert_refused (const char *text, AtlasDataError code)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date = 42;

  g_assert_false (atlas_date_entry_parse (text, get_today (), &date, &error));
  g_assert_error (error, ATLAS_DATA_ERROR, (int) code);
  g_assert_cmpint (date, ==, 42);
}

static void
test_forms (void)
{
  assert_day ("2004-03-29", 2004, 3, 29);
  assert_day ("  2004-03-29 ", 2004, 3, 29);
  assert_day ("29 March 2004", 2004, 3, 29);
  assert_day ("29 march 2004", 2004, 3, 29);
  assert_day ("March 29, 2004", 2004, 3, 29);
  assert_day ("29 Mar 2004", 2004, 3, 29);
  assert_day ("4 April 1949", 1949, 4, 4);
  assert_day ("29 February 2024", 2024, 2, 29);
  assert_day ("1990", 1990, 12, 31);
  assert_day ("2026", 2026, 11, 24);
  assert_day ("2026-11-24", 2026, 11, 24);
  assert_day ("29.3.2004", 2004, 3, 29);
  assert_day ("29.03.2004", 2004, 3, 29);
  assert_day ("2004/3/29", 2004, 3, 29);
  assert_day ("29. March 2004", 2004, 3, 29);
  /* One of them can only be the day. */
  assert_day ("29/3/2004", 2004, 3, 29);
  assert_day ("3/29/2004", 2004, 3, 29);
}

static void
test_months (void)
{
  assert_day ("March 2004", 2004, 3, 31);
  assert_day ("2004 February", 2004, 2, 29);
  assert_day ("2004-02", 2004, 2, 29);
  assert_day ("2/2004", 2004, 2, 29);
  assert_day ("12.1990", 1990, 12, 31);
  assert_day ("November 2026", 2026, 11, 24);
  assert_day ("April 1949", 1949, 4, 30);
  assert_refused ("13/2004", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("March 1949", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("December 2026", ATLAS_DATA_ERROR_VALUE);
}

/* Only what could be both is read as the locale has it. */
static void
test_locales (void)
{
  static const struct
  {
    const char *locale;
    int month, day;
  } cases[] = {
    { "en_US.UTF-8", 4, 5 }, { "en_GB.UTF-8", 5, 4 }, { "fr_FR.UTF-8", 5, 4 }, { "C", 4, 5 }
  };
  g_autofree char *before = g_strdup (setlocale (LC_TIME, NULL));
  guint n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (setlocale (LC_TIME, cases[i].locale) == NULL)
        continue;
      n_tried++;
      assert_day ("4/5/2004", 2004, cases[i].month, cases[i].day);
      assert_day ("4.5.2004", 2004, 5, 4);
      assert_day ("2004-05-04", 2004, 5, 4);
    }
  setlocale (LC_TIME, before);
  g_assert_cmpuint (n_tried, >, 0);
}

static void
test_nonsense (void)
{
  assert_refused ("", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("yesterday", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29 2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29.3", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29.3.04", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29.3/2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29..2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("2004-03-29-1", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("2004-03-2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("-2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("0x7d4-03-29", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29 March 2004 2005", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29 March May 2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("129 March 2004", ATLAS_DATA_ERROR_SYNTAX);
  assert_refused ("29 Marchember 2004", ATLAS_DATA_ERROR_SYNTAX);
}

static void
test_impossible (void)
{
  assert_refused ("30 February 2004", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("29 February 2023", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("2004-02-30", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("1949-04-03", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("1948", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("2026-11-25", ATLAS_DATA_ERROR_VALUE);
  assert_refused ("2027", ATLAS_DATA_ERROR_VALUE);
}

static void
test_message (void)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date;

  g_assert_false (atlas_date_entry_parse ("soon", get_today (), &date, &error));
  g_assert_cmpstr (error->message, ==,
                   "“soon” is not a day. Type it like 2004-03-29 or 29 March 2004.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/months", test_months);
  g_test_add_func ("/date-entry/locales", test_locales);
  g_test_add_func ("/date-entry/forms", test_forms);
  g_test_add_func ("/date-entry/nonsense", test_nonsense);
  g_test_add_func ("/date-entry/impossible", test_impossible);
  g_test_add_func ("/date-entry/message", test_message);
  return g_test_run ();
}
