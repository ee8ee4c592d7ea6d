/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-overlay.h"

static void
test_ids (void)
{
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    {
      AtlasOverlays overlay = ATLAS_OVERLAYS_NONE;

      g_assert_true (atlas_overlay_from_id (atlas_overlay_to_id (ATLAS_OVERLAY_NTH (i)), &overlay));
      g_assert_cmpuint (overlay, ==, ATLAS_OVERLAY_NTH (i));
      g_assert_cmpuint (ATLAS_OVERLAYS_ALL & overlay, ==, overlay);
    }
}

static void
test_string (void)
{
  for (guint all = 0; all <= ATLAS_OVERLAYS_ALL; all++)
    {
      g_autofree char *text = atlas_overlays_to_string ((AtlasOverlays) all);
      AtlasOverlays overlays = ATLAS_OVERLAYS_ALL;

      g_assert_true (atlas_overlays_from_string (text, &overlays));
      g_assert_cmpuint (overlays, ==, all);
    }
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    ",", "troops,", "Troops", "troops,troops", "troops, record", "tanks",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      AtlasOverlays overlays = ATLAS_OVERLAY_PARTNERS;

      g_assert_false (atlas_overlays_from_string (wrong[i], &overlays));
      g_assert_cmpuint (overlays, ==, ATLAS_OVERLAY_PARTNERS);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay/ids", test_ids);
  g_test_add_func ("/overlay/string", test_string);
  g_test_add_func ("/overlay/wrong", test_wrong);
  return g_test_run ();
}
