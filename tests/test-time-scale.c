/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-playback.h"
#include "atlas-time-scale.h"
#include "world-fixture.h"

#include <locale.h>
#include <math.h>

#define WIDTH_PX 860.0

static AtlasDate
day (int year, int month, int number)
{
  return atlas_date_from_ymd (year, month, number);
}

static AtlasTimeScale
make_scale (void)
{
  return atlas_time_scale_new (ATLAS_DATE_START, day (2026, 11, 24));
}

static void
assert_within (const AtlasTimeScale *scale)
{
  g_assert_cmpfloat (scale->from, >=, scale->first);
  g_assert_cmpfloat (scale->to, <=, scale->last + 1e-6);
  g_assert_cmpfloat (scale->to - scale->from, >=, ATLAS_TIME_SCALE_MIN_DAYS - 1e-6);
}

static void
test_whole (void)
{
  AtlasTimeScale scale = make_scale ();
  AtlasTimeScale moment = atlas_time_scale_new (ATLAS_DATE_START, ATLAS_DATE_START);

  g_assert_true (atlas_time_scale_is_whole (&scale));
  g_assert_cmpfloat (atlas_time_scale_get_fraction (&scale, ATLAS_DATE_START), ==, 0);
  g_assert_cmpfloat (atlas_time_scale_get_fraction (&scale, day (2026, 11, 24)), ==, 1);
  g_assert_cmpint (atlas_time_scale_get_unit (&scale, WIDTH_PX), ==, ATLAS_TIME_YEAR);
  /* There is nowhere to go from there, and a scale of a single day divides by nothing. */
  atlas_time_scale_pan (&scale, 100);
  atlas_time_scale_zoom (&scale, 0, 0.5);
  g_assert_true (atlas_time_scale_is_whole (&scale));
  atlas_time_scale_zoom (&moment, ATLAS_DATE_START, 2);
  g_assert_cmpfloat (atlas_time_scale_get_fraction (&moment, ATLAS_DATE_START), ==, 0);
  g_assert_cmpint (atlas_time_scale_find_date (&moment, 0.7, ATLAS_TIME_YEAR), ==,
                   ATLAS_DATE_START);
}

/* What one zooms at stays where it is, but for the ends of time; and the way back ends at the whole. */
static void
test_zoom (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  AtlasTimeScale scale = make_scale ();
  AtlasDate at = day (1990, 6, 1);
  double before = atlas_time_scale_get_fraction (&scale, at);

  atlas_time_scale_zoom (&scale, at, 10);
  g_assert_cmpfloat (fabs (atlas_time_scale_get_fraction (&scale, at) - before), <, 1e-9);
  for (guint i = 0; i < 1000; i++)
    {
      atlas_time_scale_zoom (&scale, g_rand_double_range (rand, scale.first, scale.last),
                             exp (g_rand_double_range (rand, -1, 1)));
      atlas_time_scale_pan (&scale, g_rand_double_range (rand, -5000, 5000));
      assert_within (&scale);
    }
  for (guint i = 0; i < 40; i++)
    atlas_time_scale_zoom (&scale, at, 2);
  g_assert_true (atlas_time_scale_is_closest (&scale));
  g_assert_cmpint (atlas_time_scale_get_unit (&scale, WIDTH_PX), ==, ATLAS_TIME_DAY);
  for (guint i = 0; i < 40; i++)
    atlas_time_scale_zoom (&scale, at, 0.5);
  g_assert_true (atlas_time_scale_is_whole (&scale));
}

static void
test_show (void)
{
  AtlasTimeScale scale = make_scale ();
  AtlasTimeScale before;

  atlas_time_scale_zoom (&scale, day (2022, 2, 15), 500);
  before = scale;
  g_assert_false (atlas_time_scale_show (&scale, day (2022, 2, 15)));
  g_assert_cmpfloat (scale.from, ==, before.from);
  g_assert_true (atlas_time_scale_show (&scale, day (1955, 5, 14)));
  assert_within (&scale);
  g_assert_cmpfloat (scale.from, <, day (1955, 5, 14));
  g_assert_cmpfloat (scale.to - scale.from, ==, before.to - before.from);
  g_assert_true (atlas_time_scale_show (&scale, day (2026, 11, 24)));
  assert_within (&scale);
  g_assert_cmpfloat (scale.to, >=, day (2026, 11, 24));
  g_assert_true (atlas_time_scale_show (&scale, ATLAS_DATE_START));
  g_assert_cmpfloat (scale.from, ==, ATLAS_DATE_START);
}

static void
test_ends (void)
{
  AtlasDate today = day (2026, 11, 24);

  g_assert_cmpint (atlas_time_unit_get_end (ATLAS_TIME_YEAR, day (2004, 3, 29), today), ==,
                   day (2004, 12, 31));
  g_assert_cmpint (atlas_time_unit_get_end (ATLAS_TIME_MONTH, day (2004, 2, 1), today), ==,
                   day (2004, 2, 29));
  g_assert_cmpint (atlas_time_unit_get_end (ATLAS_TIME_MONTH, day (2004, 12, 31), today), ==,
                   day (2004, 12, 31));
  g_assert_cmpint (atlas_time_unit_get_end (ATLAS_TIME_MONTH, day (2026, 11, 2), today), ==, today);
  g_assert_cmpint (atlas_time_unit_get_end (ATLAS_TIME_DAY, day (2004, 3, 29), today), ==,
                   day (2004, 3, 29));
}

