/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "world-fixture.h"

#include "collection-fixture.h"

static AtlasWorld *world;

AtlasWorld *
world_fixture_get (void)
{
  if (world == NULL)
    {
      g_autoptr (GFile) folder = collection_fixture_get_built_in ();
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, NULL, &error);

      g_assert_no_error (error);
      world = atlas_world_new (geography_fixture_get (), collection, &error);
      g_assert_no_error (error);
    }
  return world;
}

AtlasDay *
world_fixture_day (const char *iso, AtlasView view)
{
  return atlas_day_new (world_fixture_get (), fixture_date (iso), view);
}

guint
world_fixture_find_state (const char *code)
{
  guint state = atlas_geography_find_state (geography_fixture_get (), code);

  g_assert_cmpuint (state, !=, 0);
  return state;
}

guint
world_fixture_find_unit (const char *id)
{
  guint unit = atlas_geography_find_unit (geography_fixture_get (), id);

  g_assert_cmpuint (unit, !=, 0);
  return unit;
}

guint
world_fixture_find_alliance (const char *id)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint alliance = 0;

  g_assert_true (atlas_collection_find_alliance (collection, id, &alliance));
  return alliance;
}

void
world_fixture_drop (void)
{
  g_clear_pointer (&world, atlas_world_unref);
  geography_fixture_drop ();
}
