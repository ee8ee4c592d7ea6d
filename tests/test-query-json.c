/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-query-json.h"
#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#include <json-glib/json-glib.h>

static AtlasQueryJson *writer;

static char *
ask (const char *date, AtlasView view, double lat, double lon)
{
  g_autoptr (GString) json = g_string_new (NULL);

  atlas_query_json_append_point (writer, json, fixture_date (date), view, lat, lon);
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

static void
assert_at (
  const char *date, AtlasView view, double lat, double lon, const char *unit, const char *state)
{
  g_autofree char *text = ask (date, view, lat, lon);
  g_autoptr (JsonNode) node = parse (text);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member_with_default (object, "unit", NULL), ==, unit);
  g_assert_cmpstr (json_object_get_string_member_with_default (object, "state", NULL), ==, state);
  g_assert_cmpstr (json_object_get_string_member (object, "date"), ==, date);
  g_assert_cmpstr (json_object_get_string_member (object, "view"), ==, atlas_view_to_id (view));
}

static void
test_point (void)
{
  g_autofree char *text = ask ("1999-03-12", ATLAS_VIEW_RECOGNISED, 52.23, 21.01);

  g_assert_cmpstr (text, ==,
                   "{\"date\":\"1999-03-12\",\"view\":\"recognised\",\"unit\":\"POL\",\"state\":"
                   "\"POL\",\"name\":\"Poland\",\"contested\":false,\"note\":null,\"statuses\":["
                   "{\"alliance\":\"nato\",\"stage\":\"member\",\"since\":\"1999-03-12\"},"
                   "{\"alliance\":\"warsaw-pact\",\"stage\":\"dissolved\",\"since\":"
                   "\"1991-07-01\"},{\"alliance\":\"weu\",\"stage\":\"partner\",\"since\":"
                   "\"1994-05-09\"}],\"treaty_area\":true,\"treaty_rule\":\"europe\",\"dispute\":"
                   "null}");
}

static void
test_contested (void)
{
  g_autofree char *text = ask ("2014-03-18", ATLAS_VIEW_CONTROLLED, 45.3, 34.4);
  g_autoptr (JsonNode) node = parse (text);
  JsonObject *object = json_node_get_object (node);

  g_assert_true (json_object_get_boolean_member (object, "contested"));
  g_assert_nonnull (strstr (json_object_get_string_member (object, "note"), "68/262"));
  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "Russia");

  assert_at ("2014-02-26", ATLAS_VIEW_CONTROLLED, 45.3, 34.4, "UKR-43", "UKR");
  assert_at ("2014-02-27", ATLAS_VIEW_CONTROLLED, 45.3, 34.4, "UKR-43", "RUS");
  assert_at ("2014-02-27", ATLAS_VIEW_RECOGNISED, 45.3, 34.4, "UKR-43", "UKR");
  assert_at ("2014-03-18", ATLAS_VIEW_RECOGNISED, 45.3, 34.4, "UKR-43", "UKR");
}

/* The dispute that holds on the day, the same in either view, with its sources */
static void
test_dispute (void)
{
  for (int view = 0; view < ATLAS_N_VIEWS; view++)
    {
      g_autofree char *before = ask ("2014-02-26", (AtlasView) view, 45.3, 34.4);
      g_autofree char *text = ask ("2014-02-27", (AtlasView) view, 45.3, 34.4);
      g_autoptr (JsonNode) node = parse (text);
      JsonObject *dispute = json_object_get_object_member (json_node_get_object (node), "dispute");
      JsonArray *sources = json_object_get_array_member (dispute, "sources");

      g_assert_nonnull (strstr (before, "\"dispute\":null}"));
      g_assert_cmpstr (json_object_get_string_member (dispute, "id"), ==, "crimea");
      g_assert_nonnull (strstr (json_object_get_string_member (dispute, "authority"), "68/262"));
      g_assert_false (json_object_has_member (dispute, "known_until"));
      g_assert_cmpuint (json_array_get_length (sources), >, 1);
      g_assert_cmpstr (
        json_object_get_string_member (json_array_get_object_element (sources, 0), "id"), ==,
        "sd-ga-68-262");
    }
}

