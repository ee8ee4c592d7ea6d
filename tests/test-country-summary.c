/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-list.h"
#include "atlas-country-summary.h"

#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#include <locale.h>

static AtlasCountrySummary *
summarise (const char *code, const char *date, AtlasView view)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);

  return atlas_country_summary_new (day, world_fixture_find_state (code));
}

static const AtlasCountryLine *
find_line (GPtrArray *lines, const char *title)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const AtlasCountryLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->title, title))
        return line;
    }
  return NULL;
}

static void
assert_line (GPtrArray *lines, const char *title, const char *text)
{
  const AtlasCountryLine *line = find_line (lines, title);

  g_assert_nonnull (line);
  g_assert_cmpstr (line->text, ==, text);
}

static void
test_member (void)
{
  g_autoptr (AtlasCountrySummary) day_before =
    summarise ("POL", "1999-03-11", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) day_of = summarise ("POL", "1999-03-12", ATLAS_VIEW_RECOGNISED);
  const AtlasCountryLine *nato = find_line (day_of->statuses, "NATO");

  g_assert_cmpstr (day_of->name, ==, "Poland");
  g_assert_cmpstr (day_of->capital, ==, "Warsaw");
  g_assert_true (day_of->exists);
  g_assert_null (day_of->existence);
  g_assert_nonnull (nato);
  g_assert_cmpstr (nato->text, ==, "Member since 12 March 1999");
  g_assert_cmpuint (nato->alliance, ==, world_fixture_find_alliance ("nato"));
  g_assert_cmpuint (nato->wave, >, 1);
  nato = find_line (day_before->statuses, "NATO");
  g_assert_true (nato == NULL || nato->wave == 0);
}

/* The Warsaw Pact is no more: that is history and no status. */
static void
test_dissolved (void)
{
  g_autoptr (AtlasCountrySummary) last_day = summarise ("POL", "1991-06-30", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) after = summarise ("POL", "1991-07-01", ATLAS_VIEW_RECOGNISED);

  g_assert_nonnull (find_line (last_day->statuses, "Warsaw Pact"));
  g_assert_null (find_line (after->statuses, "Warsaw Pact"));
  g_assert_nonnull (find_line (after->memberships, "Warsaw Pact"));
}

