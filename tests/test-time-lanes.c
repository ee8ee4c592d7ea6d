/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-lanes.h"

#include "atlas-ribbon.h"
#include "atlas-step-chart.h"

#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#include <locale.h>

static GPtrArray *
make_lanes (AtlasWorld *world, guint64 alliances, guint state, const char *last)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world);

  return atlas_time_lanes_new (world, changes, alliances, state, fixture_date (last));
}

static const AtlasTimeLane *
find_lane (GPtrArray *lanes, const char *name)
{
  for (guint i = 0; i < lanes->len; i++)
    if (g_str_equal (((AtlasTimeLane *) g_ptr_array_index (lanes, i))->name, name))
      return g_ptr_array_index (lanes, i);
  return NULL;
}

static char *
list_dates (const AtlasTimeLane *lane)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lane->dates->len; i++)
    {
      g_autofree char *date = atlas_date_to_iso (g_array_index (lane->dates, AtlasDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", date);
    }
  return g_strdup (text->str);
}

static void
assert_dates (const AtlasTimeLane *lane, const char *expected)
{
  g_autofree char *found = list_dates (lane);

  g_assert_cmpstr (found, ==, expected);
}

static guint64
alliance_bit (const char *id)
{
  return G_GUINT64_CONSTANT (1) << world_fixture_find_alliance (id);
}

/* Only those that are seen, in the order of the collection, and then the record */
static void
test_members (void)
{
  g_autoptr (GPtrArray) lanes = make_lanes (
    world_fixture_get (), alliance_bit ("warsaw-pact") | alliance_bit ("nato"), 0, "2024-12-31");
  const AtlasTimeLane *nato = g_ptr_array_index (lanes, 0);
  const AtlasTimeLane *pact = g_ptr_array_index (lanes, 1);

  g_assert_cmpint (nato->kind, ==, ATLAS_LANE_MEMBERS);
  g_assert_cmpstr (nato->name, ==, "NATO");
  g_assert_cmpuint (atlas_step_chart_get_max (nato->steps), ==, 32);
  g_assert_true (g_str_has_prefix (nato->text, "NATO: 12 members from 4 April 1949; "));
  g_assert_true (g_str_has_suffix (nato->text, "; 32 members from 7 March 2024"));
  g_assert_cmpint (nato->target.kind, ==, ATLAS_TARGET_ALLIANCE);
  g_assert_cmpuint (nato->target.index, ==, world_fixture_find_alliance ("nato"));
  assert_dates (nato, "1949-04-04 1952-02-18 1955-05-06 1982-05-30 1999-03-12 2004-03-29 "
                      "2009-04-01 2017-06-05 2020-03-27 2023-04-04 2024-03-07");
  g_assert_cmpint (pact->kind, ==, ATLAS_LANE_MEMBERS);
  g_assert_true (g_str_has_suffix (pact->text, "; none from 1 July 1991"));
  g_assert_cmpint (((AtlasTimeLane *) g_ptr_array_index (lanes, 2))->kind, ==, ATLAS_LANE_EVENTS);
}

/* Of a state its stages to all alliances, whether these are seen or not */
static void
test_stages (void)
{
  g_autoptr (GPtrArray) lanes =
    make_lanes (world_fixture_get (), 0, world_fixture_find_state ("FRA"), "2024-12-31");
  const AtlasTimeLane *nato = find_lane (lanes, "NATO");

  g_assert_nonnull (nato);
  g_assert_cmpint (nato->kind, ==, ATLAS_LANE_STAGES);
  g_assert_null (nato->steps);
  g_assert_cmpuint (nato->pieces->len, >, 2);
  g_assert_nonnull (g_strstr_len (nato->text, -1, "Outside the military command from"));
  g_assert_cmpint (nato->target.kind, ==, ATLAS_TARGET_ALLIANCE);
}

#define PERIODS                                                                                    \
  MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA")                                               \
  "," MADE_UP_PERIOD ("U2", "1949-04-04", "null", "BBB") "," MADE_UP_PERIOD (                      \
    "U3", "1949-04-04", "null", "CCC") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD")

/* One stops where a stage begins, or ends with none after it, and not at the ends of all time. */
static void
test_edges (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (
    PERIODS,
    MADE_UP_MEMBERSHIP (
      "AAA", MADE_UP_STAGE ("aspirant", "1949-04-04", MADE_UP_TO ("1950-02-01")) "," MADE_UP_STAGE (
               "member", "1950-02-01",
               MADE_UP_TO ("1955-03-01")) "," MADE_UP_STAGE ("member", "1960-04-01", "")));
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), "AAA");
  g_autoptr (GPtrArray) lanes = make_lanes (world, 0, state, "1970-12-31");

  assert_dates (g_ptr_array_index (lanes, 0), "1950-02-01 1955-03-01 1960-04-01");
}

/* Some quotes are older than the atlas. */
static guint
count_quotes (AtlasCollection *collection)
{
  guint n = 0;

  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    n += atlas_collection_get_quote (collection, i)->date.first >= ATLAS_DATE_START;
  g_assert_cmpuint (n, <, atlas_collection_get_n_quotes (collection));
  return n;
}