/* Where the front is not drawn, the answer says up to which day positions are known. */
static void
test_dispute_with_front (void)
{
  g_autofree char *text = ask ("2024-01-01", ATLAS_VIEW_CONTROLLED, 46.7, 33.0);
  g_autoptr (JsonNode) node = parse (text);
  JsonObject *dispute = json_object_get_object_member (json_node_get_object (node), "dispute");

  g_assert_cmpstr (json_object_get_string_member (dispute, "id"), ==, "ukraine-2022");
  g_assert_cmpstr (json_object_get_string_member (dispute, "known_until"), ==, "2022-02-24");
}

static void
test_places (void)
{
  assert_at ("1991-12-25", ATLAS_VIEW_RECOGNISED, 54.71, 20.6, "RUS-KGD", "SUN");
  assert_at ("1991-12-26", ATLAS_VIEW_RECOGNISED, 54.71, 20.6, "RUS-KGD", "RUS");
  assert_at ("1989-11-09", ATLAS_VIEW_RECOGNISED, 52.5, 13.3, "DEU-BW", "XBW");
  assert_at ("1989-11-09", ATLAS_VIEW_RECOGNISED, 52.52, 13.45, "DEU-BO", "DDR");
  assert_at ("1990-10-03", ATLAS_VIEW_RECOGNISED, 52.52, 13.45, "DEU-BO", "DEU");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, -33.9, 18.5, "ZAF", "ZAF");
}

/* The pole, the dateline from both sides, and the corners of the world */
static void
test_edges (void)
{
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, -90, 0, "ATA", "ATA");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, -85, 180, "ATA", "ATA");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, -85, -180, "ATA", "ATA");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, 68.5, 180, "RUS", "RUS");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, 68.5, -180, "RUS", "RUS");
  assert_at ("2000-01-01", ATLAS_VIEW_RECOGNISED, 90, 180, NULL, NULL);
}

static void
test_sea (void)
{
  g_autofree char *text = ask ("2000-01-01", ATLAS_VIEW_CONTROLLED, 50, -30);

  g_assert_cmpstr (
    text, ==,
    "{\"date\":\"2000-01-01\",\"view\":\"controlled\",\"unit\":null,\"state\":null,"
    "\"name\":null,\"contested\":false,\"note\":null,\"statuses\":[],\"treaty_area\":null,"
    "\"treaty_rule\":null,\"dispute\":null}");
}

/* A point on the border of two squares is in exactly one of them, always the same. */
static void
test_on_a_border (void)
{
  static const char all[] = MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA") "," MADE_UP_PERIOD (
    "U2", "1949-04-04", "null",
    "BBB") "," MADE_UP_PERIOD ("U3", "1949-04-04", "null",
                               "CCC") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD");
  g_autoptr (AtlasWorld) world = made_up_world_new (all, "");
  g_autoptr (AtlasQueryJson) small = atlas_query_json_new (world);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      atlas_query_json_append_point (small, json, fixture_date ("2000-02-29"),
                                     ATLAS_VIEW_RECOGNISED, 1 + 3 * i, 11.25);
      g_assert_nonnull (strstr (json->str, "\"unit\":\"U2\",\"state\":\"BBB\""));
    }
}

/* The quick way to an answer says the same as the day does. */
static void
test_agrees_with_day (void)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint i = 0; i < 300; i++)
    {
      AtlasDate date = g_test_rand_int_range (ATLAS_DATE_START, fixture_date ("2026-01-01"));
      AtlasView view = (AtlasView) g_test_rand_int_range (0, ATLAS_N_VIEWS);
      double lat = g_test_rand_double_range (36, 70);
      double lon = g_test_rand_double_range (-10, 60);
      g_autofree char *iso = atlas_date_to_iso (date);
      g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), date, view);
      guint state = atlas_day_get_unit_state (day, atlas_geography_locate (geography, lat, lon));
      g_autofree char *text = ask (iso, view, lat, lon);
      g_autoptr (JsonNode) node = parse (text);
      JsonObject *object = json_node_get_object (node);
      JsonArray *found = json_object_get_array_member (object, "statuses");
      guint n_statuses;
      const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);

      if (state == 0)
        {
          g_assert_true (json_object_get_null_member (object, "state"));
          continue;
        }
      g_assert_cmpstr (json_object_get_string_member (object, "state"), ==,
                       atlas_geography_get_state_code (geography, state));
      g_assert_cmpstr (json_object_get_string_member (object, "name"), ==,
                       atlas_day_get_state_name (day, state));
      g_assert_cmpuint (json_array_get_length (found), ==, n_statuses);
      for (guint j = 0; j < n_statuses; j++)
        g_assert_cmpstr (
          json_object_get_string_member (json_array_get_object_element (found, j), "stage"), ==,
          atlas_stage_to_id (statuses[j].stage->stage));
    }
}