static void
assert_step (AtlasTimeUnit unit, AtlasDate from, int n, AtlasDate to)
{
  g_assert_cmpint (atlas_time_unit_step (unit, from, n, ATLAS_DATE_START, day (2026, 11, 24)), ==,
                   to);
}

static void
test_steps (void)
{
  AtlasDate today = day (2026, 11, 24);

  assert_step (ATLAS_TIME_YEAR, day (2004, 3, 29), 1, day (2004, 12, 31));
  assert_step (ATLAS_TIME_YEAR, day (2004, 12, 31), 1, day (2005, 12, 31));
  assert_step (ATLAS_TIME_YEAR, day (2004, 3, 29), -1, day (2003, 12, 31));
  assert_step (ATLAS_TIME_YEAR, day (2004, 12, 31), -10, day (1994, 12, 31));
  assert_step (ATLAS_TIME_YEAR, day (1950, 6, 1), -3, ATLAS_DATE_START);
  assert_step (ATLAS_TIME_YEAR, day (2025, 12, 31), 1, today);
  assert_step (ATLAS_TIME_YEAR, today, 1, today);
  assert_step (ATLAS_TIME_MONTH, day (2022, 1, 31), 1, day (2022, 2, 28));
  assert_step (ATLAS_TIME_MONTH, day (2022, 2, 24), 1, day (2022, 2, 28));
  assert_step (ATLAS_TIME_MONTH, day (2022, 1, 31), -1, day (2021, 12, 31));
  assert_step (ATLAS_TIME_MONTH, day (2022, 1, 31), 12, day (2023, 1, 31));
  assert_step (ATLAS_TIME_MONTH, ATLAS_DATE_START, -1, ATLAS_DATE_START);
  assert_step (ATLAS_TIME_DAY, day (2022, 2, 28), 1, day (2022, 3, 1));
  assert_step (ATLAS_TIME_DAY, today, 5, today);
}

/* Each year can be hit: its own place on the axis leads back to it; and so can each month and day
 * where they are what a step is. */
static void
test_hits (void)
{
  AtlasTimeScale scale = make_scale ();
  AtlasDate date = atlas_time_unit_get_end (ATLAS_TIME_YEAR, ATLAS_DATE_START, scale.last);

  for (; date < scale.last;
       date = atlas_time_unit_step (ATLAS_TIME_YEAR, date, 1, scale.first, scale.last))
    g_assert_cmpint (atlas_time_scale_find_date (
                       &scale, atlas_time_scale_get_fraction (&scale, date), ATLAS_TIME_YEAR),
                     ==, date);
  g_assert_cmpint (atlas_time_scale_find_date (&scale, -3, ATLAS_TIME_YEAR), ==,
                   day (1949, 12, 31));
  g_assert_cmpint (atlas_time_scale_find_date (&scale, 9, ATLAS_TIME_YEAR), ==, scale.last);
  atlas_time_scale_zoom (&scale, day (2022, 2, 1), 20);
  g_assert_cmpint (atlas_time_scale_get_unit (&scale, WIDTH_PX), ==, ATLAS_TIME_MONTH);
  for (date = day (2021, 1, 31); date < day (2023, 1, 1);
       date = atlas_time_unit_step (ATLAS_TIME_MONTH, date, 1, scale.first, scale.last))
    g_assert_cmpint (atlas_time_scale_find_date (
                       &scale, atlas_time_scale_get_fraction (&scale, date), ATLAS_TIME_MONTH),
                     ==, date);
  atlas_time_scale_zoom (&scale, day (2022, 2, 1), 30);
  for (date = day (2022, 1, 20); date < day (2022, 2, 26); date++)
    g_assert_cmpint (atlas_time_scale_find_date (
                       &scale, atlas_time_scale_get_fraction (&scale, date), ATLAS_TIME_DAY),
                     ==, date);
}

/* At any scale marks are in order, do not touch, and there are some. */
static void
test_marks (void)
{
  for (double factor = 1; factor < 2000; factor *= 1.3)
    {
      AtlasTimeScale scale = make_scale ();
      g_autoptr (GArray) marks = NULL;
      double last = -1e9;

      atlas_time_scale_zoom (&scale, day (2022, 2, 15), factor);
      marks = atlas_time_scale_list_marks (&scale, WIDTH_PX, 40, 44);
      g_assert_cmpuint (marks->len, >=, 2);
      for (guint i = 0; i < marks->len; i++)
        {
          const AtlasTimeMark *mark = &g_array_index (marks, AtlasTimeMark, i);
          double x = atlas_time_scale_get_fraction (&scale, mark->date) * WIDTH_PX;

          g_assert_cmpfloat (x, >=, 0);
          g_assert_cmpfloat (x, <=, WIDTH_PX);
          g_assert_cmpfloat (x - last, >=, 30);
          g_assert_cmpstr (mark->text, !=, "");
          last = x;
        }
    }
}

