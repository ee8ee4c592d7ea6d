/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-span.h"

static AtlasDate
date (const char *iso)
{
  AtlasDate result = ATLAS_DATE_INVALID;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_date_parse (iso, &result, &error));
  g_assert_no_error (error);
  return result;
}

static AtlasMarkerSpan
make (const char *day, const char *previous)
{
  return atlas_marker_span_new (date (day), date (previous), date ("2026-05-10"));
}

static void
assert_days (const AtlasSpan *span, const char *from, const char *to)
{
  g_assert_false (span->is_open);
  g_assert_cmpint (span->from, ==, date (from));
  g_assert_cmpint (span->to, ==, date (to));
}

static void
test_day (void)
{
  AtlasMarkerSpan span = make ("2022-02-24", "2026-05-10");

  g_assert_false (span.is_year);
  assert_days (&span.now, "2022-02-24", "2022-02-25");
  assert_days (&span.around, "2022-02-17", "2022-03-04");
}

static void
test_year (void)
{
  AtlasMarkerSpan span = make ("2014-12-31", "2013-12-31");

  g_assert_true (span.is_year);
  assert_days (&span.now, "2014-01-01", "2015-01-01");
  assert_days (&span.around, "2014-01-01", "2015-01-01");
  span = make ("2014-12-31", "2014-12-01");
  g_assert_true (span.is_year);
}

/* Who goes by days passes New Year’s Eve as any other day. */
static void
test_small_steps (void)
{
  g_assert_false (make ("2021-12-31", "2021-12-30").is_year);
  g_assert_false (make ("2021-12-31", "2022-01-01").is_year);
  g_assert_false (make ("2021-12-31", "2021-12-24").is_year);
  g_assert_true (make ("2021-12-31", "2021-12-23").is_year);
}

/* The last day that there is stands for the year up to it. */
static void
test_today (void)
{
  AtlasMarkerSpan span = make ("2026-05-10", "2026-05-10");

  g_assert_true (span.is_year);
  assert_days (&span.now, "2026-01-01", "2026-05-11");
  g_assert_false (make ("2026-05-09", "2026-05-10").is_year);
}

static void
test_equal (void)
{
  AtlasMarkerSpan a = make ("2014-12-31", "2013-12-31");
  AtlasMarkerSpan b = make ("2014-12-31", "2014-12-30");
  AtlasMarkerSpan c = make ("2014-12-31", "2001-12-31");
  AtlasMarkerSpan d = make ("2013-12-31", "2001-12-31");

  g_assert_false (atlas_marker_span_equal (&a, &b));
  g_assert_true (atlas_marker_span_equal (&a, &c));
  g_assert_false (atlas_marker_span_equal (&c, &d));
}

static void
test_describe (void)
{
  AtlasMarkerSpan day = make ("2022-02-24", "2026-05-10");
  AtlasMarkerSpan year = make ("2014-12-31", "2013-12-31");
  g_autofree char *of_day = atlas_marker_span_describe (&day);
  g_autofree char *of_year = atlas_marker_span_describe (&year);

  g_assert_cmpstr (of_day, ==, "Large: on 24 February 2022. Small: up to 7 days before or after.");
  g_assert_cmpstr (of_year, ==, "All of the year 2014");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marker-span/day", test_day);
  g_test_add_func ("/marker-span/year", test_year);
  g_test_add_func ("/marker-span/small-steps", test_small_steps);
  g_test_add_func ("/marker-span/today", test_today);
  g_test_add_func ("/marker-span/equal", test_equal);
  g_test_add_func ("/marker-span/describe", test_describe);
  return g_test_run ();
}
