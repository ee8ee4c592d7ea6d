/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swipe-split.h"

#include <glib.h>

static AtlasDate
get_date (int year)
{
  return atlas_date_from_ymd (year, 6, 1);
}

/* The earlier day lies where reading begins, whichever of the two is the date. */
static void
test_sides (void)
{
  g_assert_true (
    atlas_swipe_split_new (get_date (1999), get_date (1989), 0.5, FALSE).other_is_left);
  g_assert_false (
    atlas_swipe_split_new (get_date (1989), get_date (1999), 0.5, FALSE).other_is_left);
  g_assert_false (
    atlas_swipe_split_new (get_date (1999), get_date (1989), 0.5, TRUE).other_is_left);
  g_assert_true (atlas_swipe_split_new (get_date (1989), get_date (1999), 0.5, TRUE).other_is_left);
}

static void
assert_part (const AtlasSwipeSplit *split, double width, double expected_from, double expected_to)
{
  double from, to;

  atlas_swipe_split_get_part (split, width, TRUE, &from, &to);
  g_assert_cmpfloat (from, ==, expected_from);
  g_assert_cmpfloat (to, ==, expected_to);
  /* The date has what is left. */
  atlas_swipe_split_get_part (split, width, FALSE, &from, &to);
  g_assert_cmpfloat (from, ==, expected_from > 0 ? 0 : expected_to);
  g_assert_cmpfloat (to, ==, expected_from > 0 ? expected_from : width);
}

/* Every point of the map shows one of the days, to the last pixel. */
static void
test_parts (void)
{
  AtlasSwipeSplit left = { 0.333, TRUE };
  AtlasSwipeSplit right = { 0.333, FALSE };

  assert_part (&left, 100, 0, 33);
  assert_part (&right, 100, 33, 100);
  for (int x = 0; x < 100; x++)
    {
      g_assert_true (atlas_swipe_split_is_other (&left, 100, x) == (x < 33));
      g_assert_true (atlas_swipe_split_is_other (&right, 100, x) == (x >= 33));
    }
  left.fraction = 0;
  right.fraction = 1;
  assert_part (&left, 100, 0, 0);
  assert_part (&right, 100, 100, 100);
  g_assert_false (atlas_swipe_split_is_other (&left, 100, 0));
  g_assert_false (atlas_swipe_split_is_other (&right, 100, 99));
}

static void
test_clamped (void)
{
  g_assert_cmpfloat (atlas_swipe_split_new (0, 1, -0.5, FALSE).fraction, ==, 0);
  g_assert_cmpfloat (atlas_swipe_split_new (0, 1, 1.5, FALSE).fraction, ==, 1);
}

static void
test_described (void)
{
  AtlasDate date = get_date (1999);
  AtlasDate other = get_date (1989);
  AtlasSwipeSplit split = atlas_swipe_split_new (date, other, 0.4, FALSE);
  AtlasSwipeSplit mirrored = atlas_swipe_split_new (date, other, 0.4, TRUE);
  g_autofree char *text = atlas_swipe_split_describe (&split, date, other);
  g_autofree char *mirrored_text = atlas_swipe_split_describe (&mirrored, date, other);

  g_assert_cmpstr (text, ==, "1 June 1989 on the left, 40 % of the map; 1 June 1999 on the right");
  g_assert_cmpstr (mirrored_text, ==,
                   "1 June 1999 on the left, 40 % of the map; 1 June 1989 on the right");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/swipe-split/sides", test_sides);
  g_test_add_func ("/swipe-split/parts", test_parts);
  g_test_add_func ("/swipe-split/clamped", test_clamped);
  g_test_add_func ("/swipe-split/described", test_described);

  return g_test_run ();
}
