/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-scheme.h"

AtlasScheme
atlas_scheme_get_current (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AtlasScheme scheme = ATLAS_SCHEME_LIGHT;

  if (adw_style_manager_get_dark (manager))
    scheme |= ATLAS_SCHEME_DARK;
  if (adw_style_manager_get_high_contrast (manager))
    scheme |= ATLAS_SCHEME_HIGH_CONTRAST;
  return scheme;
}

void
atlas_scheme_connect (GObject *self, GCallback callback)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", callback, self, G_CONNECT_SWAPPED);
}

GdkRGBA
atlas_scheme_get_wave_color (AtlasWorld *world, guint alliance, guint wave)
{
  guint n_waves = atlas_world_get_n_waves (world, alliance);

  return atlas_pixel_to_rgba (
    atlas_style_get_wave_color (alliance, wave, MAX (n_waves, 1), atlas_scheme_get_current ()));
}

GdkRGBA
atlas_scheme_get_alliance_color (AtlasWorld *world, guint alliance)
{
  return atlas_scheme_get_wave_color (world, alliance, 1);
}