static void
test_memberships_are_of_all_time (void)
{
  g_autoptr (AtlasCountrySummary) early = summarise ("POL", "1960-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) late = summarise ("POL", "2020-01-01", ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (early->memberships->len, ==, late->memberships->len);
  for (guint i = 0; i < early->memberships->len; i++)
    {
      const AtlasCountryLine *a = g_ptr_array_index (early->memberships, i);
      const AtlasCountryLine *b = g_ptr_array_index (late->memberships, i);

      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_false (a->is_now && g_str_equal (a->title, "NATO"));
    }
  g_assert_true (find_line (early->memberships, "NATO")->alliance ==
                 world_fixture_find_alliance ("nato"));
  g_assert_false (atlas_country_lines_equal (early->memberships, late->memberships));
  g_assert_true (atlas_country_lines_equal (late->memberships, late->memberships));
}

static void
test_absent (void)
{
  g_autoptr (AtlasCountrySummary) gone = summarise ("DDR", "2000-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) last = summarise ("DDR", "1990-10-02", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) unborn = summarise ("UKR", "1980-01-01", ATLAS_VIEW_RECOGNISED);

  g_assert_false (gone->exists);
  g_assert_cmpstr (gone->name, ==, "East Germany");
  g_assert_cmpint (gone->nearest_date, ==, fixture_date ("1990-10-02"));
  g_assert_cmpuint (gone->statuses->len, ==, 0);
  g_assert_null (gone->capital);
  g_assert_cmpstr (gone->existence, ==,
                   "Not on the map on this date. It was a state of its own from 7 October 1949 "
                   "until 3 October 1990.");
  g_assert_true (last->exists);
  g_assert_cmpint (last->nearest_date, ==, fixture_date ("1990-10-02"));
  g_assert_false (unborn->exists);
  g_assert_cmpint (unborn->nearest_date, >, fixture_date ("1991-01-01"));
}

static void
test_names (void)
{
  g_autoptr (AtlasCountrySummary) zaire = summarise ("COD", "1980-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) poland = summarise ("POL", "1980-01-01", ATLAS_VIEW_RECOGNISED);

  g_assert_cmpstr (zaire->name, ==, "Zaire");
  g_assert_nonnull (strstr (zaire->other_names, "until 27 October 1971"));
  g_assert_null (strstr (zaire->other_names, "“Zaire”"));
  g_assert_null (poland->other_names);
}

static void
test_territories (void)
{
  g_autoptr (AtlasCountrySummary) before = summarise ("FRA", "1955-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) after = summarise ("FRA", "1980-01-01", ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (before->territories->len, >, after->territories->len);
  for (guint i = 0; i < before->territories->len; i++)
    for (guint j = i + 1; j < before->territories->len; j++)
      g_assert_false (
        g_str_equal (((AtlasCountryLine *) g_ptr_array_index (before->territories, i))->title,
                     ((AtlasCountryLine *) g_ptr_array_index (before->territories, j))->title) &&
        g_str_equal (((AtlasCountryLine *) g_ptr_array_index (before->territories, i))->text,
                     ((AtlasCountryLine *) g_ptr_array_index (before->territories, j))->text));
}

/* Both sides of a dispute are told of it, in either view; others are not. */
static void
test_disputes (void)
{
  g_autoptr (AtlasCountrySummary) ukraine = summarise ("UKR", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) russia = summarise ("RUS", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) controlled =
    summarise ("UKR", "2020-01-01", ATLAS_VIEW_CONTROLLED);
  g_autoptr (AtlasCountrySummary) poland = summarise ("POL", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) before = summarise ("UKR", "2013-12-31", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) kosovo = summarise ("SRB", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  const AtlasCountryLine *crimea = find_line (ukraine->disputes, "Crimea and Sevastopol");

  g_assert_nonnull (crimea);
  g_assert_cmpstr (crimea->text, ==, "Since 27 February 2014: Sevastopol, Crimea");
  g_assert_cmpstr (crimea->dispute->id, ==, "crimea");
  assert_line (russia->disputes, "Crimea and Sevastopol", crimea->text);
  g_assert_nonnull (find_line (controlled->disputes, "Crimea and Sevastopol"));
  g_assert_cmpuint (poland->disputes->len, ==, 0);
  g_assert_null (find_line (before->disputes, "Crimea and Sevastopol"));
  g_assert_nonnull (find_line (kosovo->disputes, "Kosovo"));
}

/* Ground that no collection explains has the note of the geography. */
static void
test_unexplained (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (
    "{\"unit\": \"U1\", \"from\": \"1949-04-04\", \"to\": null, \"state\": \"AAA\", \"status\": "
    "\"i\", "
    "\"claim\": [\"BBB\"], \"contested\": true}, " MADE_UP_PERIOD (
      "U2", "1949-04-04", "null",
      "BBB") ", " MADE_UP_PERIOD ("U3", "1949-04-04", "null",
                                  "CCC") ", " MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD"),
    "");
  g_autoptr (AtlasDay) day =
    atlas_day_new (world, fixture_date ("2001-01-01"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) claimant = atlas_country_summary_new (
    day, atlas_geography_find_state (atlas_world_get_geography (world), "BBB"));
  const AtlasCountryLine *line;

  g_assert_cmpuint (claimant->disputes->len, ==, 1);
  line = g_ptr_array_index (claimant->disputes, 0);
  g_assert_null (line->dispute);
  g_assert_nonnull (strstr (line->text, "Alandia"));
}

/* Which ground Article 5 covers and which it does not, by the words of Article 6 */
static void
test_treaty_area (void)
{
  g_autoptr (AtlasCountrySummary) france = summarise ("FRA", "1960-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) later = summarise ("FRA", "1963-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) britain = summarise ("GBR", "1970-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) usa = summarise ("USA", "2024-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCountrySummary) sweden = summarise ("SWE", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  const char *const outside = "Not covered by Article 5: outside its area";
  const char *const algeria = "Covered by Article 5: Algerian departments of France";

  g_assert_nonnull (find_line (france->treaty_area, "Covered by Article 5: territory in Europe"));
  g_assert_nonnull (find_line (france->treaty_area, algeria));
  g_assert_null (find_line (later->treaty_area, algeria));
  g_assert_nonnull (strstr (find_line (usa->treaty_area, outside)->text, "Hawaii"));
  g_assert_null (strstr (find_line (usa->treaty_area, outside)->text, "Alaska"));
  g_assert_nonnull (strstr (
    find_line (britain->treaty_area, "Covered by Article 5: island north of the Tropic of Cancer")
      ->text,
    "Bahamas (north of the Tropic of Cancer)"));
  g_assert_nonnull (strstr (find_line (britain->treaty_area, outside)->text,
                            "Bahamas (south of the Tropic of Cancer)"));
  g_assert_cmpuint (sweden->treaty_area->len, ==, 0);
}

static void
test_spans (void)
{
  AtlasWorld *world = world_fixture_get ();
  g_autoptr (GArray) none = atlas_world_find_state_spans (world, 0, ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) usa =
    atlas_world_find_state_spans (world, world_fixture_find_state ("USA"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) ddr =
    atlas_world_find_state_spans (world, world_fixture_find_state ("DDR"), ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (usa->len, ==, 1);
  g_assert_true (g_array_index (usa, AtlasSpan, 0).is_open);
  g_assert_cmpuint (ddr->len, ==, 1);
  g_assert_false (g_array_index (ddr, AtlasSpan, 0).is_open);
  g_assert_cmpint (g_array_index (ddr, AtlasSpan, 0).to, ==, fixture_date ("1990-10-03"));
}

/* A state that is on the map on a day is so in its spans, and the other way round. */
static void
test_spans_agree_with_days (void)
{
  static const char *const dates[] = { "1949-04-04", "1955-05-14", "1990-10-03",
                                       "1991-12-26", "2008-02-17", "2026-01-01" };
  AtlasWorld *world = world_fixture_get ();
  guint n_states = atlas_geography_get_n_states (atlas_world_get_geography (world));

  for (guint i = 0; i < G_N_ELEMENTS (dates) * 2; i++)
    {
      AtlasView view = i % 2 == 0 ? ATLAS_VIEW_RECOGNISED : ATLAS_VIEW_CONTROLLED;
      g_autoptr (AtlasDay) day = world_fixture_day (dates[i / 2], view);

      for (guint state = 1; state <= n_states; state++)
        {
          g_autoptr (GArray) spans = atlas_world_find_state_spans (world, state, view);
          gboolean is_there = FALSE;

          for (guint j = 0; j < spans->len; j++)
            is_there = is_there || atlas_span_contains (g_array_index (spans, AtlasSpan, j),
                                                        atlas_day_get_date (day));
          g_assert_cmpint (is_there, ==, atlas_day_has_state (day, state));
        }
    }
}

/* The point that is shown for a state lies in it, but for a capital on the edge of its unit. */
static void
test_points (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  double lat = 0;
  double lon = 0;

  g_assert_true (atlas_day_get_state_point (day, world_fixture_find_state ("POL"), &lat, &lon));
  g_assert_cmpfloat_with_epsilon (lat, 52.25, 0.1);
  g_assert_cmpfloat_with_epsilon (lon, 21.0, 0.1);
  g_assert_false (atlas_day_get_state_point (day, world_fixture_find_state ("SUN"), &lat, &lon));
}

static void
test_descriptions (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autofree char *poland = atlas_day_describe_membership (day, world_fixture_find_state ("POL"));
  g_autofree char *statuses = atlas_day_describe_statuses (day, world_fixture_find_state ("POL"));
  g_autofree char *brazil = atlas_day_describe_statuses (day, world_fixture_find_state ("BRA"));
  g_autofree char *none = atlas_day_describe_membership (day, world_fixture_find_state ("BRA"));

  g_assert_cmpstr (poland, ==, "Member of NATO, EU");
  g_assert_true (g_str_has_prefix (statuses, "NATO: Member since 12 March 1999"));
  g_assert_null (brazil);
  g_assert_null (none);
}

/* List */

static const AtlasCountryEntry *
find_entry (GPtrArray *entries, const char *name, guint *position)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const AtlasCountryEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->name, name))
        {
          *position = i;
          return entry;
        }
    }
  return NULL;
}

static void
test_list (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GPtrArray) entries = atlas_country_list_new (day);
  guint n_states = 0;
  guint n_here = 0;
  guint ddr = 0;
  guint liechtenstein = 0;

  atlas_day_get_states (day, &n_states);
  for (guint i = 0; i < entries->len; i++)
    n_here += ((AtlasCountryEntry *) g_ptr_array_index (entries, i))->exists;
  g_assert_cmpuint (n_here, ==, n_states);
  g_assert_true (find_entry (entries, "Liechtenstein", &liechtenstein)->exists);
  g_assert_false (find_entry (entries, "East Germany", &ddr)->exists);
  g_assert_cmpuint (liechtenstein, <, n_here);
  g_assert_cmpuint (ddr, >=, n_here);
  g_assert_cmpstr (find_entry (entries, "East Germany", &ddr)->detail, ==, "1949–1990");
}

static gboolean
has_neighbour (const char *code, const char *date, AtlasView view, const char *other)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);
  g_autoptr (GArray) states = atlas_day_find_neighbours (day, world_fixture_find_state (code));

  for (guint i = 0; i < states->len; i++)
    if (g_array_index (states, guint, i) == world_fixture_find_state (other))
      return TRUE;
  return FALSE;
}

/* Borders are those of the day; nobody is a neighbour of itself, an island has none. */
static void
test_neighbours (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) iceland = atlas_day_find_neighbours (day, world_fixture_find_state ("ISL"));
  g_autoptr (GArray) none = atlas_day_find_neighbours (day, 0);
  g_autoptr (GPtrArray) lines =
    atlas_country_neighbours_new (day, world_fixture_find_state ("POL"));

  g_assert_cmpuint (iceland->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (has_neighbour ("POL", "2020-01-01", ATLAS_VIEW_RECOGNISED, "DEU"));
  g_assert_true (has_neighbour ("DEU", "2020-01-01", ATLAS_VIEW_RECOGNISED, "POL"));
  g_assert_false (has_neighbour ("POL", "2020-01-01", ATLAS_VIEW_RECOGNISED, "POL"));
  g_assert_false (has_neighbour ("POL", "2020-01-01", ATLAS_VIEW_RECOGNISED, "SUN"));
  g_assert_false (has_neighbour ("POL", "1985-01-01", ATLAS_VIEW_RECOGNISED, "DEU"));
  g_assert_true (has_neighbour ("POL", "1985-01-01", ATLAS_VIEW_RECOGNISED, "DDR"));
  g_assert_true (has_neighbour ("POL", "1985-01-01", ATLAS_VIEW_RECOGNISED, "SUN"));
  g_assert_cmpuint (lines->len, ==, 7);
  g_assert_cmpstr (((AtlasCountryLine *) g_ptr_array_index (lines, 0))->title, ==, "Belarus");
  assert_line (lines, "Lithuania",
               "NATO: Member since 29 March 2004 · EU: Member since 1 May 2004");
  g_assert_cmpuint (find_line (lines, "Lithuania")->state, ==, world_fixture_find_state ("LTU"));
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-summary/member", test_member);
  g_test_add_func ("/country-summary/dissolved", test_dissolved);
  g_test_add_func ("/country-summary/memberships", test_memberships_are_of_all_time);
  g_test_add_func ("/country-summary/absent", test_absent);
  g_test_add_func ("/country-summary/names", test_names);
  g_test_add_func ("/country-summary/territories", test_territories);
  g_test_add_func ("/country-summary/disputes", test_disputes);
  g_test_add_func ("/country-summary/unexplained", test_unexplained);
  g_test_add_func ("/country-summary/treaty-area", test_treaty_area);
  g_test_add_func ("/country-summary/spans", test_spans);
  g_test_add_func ("/country-summary/spans-and-days", test_spans_agree_with_days);
  g_test_add_func ("/country-summary/points", test_points);
  g_test_add_func ("/country-summary/descriptions", test_descriptions);
  g_test_add_func ("/country-summary/neighbours", test_neighbours);
  g_test_add_func ("/country-list/entries", test_list);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
