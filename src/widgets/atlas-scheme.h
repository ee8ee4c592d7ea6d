/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-pixel-rgba.h"
#include "atlas-style.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The palette that goes with the style of the desktop now */
AtlasScheme atlas_scheme_get_current (void);
/* Calls @callback (GObject *self) swapped whenever it changes, as long as @self lives. */
void atlas_scheme_connect (GObject *self, GCallback callback);
/* The colour an alliance as a whole goes by: that of its founders */
GdkRGBA atlas_scheme_get_alliance_color (AtlasWorld *world, guint alliance);
GdkRGBA atlas_scheme_get_wave_color (AtlasWorld *world, guint alliance, guint wave);

G_END_DECLS