static JsonNode *
ask_alliance (const char *date, const char *id)
{
  g_autoptr (GString) json = g_string_new (NULL);

  atlas_query_json_append_alliance (writer, json, fixture_date (date),
                                    world_fixture_find_alliance (id));
  return parse (json->str);
}

static char *
join (JsonArray *array)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            json_array_get_string_element (array, i));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_alliance (
  const char *date, const char *id, guint count, const char *joined, const char *left)
{
  g_autoptr (JsonNode) node = ask_alliance (date, id);
  JsonObject *object = json_node_get_object (node);
  JsonArray *members = json_object_get_array_member (object, "members");
  g_autofree char *joined_found = join (json_object_get_array_member (object, "joined"));
  g_autofree char *left_found = join (json_object_get_array_member (object, "left"));
  g_autofree char *last = g_strdup ("");

  g_assert_cmpstr (json_object_get_string_member (object, "alliance"), ==, id);
  g_assert_cmpint (json_object_get_int_member (object, "count"), ==, count);
  g_assert_cmpuint (json_array_get_length (members), ==, count);
  g_assert_cmpstr (joined_found, ==, joined);
  g_assert_cmpstr (left_found, ==, left);
  for (guint i = 0; i < count; i++)
    {
      JsonObject *member = json_array_get_object_element (members, i);
      g_autofree char *key = g_strconcat (json_object_get_string_member (member, "since"), " ",
                                          json_object_get_string_member (member, "state"), NULL);

      g_assert_cmpstr (last, <, key);
      g_assert_cmpint (json_object_get_int_member (member, "wave"), >, 0);
      g_set_str (&last, key);
    }
}

static void
test_alliance (void)
{
  assert_alliance ("1949-04-04", "nato", 12, "BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA", "");
  assert_alliance ("2004-03-28", "nato", 19, "", "");
  assert_alliance ("2004-03-29", "nato", 26, "BGR EST LTU LVA ROU SVK SVN", "");
  assert_alliance ("2004-03-30", "nato", 26, "", "");
  assert_alliance ("1990-10-03", "warsaw-pact", 6, "", "DDR");
  assert_alliance ("1991-06-30", "warsaw-pact", 6, "", "");
  assert_alliance ("1991-07-01", "warsaw-pact", 0, "", "BGR CSK HUN POL ROU SUN");
  assert_alliance ("2006-08-16", "csto", 7, "UZB", "");
}

static void
test_borders (void)
{
  guint n_states = atlas_geography_get_n_states (geography_fixture_get ());
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (AtlasStateSet) side_a = atlas_state_set_new (n_states);
  g_autoptr (AtlasStateSet) side_b = atlas_state_set_new (n_states);

  atlas_query_json_append_borders (writer, json, fixture_date ("2004-03-29"), ATLAS_VIEW_RECOGNISED,
                                   side_a, side_b);
  g_assert_cmpstr (json->str, ==, "{\"pairs\":[],\"km\":0.0}");

  atlas_state_set_add (side_a, world_fixture_find_state ("NOR"));
  atlas_state_set_add (side_a, world_fixture_find_state ("POL"));
  atlas_state_set_add (side_b, world_fixture_find_state ("RUS"));
  g_string_truncate (json, 0);
  atlas_query_json_append_borders (writer, json, fixture_date ("2004-03-29"), ATLAS_VIEW_RECOGNISED,
                                   side_a, side_b);
  g_assert_true (g_str_has_prefix (json->str,
                                   "{\"pairs\":[{\"a\":\"NOR\",\"b\":\"RUS\",\"km\":162.9,"
                                   "\"published\":[{\"km\":196.0,\"counted\":\"Land border"));
  g_assert_nonnull (strstr (json->str, "{\"km\":197.7,\"counted\":\"The surveyed border; "));
  g_assert_nonnull (strstr (json->str,
                            "\"sources\":[\"bl-norway-today-2018\"]}]},{\"a\":\"POL\",\"b\":"
                            "\"RUS\",\"km\":206.0,\"published\":[{\"km\":"));
  g_assert_true (g_str_has_suffix (json->str, "}]}],\"km\":368.9}"));

  /* Of another time, or of no pair that has any */
  g_string_truncate (json, 0);
  atlas_query_json_append_borders (writer, json, fixture_date ("1960-01-01"), ATLAS_VIEW_RECOGNISED,
                                   side_a, side_b);
  g_assert_cmpstr (json->str, ==, "{\"pairs\":[],\"km\":0.0}");
}

