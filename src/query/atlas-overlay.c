/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-overlay.h"

static const char *const ids[] = { "troops", "record", "treaty-area", "partners" };

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == ATLAS_N_OVERLAYS);

const char *
atlas_overlay_to_id (AtlasOverlays overlay)
{
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    if (overlay == ATLAS_OVERLAY_NTH (i))
      return ids[i];
  g_return_val_if_reached (NULL);
}

gboolean
atlas_overlay_from_id (const char *id, AtlasOverlays *overlay)
{
  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    if (g_str_equal (ids[i], id))
      {
        *overlay = ATLAS_OVERLAY_NTH (i);
        return TRUE;
      }
  return FALSE;
}

char *
atlas_overlays_to_string (AtlasOverlays overlays)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    if ((overlays & ATLAS_OVERLAY_NTH (i)) != 0)
      g_strv_builder_add (words, ids[i]);
  parts = g_strv_builder_end (words);
  return g_strjoinv (",", parts);
}

gboolean
atlas_overlays_from_string (const char *text, AtlasOverlays *overlays)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  AtlasOverlays found = ATLAS_OVERLAYS_NONE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      AtlasOverlays overlay;

      if (!atlas_overlay_from_id (parts[i], &overlay) || (found & overlay) != 0)
        return FALSE;
      found |= overlay;
    }
  *overlays = found;
  return TRUE;
}
