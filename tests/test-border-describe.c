/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-describe.h"
#include "world-fixture.h"

#include "collection-fixture.h"

#define NB "\xc2\xa0"

static AtlasBorderHistory *
make_history (const char *alliance, const char *state)
{
  return atlas_border_history_new (world_fixture_get (), world_fixture_find_alliance (alliance),
                                   world_fixture_find_state (state), ATLAS_VIEW_RECOGNISED);
}

static void
assert_taken (char *found, const char *expected)
{
  g_assert_cmpstr (found, ==, expected);
  g_free (found);
}

static void
test_published (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS");
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = fixture_date ("1960-01-01");

  assert_taken (atlas_border_dup_state_name (world, history, date), "Soviet Union");
  assert_taken (atlas_border_describe_length (world_fixture_get (), history, date),
                "813" NB "km, as published");
  assert_taken (atlas_border_describe_pairs (world, history, date),
                "Norway 196" NB "km · Turkey 617" NB "km");
  assert_taken (atlas_border_describe_rest (history, date), "Measured on the map: 658" NB "km");
}

/* Where sources do not agree, it is a range. */
static void
test_range (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS");
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = fixture_date ("1999-03-12");

  assert_taken (atlas_border_dup_state_name (world, history, date), "Russia");
  assert_taken (atlas_border_describe_length (world_fixture_get (), history, date),
                "406" NB "–" NB "430" NB "km, as published");
  assert_taken (atlas_border_describe_pairs (world, history, date),
                "Norway 196" NB "–" NB "198" NB "km · Poland 210" NB "–" NB "232" NB "km");
  date = fixture_date ("2004-03-29");
  assert_taken (atlas_border_describe_rest (history, date),
                "Published as one figure: 1,215" NB "km · Measured on the map: 1,057" NB "km");
}

/* As soon as one pair has no published length, the sum is the measured one. */
static void
test_measured (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("warsaw-pact", "DEU");
  AtlasWorld *world = world_fixture_get ();
  AtlasDate date = fixture_date ("1980-01-01");

  assert_taken (atlas_border_describe_length (world_fixture_get (), history, date),
                "1,221" NB "km, measured");
  assert_taken (atlas_border_describe_pairs (world, history, date),
                "Czechoslovakia 257" NB "km (measured) · East Germany 1,381" NB "–" NB "1,393" NB
                "km");
  assert_taken (atlas_border_describe_rest (history, date), NULL);
}

static void
test_none (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "DDR");
  AtlasWorld *world = world_fixture_get ();
  static const char *const dates[] = { "1950-01-01", "1990-10-03", "2024-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AtlasDate date = fixture_date (dates[i]);

      /* It goes by the name that it had when it bordered on the alliance. */
      assert_taken (atlas_border_dup_state_name (world, history, date), "East Germany");
      assert_taken (atlas_border_describe_length (world_fixture_get (), history, date),
                    "No border on this date");
      assert_taken (atlas_border_describe_pairs (world, history, date), NULL);
      assert_taken (atlas_border_describe_rest (history, date), NULL);
    }
}

/* What a state is within is no border of it. */
static void
test_member (void)
{
  g_autoptr (AtlasBorderHistory) poland = make_history ("nato", "POL");

  assert_taken (
    atlas_border_describe_length (world_fixture_get (), poland, fixture_date ("1999-03-11")),
    "384" NB "km, measured");
  assert_taken (
    atlas_border_describe_length (world_fixture_get (), poland, fixture_date ("1999-03-12")),
    "A member itself on this date");
}

static void
test_steps (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "SUN");

  assert_taken (atlas_border_describe_steps (world_fixture_get (), history),
                "from 4 April 1949 196" NB "km, as published, of Norway; from 18 February 1952 "
                "813" NB "km, as published, of Norway and Turkey; from 26 December 1991 none");
}

/* The words about how short a measured length is hold for the case that the collection is about: to
 * one and a half parts in a hundred, of the middle of what is published. */
static void
test_shortness (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS");

  g_assert_cmpuint (history->steps->len, ==, 6);
  for (guint i = 0; i < history->steps->len; i++)
    {
      const AtlasBorderStep *step = &g_array_index (history->steps, AtlasBorderStep, i);
      double middle = (step->published.low_km + step->published.high_km) / 2;
      double percent = 100 * (1 - step->measured_km / middle);

      g_assert_true (atlas_border_step_is_published (step));
      g_test_message ("%.0f km of %.0f km: %.1f %% short", step->measured_km, middle, percent);
      g_assert_cmpfloat (percent, >=, ATLAS_BORDER_SHORT_MIN - 1.5);
      g_assert_cmpfloat (percent, <=, ATLAS_BORDER_SHORT_MAX + 1.5);
    }
}

static void
test_succession (void)
{
  g_autoptr (AtlasBorderHistory) russia = make_history ("nato", "RUS");
  g_autoptr (AtlasBorderHistory) union_ = make_history ("nato", "SUN");

  assert_taken (atlas_border_describe_succession (world_fixture_get (), russia),
                "Until 26 December 1991 with the Soviet Union, of whose ground Russia took more "
                "than half.");
  assert_taken (atlas_border_describe_succession (world_fixture_get (), union_), NULL);
}

static guint
find_first (GPtrArray *histories, const char *date)
{
  g_autoptr (GArray) order = atlas_border_histories_rank (histories, fixture_date (date));

  g_assert_cmpuint (order->len, ==, histories->len);
  return ((const AtlasBorderHistory *) g_ptr_array_index (histories,
                                                          g_array_index (order, guint, 0)))
    ->state;
}

static void
test_rank (void)
{
  g_autoptr (GPtrArray) pact = atlas_border_histories_of_alliance (
    world_fixture_get (), world_fixture_find_alliance ("warsaw-pact"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (GPtrArray) nato = atlas_border_histories_of_alliance (
    world_fixture_get (), world_fixture_find_alliance ("nato"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) order = atlas_border_histories_rank (none, fixture_date ("1980-01-01"));

  g_assert_cmpuint (order->len, ==, 0);
  g_assert_cmpuint (find_first (pact, "1980-01-01"), ==, world_fixture_find_state ("DEU"));
  /* Mexico’s border with NATO is longer. */
  g_assert_cmpuint (find_first (nato, "1952-02-18"), ==, world_fixture_find_state ("RUS"));
  g_assert_cmpuint (find_first (nato, "1975-01-01"), ==, world_fixture_find_state ("DDR"));
  g_assert_cmpuint (find_first (nato, "2004-03-29"), ==, world_fixture_find_state ("RUS"));
  g_assert_cmpuint (find_first (nato, "2023-04-04"), ==, world_fixture_find_state ("RUS"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/border-describe/published", test_published);
  g_test_add_func ("/border-describe/range", test_range);
  g_test_add_func ("/border-describe/measured", test_measured);
  g_test_add_func ("/border-describe/none", test_none);
  g_test_add_func ("/border-describe/member", test_member);
  g_test_add_func ("/border-describe/steps", test_steps);
  g_test_add_func ("/border-describe/shortness", test_shortness);
  g_test_add_func ("/border-describe/succession", test_succession);
  g_test_add_func ("/border-describe/rank", test_rank);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
