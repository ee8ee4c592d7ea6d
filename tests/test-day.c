/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-world.h"
#include "world-fixture.h"

static const char *
get_code (guint state)
{
  return atlas_geography_get_state_code (geography_fixture_get (), state);
}

static void
assert_holder (const char *unit, const char *date, AtlasView view, const char *code)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);

  g_assert_cmpstr (get_code (atlas_day_get_unit_state (day, world_fixture_find_unit (unit))), ==,
                   code);
}

static gboolean
is_member (AtlasDate date, guint alliance, guint state)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), date, ATLAS_VIEW_RECOGNISED);

  return atlas_day_get_member_wave (day, alliance, state) != 0;
}

static gboolean
is_joining (AtlasDate date, guint alliance, guint state)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), date, ATLAS_VIEW_RECOGNISED);

  return atlas_day_is_joining (day, alliance, state);
}

static gboolean
has_status (AtlasDate date, guint state, const AtlasStageSpan *stage)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), date, ATLAS_VIEW_RECOGNISED);
  guint n;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n);

  for (guint i = 0; i < n; i++)
    if (statuses[i].stage == stage)
      return TRUE;

  return FALSE;
}

static void
assert_edges_of_stage (const AtlasMembership *membership, const AtlasStageSpan *stage)
{
  guint state = world_fixture_find_state (membership->state);
  gboolean is_membership = stage->stage == ATLAS_STAGE_MEMBER;
  AtlasSpan span = stage->span;

  g_assert_false (has_status (span.from - 1, state, stage));
  g_assert_true (has_status (span.from, state, stage));
  g_assert_true (has_status (span.from + 1, state, stage) ||
                 (!span.is_open && span.to == span.from + 1));
  if (is_membership)
    {
      g_assert_false (is_member (span.from - 1, membership->alliance, state));
      g_assert_true (is_member (span.from, membership->alliance, state));
      g_assert_true (is_member (span.from + 1, membership->alliance, state));
      g_assert_false (is_joining (span.from - 1, membership->alliance, state));
      g_assert_true (is_joining (span.from, membership->alliance, state));
      g_assert_false (is_joining (span.from + 1, membership->alliance, state));
    }

  if (span.is_open)
    return;
  g_assert_true (has_status (span.to - 1, state, stage));
  g_assert_false (has_status (span.to, state, stage));
  if (is_membership)
    {
      g_assert_true (is_member (span.to - 1, membership->alliance, state));
      g_assert_false (is_member (span.to, membership->alliance, state));
      g_assert_false (is_member (span.to + 1, membership->alliance, state));
    }
}

/* The day before, of and after the beginning and the end of every stage of every membership */
static void
test_every_membership (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n = atlas_collection_get_n_memberships (collection);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      for (guint j = 0; j < membership->n_stages; j++)
        assert_edges_of_stage (membership, &membership->stages[j]);
    }
}

static void
assert_n_members (const char *alliance, const char *date, guint n_members)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  guint index = world_fixture_find_alliance (alliance);
  guint n_waves = atlas_world_get_n_waves (world_fixture_get (), index);
  guint sum = 0;

  g_assert_cmpuint (atlas_day_get_n_members (day, index), ==, n_members);
  for (guint wave = 1; wave <= n_waves; wave++)
    sum += atlas_day_get_n_wave_members (day, index, wave);
  g_assert_cmpuint (sum, ==, n_members);
}

static void
test_counts (void)
{
  assert_n_members ("nato", "1949-04-04", 12);
  assert_n_members ("nato", "1952-02-17", 12);
  assert_n_members ("nato", "1952-02-18", 14);
  assert_n_members ("nato", "2004-02-29", 19);
  assert_n_members ("nato", "2004-03-28", 19);
  assert_n_members ("nato", "2004-03-29", 26);
  assert_n_members ("nato", "2024-03-06", 31);
  assert_n_members ("nato", "2024-03-07", 32);
  assert_n_members ("warsaw-pact", "1955-05-13", 0);
  assert_n_members ("warsaw-pact", "1955-05-14", 8);
  assert_n_members ("warsaw-pact", "1968-09-13", 7);
  assert_n_members ("warsaw-pact", "1990-10-03", 6);
  assert_n_members ("warsaw-pact", "1991-07-01", 0);
  assert_n_members ("csto", "1999-04-21", 6);
  assert_n_members ("csto", "2006-08-16", 7);
  assert_n_members ("csto", "2012-12-19", 6);
}

