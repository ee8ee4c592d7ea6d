/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Points inside and outside the area of Article 5, on days before and after what changed it. */

#include "atlas-treaty-area.h"

#include "world-fixture.h"

#include <string.h>

static void
test_points (void)
{
  static const struct
  {
    const char *what;
    const char *date;
    double lat, lon;
    const char *rule;
  } rows[] = {
    /* The treaty was in force from 24 August 1949 on, for Turkey and Greece from 1952. */
    { "Washington", "1949-08-23", 38.9, -77.0, NULL },
    { "Washington", "1949-08-24", 38.9, -77.0, "north-america" },
    { "Ankara", "1952-02-17", 39.9, 32.8, NULL },
    { "Ankara", "1952-02-18", 39.9, 32.8, "turkey" },
    { "Istanbul", "2020-01-01", 41.0, 28.9, "turkey" },
    { "Van", "2020-01-01", 38.5, 43.3, "turkey" },
    { "Athens", "1974-08-14", 37.98, 23.73, "europe" },
    { "Rhodes", "1960-01-01", 36.2, 27.95, "europe" },
    { "Heraklion", "1960-01-01", 35.2, 25.1, "europe" },
    /* North America, but not the Pacific and not the Caribbean */
    { "Honolulu", "1958-01-01", 21.33, -157.85, "outside" },
    { "Honolulu", "2024-01-01", 21.33, -157.85, "outside" },
    { "Anchorage", "1950-01-01", 61.2, -149.8, "north-america" },
    { "Key West hinterland", "2024-01-01", 25.5, -80.6, "north-america" },
    { "Ottawa", "1955-01-01", 45.4, -75.7, "north-america" },
    { "Greenland", "1950-06-01", 65.0, -50.0, "north-america" },
    { "Greenland", "1990-06-01", 65.0, -50.0, "north-america" },
    { "San Juan", "1990-01-01", 18.3, -66.2, "outside" },
    { "Guam", "1990-01-01", 13.45, 144.75, "outside" },
    { "Guantánamo Bay", "1990-01-01", 19.92, -75.15, NULL },
    { "Belize", "1970-01-01", 17.3, -88.6, "outside" },
    { "Kingston", "1955-01-01", 18.1, -77.0, "outside" },
    { "Mexico City", "1990-01-01", 19.4, -99.1, NULL },
    /* Islands */
    { "Azores", "1949-09-01", 37.78, -25.5, "island" },
    { "Madeira", "1990-01-01", 32.75, -17.0, "island" },
    { "Las Palmas", "1982-05-29", 28.0, -15.6, NULL },
    { "Las Palmas", "1982-05-30", 28.0, -15.6, "island" },
    { "Bermuda", "1990-01-01", 32.3, -64.78, "island" },
    { "Faroe", "1990-01-01", 62.2, -7.1, "island" },
    { "Svalbard", "1990-01-01", 78.5, 16.0, "island" },
    { "Saint Pierre and Miquelon", "1990-01-01", 47.0, -56.33, "island" },
    { "Jersey", "1990-01-01", 49.21, -2.13, "island" },
    { "Isle of Man", "1990-01-01", 54.23, -4.55, "island" },
    { "Reykjavík", "1990-01-01", 64.1, -21.8, "europe" },
    { "New Providence", "1970-01-01", 25.03, -77.4, "island" },
    { "Great Inagua", "1970-01-01", 21.05, -73.3, "outside" },
    { "New Providence", "1973-07-10", 25.03, -77.4, NULL },
    { "Caicos", "1970-01-01", 21.83, -71.75, "outside" },
    { "Praia", "1970-01-01", 15.0, -23.6, "outside" },
    { "Falklands", "1982-04-03", -51.7, -58.7, "outside" },
    { "Falklands", "2000-01-01", -51.7, -58.7, "outside" },
    { "Réunion", "2000-01-01", -21.1, 55.5, "outside" },
    { "Martinique", "2000-01-01", 14.65, -61.0, "outside" },
    /* The Mediterranean and Africa */
    { "Ceuta", "1990-01-01", 35.89, -5.31, "outside" },
    { "Melilla", "1990-01-01", 35.29, -2.94, "outside" },
    { "Gibraltar", "1949-09-01", 36.14, -5.35, "europe" },
    { "Malta", "1964-09-20", 35.9, 14.45, "europe" },
    { "Malta", "1964-09-21", 35.9, 14.45, NULL },
    { "Nicosia", "1955-01-01", 35.1, 33.4, "outside" },
    { "Akrotiri", "2000-01-01", 34.6, 32.95, "outside" },
    { "Algiers", "1949-09-01", 36.7, 3.05, "algerian-departments" },
    { "Algiers", "1962-07-02", 36.7, 3.05, "algerian-departments" },
    { "Algiers", "1962-07-03", 36.7, 3.05, NULL },
    { "Tamanrasset", "1950-01-01", 22.8, 5.5, "outside" },
    { "Tunis", "1950-01-01", 36.8, 10.1, "outside" },
    { "Goa", "1961-12-18", 15.4, 74.0, "outside" },
    { "Hong Kong", "1990-01-01", 22.4, 114.1, "outside" },
    /* Germany, Berlin, Trieste */
    { "Bonn", "1949-09-01", 50.73, 7.1, "occupation-forces" },
    { "Bonn", "1955-05-05", 50.73, 7.1, "occupation-forces" },
    { "Bonn", "1955-05-06", 50.73, 7.1, "europe" },
    { "West Berlin", "1949-09-01", 52.5, 13.3, "occupation-forces" },
    { "West Berlin", "1990-10-02", 52.5, 13.3, "occupation-forces" },
    { "West Berlin", "1990-10-03", 52.5, 13.3, "europe" },
    { "East Berlin", "1989-01-01", 52.52, 13.45, NULL },
    { "Leipzig", "1990-10-02", 51.34, 12.4, NULL },
    { "Leipzig", "1990-10-03", 51.34, 12.4, "europe" },
    { "Vienna", "1950-01-01", 48.2, 16.3, NULL },
    { "Trieste", "1954-10-25", 45.7, 13.75, "occupation-forces" },
    { "Trieste", "1954-10-26", 45.7, 13.75, "europe" },
    /* Members since, and none */
    { "Tallinn", "2004-03-28", 59.4, 24.7, NULL },
    { "Tallinn", "2004-03-29", 59.4, 24.7, "europe" },
    { "Åland", "2023-04-04", 60.05, 20.05, "europe" },
    { "Stockholm", "2024-03-06", 59.4, 17.9, NULL },
    { "Stockholm", "2024-03-07", 59.4, 17.9, "europe" },
    { "Simferopol", "2015-01-01", 45.0, 34.1, NULL },
    { "the open sea", "1990-01-01", 50.0, -30.0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint unit = atlas_geography_locate (geography_fixture_get (), rows[i].lat, rows[i].lon);
      AtlasTreatyRule rule = atlas_treaty_area_find (
        world_fixture_get (), fixture_date (rows[i].date), unit, rows[i].lat);

      if (unit == 0 && !g_str_equal (rows[i].what, "the open sea"))
        g_error ("%s is in the sea", rows[i].what);
      if (g_strcmp0 (atlas_treaty_rule_to_id (rule), rows[i].rule) != 0)
        g_error ("%s on %s: %s, expected %s", rows[i].what, rows[i].date,
                 atlas_treaty_rule_to_id (rule), rows[i].rule);
      g_assert_true (atlas_treaty_rule_is_covered (rule) ==
                     (rows[i].rule != NULL && !g_str_equal (rows[i].rule, "outside")));
    }
}

/* The Tropic runs through the Bahamas, between two neighbouring latitudes. */
static void
test_cut (void)
{
  guint bahamas = world_fixture_find_unit ("BHS");
  AtlasDate date = fixture_date ("1960-01-01");

  g_assert_true (atlas_treaty_area_is_unit_cut (world_fixture_get (), bahamas));
  g_assert_false (
    atlas_treaty_area_is_unit_cut (world_fixture_get (), world_fixture_find_unit ("FRA")));
  g_assert_cmpint (atlas_treaty_area_find (world_fixture_get (), date, bahamas, 23.45), ==,
                   ATLAS_TREATY_RULE_ISLAND);
  g_assert_cmpint (atlas_treaty_area_find (world_fixture_get (), date, bahamas, 23.43), ==,
                   ATLAS_TREATY_RULE_OUTSIDE);
  g_assert_cmpuint (atlas_treaty_area_find_cut_unit (world_fixture_get (), date), ==, bahamas);
  g_assert_cmpuint (
    atlas_treaty_area_find_cut_unit (world_fixture_get (), fixture_date ("1973-07-09")), ==,
    bahamas);
  g_assert_cmpuint (
    atlas_treaty_area_find_cut_unit (world_fixture_get (), fixture_date ("1973-07-10")), ==, 0);
}

/* What the table does not name is outside; this is all of it that is a home of a party today. */
static void
test_no_home_is_forgotten (void)
{
  static const char *const outside[] = { "ESP-CE", "ESP-ML", "USA-HI", NULL };
  AtlasGeography *geography = geography_fixture_get ();
  AtlasDate date = fixture_date ("2024-03-07");

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      const AtlasGeoPeriod *period = atlas_geography_find_period (geography, unit, date);
      const char *code = atlas_geography_get_state_code (geography, period->state);
      const char *id = atlas_geography_get_unit_id (geography, unit);
      AtlasTreatyRule rule = atlas_treaty_area_find (world_fixture_get (), date, unit, 50);

      if (rule == ATLAS_TREATY_RULE_NONE || strncmp (id, code, 3) != 0 ||
          period->status != ATLAS_GEO_STATUS_INTEGRAL)
        continue;
      g_assert_cmpint (atlas_treaty_rule_is_covered (rule), !=, g_strv_contains (outside, id));
    }
}

