/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-forces-describe.h"

#include "world-fixture.h"

#include <string.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_estimates (void)
{
  assert_text (atlas_force_dup_estimate (ATLAS_UNIT_PERSONNEL, 106000, 127000),
               "106,000 – 127,000 personnel");
  assert_text (atlas_force_dup_estimate (ATLAS_UNIT_SHIPS, 1, 1), "1 ship");
  assert_text (atlas_force_dup_estimate (ATLAS_UNIT_SHIPS, 0, 1), "0 – 1 ship");
  assert_text (atlas_force_dup_estimate (ATLAS_UNIT_VEHICLES, 0, 0), "0 vehicles");
  assert_text (
    atlas_force_dup_estimate (ATLAS_UNIT_PERSONNEL, 999, G_GUINT64_CONSTANT (5000000000)),
    "999 – 5,000,000,000 personnel");
  assert_text (atlas_force_dup_estimate (ATLAS_UNIT_UNCOUNTED, 0, 0), "Not counted");
}

static void
test_ages (void)
{
  g_assert_null (atlas_force_dup_age (0));
  assert_text (atlas_force_dup_age (1), "1 day earlier");
  assert_text (atlas_force_dup_age (-1), "1 day later");
  assert_text (atlas_force_dup_age (59), "59 days earlier");
  assert_text (atlas_force_dup_age (60), "about 2 months earlier");
  assert_text (atlas_force_dup_age (-729), "about 24 months later");
  assert_text (atlas_force_dup_age (730), "about 2 years earlier");
  assert_text (atlas_force_dup_age (-14517), "about 40 years later");
}

static void
test_sums (void)
{
  AtlasForce first = { .name = "The First" };
  AtlasForce second = { .name = "The Second" };
  const AtlasForce *left_out[] = { &first, &second };
  AtlasForceSum sum = { "POL", ATLAS_UNIT_AIRCRAFT, 18, 22, 3, left_out, 2, 0 };

  assert_text (atlas_force_sum_describe (&sum), "18 – 22 aircraft from 3 reports");
  assert_text (atlas_force_sum_describe_left_out (&sum),
               "Not counted twice: The First; The Second");
  sum.low = 22;
  sum.n_counted = 1;
  sum.n_left_out = 0;
  assert_text (atlas_force_sum_describe (&sum), "22 aircraft from 1 report of a single figure");
  g_assert_null (atlas_force_sum_describe_left_out (&sum));
  sum.n_counted = 0;
  g_assert_null (atlas_force_sum_describe (&sum));
  sum.unit = ATLAS_UNIT_UNCOUNTED;
  sum.n_uncounted = 19;
  assert_text (atlas_force_sum_describe (&sum), "19 places without a number");
}

static void
test_sides (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = atlas_date_from_ymd (2022, 2, 15);

  assert_text (atlas_force_dup_side (world, "RUS", date), "Russia");
  assert_text (atlas_force_dup_side (world, "nato", date), "NATO");
  assert_text (atlas_force_dup_side (world, "QQQ", date), "QQQ");
}

static void
test_report (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = atlas_date_from_ymd (2022, 2, 15);
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (atlas_world_get_collection (world), date, NULL);
  guint n_reports = 0, n_checked = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *text = atlas_force_report_describe (&reports[i], world, date);
      const AtlasForce *force = reports[i].force;

      g_assert_nonnull (strstr (text, force->name));
      g_assert_nonnull (strstr (text, force->published));
      g_assert_nonnull (strstr (text, force->sources[0]->publisher));
      if (g_str_equal (force->id, "rus-belarus-2022-02-03"))
        {
          g_assert_true (g_str_has_prefix (
            text, "Russia, Army: Russian forces in Belarus (Allied Resolve), Belarus. Only the "
                  "country is known. 30,000 personnel (a single figure), as of 3 February 2022 "
                  "(12 days earlier). As published: “"));
          n_checked++;
        }
      if (g_str_equal (force->id, "dnk-f16-2022-01"))
        {
          g_assert_nonnull (
            strstr (text, " Counted in “Allied fighters on air policing in the east”. "));
          n_checked++;
        }
      if (g_str_equal (force->id, "rus-opuk-2022-02"))
        {
          g_assert_nonnull (strstr (text, ". Not counted, as of February 2022. As published: "));
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, ==, 3);
}

static void
test_rules (void)
{
  g_autofree char *fading = atlas_force_describe_fading ();

  g_assert_nonnull (strstr (fading, " 30 "));
  g_assert_nonnull (strstr (fading, " 365 "));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forces-describe/estimates", test_estimates);
  g_test_add_func ("/forces-describe/ages", test_ages);
  g_test_add_func ("/forces-describe/sums", test_sums);
  g_test_add_func ("/forces-describe/sides", test_sides);
  g_test_add_func ("/forces-describe/report", test_report);
  g_test_add_func ("/forces-describe/rules", test_rules);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
