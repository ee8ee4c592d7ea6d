/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasBounds:
 * @south: at most @north
 * @west: more than @east when the region crosses the 180th meridian
 *
 * A part of the map between two parallels and two meridians, in degrees, WGS 84; its edges belong
 * to it.
 */
typedef struct
{
  double south, west, north, east;
} AtlasBounds;

gboolean atlas_bounds_parse (const char *text, AtlasBounds *region, GError **error);
gboolean atlas_bounds_contains (const AtlasBounds *region, double lat, double lon);

G_END_DECLS
