/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare.h"

#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static AtlasCompare *
compare (AtlasWorld *world, const char *from, const char *to, AtlasView view)
{
  return atlas_compare_new (world, fixture_date (from), fixture_date (to), view);
}

static AtlasCompare *
compare_real (const char *from, const char *to)
{
  return compare (world_fixture_get (), from, to, ATLAS_VIEW_RECOGNISED);
}

static const char *
get_code (const AtlasCompare *self, guint state)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (self->from));

  return state != 0 ? atlas_geography_get_state_code (geography, state) : "-";
}

/* Codes with a blank between two */
static char *
list (const AtlasCompare *self, GArray *states)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < states->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            get_code (self, g_array_index (states, guint16, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_states (const AtlasCompare *self, GArray *states, const char *expected)
{
  g_autofree char *text = list (self, states);

  g_assert_cmpstr (text, ==, expected);
}

/* Those of one alliance and kind, codes with a blank between two */
static void
assert_members (const AtlasCompare *self,
                const char *alliance,
                AtlasCompareMembership kind,
                const char *expected)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (guint16));
  AtlasCollection *collection = atlas_world_get_collection (atlas_day_get_world (self->from));

  for (guint i = 0; i < self->stages->len; i++)
    {
      const AtlasCompareStages *stages = &g_array_index (self->stages, AtlasCompareStages, i);
      guint16 state = (guint16) stages->state;

      if (stages->kind == kind &&
          g_str_equal (atlas_collection_get_alliance (collection, stages->alliance)->id, alliance))
        g_array_append_val (states, state);
    }
  assert_states (self, states, expected);
}

static const AtlasCompareStages *
find_stages (const AtlasCompare *self, const char *code)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const AtlasCompareStages *stages = &g_array_index (self->stages, AtlasCompareStages, i);

      if (g_str_equal (get_code (self, stages->state), code))
        return stages;
    }
  return NULL;
}

