/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-date.h"
#include "atlas-error.h"

static void
assert_ymd (AtlasDate date, int year, int month, int day)
{
  int y, m, d;

  atlas_date_to_ymd (date, &y, &m, &d);
  g_assert_cmpint (y, ==, year);
  g_assert_cmpint (m, ==, month);
  g_assert_cmpint (d, ==, day);
}

static void
test_known_days (void)
{
  g_assert_cmpint (atlas_date_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (atlas_date_from_ymd (1969, 12, 31), ==, -1);
  g_assert_cmpint (atlas_date_from_ymd (1949, 4, 4), ==, ATLAS_DATE_START);
  g_assert_cmpint (atlas_date_from_ymd (2000, 3, 1), ==, 11017);
  g_assert_cmpint (atlas_date_from_ymd (1, 1, 1), ==, -719162);
  g_assert_cmpint (atlas_date_from_ymd (9999, 12, 31), ==, 2932896);
  assert_ymd (-719162, 1, 1, 1);
  assert_ymd (2932896, 9999, 12, 31);
  g_assert_cmpint (atlas_date_get_year (ATLAS_DATE_START), ==, ATLAS_YEAR_START);
  g_assert_cmpint (atlas_date_get_year (-1), ==, 1969);
  g_assert_cmpint (atlas_date_get_year (0), ==, 1970);
}

/* GLib’s own calendar is the witness: the days must follow each other exactly as there. */
static void
test_round_trip (void)
{
  GDate witness;
  AtlasDate first = atlas_date_from_ymd (1900, 1, 1);
  AtlasDate last = atlas_date_from_ymd (2100, 12, 31);

  g_assert_cmpint (last - first + 1, ==, 201 * 365 + 49);
  g_date_set_dmy (&witness, 1, G_DATE_JANUARY, 1900);
  for (AtlasDate date = first; date <= last; date++)
    {
      int year = g_date_get_year (&witness);
      int month = (int) g_date_get_month (&witness);
      int day = g_date_get_day (&witness);
      g_autofree char *iso = atlas_date_to_iso (date);
      AtlasDate parsed;

      assert_ymd (date, year, month, day);
      g_assert_cmpint (atlas_date_from_ymd (year, month, day), ==, date);
      g_assert_true (atlas_date_parse (iso, &parsed, NULL));
      g_assert_cmpint (parsed, ==, date);
      g_date_add_days (&witness, 1);
    }
}

static void
test_no_such_day (void)
{
  g_assert_cmpint (atlas_date_from_ymd (1900, 2, 29), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2100, 2, 29), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2023, 2, 29), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2000, 2, 29), !=, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 2, 29), !=, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 2, 30), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 4, 31), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 1, 0), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 0, 1), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (2024, 13, 1), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (0, 12, 31), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_from_ymd (10000, 1, 1), ==, ATLAS_DATE_INVALID);
}

static void
test_of_year (void)
{
  AtlasDate today = atlas_date_from_ymd (2026, 11, 24);

  g_assert_cmpint (atlas_date_of_year (1949, today), ==, atlas_date_from_ymd (1949, 12, 31));
  g_assert_cmpint (atlas_date_of_year (2025, today), ==, atlas_date_from_ymd (2025, 12, 31));
  g_assert_cmpint (atlas_date_of_year (2026, today), ==, today);
  g_assert_cmpint (atlas_date_of_year (2027, today), ==, today);
  g_assert_cmpint (atlas_date_of_year (0, today), ==, ATLAS_DATE_INVALID);

  today = atlas_date_from_ymd (2026, 12, 31);
  g_assert_cmpint (atlas_date_of_year (2026, today), ==, today);
  today = atlas_date_from_ymd (2026, 1, 1);
  g_assert_cmpint (atlas_date_of_year (2026, today), ==, today);
  g_assert_cmpint (atlas_date_of_year (2025, today), ==, today - 1);
}

static void
test_today (void)
{
  AtlasDate before, after;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *expected = NULL;
  AtlasDate witness;

  /* Midnight may pass between two looks at the clock. */
  before = atlas_date_today ();
  now = g_date_time_new_now_local ();
  after = atlas_date_today ();
  expected = g_date_time_format (now, "%Y-%m-%d");
  g_assert_true (atlas_date_parse (expected, &witness, NULL));
  g_assert_cmpint (before, <=, witness);
  g_assert_cmpint (witness, <=, after);
}