static void
test_mark_texts (void)
{
  AtlasTimeScale scale = make_scale ();
  g_autoptr (GArray) years = atlas_time_scale_list_marks (&scale, WIDTH_PX, 40, 44);
  g_autoptr (GArray) days = NULL;

  g_assert_cmpstr (g_array_index (years, AtlasTimeMark, 0).text, ==, "1950");
  g_assert_cmpstr (g_array_index (years, AtlasTimeMark, 1).text, ==, "1955");
  scale.from = day (2022, 1, 29);
  scale.to = day (2022, 2, 19);
  days = atlas_time_scale_list_marks (&scale, 1000, 40, 44);
  g_assert_cmpstr (g_array_index (days, AtlasTimeMark, 0).text, ==, "29");
  g_assert_cmpstr (g_array_index (days, AtlasTimeMark, 3).text, ==, "Feb");
  g_assert_cmpstr (g_array_index (days, AtlasTimeMark, 4).text, ==, "2");
}

static void
test_count (void)
{
  const AtlasDate dates[] = { day (1949, 1, 1), ATLAS_DATE_START,   ATLAS_DATE_START,
                              day (1988, 1, 1), day (2026, 11, 24), day (2030, 1, 1) };
  AtlasTimeScale scale = make_scale ();
  g_autofree guint *counts = atlas_time_scale_count (&scale, dates, G_N_ELEMENTS (dates), 10);
  g_autofree guint *none = atlas_time_scale_count (&scale, NULL, 0, 0);

  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[4], ==, 1);
  g_assert_cmpuint (counts[9], ==, 1);
  g_assert_nonnull (none);
}

/* Playing */

static void
test_next (void)
{
  AtlasChanges *changes = atlas_changes_new (world_fixture_get ());
  AtlasDate today = day (2026, 11, 24);
  AtlasDate date = ATLAS_DATE_START;
  guint n_steps = 0, n_skipped = 0;

  g_assert_cmpint (
    atlas_playback_get_next (changes, day (2003, 12, 31), ATLAS_TIME_YEAR, FALSE, today), ==,
    day (2004, 12, 31));
  g_assert_cmpint (atlas_playback_get_next (changes, today, ATLAS_TIME_DAY, FALSE, today), ==,
                   ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_playback_get_next (changes, today, ATLAS_TIME_DAY, TRUE, today), ==,
                   ATLAS_DATE_INVALID);
  /* Day by day, with nothing between the changes, each of them is stopped at, and it ends. */
  while ((date = atlas_playback_get_next (changes, date, ATLAS_TIME_DAY, TRUE, today)) !=
         ATLAS_DATE_INVALID)
    {
      AtlasDate before = atlas_changes_get_previous (changes, date + 1);

      g_assert_true (date == today || before == date);
      n_skipped++;
    }
  date = ATLAS_DATE_START;
  while ((date = atlas_changes_get_next (changes, date)) != ATLAS_DATE_INVALID && date < today)
    n_steps++;
  g_assert_cmpuint (n_skipped, ==, n_steps + 1);
  atlas_changes_unref (changes);
}

static void
test_pauses (void)
{
  guint step = atlas_playback_get_pause_ms (NULL, 1);
  const char *sentence =
    "29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, "
    "Romania, Slovakia and Slovenia";

  g_assert_cmpuint (atlas_playback_get_pause_ms (NULL, 4), ==, step / 4);
  g_assert_cmpuint (atlas_playback_get_pause_ms (NULL, 0.5), ==, step * 2);
  /* No faster than 30 letters a second can be read, at the usual pace. */
  g_assert_cmpuint (atlas_playback_get_pause_ms (sentence, 1), >, 100 * 33);
  g_assert_cmpuint (atlas_playback_get_pause_ms (sentence, 4), >,
                    atlas_playback_get_pause_ms (sentence, 1) / 4);
  g_assert_cmpuint (atlas_playback_get_pause_ms (sentence, 4), <,
                    atlas_playback_get_pause_ms (sentence, 1));
  g_assert_cmpuint (atlas_playback_get_pause_ms ("", 1), >=, step);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/whole", test_whole);
  g_test_add_func ("/time-scale/zoom", test_zoom);
  g_test_add_func ("/time-scale/show", test_show);
  g_test_add_func ("/time-scale/ends", test_ends);
  g_test_add_func ("/time-scale/steps", test_steps);
  g_test_add_func ("/time-scale/hits", test_hits);
  g_test_add_func ("/time-scale/marks", test_marks);
  g_test_add_func ("/time-scale/mark-texts", test_mark_texts);
  g_test_add_func ("/time-scale/count", test_count);
  g_test_add_func ("/playback/next", test_next);
  g_test_add_func ("/playback/pauses", test_pauses);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
