/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-target.h"
#include "world-fixture.h"

static void
assert_round_trip (AtlasTarget target, const char *expected_kind)
{
  g_autofree char *text = atlas_target_to_string (target, world_fixture_get ());
  AtlasTarget again;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_prefix (text, expected_kind));
  g_assert_true (atlas_target_parse (text, world_fixture_get (), &again, &error));
  g_assert_no_error (error);
  g_assert_true (atlas_target_equal (target, again));
}

/* First and last of every kind */
static void
test_round_trip (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  AtlasGeography *geography = atlas_world_get_geography (world_fixture_get ());
  const struct
  {
    AtlasTargetKind kind;
    const char *word;
    guint first;
    guint last;
  } kinds[] = {
    { ATLAS_TARGET_STATE, "state:", 1, atlas_geography_get_n_states (geography) },
    { ATLAS_TARGET_ALLIANCE, "alliance:", 0, atlas_collection_get_n_alliances (collection) - 1 },
    { ATLAS_TARGET_EVENT, "event:", 0, atlas_collection_get_n_events (collection) - 1 },
    { ATLAS_TARGET_QUOTE, "quote:", 0, atlas_collection_get_n_quotes (collection) - 1 },
    { ATLAS_TARGET_PERSON, "person:", 0, atlas_collection_get_n_people (collection) - 1 },
    { ATLAS_TARGET_SOURCE, "source:", 0, atlas_collection_get_n_sources (collection) - 1 },
    { ATLAS_TARGET_FORCE, "force:", 0, atlas_collection_get_n_forces (collection) - 1 },
    { ATLAS_TARGET_DISPUTE, "dispute:", 0, atlas_collection_get_n_disputes (collection) - 1 },
    { ATLAS_TARGET_TROOPS, "troops:", 0, 0 },
    { ATLAS_TARGET_COMPARE, "compare:", 0, 30000 },
    { ATLAS_TARGET_CHANGES, "changes:", 0, 30000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      assert_round_trip ((AtlasTarget) { kinds[i].kind, kinds[i].first }, kinds[i].word);
      assert_round_trip ((AtlasTarget) { kinds[i].kind, kinds[i].last }, kinds[i].word);
    }
  assert_round_trip ((AtlasTarget) ATLAS_TARGET_INIT_NONE, "");
}

static void
test_malformed (void)
{
  const struct
  {
    const char *text;
    AtlasDataError code;
  } cases[] = {
    { "event", ATLAS_DATA_ERROR_VALUE },
    { ":", ATLAS_DATA_ERROR_VALUE },
    { "none:", ATLAS_DATA_ERROR_VALUE },
    { "none:x", ATLAS_DATA_ERROR_VALUE },
    { "Event:prague-spring-crushed-1968", ATLAS_DATA_ERROR_VALUE },
    { "events:prague-spring-crushed-1968", ATLAS_DATA_ERROR_VALUE },
    { "even:prague-spring-crushed-1968", ATLAS_DATA_ERROR_VALUE },
    { " event:prague-spring-crushed-1968", ATLAS_DATA_ERROR_VALUE },
    { "event:", ATLAS_DATA_ERROR_REFERENCE },
    { "dispute:", ATLAS_DATA_ERROR_REFERENCE },
    { "dispute:nowhere", ATLAS_DATA_ERROR_REFERENCE },
    { "troops:", ATLAS_DATA_ERROR_REFERENCE },
    { "troops:all", ATLAS_DATA_ERROR_REFERENCE },
    { "compare:", ATLAS_DATA_ERROR_REFERENCE },
    { "compare:1989", ATLAS_DATA_ERROR_REFERENCE },
    { "compare:1989-02-30", ATLAS_DATA_ERROR_REFERENCE },
    { "compare:1949-04-03", ATLAS_DATA_ERROR_REFERENCE },
    { "changes:", ATLAS_DATA_ERROR_REFERENCE },
    { "changes:first", ATLAS_DATA_ERROR_REFERENCE },
    { "changes:1949-04-03", ATLAS_DATA_ERROR_REFERENCE },
    { "event:no-such-thing", ATLAS_DATA_ERROR_REFERENCE },
    { "event:prague-spring-crushed-1968 ", ATLAS_DATA_ERROR_REFERENCE },
    { "quote:prague-spring-crushed-1968", ATLAS_DATA_ERROR_REFERENCE },
    { "state:est", ATLAS_DATA_ERROR_REFERENCE },
    { "state:", ATLAS_DATA_ERROR_REFERENCE },
    { "state:XXX", ATLAS_DATA_ERROR_REFERENCE },
    { "alliance:\xff", ATLAS_DATA_ERROR_REFERENCE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasTarget target = { ATLAS_TARGET_STATE, 3 };
      g_autoptr (GError) error = NULL;

      g_assert_false (atlas_target_parse (cases[i].text, world_fixture_get (), &target, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (target.kind == ATLAS_TARGET_STATE && target.index == 3);
    }
}

static void
test_equal (void)
{
  const AtlasTarget none = ATLAS_TARGET_INIT_NONE;
  const AtlasTarget other_none = { ATLAS_TARGET_NONE, 5 };
  const AtlasTarget event = { ATLAS_TARGET_EVENT, 5 };
  const AtlasTarget quote = { ATLAS_TARGET_QUOTE, 5 };
  const AtlasTarget next = { ATLAS_TARGET_EVENT, 6 };

  g_assert_true (atlas_target_equal (none, other_none));
  g_assert_true (atlas_target_equal (event, event));
  g_assert_false (atlas_target_equal (event, quote));
  g_assert_false (atlas_target_equal (event, next));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target/round-trip", test_round_trip);
  g_test_add_func ("/target/malformed", test_malformed);
  g_test_add_func ("/target/equal", test_equal);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