/* “U2 BBB-AAA 300” for each unit, one a line */
static void
assert_ground (const AtlasCompare *self, const char *expected)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (self->from));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->ground->len; i++)
    {
      const AtlasCompareGround *ground = &g_array_index (self->ground, AtlasCompareGround, i);

      g_string_append_printf (text, "%s%s %s-%s %.0f%s", i > 0 ? "\n" : "",
                              atlas_geography_get_unit_id (geography, ground->unit),
                              get_code (self, ground->from), get_code (self, ground->to),
                              ground->km2, ground->is_contested ? " contested" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define BASE                                                                                                                                             \
  MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA")                                                                                                     \
  "," MADE_UP_PERIOD ("U2", "1949-04-04", "\"1980-01-01\"", "BBB") "," MADE_UP_PERIOD ("U2", "1980-01-01", "\"1990-01-01\"", "AAA") "," MADE_UP_PERIOD ( \
    "U2", "1990-01-01", "null",                                                                                                                          \
    "BBB") "," MADE_UP_PERIOD ("U3", "1949-04-04", "\"1995-01-01\"",                                                                                     \
                               "BBB") "," MADE_UP_PERIOD ("U3", "1995-01-01", "null",                                                                    \
                                                          "CCC") "," MADE_UP_PERIOD ("U4",                                                               \
                                                                                     "1949-04-04",                                                       \
                                                                                     "\"1970-01-"                                                        \
                                                                                     "01\"",                                                             \
                                                                                     "DDD") "," MADE_UP_PERIOD ("U4",                                    \
                                                                                                                "1970-01-01",                            \
                                                                                                                "null",                                  \
                                                                                                                "BBB")

#define MEMBERS                                                                                    \
  MADE_UP_MEMBERSHIP (                                                                             \
    "AAA", MADE_UP_STAGE ("member", "1950-01-01", MADE_UP_TO ("1960-01-01")) "," MADE_UP_STAGE (   \
             "member", "1965-01-01", ""))                                                          \
  "," MADE_UP_MEMBERSHIP (                                                                         \
    "BBB", MADE_UP_STAGE ("partner", "1955-01-01", MADE_UP_TO ("1975-01-01")) "," MADE_UP_STAGE (  \
             "member", "1975-01-01",                                                               \
             "")) "," MADE_UP_MEMBERSHIP ("DDD", MADE_UP_STAGE ("member", "1950-01-01", ""))

static void
test_nothing (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (BASE, MEMBERS);
  g_autoptr (AtlasCompare) self =
    compare (world, "1966-01-01", "1966-01-01", ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (self->appeared->len + self->ended->len + self->renamed->len, ==, 0);
  g_assert_cmpuint (self->stages->len + self->ground->len + self->borders->len, ==, 0);
}

/* Ground that passed and came back, and a member that left and came back, are no difference. */
static void
test_back_again (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (BASE, MEMBERS);
  g_autoptr (AtlasCompare) ground =
    compare (world, "1979-12-31", "1990-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCompare) members =
    compare (world, "1959-12-31", "1965-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCompare) between =
    compare (world, "1979-12-31", "1980-01-01", ATLAS_VIEW_RECOGNISED);

  assert_ground (ground, "");
  g_assert_cmpuint (ground->borders->len, ==, 0);
  g_assert_cmpuint (members->stages->len, ==, 0);
  assert_ground (between, "U2 BBB-AAA 300");
}

static void
test_made_up (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (BASE, MEMBERS);
  g_autoptr (AtlasCompare) self =
    compare (world, "1969-12-31", "2000-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCompare) back =
    compare (world, "2000-01-01", "1969-12-31", ATLAS_VIEW_RECOGNISED);
  const AtlasCompareStages *stages = find_stages (self, "BBB");

  assert_states (self, self->appeared, "CCC");
  assert_states (self, self->ended, "DDD");
  assert_states (self, self->renamed, "AAA");
  assert_ground (self, "U3 BBB-CCC 200\nU4 DDD-BBB 100");
  assert_members (self, "a1", ATLAS_COMPARE_JOINED, "BBB");
  /* Its state is no more, whatever the record says of its membership. */
  assert_members (self, "a1", ATLAS_COMPARE_LEFT, "DDD");
  g_assert_cmpuint (stages->from, ==, 1u << ATLAS_STAGE_PARTNER);
  g_assert_cmpuint (stages->to, ==, 1u << ATLAS_STAGE_MEMBER);

  assert_states (back, back->appeared, "DDD");
  assert_states (back, back->ended, "CCC");
  assert_members (back, "a1", ATLAS_COMPARE_LEFT, "BBB");
  assert_ground (back, "U3 CCC-BBB 200\nU4 BBB-DDD 100");
}

static void
test_stage (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (BASE, MEMBERS);
  g_autoptr (AtlasCompare) self =
    compare (world, "1951-01-01", "1956-01-01", ATLAS_VIEW_RECOGNISED);

  assert_members (self, "a1", ATLAS_COMPARE_STAGE, "BBB");
  g_assert_cmpuint (find_stages (self, "BBB")->from, ==, 0);
}

/* What the collection is about: from the fall of one order to the next */
static void
test_1989_to_1999 (void)
{
  g_autoptr (AtlasCompare) self = compare_real ("1989-06-01", "1999-06-01");
  g_autofree char *ended = list (self, self->ended);
  g_autofree char *appeared = list (self, self->appeared);

  g_assert_nonnull (strstr (ended, "CSK"));
  g_assert_nonnull (strstr (ended, "DDR"));
  g_assert_nonnull (strstr (ended, "SUN"));
  g_assert_null (strstr (ended, "POL"));
  g_assert_nonnull (strstr (appeared, "CZE"));
  g_assert_nonnull (strstr (appeared, "SVK"));
  g_assert_nonnull (strstr (appeared, "UKR"));
  assert_members (self, "nato", ATLAS_COMPARE_JOINED, "CZE HUN POL");
  assert_members (self, "nato", ATLAS_COMPARE_LEFT, "");
  assert_members (self, "warsaw-pact", ATLAS_COMPARE_JOINED, "");
  assert_members (self, "warsaw-pact", ATLAS_COMPARE_LEFT, "BGR CSK DDR HUN POL ROU SUN");
}

/* Areas are those of the geography, measured on the ellipsoid: near the 108,333 km² that the German
 * Democratic Republic published as its own. */
static void
test_area (void)
{
  g_autoptr (AtlasCompare) self = compare_real ("1990-10-02", "1990-10-03");
  double km2 = 0;

  assert_states (self, self->ended, "DDR XBW");
  for (guint i = 0; i < self->ground->len; i++)
    {
      const AtlasCompareGround *ground = &g_array_index (self->ground, AtlasCompareGround, i);

      g_assert_cmpstr (get_code (self, ground->to), ==, "DEU");
      if (g_str_equal (get_code (self, ground->from), "DDR"))
        km2 += ground->km2;
      g_assert_true (i == 0 || ground[-1].km2 >= ground->km2);
    }
  g_assert_cmpfloat_with_epsilon (km2, 108333, 1100);
}

/* The border view decides whose the ground is. */
static void
test_view (void)
{
  g_autoptr (AtlasCompare) recognised =
    compare (world_fixture_get (), "2014-02-26", "2014-03-18", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasCompare) controlled =
    compare (world_fixture_get (), "2014-02-26", "2014-03-18", ATLAS_VIEW_CONTROLLED);

  assert_ground (recognised, "");
  g_assert_cmpuint (controlled->ground->len, ==, 2);
  for (guint i = 0; i < controlled->ground->len; i++)
    {
      const AtlasCompareGround *ground = &g_array_index (controlled->ground, AtlasCompareGround, i);

      g_assert_cmpstr (get_code (controlled, ground->from), ==, "UKR");
      g_assert_cmpstr (get_code (controlled, ground->to), ==, "RUS");
      g_assert_true (ground->is_contested);
    }
}

static const AtlasCompareBorder *
find_border (const AtlasCompare *self, const char *alliance, const char *with)
{
  for (guint i = 0; i < self->borders->len; i++)
    {
      const AtlasCompareBorder *border = &g_array_index (self->borders, AtlasCompareBorder, i);
      gboolean is_alliance = border->other_alliance != G_MAXUINT;

      if (border->alliance == world_fixture_find_alliance (alliance) &&
          (is_alliance ? border->other_alliance == world_fixture_find_alliance ("warsaw-pact") &&
                           g_str_equal (with, "warsaw-pact")
                       : g_str_equal (get_code (self, border->state), with)))
        return border;
    }
  return NULL;
}

/* The lengths are those that `query --border` gives; what went on after another is compared with it. */
static void
test_borders (void)
{
  g_autoptr (AtlasCompare) finland = compare_real ("2023-04-03", "2023-04-04");
  g_autoptr (AtlasCompare) long_time = compare_real ("1960-01-01", "2024-01-01");
  const AtlasCompareBorder *border = find_border (finland, "nato", "RUS");

  g_assert_cmpfloat_with_epsilon (border->from_km, 1057, 11);
  g_assert_cmpfloat_with_epsilon (border->to_km, 2276, 23);
  g_assert_null (find_border (finland, "nato", "BLR"));

  border = find_border (long_time, "nato", "RUS");
  g_assert_cmpstr (get_code (long_time, border->from_state), ==, "SUN");
  g_assert_cmpfloat_with_epsilon (border->from_km, 658, 7);
  border = find_border (long_time, "nato", "warsaw-pact");
  g_assert_cmpfloat (border->from_km, >, 1000);
  g_assert_cmpfloat (border->to_km, ==, 0);
}

static void
test_json (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (BASE, MEMBERS);
  g_autoptr (AtlasCompare) self =
    compare (world, "1969-12-31", "2000-01-01", ATLAS_VIEW_CONTROLLED);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  char *borders;

  atlas_compare_append_json (self, json);
  node = json_from_string (json->str, &error);
  g_assert_no_error (error);
  g_assert_nonnull (json_object_get_array_member (json_node_get_object (node), "borders"));
  borders = strstr (json->str, ",\"borders\"");
  *borders = '\0';
  g_assert_cmpstr (
    json->str, ==,
    "{\"from\":\"1969-12-31\",\"to\":\"2000-01-01\",\"view\":\"controlled\","
    "\"appeared\":[{\"state\":\"CCC\",\"name\":\"Cland\"}],"
    "\"ended\":[{\"state\":\"DDD\",\"name\":\"Dland\"}],"
    "\"renamed\":[{\"state\":\"AAA\",\"from\":\"Aland\",\"to\":\"Alandia\"}],"
    "\"stages\":[{\"state\":\"BBB\",\"name\":\"Bland\",\"alliance\":\"a1\",\"kind\":\"joined\","
    "\"from\":[\"partner\"],\"to\":[\"member\"]},"
    "{\"state\":\"DDD\",\"name\":\"Dland\",\"alliance\":\"a1\",\"kind\":\"left\","
    "\"from\":[\"member\"],\"to\":[]}],"
    "\"ground\":[{\"unit\":\"U3\",\"name\":\"Unit Three\",\"from\":\"BBB\",\"to\":\"CCC\","
    "\"km2\":200.0,\"contested\":false},{\"unit\":\"U4\",\"name\":\"Unit Four\",\"from\":\"DDD\","
    "\"to\":\"BBB\",\"km2\":100.0,\"contested\":false}],\"ground_km2\":300.0");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/nothing", test_nothing);
  g_test_add_func ("/compare/back-again", test_back_again);
  g_test_add_func ("/compare/made-up", test_made_up);
  g_test_add_func ("/compare/stage", test_stage);
  g_test_add_func ("/compare/1989-to-1999", test_1989_to_1999);
  g_test_add_func ("/compare/area", test_area);
  g_test_add_func ("/compare/view", test_view);
  g_test_add_func ("/compare/borders", test_borders);
  g_test_add_func ("/compare/json", test_json);

  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
