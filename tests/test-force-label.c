/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-label.h"

#include "world-fixture.h"

#include <string.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_short_estimates (void)
{
  static const struct
  {
    AtlasForceUnit unit;
    guint64 low, high;
    const char *expected;
  } cases[] = {
    { ATLAS_UNIT_PERSONNEL, 34000, 42000, "34–42 k" },
    { ATLAS_UNIT_PERSONNEL, 3214, 5000, "3.2–5 k" },
    { ATLAS_UNIT_PERSONNEL, 1500, 1500, "1.5 k" },
    { ATLAS_UNIT_PERSONNEL, 900, 900, "900" },
    { ATLAS_UNIT_PERSONNEL, 850, 1500, "850–1,500" },
    { ATLAS_UNIT_PERSONNEL, 0, 200, "0–200" },
    { ATLAS_UNIT_PERSONNEL, 9960, 10040, "9,960–10,040" },
    /* A range never comes down to one number. */
    { ATLAS_UNIT_PERSONNEL, 112400, 112450, "112,400–112,450" },
    { ATLAS_UNIT_PERSONNEL, 3735, 3740, "3,735–3,740" },
    { ATLAS_UNIT_PERSONNEL, 1200000, 5000000, "1200–5000 k" },
    { ATLAS_UNIT_SHIPS, 4, 10, "4 – 10 ships" },
    { ATLAS_UNIT_AIRCRAFT, 8, 8, "8 aircraft" },
    { ATLAS_UNIT_UNCOUNTED, 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (atlas_force_dup_short_estimate (cases[i].unit, cases[i].low, cases[i].high),
                 cases[i].expected);
}

/* Whatever the two ends are, both are to be seen when they differ. */
static void
test_ranges_stay_ranges (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      guint64 low = (guint64) g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 22));
      guint64 high = low + (guint64) g_rand_int_range (rand, 1, 2000);
      g_autofree char *text = atlas_force_dup_short_estimate (ATLAS_UNIT_PERSONNEL, low, high);
      g_auto (GStrv) ends = g_strsplit (text, "–", -1);

      g_assert_cmpuint (g_strv_length (ends), ==, 2);
      g_strdelimit (ends[1], " k", '\0');
      g_assert_cmpstr (ends[0], !=, ends[1]);
    }
}

static void
test_codes (void)
{
  AtlasWorld *world = world_fixture_get ();

  assert_text (atlas_force_dup_side_code (world, "RUS"), "RUS");
  assert_text (atlas_force_dup_side_code (world, "nato"), "NATO");
  assert_text (atlas_force_dup_side_code (world, "csto"), "CSTO");
  assert_text (atlas_force_dup_side_code (world, "warsaw-pact"), "WP");
}

static void
test_brief (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = atlas_date_from_ymd (2022, 2, 15);
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (atlas_world_get_collection (world), date, NULL);
  guint n = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n);

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = atlas_force_report_describe_briefly (&reports[i], world, date);

      g_assert_nonnull (strstr (text, reports[i].force->name));
      g_assert_nonnull (strstr (text, "as of "));
      g_assert_nonnull (strstr (text, reports[i].force->sources[0]->publisher));
      g_assert_true (reports[i].force->has_count ==
                     (strstr (text, "Reported without a number; enters no sum") == NULL));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-label/short-estimates", test_short_estimates);
  g_test_add_func ("/force-label/ranges-stay-ranges", test_ranges_stay_ranges);
  g_test_add_func ("/force-label/codes", test_codes);
  g_test_add_func ("/force-label/brief", test_brief);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