static void
test_german_unity (void)
{
  guint east = world_fixture_find_state ("DDR");
  guint germany = world_fixture_find_state ("DEU");
  guint pact = world_fixture_find_alliance ("warsaw-pact");
  g_autoptr (AtlasDay) before = world_fixture_day ("1990-10-02", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) after = world_fixture_day ("1990-10-03", ATLAS_VIEW_RECOGNISED);
  guint n_before, n_after;

  g_assert_true (atlas_day_has_state (before, east));
  g_assert_false (atlas_day_has_state (after, east));
  g_assert_cmpuint (atlas_day_get_member_wave (before, pact, east), ==, 1);
  g_assert_cmpuint (atlas_day_get_member_wave (after, pact, east), ==, 0);
  g_assert_cmpstr (atlas_day_get_state_name (before, germany), ==, "West Germany");
  g_assert_cmpstr (atlas_day_get_state_name (after, germany), ==, "Germany");

  atlas_day_get_state_units (before, germany, &n_before);
  atlas_day_get_state_units (after, germany, &n_after);
  g_assert_cmpuint (n_after, ==, n_before + 3); /* East Germany, both halves of Berlin */
  assert_holder ("DEU-BW", "1989-11-09", ATLAS_VIEW_RECOGNISED, "XBW");
  assert_holder ("DEU-BW", "1989-11-09", ATLAS_VIEW_CONTROLLED, "XBW");
  assert_holder ("DEU-BW", "1990-10-03", ATLAS_VIEW_RECOGNISED, "DEU");
}

static void
test_crimea (void)
{
  assert_holder ("UKR-43", "1954-02-18", ATLAS_VIEW_RECOGNISED, "SUN");
  assert_holder ("UKR-43", "2014-02-26", ATLAS_VIEW_RECOGNISED, "UKR");
  assert_holder ("UKR-43", "2014-02-26", ATLAS_VIEW_CONTROLLED, "UKR");
  assert_holder ("UKR-43", "2014-02-27", ATLAS_VIEW_RECOGNISED, "UKR");
  assert_holder ("UKR-43", "2014-02-27", ATLAS_VIEW_CONTROLLED, "RUS");
  assert_holder ("UKR-43", "2014-03-18", ATLAS_VIEW_RECOGNISED, "UKR");
  assert_holder ("UKR-43", "2014-03-18", ATLAS_VIEW_CONTROLLED, "RUS");
}

static void
test_divided (void)
{
  guint crimea = world_fixture_find_unit ("UKR-43");
  guint poland = world_fixture_find_unit ("POL");

  for (int view = 0; view < ATLAS_N_VIEWS; view++)
    {
      g_autoptr (AtlasDay) before = world_fixture_day ("2014-02-26", (AtlasView) view);
      g_autoptr (AtlasDay) after = world_fixture_day ("2014-02-27", (AtlasView) view);

      g_assert_false (atlas_day_is_unit_divided (before, crimea));
      g_assert_true (atlas_day_is_unit_divided (after, crimea));
      g_assert_false (atlas_day_is_unit_divided (after, poland));
    }
}

static AtlasLineKind
get_kind_between (const char *a, const char *b, const char *date, AtlasView view)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);
  guint unit_a = world_fixture_find_unit (a);
  guint unit_b = world_fixture_find_unit (b);

  for (guint line = 1; line <= atlas_geography_get_n_borders (geography_fixture_get ()); line++)
    {
      guint x, y;

      atlas_geography_get_line_units (geography_fixture_get (), line, &x, &y);
      if ((x == unit_a && y == unit_b) || (x == unit_b && y == unit_a))
        return atlas_day_get_line_kind (day, line);
    }

  g_assert_not_reached ();
}

static void
test_lines (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  g_autoptr (AtlasDay) day = world_fixture_day ("1989-11-09", ATLAS_VIEW_RECOGNISED);

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    g_assert_cmpint (
      atlas_day_get_line_kind (day, atlas_geography_get_n_borders (geography) + unit), ==,
      ATLAS_LINE_COAST);

  g_assert_cmpint (get_kind_between ("DEU-W", "DEU-E", "1990-10-02", ATLAS_VIEW_RECOGNISED), ==,
                   ATLAS_LINE_BORDER);
  g_assert_cmpint (get_kind_between ("DEU-W", "DEU-E", "1990-10-03", ATLAS_VIEW_RECOGNISED), ==,
                   ATLAS_LINE_NONE);
  g_assert_cmpint (get_kind_between ("UKR", "RUS", "1991-12-25", ATLAS_VIEW_RECOGNISED), ==,
                   ATLAS_LINE_INTERNAL);
  g_assert_cmpint (get_kind_between ("UKR", "RUS", "1991-12-26", ATLAS_VIEW_RECOGNISED), ==,
                   ATLAS_LINE_BORDER);
  for (int view = 0; view < ATLAS_N_VIEWS; view++)
    g_assert_cmpint (get_kind_between ("UKR-43", "UKR-65", "2014-03-18", (AtlasView) view), ==,
                     ATLAS_LINE_DIVIDED);
}

static void
test_units_of_states (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  g_autoptr (AtlasDay) day = world_fixture_day ("1972-06-30", ATLAS_VIEW_CONTROLLED);
  guint n_states, n_units, n_all = 0;
  const guint16 *states = atlas_day_get_states (day, &n_states);

  for (guint i = 0; i < n_states; i++)
    {
      const guint16 *units = atlas_day_get_state_units (day, states[i], &n_units);

      g_assert_true (i == 0 || states[i] > states[i - 1]);
      g_assert_true (atlas_day_has_state (day, states[i]));
      g_assert_cmpuint (n_units, >, 0);
      for (guint j = 0; j < n_units; j++)
        {
          g_assert_cmpuint (atlas_day_get_unit_state (day, units[j]), ==, states[i]);
          g_assert_true (j == 0 || atlas_geography_get_unit_area_km2 (geography, units[j - 1]) >=
                                     atlas_geography_get_unit_area_km2 (geography, units[j]));
        }
      n_all += n_units;
    }
  g_assert_cmpuint (n_all, ==, atlas_geography_get_n_units (geography));

  atlas_day_get_state_units (day, 0, &n_units);
  g_assert_cmpuint (n_units, ==, 0);
  g_assert_false (atlas_day_has_state (day, 0));
}

