/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ribbon.h"

#include "made-up-world.h"
#include "world-fixture.h"

#include <locale.h>
#include <string.h>

#define PERIODS                                                                                    \
  MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA")                                               \
  "," MADE_UP_PERIOD ("U2", "1949-04-04", "null", "BBB") "," MADE_UP_PERIOD (                      \
    "U3", "1949-04-04", "null", "CCC") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD")

static char *
describe (GPtrArray *lanes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      const AtlasRibbonLane *lane = g_ptr_array_index (lanes, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " " : "", lane->name);
      for (guint j = 0; j < lane->pieces->len; j++)
        {
          const AtlasRibbonPiece *piece = &g_array_index (lane->pieces, AtlasRibbonPiece, j);
          g_autofree char *from = atlas_date_to_iso (piece->from);
          g_autofree char *to = atlas_date_to_iso (piece->to);

          g_string_append_printf (text, "%s[%s,%s)%u", atlas_stage_to_id (piece->stage), from, to,
                                  piece->fill);
        }
    }
  return g_strdup (text->str);
}

static void
assert_ribbon (const char *stages, const char *first, const char *last, const char *expected)
{
  g_autofree char *memberships =
    g_strdup_printf ("{\"alliance\": \"a1\", \"state\": \"AAA\", \"stages\": [%s]}", stages);
  g_autoptr (AtlasWorld) world = made_up_world_new (PERIODS, memberships);
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), "AAA");
  g_autoptr (GPtrArray) lanes =
    atlas_ribbon_new (world, state, fixture_date (first), fixture_date (last));
  g_autofree char *found = describe (lanes);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_one (void)
{
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", ""), "1950-01-01", "1970-12-31",
                 "First:member[1960-01-01,1971-01-01)3");
}

/* Nothing of a time that is not shown: before, after, and one that ends on the first day */
static void
test_outside (void)
{
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", MADE_UP_TO ("1970-01-01")), "1980-01-01",
                 "1990-01-01", "");
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", MADE_UP_TO ("1970-01-01")), "1970-01-01",
                 "1990-01-01", "");
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", ""), "1950-01-01", "1959-12-31", "");
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", ""), "1950-01-01", "1960-01-01",
                 "First:member[1960-01-01,1960-01-02)3");
}

/* The more telling stage covers the others while it holds; what touches is not joined, what is the
 * same is. */
static void
test_overlap (void)
{
  assert_ribbon (MADE_UP_STAGE ("partner", "1960-01-01", "") ", " MADE_UP_STAGE (
                   "invited", "1965-01-01",
                   MADE_UP_TO ("1970-01-01")) ", " MADE_UP_STAGE ("member", "1970-01-01",
                                                                  MADE_UP_TO ("1980-01-01")),
                 "1950-01-01", "1989-12-31",
                 "First:partner[1960-01-01,1965-01-01)1invited[1965-01-01,1970-01-01)2"
                 "member[1970-01-01,1980-01-01)3partner[1980-01-01,1990-01-01)1");
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", "") ", " MADE_UP_STAGE (
                   "partner", "1965-01-01", MADE_UP_TO ("1970-01-01")),
                 "1950-01-01", "1989-12-31", "First:member[1960-01-01,1990-01-01)3");
}

static void
test_limits_and_ends (void)
{
  assert_ribbon (MADE_UP_STAGE ("member", "1960-01-01", "") ", " MADE_UP_STAGE (
                   "left-command", "1966-01-01", MADE_UP_TO ("1970-01-01")),
                 "1950-01-01", "1979-12-31",
                 "First:member[1960-01-01,1966-01-01)3left-command[1966-01-01,1970-01-01)4"
                 "member[1970-01-01,1980-01-01)3");
  assert_ribbon (
    MADE_UP_STAGE ("member", "1960-01-01",
                   MADE_UP_TO ("1970-01-01")) ", " MADE_UP_STAGE ("withdrew", "1970-01-01", ""),
    "1950-01-01", "1979-12-31",
    "First:member[1960-01-01,1970-01-01)3withdrew[1970-01-01,1980-01-01)0");
  assert_ribbon (MADE_UP_STAGE ("dissolved", "1970-01-01", ""), "1950-01-01", "1979-12-31", "");
}

/* Every lane of the real record says in words what it draws, and its pieces are in order. */
static void
test_built_in (void)
{
  AtlasWorld *world = world_fixture_get ();
  guint n_states = atlas_geography_get_n_states (atlas_world_get_geography (world));
  guint n_lanes = 0;

  for (guint state = 1; state <= n_states; state++)
    {
      g_autoptr (GPtrArray) lanes =
        atlas_ribbon_new (world, state, ATLAS_DATE_START, fixture_date ("2026-11-26"));

      for (guint i = 0; i < lanes->len; i++, n_lanes++)
        {
          const AtlasRibbonLane *lane = g_ptr_array_index (lanes, i);

          g_assert_true (g_str_has_prefix (lane->text, lane->name));
          for (guint j = 0; j < lane->pieces->len; j++)
            {
              const AtlasRibbonPiece *piece = &g_array_index (lane->pieces, AtlasRibbonPiece, j);

              g_assert_cmpint (piece->from, <, piece->to);
              g_assert_true (j == 0 || piece[-1].to <= piece->from);
              g_assert_nonnull (strstr (lane->text, atlas_stage_get_label (piece->stage)));
            }
        }
    }
  g_assert_cmpuint (n_lanes, >, 60);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ribbon/one", test_one);
  g_test_add_func ("/ribbon/outside", test_outside);
  g_test_add_func ("/ribbon/overlap", test_overlap);
  g_test_add_func ("/ribbon/limits-and-ends", test_limits_and_ends);
  g_test_add_func ("/ribbon/built-in", test_built_in);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