/* The outline: the inner German border is on it from 1949 to 1990, the coast of Iceland always. */
static void
test_edge (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint west = world_fixture_find_unit ("DEU-W"), east = world_fixture_find_unit ("DEU-E");
  guint iceland = world_fixture_find_unit ("ISL"), n_inner = 0, n_coast = 0;

  for (guint line = 1; line <= atlas_geography_get_n_lines (geography); line++)
    {
      guint a, b;

      atlas_geography_get_line_units (geography, line, &a, &b);
      if ((a == west && b == east) || (a == east && b == west))
        {
          n_inner++;
          g_assert_true (
            atlas_treaty_area_is_edge (world_fixture_get (), fixture_date ("1990-10-02"), line));
          g_assert_false (
            atlas_treaty_area_is_edge (world_fixture_get (), fixture_date ("1990-10-03"), line));
        }
      if ((a == iceland && b == 0) || (a == 0 && b == iceland))
        {
          n_coast++;
          g_assert_true (
            atlas_treaty_area_is_edge (world_fixture_get (), fixture_date ("2000-01-01"), line));
        }
    }
  g_assert_cmpuint (n_inner, >, 0);
  g_assert_cmpuint (n_coast, >, 0);
}

static void
test_words (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  g_assert_nonnull (atlas_collection_find_source (collection, ATLAS_TREATY_SOURCE));
  g_assert_nonnull (strstr (atlas_treaty_area_get_text (), "Article 6"));
  g_assert_null (atlas_treaty_rule_to_id (ATLAS_TREATY_RULE_NONE));
  for (guint i = 0; i < ATLAS_N_TREATY_RULES; i++)
    g_assert_nonnull (atlas_treaty_rule_get_label ((AtlasTreatyRule) i));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/treaty-area/points", test_points);
  g_test_add_func ("/treaty-area/cut", test_cut);
  g_test_add_func ("/treaty-area/no-home-is-forgotten", test_no_home_is_forgotten);
  g_test_add_func ("/treaty-area/edge", test_edge);
  g_test_add_func ("/treaty-area/words", test_words);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
