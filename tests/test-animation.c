/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-animation.h"
#include "atlas-playback.h"
#include "world-fixture.h"

#include <string.h>

static AtlasChanges *changes;

static const AtlasAnimationFrame *
get (GArray *frames, guint index)
{
  g_assert_cmpuint (index, <, frames->len);
  return &g_array_index (frames, AtlasAnimationFrame, index);
}

static void
test_unit (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    AtlasTimeUnit unit;
  } spans[] = {
    { "2004-03-29", "2004-03-29", ATLAS_TIME_DAY },
    { "2004-01-01", "2004-04-02", ATLAS_TIME_DAY },
    { "2004-01-01", "2004-04-03", ATLAS_TIME_MONTH },
    { "1990-01-01", "1998-01-01", ATLAS_TIME_MONTH },
    { "1990-01-01", "1998-01-02", ATLAS_TIME_YEAR },
    { "1949-04-04", "2025-12-31", ATLAS_TIME_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_cmpint (
      atlas_animation_choose_unit (fixture_date (spans[i].from), fixture_date (spans[i].to)), ==,
      spans[i].unit);
}

/* The first day, the ends of the years between, and the last day */
static void
test_days (void)
{
  static const char *const expected[] = { "1988-05-10", "1988-12-31", "1989-12-31", "1990-12-31",
                                          "1991-02-03" };
  AtlasAnimationPace pace;
  g_autoptr (GArray) frames = NULL;

  atlas_animation_pace_init (&pace);
  pace.has_unit = TRUE;
  pace.unit = ATLAS_TIME_YEAR;
  frames =
    atlas_animation_plan (changes, &pace, fixture_date ("1988-05-10"), fixture_date ("1991-02-03"));
  g_assert_cmpuint (frames->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < frames->len; i++)
    g_assert_cmpint (get (frames, i)->date, ==, fixture_date (expected[i]));
}

/* Every frame is as many days as were counted, whatever the step is. */
static void
test_count (void)
{
  static const char *const ends[] = { "1999-03-12", "1999-03-13", "1999-04-01", "2001-09-11" };

  for (AtlasTimeUnit unit = 0; unit < ATLAS_N_TIME_UNITS; unit++)
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      {
        AtlasDate from = fixture_date (ends[0]);
        AtlasDate to = fixture_date (ends[i]);
        AtlasAnimationPace pace;
        g_autoptr (GArray) frames = NULL;

        atlas_animation_pace_init (&pace);
        pace.has_unit = TRUE;
        pace.unit = unit;
        frames = atlas_animation_plan (changes, &pace, from, to);
        g_assert_cmpuint (atlas_animation_count_frames (&pace, from, to), ==, frames->len);
        g_assert_cmpint (get (frames, 0)->date, ==, from);
        g_assert_cmpint (get (frames, frames->len - 1)->date, ==, to);
        for (guint k = 1; k < frames->len; k++)
          g_assert_cmpint (get (frames, k - 1)->date, <, get (frames, k)->date);
        if (unit == ATLAS_TIME_DAY)
          g_assert_cmpuint (frames->len, ==, (guint) (to - from + 1));
      }
}

/* A day with a change is held as long as it takes to read what changed, any other as long as a step. */
static void
test_reading_time (void)
{
  AtlasAnimationPace pace;
  g_autoptr (GArray) frames = NULL;
  const AtlasAnimationFrame *enlarged;

  atlas_animation_pace_init (&pace);
  g_assert_cmpint (
    atlas_animation_choose_unit (fixture_date ("2004-03-20"), fixture_date ("2004-04-10")), ==,
    ATLAS_TIME_DAY);
  frames =
    atlas_animation_plan (changes, &pace, fixture_date ("2004-03-20"), fixture_date ("2004-04-10"));
  enlarged = get (frames, 9);
  g_assert_cmpint (enlarged->date, ==, fixture_date ("2004-03-29"));
  g_assert_nonnull (enlarged->sentence);
  g_assert_nonnull (strstr (enlarged->sentence, "NATO"));
  g_assert_cmpuint (enlarged->duration_ms, >=,
                    atlas_playback_get_pause_ms (enlarged->sentence, 1.0));
  g_assert_cmpuint (enlarged->duration_ms, <,
                    atlas_playback_get_pause_ms (enlarged->sentence, 1.0) + 1000 / pace.fps);
  g_assert_null (get (frames, 8)->sentence);
  /* 0.7 s in fifths of a second */
  g_assert_cmpuint (atlas_playback_get_pause_ms (NULL, 1.0), ==, 700);
  g_assert_cmpuint (get (frames, 8)->duration_ms, ==, 800);
}

/* What happened on the first day is told, and what happened before it is not. */
static void
test_first_day (void)
{
  AtlasAnimationPace pace;
  g_autoptr (GArray) on = NULL;
  g_autoptr (GArray) after = NULL;

  atlas_animation_pace_init (&pace);
  on =
    atlas_animation_plan (changes, &pace, fixture_date ("2004-03-29"), fixture_date ("2004-03-30"));
  after =
    atlas_animation_plan (changes, &pace, fixture_date ("2004-03-30"), fixture_date ("2004-03-30"));
  g_assert_cmpuint (on->len, ==, 2);
  g_assert_nonnull (get (on, 0)->sentence);
  g_assert_null (get (on, 1)->sentence);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_null (get (after, 0)->sentence);
}

/* Times are whole pictures, never less than was wanted; the last picture rests. */
static void
test_pictures (void)
{
  static const guint rates[] = { 1, 2, 5, 10, 25 };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      AtlasAnimationPace pace;
      g_autoptr (GArray) frames = NULL;
      guint64 sum = 0;

      atlas_animation_pace_init (&pace);
      pace.fps = rates[i];
      pace.speed = 4.0;
      frames = atlas_animation_plan (changes, &pace, fixture_date ("1990-01-01"),
                                     fixture_date ("1992-12-31"));
      for (guint k = 0; k < frames->len; k++)
        {
          const AtlasAnimationFrame *frame = get (frames, k);
          guint wanted = atlas_playback_get_pause_ms (frame->sentence, 4.0);

          g_assert_cmpuint (frame->duration_ms * rates[i] % 1000, ==, 0);
          g_assert_cmpuint (frame->duration_ms, >=, wanted);
          if (k + 1 < frames->len)
            g_assert_cmpuint (frame->duration_ms, <, wanted + 1000 / rates[i]);
          sum += frame->duration_ms;
        }
      g_assert_cmpuint (get (frames, frames->len - 1)->duration_ms, >=, 2000);
      g_assert_cmpuint (atlas_animation_get_duration_ms (frames), ==, sum);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  g_test_add_func ("/animation/unit", test_unit);
  g_test_add_func ("/animation/days", test_days);
  g_test_add_func ("/animation/count", test_count);
  g_test_add_func ("/animation/reading-time", test_reading_time);
  g_test_add_func ("/animation/first-day", test_first_day);
  g_test_add_func ("/animation/pictures", test_pictures);
  result = g_test_run ();
  atlas_changes_unref (changes);
  world_fixture_drop ();
  return result;
}