static guint
count_events (AtlasCollection *collection)
{
  guint n = 0;

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    n += atlas_collection_get_event (collection, i)->date.first >= ATLAS_DATE_START;
  return n;
}

/* Each event and quote since then is in one lane, and no lane is empty. */
static void
test_record (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  g_autoptr (GPtrArray) lanes = make_lanes (world_fixture_get (), 0, 0, "2100-01-01");
  guint n_events = 0;
  guint n_quotes = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const AtlasTimeLane *lane = g_ptr_array_index (lanes, i);

      g_assert_cmpuint (lane->dates->len, >, 0);
      g_assert_cmpint (lane->target.kind, ==, ATLAS_TARGET_NONE);
      for (guint j = 1; j < lane->dates->len; j++)
        g_assert_cmpint (g_array_index (lane->dates, AtlasDate, j - 1), <=,
                         g_array_index (lane->dates, AtlasDate, j));
      if (lane->kind == ATLAS_LANE_QUOTES)
        n_quotes += lane->dates->len;
      else
        n_events += lane->dates->len;
    }
  g_assert_cmpuint (n_quotes, ==, count_quotes (collection));
  g_assert_cmpuint (n_events, ==, count_events (collection));
}

/* What is yet to come is not there. */
static void
test_last (void)
{
  g_autoptr (GPtrArray) lanes = make_lanes (world_fixture_get (), 0, 0, "1949-04-04");

  for (guint i = 0; i < lanes->len; i++)
    {
      const AtlasTimeLane *lane = g_ptr_array_index (lanes, i);

      for (guint j = 0; j < lane->dates->len; j++)
        g_assert_cmpint (g_array_index (lane->dates, AtlasDate, j), <=,
                         fixture_date ("1949-04-04"));
    }
  g_assert_cmpuint (lanes->len, >, 0);
}

static void
assert_step (const AtlasTimeLane *lane, const char *date, int direction, const char *expected)
{
  AtlasDate found = atlas_time_lane_step (lane, fixture_date (date), direction);

  g_assert_cmpint (found, ==, expected != NULL ? fixture_date (expected) : ATLAS_DATE_INVALID);
}

static void
test_step (void)
{
  g_autoptr (GPtrArray) lanes =
    make_lanes (world_fixture_get (), alliance_bit ("nato"), 0, "2024-12-31");
  const AtlasTimeLane *nato = g_ptr_array_index (lanes, 0);

  assert_step (nato, "1999-03-12", 1, "2004-03-29");
  assert_step (nato, "1999-03-12", -1, "1982-05-30");
  assert_step (nato, "1999-03-11", 1, "1999-03-12");
  assert_step (nato, "1949-04-04", -1, NULL);
  assert_step (nato, "2024-03-07", 1, NULL);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) lanes =
    make_lanes (world_fixture_get (), alliance_bit ("nato"), 0, "2024-12-31");
  const AtlasTimeLane *nato = g_ptr_array_index (lanes, 0);
  AtlasDate date = fixture_date ("2004-03-29");

  g_assert_cmpint (atlas_time_lane_find (nato, date, 0), ==, date);
  g_assert_cmpint (atlas_time_lane_find (nato, date + 20.5, 30), ==, date);
  g_assert_cmpint (atlas_time_lane_find (nato, date - 20.5, 30), ==, date);
  g_assert_cmpint (atlas_time_lane_find (nato, date + 31, 30), ==, ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_time_lane_find (nato, date - 100, 100000), ==, date);
  /* In the middle of two */
  date = fixture_date ("2023-04-04");
  g_assert_cmpint (atlas_time_lane_find (nato, (date + fixture_date ("2024-03-07")) / 2.0, 1000),
                   ==, date);
}

static void
test_count (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  g_autofree char *none =
    atlas_time_lanes_count (collection, fixture_date ("1951-01-02"), fixture_date ("1951-01-02"));
  g_autofree char *day =
    atlas_time_lanes_count (collection, fixture_date ("2022-02-24"), fixture_date ("2022-02-24"));
  g_autofree char *all =
    atlas_time_lanes_count (collection, ATLAS_DATE_START, fixture_date ("2100-01-01"));
  g_autofree char *quotes = g_strdup_printf (" · Quotes: %u", count_quotes (collection));

  g_assert_null (none);
  g_assert_nonnull (g_strstr_len (day, -1, "War: 1"));
  g_assert_true (g_str_has_prefix (all, "Treaty: "));
  g_assert_true (g_str_has_suffix (all, quotes));
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-lanes/members", test_members);
  g_test_add_func ("/time-lanes/stages", test_stages);
  g_test_add_func ("/time-lanes/edges", test_edges);
  g_test_add_func ("/time-lanes/record", test_record);
  g_test_add_func ("/time-lanes/last", test_last);
  g_test_add_func ("/time-lanes/step", test_step);
  g_test_add_func ("/time-lanes/find", test_find);
  g_test_add_func ("/time-lanes/count", test_count);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
