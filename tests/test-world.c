/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#define ALL_GROUND                                                                                 \
  MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA")                                               \
  "," MADE_UP_PERIOD ("U2", "1949-04-04", "null", "BBB") "," MADE_UP_PERIOD (                      \
    "U3", "1949-04-04", "null", "CCC") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD")

static void
assert_wave (const char *alliance_id, guint number, const char *date, const char *codes)
{
  AtlasWorld *world = world_fixture_get ();
  const AtlasWave *wave =
    atlas_world_get_wave (world, world_fixture_find_alliance (alliance_id), number);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < wave->n_states; i++)
    g_string_append_printf (
      found, "%s%s", i > 0 ? " " : "",
      atlas_geography_get_state_code (geography_fixture_get (), wave->states[i]));

  g_assert_cmpint (wave->date, ==, fixture_date (date));
  g_assert_cmpstr (found->str, ==, codes);
}

static void
test_waves (void)
{
  AtlasWorld *world = world_fixture_get ();

  g_assert_cmpuint (atlas_world_get_n_waves (world, world_fixture_find_alliance ("nato")), ==, 11);
  assert_wave ("nato", 1, "1949-04-04", "BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA");
  assert_wave ("nato", 2, "1952-02-18", "GRC TUR");
  assert_wave ("nato", 6, "2004-03-29", "BGR EST LTU LVA ROU SVK SVN");
  assert_wave ("nato", 11, "2024-03-07", "SWE");
}

/* Whoever left and came back is in two waves. */
static void
test_returning (void)
{
  assert_wave ("csto", 1, "1994-04-20", "ARM AZE BLR GEO KAZ KGZ RUS TJK UZB");
  assert_wave ("csto", 2, "2006-08-16", "UZB");
}

static void
test_filled (void)
{
  static const char *const filled[] = { "nato", "warsaw-pact", "csto" };
  AtlasWorld *world = world_fixture_get ();
  AtlasCollection *collection = atlas_world_get_collection (world);

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    {
      const char *id = atlas_collection_get_alliance (collection, i)->id;

      g_assert_cmpint (atlas_world_is_filled (world, i), ==,
                       g_strcmp0 (id, filled[0]) == 0 || g_strcmp0 (id, filled[1]) == 0 ||
                         g_strcmp0 (id, filled[2]) == 0);
    }
}

static void
test_state_memberships (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n, n_all = 0;
  const guint16 *memberships;

  memberships = atlas_world_get_state_memberships (world, world_fixture_find_state ("DDR"), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (atlas_collection_get_membership (collection, memberships[0])->alliance, ==,
                    world_fixture_find_alliance ("warsaw-pact"));
  atlas_world_get_state_memberships (world, world_fixture_find_state ("BRA"), &n);
  g_assert_cmpuint (n, ==, 0);

  for (guint state = 0; state <= atlas_geography_get_n_states (geography_fixture_get ()); state++)
    {
      memberships = atlas_world_get_state_memberships (world, state, &n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (atlas_geography_find_state (
                            geography_fixture_get (),
                            atlas_collection_get_membership (collection, memberships[i])->state),
                          ==, state);
      n_all += n;
    }
  g_assert_cmpuint (n_all, ==, atlas_collection_get_n_memberships (collection));
}

static void
test_unknown_state (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = collection_fixture_replace_first (
    collection_fixture_get_text ("alliances.json"), "\"POL\"", "\"QQQ\"");
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (AtlasWorld) world = NULL;
  g_autoptr (GError) error = NULL;

  collection_fixture_write (fixture, "alliances.json", text);
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);

  world = atlas_world_new (geography_fixture_get (), collection, &error);
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE);
  g_assert_null (world);
  g_assert_nonnull (strstr (error->message, "“QQQ”"));
  g_assert_nonnull (strstr (error->message, "“a1”"));
  g_assert_nonnull (strstr (error->message, "expected"));
}

/* The example collection has one alliance, of another kind. */
static void
test_filled_without_military (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "coal-and-steel", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, NULL, &error);
  g_autoptr (AtlasWorld) world = NULL;

  g_assert_no_error (error);
  world = atlas_world_new (geography_fixture_get (), collection, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_world_is_filled (world, 0));
}

/* Nobody is a member of anything. */
static void
test_empty (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (ALL_GROUND, "");
  guint n;

  g_assert_cmpuint (atlas_world_get_n_waves (world, 0), ==, 0);
  g_assert_false (atlas_world_is_filled (world, 0));
  atlas_world_get_state_memberships (world, 1, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/world/waves", test_waves);
  g_test_add_func ("/world/returning", test_returning);
  g_test_add_func ("/world/filled", test_filled);
  g_test_add_func ("/world/filled-without-military", test_filled_without_military);
  g_test_add_func ("/world/state-memberships", test_state_memberships);
  g_test_add ("/world/unknown-state", CollectionFixture, NULL, collection_fixture_set_up,
              test_unknown_state, collection_fixture_tear_down);
  g_test_add_func ("/world/empty", test_empty);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