static void
assert_capital (const char *code, const char *date, const char *name)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  guint place = atlas_day_get_capital (day, world_fixture_find_state (code));

  if (name == NULL)
    g_assert_cmpuint (place, ==, 0);
  else
    g_assert_cmpstr (
      atlas_geography_get_place_name (geography_fixture_get (), place, fixture_date (date)), ==,
      name);
}

static void
test_capitals (void)
{
  assert_capital ("DEU", "1989-11-09", "Bonn");
  assert_capital ("DEU", "1990-10-02", "Bonn");
  assert_capital ("DEU", "1990-10-03", "Berlin");
  assert_capital ("POL", "2004-03-29", "Warsaw");
  assert_capital ("XNZ", "1960-01-01", NULL);
}

/* Before its first day the atlas knows no ground, and on it all of it. */
static void
test_first_day (void)
{
  g_autoptr (AtlasDay) before = world_fixture_day ("1949-04-03", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) first = world_fixture_day ("1949-04-04", ATLAS_VIEW_RECOGNISED);
  guint n_states;

  atlas_day_get_states (before, &n_states);
  g_assert_cmpuint (n_states, ==, 0);
  g_assert_null (atlas_day_get_unit_period (before, world_fixture_find_unit ("POL")));
  g_assert_cmpuint (atlas_day_get_unit_state (before, world_fixture_find_unit ("POL")), ==, 0);
  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography_fixture_get ()); unit++)
    g_assert_cmpuint (atlas_day_get_unit_state (first, unit), !=, 0);
  g_assert_cmpuint (atlas_day_get_unit_state (first, 0), ==, 0);
}

static void
test_leap_day (void)
{
  static const char *const days[] = { "2004-02-28", "2004-02-29", "2004-03-01" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (days[i], ATLAS_VIEW_RECOGNISED);
      guint n_statuses;

      /* Bulgaria: invited, signed, and still in the Partnership */
      g_assert_cmpint (atlas_day_get_date (day), ==, fixture_date ("2004-02-28") + (int) i);
      atlas_day_get_statuses (day, world_fixture_find_state ("BGR"), &n_statuses);
      g_assert_cmpuint (n_statuses, >=, 3);
    }
}

/* A unit that goes to another state on each of three days, and back */
static void
test_quick_changes (void)
{
  static const char *const holders[] = { "AAA", "BBB", "CCC", "AAA" };
  g_autoptr (AtlasWorld) world = made_up_world_new (
    MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA") "," MADE_UP_PERIOD ("U2", "1949-04-04", "\"1960-02-28\"", "AAA") "," MADE_UP_PERIOD (
      "U2", "1960-02-28", "\"1960-02-29\"",
      "BBB") "," MADE_UP_PERIOD ("U2", "1960-02-29", "\"1960-03-01\"",
                                 "CCC") "," MADE_UP_PERIOD ("U2", "1960-03-01", "null",
                                                            "AAA") "," MADE_UP_PERIOD ("U3",
                                                                                       "1949-04-04",
                                                                                       "null",
                                                                                       "CCC") "," MADE_UP_PERIOD ("U4",
                                                                                                                  "1949-04-04",
                                                                                                                  "null",
                                                                                                                  "DDD"),
    MADE_UP_MEMBERSHIP ("BBB", MADE_UP_STAGE ("member", "1960-02-28", MADE_UP_TO ("1960-02-29"))));
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint unit = atlas_geography_find_unit (geography, "U2");

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      g_autoptr (AtlasDay) day =
        atlas_day_new (world, fixture_date ("1960-02-27") + (int) i, ATLAS_VIEW_RECOGNISED);
      guint state = atlas_day_get_unit_state (day, unit);

      g_assert_cmpstr (atlas_geography_get_state_code (geography, state), ==, holders[i]);
      g_assert_cmpuint (atlas_day_get_n_members (day, 0), ==, i == 1 ? 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/every-membership", test_every_membership);
  g_test_add_func ("/day/counts", test_counts);
  g_test_add_func ("/day/german-unity", test_german_unity);
  g_test_add_func ("/day/crimea", test_crimea);
  g_test_add_func ("/day/divided", test_divided);
  g_test_add_func ("/day/lines", test_lines);
  g_test_add_func ("/day/units-of-states", test_units_of_states);
  g_test_add_func ("/day/capitals", test_capitals);
  g_test_add_func ("/day/first-day", test_first_day);
  g_test_add_func ("/day/leap-day", test_leap_day);
  g_test_add_func ("/day/quick-changes", test_quick_changes);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