static void
test_change (void)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world_fixture_get ());
  g_autoptr (GString) json = g_string_new (NULL);
  guint n;
  guint first =
    atlas_changes_find (changes, fixture_date ("2024-03-07"), fixture_date ("2024-03-08"), &n);

  g_assert_cmpuint (n, ==, 2);
  atlas_query_json_append_change (writer, json, atlas_changes_get (changes, first));
  g_assert_cmpstr (json->str, ==,
                   "{\"date\":\"2024-03-07\",\"kind\":\"joined\",\"states\":[\"SWE\"],"
                   "\"alliance\":\"nato\",\"text\":\"Sweden joined NATO\"}");

  first =
    atlas_changes_find (changes, fixture_date ("1962-07-03"), fixture_date ("1962-07-04"), &n);
  g_string_truncate (json, 0);
  atlas_query_json_append_change (writer, json, atlas_changes_get (changes, first));
  g_assert_cmpstr (json->str, ==,
                   "{\"date\":\"1962-07-03\",\"kind\":\"independence\",\"states\":[\"DZA\",\"FRA\"]"
                   ",\"text\":\"Algeria became independent of France\"}");
}

/* Whatever stands in a text comes through JSON as it was. */
static void
test_escaping (void)
{
  static const char note[] = "a \\\"b\\\" \\\\ \\n\\t\\r\\u0001 \\u007f „Ł“ \\ud83d\\ude00";
  g_autofree char *periods = g_strdup_printf (
    "{\"unit\": \"U1\", \"from\": \"1949-04-04\", \"to\": null, \"state\": \"AAA\", \"status\": "
    "\"i\", \"note\": \"%s\"},%s,%s,%s",
    note, MADE_UP_PERIOD ("U2", "1949-04-04", "null", "BBB"),
    MADE_UP_PERIOD ("U3", "1949-04-04", "null", "CCC"),
    MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD"));
  g_autoptr (AtlasWorld) world = made_up_world_new (periods, "");
  g_autoptr (AtlasQueryJson) small = atlas_query_json_new (world);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  atlas_query_json_append_point (small, json, fixture_date ("2000-01-01"), ATLAS_VIEW_RECOGNISED, 5,
                                 5);
  node = parse (json->str);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "note"), ==,
                   "a \"b\" \\ \n\t\r\001 \177 „Ł“ 😀");
  g_assert_null (strchr (json->str, '\n'));
}

static void
test_vocabulary (void)
{
  AtlasView view = ATLAS_VIEW_RECOGNISED;

  g_assert_true (atlas_view_from_id ("controlled", &view));
  g_assert_cmpint (view, ==, ATLAS_VIEW_CONTROLLED);
  g_assert_true (atlas_view_from_id ("recognised", &view));
  g_assert_cmpint (view, ==, ATLAS_VIEW_RECOGNISED);
  g_assert_false (atlas_view_from_id ("Controlled", &view));
  for (int kind = 0; kind < ATLAS_N_CHANGE_KINDS; kind++)
    g_assert_nonnull (atlas_change_kind_to_id ((AtlasChangeKind) kind));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  writer = atlas_query_json_new (world_fixture_get ());
  g_test_add_func ("/query-json/point", test_point);
  g_test_add_func ("/query-json/contested", test_contested);
  g_test_add_func ("/query-json/dispute", test_dispute);
  g_test_add_func ("/query-json/dispute-with-front", test_dispute_with_front);
  g_test_add_func ("/query-json/places", test_places);
  g_test_add_func ("/query-json/edges", test_edges);
  g_test_add_func ("/query-json/sea", test_sea);
  g_test_add_func ("/query-json/on-a-border", test_on_a_border);
  g_test_add_func ("/query-json/agrees-with-day", test_agrees_with_day);
  g_test_add_func ("/query-json/alliance", test_alliance);
  g_test_add_func ("/query-json/borders", test_borders);
  g_test_add_func ("/query-json/change", test_change);
  g_test_add_func ("/query-json/escaping", test_escaping);
  g_test_add_func ("/query-json/vocabulary", test_vocabulary);
  status = g_test_run ();
  g_clear_pointer (&writer, atlas_query_json_free);
  world_fixture_drop ();
  return status;
}
