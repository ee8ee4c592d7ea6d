/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bounds.h"

G_BEGIN_DECLS

/* Zoom levels count worlds of ATLAS_MAP_TILE_PX × 2^zoom px. */
#define ATLAS_MAP_TILE_PX 256
#define ATLAS_MAP_MIN_ZOOM 2
#define ATLAS_MAP_MAX_ZOOM 9

/**
 * AtlasMapPosition:
 * @lat, @lon: of the middle of the map, degrees
 * @zoom: zoom level
 *
 * What part of the world a map shows.
 */
typedef struct
{
  double lat;
  double lon;
  double zoom;
} AtlasMapPosition;

/* All of Europe, from the Atlantic coast to the Urals, in a map of @width × @height px, of which
 * @inset px at the left (at the right when negative) lie under something else */
AtlasMapPosition atlas_map_position_get_home (int width, int height, int inset);
/* What a step of a story looks at, @camera in a map of ATLAS_STORY_MAP_WIDTH_PX ×
 * ATLAS_STORY_MAP_HEIGHT_PX, all of it in a map of another size; @inset as above */
AtlasMapPosition atlas_map_position_fit (AtlasMapPosition camera, int width, int height, int inset);
/* On the way, @part 0 … 1 of it, by the shorter way round */
AtlasMapPosition
atlas_map_position_mix (const AtlasMapPosition *from, const AtlasMapPosition *to, double part);
/* Whether nobody could tell the two apart */
gboolean atlas_map_position_is_near (const AtlasMapPosition *a, const AtlasMapPosition *b);
/* Makes any numbers, even such that are none, a position that a map of this size can show without
 * leaving the world to the north or south. */
AtlasMapPosition atlas_map_position_clamp (AtlasMapPosition position, int width, int height);
/* The place at @x, @y px of a map of this size; FALSE outside the world */
gboolean atlas_map_position_locate (const AtlasMapPosition *self,
                                    int width,
                                    int height,
                                    double x,
                                    double y,
                                    double *lat,
                                    double *lon);
/* What a map of this size shows; FALSE when that is the whole width of the world */
gboolean atlas_map_position_get_bounds (const AtlasMapPosition *self,
                                        int width,
                                        int height,
                                        AtlasBounds *bounds);
/* Whether @lat, @lon lies well inside a map of this size */
gboolean atlas_map_position_shows (
  const AtlasMapPosition *self, int width, int height, double lat, double lon);
/* The position after moving the map's middle by so many px */
AtlasMapPosition atlas_map_position_pan (const AtlasMapPosition *self, double dx, double dy);

G_END_DECLS