static void
test_add_months (void)
{
  AtlasDate jan31 = atlas_date_from_ymd (2023, 1, 31);

  assert_ymd (atlas_date_add_months (jan31, 0), 2023, 1, 31);
  assert_ymd (atlas_date_add_months (jan31, 1), 2023, 2, 28);
  assert_ymd (atlas_date_add_months (jan31, 3), 2023, 4, 30);
  assert_ymd (atlas_date_add_months (jan31, 13), 2024, 2, 29);
  assert_ymd (atlas_date_add_months (jan31, 11), 2023, 12, 31);
  assert_ymd (atlas_date_add_months (jan31, 12), 2024, 1, 31);
  assert_ymd (atlas_date_add_months (jan31, -1), 2022, 12, 31);
  assert_ymd (atlas_date_add_months (jan31, -11), 2022, 2, 28);
  assert_ymd (atlas_date_add_months (atlas_date_from_ymd (2024, 2, 29), 12), 2025, 2, 28);
  assert_ymd (atlas_date_add_months (atlas_date_from_ymd (1, 12, 1), -11), 1, 1, 1);
  g_assert_cmpint (atlas_date_add_months (atlas_date_from_ymd (1, 1, 31), -1), ==,
                   ATLAS_DATE_INVALID);
  assert_ymd (atlas_date_add_months (atlas_date_from_ymd (9999, 11, 1), 1), 9999, 12, 1);
  g_assert_cmpint (atlas_date_add_months (atlas_date_from_ymd (9999, 12, 1), 1), ==,
                   ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_add_months (jan31, G_MAXINT), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_date_add_months (jan31, G_MININT), ==, ATLAS_DATE_INVALID);
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date = ATLAS_DATE_INVALID;

  g_assert_true (atlas_date_parse ("2004-03-29", &date, &error));
  g_assert_no_error (error);
  assert_ymd (date, 2004, 3, 29);
  g_assert_true (atlas_date_parse ("0001-01-01", &date, &error));
  assert_ymd (date, 1, 1, 1);
  g_assert_true (atlas_date_parse ("9999-12-31", &date, &error));
  assert_ymd (date, 9999, 12, 31);
  g_assert_true (atlas_date_parse ("2000-02-29", &date, &error));
  assert_ymd (date, 2000, 2, 29);
}

typedef struct
{
  const char *text;
  AtlasDataError code;
} Refusal;

