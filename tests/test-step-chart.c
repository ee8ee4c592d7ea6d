/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-legend-summary.h"
#include "atlas-step-chart.h"

#include "collection-fixture.h"
#include "world-fixture.h"

#include <locale.h>

static guint
count_at (GArray *chart, const char *date)
{
  guint count = 0;

  for (guint i = 0; i < chart->len; i++)
    if (g_array_index (chart, AtlasStep, i).date <= fixture_date (date))
      count = g_array_index (chart, AtlasStep, i).count;
  return count;
}

static GArray *
make_chart (const char *alliance)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world_fixture_get ());

  return atlas_step_chart_new (changes, world_fixture_find_alliance (alliance));
}

static void
test_steps (void)
{
  g_autoptr (GArray) nato = make_chart ("nato");
  g_autoptr (GArray) pact = make_chart ("warsaw-pact");

  g_assert_cmpuint (count_at (nato, "2004-03-28"), ==, 19);
  g_assert_cmpuint (count_at (nato, "2004-03-29"), ==, 26);
  g_assert_cmpuint (atlas_step_chart_get_max (nato), ==, 32);
  g_assert_cmpuint (count_at (pact, "1955-01-01"), ==, 0);
  g_assert_cmpuint (count_at (pact, "1960-01-01"), ==, 8);
  g_assert_cmpuint (count_at (pact, "1991-07-01"), ==, 0);
}

/* The chart says the same as the day, on every day on which it steps and the one before. */
static void
assert_as_days (const char *alliance)
{
  g_autoptr (GArray) chart = make_chart (alliance);
  guint before = 0;

  g_assert_cmpuint (chart->len, >, 0);
  for (guint i = 0; i < chart->len; i++)
    {
      const AtlasStep *step = &g_array_index (chart, AtlasStep, i);
      g_autoptr (AtlasDay) day =
        atlas_day_new (world_fixture_get (), step->date, ATLAS_VIEW_RECOGNISED);

      g_assert_cmpuint (atlas_day_get_n_members (day, world_fixture_find_alliance (alliance)), ==,
                        step->count);
      g_assert_true (i == 0 || step->date > g_array_index (chart, AtlasStep, i - 1).date);
      g_assert_cmpuint (step->count, !=, before);
      g_assert_cmpuint (atlas_step_chart_get_count (chart, step->date), ==, step->count);
      g_assert_cmpuint (atlas_step_chart_get_count (chart, step->date - 1), ==, before);
      before = step->count;
    }
}

static void
test_agrees_with_days (void)
{
  assert_as_days ("nato");
  assert_as_days ("warsaw-pact");
  assert_as_days ("csto");
}

static void
test_axis (void)
{
  AtlasDate today = fixture_date ("2026-11-24");

  g_assert_cmpfloat (atlas_time_axis_get_fraction (ATLAS_DATE_START, ATLAS_DATE_START, today), ==,
                     0);
  g_assert_cmpfloat (atlas_time_axis_get_fraction (today, ATLAS_DATE_START, today), ==, 1);
  g_assert_cmpfloat (atlas_time_axis_get_fraction (today + 5, ATLAS_DATE_START, today), ==, 1);
  g_assert_cmpfloat (atlas_time_axis_get_fraction (3, 5, 5), ==, 0);
}

/* Legend */

static void
assert_entry (const char *alliance, const char *date, guint count, const char *text)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  AtlasLegendEntry entry;

  atlas_legend_entry_init (&entry, day, world_fixture_find_alliance (alliance));
  g_assert_cmpuint (entry.count, ==, count);
  g_assert_cmpstr (entry.text, ==, text);
  g_free (entry.text);
}

static void
test_legend_entries (void)
{
  assert_entry ("nato", "2004-03-29", 26, "26 members");
  assert_entry ("nato", "2004-03-28", 19, "19 members");
  assert_entry ("warsaw-pact", "1949-12-31", 0, "from 1955");
  assert_entry ("warsaw-pact", "1991-07-01", 0, "1955–1991");
}

static void
test_legend_waves (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-12-31", ATLAS_VIEW_RECOGNISED);
  guint nato = world_fixture_find_alliance ("nato");
  g_autofree char *first = atlas_legend_describe_wave (day, nato, 1);
  g_autofree char *list = atlas_legend_list_wave (world_fixture_get (), nato, 2);
  guint sum = 0;

  g_assert_cmpstr (first, ==, "1949 · 12");
  g_assert_cmpstr (list, ==, "18 February 1952: Greece, Turkey");
  for (guint i = 1; i <= atlas_world_get_n_waves (world_fixture_get (), nato); i++)
    sum += atlas_day_get_n_wave_members (day, nato, i);
  g_assert_cmpuint (sum, ==, atlas_day_get_n_members (day, nato));
}

/* Each state counts once an alliance, in the stage that is nearest to membership. */
static void
test_legend_marks (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2003-12-31", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) france = world_fixture_day ("1966-12-31", ATLAS_VIEW_RECOGNISED);
  guint nato = world_fixture_find_alliance ("nato");
  guint counts[ATLAS_N_STAGE_MARKS];
  g_autofree char *list = atlas_legend_list_mark (france, nato, ATLAS_STAGE_MARK_LEFT_COMMAND);
  g_autofree char *text = atlas_legend_describe_mark (ATLAS_STAGE_MARK_SIGNED, 7);

  atlas_day_count_marks (day, nato, counts);
  g_assert_cmpuint (counts[ATLAS_STAGE_MARK_NONE], ==, 0);
  /* They signed in March 2003, and stayed invited. */
  g_assert_cmpuint (counts[ATLAS_STAGE_MARK_SIGNED], ==, 7);
  g_assert_cmpuint (counts[ATLAS_STAGE_MARK_INVITED], ==, 0);
  /* Albania, Croatia, Macedonia */
  g_assert_cmpuint (counts[ATLAS_STAGE_MARK_ACTION_PLAN], ==, 3);
  atlas_day_count_marks (france, nato, counts);
  g_assert_cmpuint (counts[ATLAS_STAGE_MARK_LEFT_COMMAND], ==, 1);
  g_assert_cmpstr (list, ==, "Outside the military command: France");
  g_assert_cmpstr (text, ==, "Signed, not yet in force · 7");
}

/* Two to five lines below the highest value, at round numbers */
static void
test_axis_distance (void)
{
  static const double rows[][2] = {
    { 1, 0.5 },     { 1.99, 0.5 }, { 2, 1 },     { 163, 50 },   { 200, 100 },
    { 499, 100 },   { 500, 200 },  { 999, 200 }, { 1000, 500 }, { 2671.8, 1000 },
    { 7901, 2000 }, { 0, 0 },      { -5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (atlas_axis_find_distance (rows[i][0]), rows[i][1], 1e-9);
  g_assert_cmpfloat (atlas_axis_find_distance (G_MAXDOUBLE * 2), ==, 0);
  for (double max = 0.5; max < 50000; max *= 1.07)
    {
      double n = max / atlas_axis_find_distance (max);

      g_assert_cmpfloat (n, >=, 2 - 1e-9);
      g_assert_cmpfloat (n, <=, 5);
    }
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-chart/steps", test_steps);
  g_test_add_func ("/step-chart/days", test_agrees_with_days);
  g_test_add_func ("/time-axis/ends", test_axis);
  g_test_add_func ("/axis/distance", test_axis_distance);
  g_test_add_func ("/legend-summary/entries", test_legend_entries);
  g_test_add_func ("/legend-summary/waves", test_legend_waves);
  g_test_add_func ("/legend-summary/marks", test_legend_marks);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
