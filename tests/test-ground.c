/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ground.h"

#include "world-fixture.h"

static void
assert_says (const char *date,
             AtlasView view,
             double lat,
             double lon,
             AtlasOverlays overlays,
             const char *expected)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);
  AtlasGround ground = atlas_day_locate_ground (day, lat, lon);
  g_autofree char *text = atlas_day_describe_ground (day, &ground, overlays);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_contested (void)
{
  const AtlasView recognised = ATLAS_VIEW_RECOGNISED;
  const AtlasView controlled = ATLAS_VIEW_CONTROLLED;

  assert_says ("2015-01-01", recognised, 45.3, 34.4, 0,
               "Ukraine\nMember of CIS, PfP, GUAM\nContested: Crimea and Sevastopol");
  assert_says ("2015-01-01", controlled, 45.3, 34.4, 0,
               "Russia\nMember of CSTO, CIS, PfP\nContested: Crimea and Sevastopol");
  assert_says ("2013-01-01", recognised, 45.3, 34.4, 0, "Ukraine\nMember of CIS, PfP, GUAM");
  assert_says ("2015-01-01", recognised, 45.3, 30.9, 0, NULL);
}

static void
test_treaty_area (void)
{
  const AtlasView view = ATLAS_VIEW_RECOGNISED;
  const AtlasOverlays on = ATLAS_OVERLAY_TREATY_AREA;

  assert_says ("1960-01-01", view, 36.5, 3.0, on,
               "France\nMember of NATO, WEU, EU\n"
               "Covered by Article 5: Algerian departments of France");
  assert_says ("2024-06-01", view, 19.6, -155.5, on,
               "United States\nMember of NATO\nNot covered by Article 5: outside its area");
  assert_says ("2024-06-01", view, 19.6, -155.5, 0, "United States\nMember of NATO");
  assert_says ("1960-01-01", view, 52.5, 13.3, on,
               "Berlin (West)\nContested: Berlin\n"
               "Covered by Article 5: occupation forces of parties, not the ground");
  assert_says ("2024-06-01", view, 47.3, 8.2, on, "Switzerland\nMember of PfP");
}

/* A state that is too small to be pointed at stands for the best part of its ground. */
static void
test_main_ground (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  AtlasGround kosovo = atlas_day_get_main_ground (day, world_fixture_find_state ("XKX"));
  AtlasGround none = atlas_day_get_main_ground (day, world_fixture_find_state ("SUN"));
  g_autofree char *text = atlas_day_describe_ground (day, &kosovo, 0);

  g_assert_cmpuint (kosovo.unit, ==, world_fixture_find_unit ("XKX"));
  g_assert_cmpfloat (kosovo.lat, >, 42);
  g_assert_cmpfloat (kosovo.lat, <, 43.5);
  g_assert_cmpstr (text, ==, "Kosovo\nContested: Kosovo");
  g_assert_cmpuint (none.unit, ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ground/contested", test_contested);
  g_test_add_func ("/ground/treaty-area", test_treaty_area);
  g_test_add_func ("/ground/main-ground", test_main_ground);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