static void
test_parse_refuses (void)
{
  static const Refusal refusals[] = {
    { "", ATLAS_DATA_ERROR_SYNTAX },
    { "2004", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-2", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-3-29", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-299", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-29T00:00", ATLAS_DATA_ERROR_SYNTAX },
    { " 2004-03-29", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-29 ", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-29\n", ATLAS_DATA_ERROR_SYNTAX },
    { "20040329", ATLAS_DATA_ERROR_SYNTAX },
    { "2004/03/29", ATLAS_DATA_ERROR_SYNTAX },
    { "29-03-2004", ATLAS_DATA_ERROR_SYNTAX },
    { "-004-03-29", ATLAS_DATA_ERROR_SYNTAX },
    { "+004-03-29", ATLAS_DATA_ERROR_SYNTAX },
    { "12004-03-29", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-2９", ATLAS_DATA_ERROR_SYNTAX },
    { "tomorrow", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-02-30", ATLAS_DATA_ERROR_VALUE },
    { "1900-02-29", ATLAS_DATA_ERROR_VALUE },
    { "2004-13-01", ATLAS_DATA_ERROR_VALUE },
    { "2004-00-01", ATLAS_DATA_ERROR_VALUE },
    { "2004-01-00", ATLAS_DATA_ERROR_VALUE },
    { "2004-04-31", ATLAS_DATA_ERROR_VALUE },
    { "0000-01-01", ATLAS_DATA_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      AtlasDate date = 4711;

      g_assert_false (atlas_date_parse (refusals[i].text, &date, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, (int) refusals[i].code);
      g_assert_cmpint (date, ==, 4711);
    }
}

static void
test_parse_messages (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_word = g_strnfill (300, 'x');
  AtlasDate date;
  AtlasPartialDate partial;

  g_assert_false (atlas_date_parse ("2004-02-30", &date, &error));
  g_assert_cmpstr (error->message, ==,
                   "“2004-02-30”: there is no such day; expected a date such as 2004-03-29");
  g_clear_error (&error);
  g_assert_false (atlas_date_parse ("soon\n\xff", &date, &error));
  g_assert_cmpstr (error->message, ==,
                   "“soon \xEF\xBF\xBD”: not a date; expected a date such as 2004-03-29");
  g_clear_error (&error);
  g_assert_false (atlas_date_parse (long_word, &date, &error));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 120);
  g_clear_error (&error);
  g_assert_false (atlas_partial_date_parse ("2004-13", &partial, &error));
  g_assert_cmpstr (error->message, ==,
                   "“2004-13”: there is no such date; expected a date such as 2004-03-29, "
                   "2004-03 or 2004");
}

static void
test_format (void)
{
  g_autofree char *date = atlas_date_format_long (atlas_date_from_ymd (2004, 3, 29));
  g_autofree char *first = atlas_date_format_long (atlas_date_from_ymd (1, 1, 1));
  g_autofree char *iso = atlas_date_to_iso (atlas_date_from_ymd (7, 8, 9));

  g_assert_cmpstr (date, ==, "29 March 2004");
  g_assert_cmpstr (first, ==, "1 January 1");
  g_assert_cmpstr (iso, ==, "0007-08-09");
}

static void
assert_partial (
  const char *text, AtlasPrecision precision, const char *first, const char *end, const char *shown)
{
  g_autoptr (GError) error = NULL;
  AtlasPartialDate date;
  g_autofree char *first_iso = NULL, *end_iso = NULL, *iso = NULL, *format = NULL;

  g_assert_true (atlas_partial_date_parse (text, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (date.precision, ==, precision);
  first_iso = atlas_date_to_iso (date.first);
  g_assert_cmpstr (first_iso, ==, first);
  end_iso = atlas_date_to_iso (atlas_partial_date_get_end (date));
  g_assert_cmpstr (end_iso, ==, end);
  iso = atlas_partial_date_to_iso (date);
  g_assert_cmpstr (iso, ==, text);
  format = atlas_partial_date_format (date);
  g_assert_cmpstr (format, ==, shown);
}

static void
test_partial (void)
{
  assert_partial ("2004-03-29", ATLAS_PRECISION_DAY, "2004-03-29", "2004-03-30", "29 March 2004");
  assert_partial ("2017-06", ATLAS_PRECISION_MONTH, "2017-06-01", "2017-07-01", "June 2017");
  assert_partial ("2016-02", ATLAS_PRECISION_MONTH, "2016-02-01", "2016-03-01", "February 2016");
  assert_partial ("1999-12", ATLAS_PRECISION_MONTH, "1999-12-01", "2000-01-01", "December 1999");
  assert_partial ("2004", ATLAS_PRECISION_YEAR, "2004-01-01", "2005-01-01", "2004");
  assert_partial ("0001", ATLAS_PRECISION_YEAR, "0001-01-01", "0002-01-01", "1");
  assert_partial ("9999", ATLAS_PRECISION_YEAR, "9999-01-01", "10000-01-01", "9999");
  assert_partial ("2004-02-29", ATLAS_PRECISION_DAY, "2004-02-29", "2004-03-01",
                  "29 February 2004");
}

static void
test_partial_refuses (void)
{
  static const Refusal refusals[] = {
    { "", ATLAS_DATA_ERROR_SYNTAX },          { "204", ATLAS_DATA_ERROR_SYNTAX },
    { "20045", ATLAS_DATA_ERROR_SYNTAX },     { "2004-", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-3", ATLAS_DATA_ERROR_SYNTAX },    { "2004-03-", ATLAS_DATA_ERROR_SYNTAX },
    { "2004-03-1", ATLAS_DATA_ERROR_SYNTAX }, { "2004-03-011", ATLAS_DATA_ERROR_SYNTAX },
    { "0000", ATLAS_DATA_ERROR_VALUE },       { "2004-00", ATLAS_DATA_ERROR_VALUE },
    { "2004-13", ATLAS_DATA_ERROR_VALUE },    { "2004-03-00", ATLAS_DATA_ERROR_VALUE },
    { "2004-00-01", ATLAS_DATA_ERROR_VALUE }, { "2003-02-29", ATLAS_DATA_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      AtlasPartialDate date = { 4711, ATLAS_PRECISION_DAY };

      g_assert_false (atlas_partial_date_parse (refusals[i].text, &date, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, (int) refusals[i].code);
      g_assert_cmpint (date.first, ==, 4711);
    }
}

static void
test_span_contains (void)
{
  AtlasSpan span = { 10, 20, FALSE }, open = { 10, 0, TRUE }, empty = { 10, 10, FALSE };
  AtlasSpan before = { 0, 10, FALSE };

  g_assert_false (atlas_span_contains (span, 9));
  g_assert_true (atlas_span_contains (span, 10));
  g_assert_true (atlas_span_contains (span, 19));
  g_assert_false (atlas_span_contains (span, 20));
  g_assert_false (atlas_span_contains (open, 9));
  g_assert_true (atlas_span_contains (open, 10));
  g_assert_true (atlas_span_contains (open, G_MAXINT32));
  g_assert_false (atlas_span_contains (empty, 10));

  /* The day of the hand-over belongs to the later span alone. */
  g_assert_false (atlas_span_contains (before, 10));
  g_assert_true (atlas_span_contains (before, 9));
}

static void
assert_overlap (AtlasSpan a, AtlasSpan b, gboolean expected)
{
  g_assert_cmpint (atlas_span_overlaps (a, b), ==, expected);
  g_assert_cmpint (atlas_span_overlaps (b, a), ==, expected);
}

static void
test_span_overlaps (void)
{
  AtlasSpan span = { 10, 20, FALSE }, open = { 15, 0, TRUE };

  assert_overlap (span, (AtlasSpan) { 0, 9, FALSE }, FALSE);
  assert_overlap (span, (AtlasSpan) { 0, 10, FALSE }, FALSE);
  assert_overlap (span, (AtlasSpan) { 0, 11, FALSE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 12, 15, FALSE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 10, 20, FALSE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 0, 30, FALSE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 19, 30, FALSE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 20, 30, FALSE }, FALSE);
  assert_overlap (span, open, TRUE);
  assert_overlap (span, (AtlasSpan) { 20, 0, TRUE }, FALSE);
  assert_overlap (open, (AtlasSpan) { 99, 0, TRUE }, TRUE);
  assert_overlap (span, (AtlasSpan) { 15, 15, FALSE }, FALSE);
  assert_overlap (span, (AtlasSpan) { 18, 12, FALSE }, FALSE);
  assert_overlap ((AtlasSpan) { 5, 5, FALSE }, (AtlasSpan) { 5, 5, FALSE }, FALSE);
}

static void
assert_both (AtlasSpan a, AtlasSpan b, AtlasSpan expected)
{
  AtlasSpan found[2] = { { 0 }, { 0 } };

  g_assert_true (atlas_span_intersect (a, b, &found[0]));
  g_assert_true (atlas_span_intersect (b, a, &found[1]));
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_assert_cmpint (found[i].from, ==, expected.from);
      g_assert_cmpint (found[i].is_open, ==, expected.is_open);
      if (!expected.is_open)
        g_assert_cmpint (found[i].to, ==, expected.to);
    }
}

static void
test_span_intersect (void)
{
  AtlasSpan span = { 10, 20, FALSE }, open = { 15, 0, TRUE }, found = { 1, 2, FALSE };

  assert_both (span, (AtlasSpan) { 0, 11, FALSE }, (AtlasSpan) { 10, 11, FALSE });
  assert_both (span, (AtlasSpan) { 12, 15, FALSE }, (AtlasSpan) { 12, 15, FALSE });
  assert_both (span, open, (AtlasSpan) { 15, 20, FALSE });
  assert_both (open, (AtlasSpan) { 99, 0, TRUE }, (AtlasSpan) { 99, 0, TRUE });
  /* What only touches has no day in common, and nothing is set then. */
  g_assert_false (atlas_span_intersect (span, (AtlasSpan) { 20, 30, FALSE }, &found));
  g_assert_false (atlas_span_intersect (span, (AtlasSpan) { 15, 15, FALSE }, &found));
  g_assert_cmpint (found.from, ==, 1);
  g_assert_cmpint (found.to, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/known-days", test_known_days);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/no-such-day", test_no_such_day);
  g_test_add_func ("/date/of-year", test_of_year);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-refuses", test_parse_refuses);
  g_test_add_func ("/date/parse-messages", test_parse_messages);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/partial", test_partial);
  g_test_add_func ("/date/partial-refuses", test_partial_refuses);
  g_test_add_func ("/date/span-contains", test_span_contains);
  g_test_add_func ("/date/span-overlaps", test_span_overlaps);
  g_test_add_func ("/date/span-intersect", test_span_intersect);

  return g_test_run ();
}
