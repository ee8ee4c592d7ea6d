/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-position.h"

#include "atlas-projection.h"
#include "atlas-story.h"

#include <math.h>

/* Europe, from Iceland to the Urals, from Crete to the North Cape */
#define HOME_WEST -25.0
#define HOME_EAST 61.0
#define HOME_SOUTH 34.0
#define HOME_NORTH 71.3

/* How far from the edge, as a part of the map, something lies well inside it */
#define INSET 0.12

/* With less room than this beside what lies over it, the map is used as if nothing did. */
#define MIN_FREE_PX 420

static double
get_world_px (double zoom)
{
  return ATLAS_MAP_TILE_PX * exp2 (zoom);
}

static int
get_free_px (int width, int inset)
{
  return width - ABS (inset) >= MIN_FREE_PX ? width - ABS (inset) : width;
}

AtlasMapPosition
atlas_map_position_get_home (int width, int height, int inset)
{
  int free_px = get_free_px (width, inset);
  double west = atlas_mercator_x (HOME_WEST);
  double east = atlas_mercator_x (HOME_EAST);
  double north = atlas_mercator_y (HOME_NORTH);
  double south = atlas_mercator_y (HOME_SOUTH);
  double world_px = fmin (MAX (free_px, 1) / (east - west), MAX (height, 1) / (south - north));
  double shift = free_px != width ? inset / world_px / 2 : 0;
  AtlasMapPosition home = {
    .lat = atlas_mercator_lat ((north + south) / 2),
    .lon = atlas_mercator_lon ((west + east) / 2 - shift),
    .zoom = log2 (world_px / ATLAS_MAP_TILE_PX),
  };

  return atlas_map_position_clamp (home, width, height);
}

static double
wrap_lon (double lon)
{
  double wrapped = fmod (lon + 180, 360);

  return wrapped < 0 ? wrapped + 180 : wrapped - 180;
}

AtlasMapPosition
atlas_map_position_fit (AtlasMapPosition camera, int width, int height, int inset)
{
  int free_px = get_free_px (width, inset);
  double scale = fmin ((double) MAX (free_px, 1) / ATLAS_STORY_MAP_WIDTH_PX,
                       (double) MAX (height, 1) / ATLAS_STORY_MAP_HEIGHT_PX);
  AtlasMapPosition fitted = {
    .lat = camera.lat,
    .zoom = fmax (camera.zoom + log2 (scale), ATLAS_MAP_MIN_ZOOM),
  };
  double shift = free_px != width ? inset / get_world_px (fitted.zoom) / 2 : 0;

  fitted.lon = atlas_mercator_lon (atlas_mercator_x (camera.lon) - shift);
  return atlas_map_position_clamp (fitted, width, height);
}

AtlasMapPosition
atlas_map_position_mix (const AtlasMapPosition *from, const AtlasMapPosition *to, double part)
{
  double x = atlas_mercator_x (from->lon);
  double y = atlas_mercator_y (from->lat);
  double dx = atlas_mercator_x (to->lon) - x;

  /* The shorter way round the Earth */
  dx -= round (dx);
  return (AtlasMapPosition) {
    .lat = atlas_mercator_lat (y + (atlas_mercator_y (to->lat) - y) * part),
    .lon = wrap_lon (atlas_mercator_lon (x + dx * part)),
    .zoom = from->zoom + (to->zoom - from->zoom) * part,
  };
}

gboolean
atlas_map_position_is_near (const AtlasMapPosition *a, const AtlasMapPosition *b)
{
  double dx = atlas_mercator_x (a->lon) - atlas_mercator_x (b->lon);
  double dy = atlas_mercator_y (a->lat) - atlas_mercator_y (b->lat);

  dx -= round (dx);
  return hypot (dx, dy) * get_world_px (a->zoom) < 0.5 && fabs (a->zoom - b->zoom) < 0.005;
}

AtlasMapPosition
atlas_map_position_clamp (AtlasMapPosition position, int width, int height)
{
  double half;
  double y;

  if (!isfinite (position.lat) || !isfinite (position.lon) || !isfinite (position.zoom))
    return atlas_map_position_get_home (width, height, 0);
  position.zoom = CLAMP (position.zoom, ATLAS_MAP_MIN_ZOOM, ATLAS_MAP_MAX_ZOOM);
  position.lon = wrap_lon (position.lon);
  half = fmin (height / get_world_px (position.zoom) / 2, 0.5);
  y = atlas_mercator_y (position.lat);
  if (y < half || y > 1 - half)
    position.lat = atlas_mercator_lat (CLAMP (y, half, 1 - half));
  return position;
}

gboolean
atlas_map_position_locate (
  const AtlasMapPosition *self, int width, int height, double x, double y, double *lat, double *lon)
{
  double world_px = get_world_px (self->zoom);
  double world_x = atlas_mercator_x (self->lon) + (x - width / 2.0) / world_px;
  double world_y = atlas_mercator_y (self->lat) + (y - height / 2.0) / world_px;

  if (world_y < 0 || world_y > 1)
    return FALSE;
  *lon = atlas_mercator_lon (world_x - floor (world_x));
  *lat = atlas_mercator_lat (world_y);
  return TRUE;
}

gboolean
atlas_map_position_get_bounds (const AtlasMapPosition *self,
                               int width,
                               int height,
                               AtlasBounds *bounds)
{
  double world_px = get_world_px (self->zoom);
  double x = atlas_mercator_x (self->lon);
  double y = atlas_mercator_y (self->lat);
  double half = width / world_px / 2;

  if (half >= 0.5)
    return FALSE;
  bounds->west = wrap_lon (atlas_mercator_lon (x - half));
  bounds->east = wrap_lon (atlas_mercator_lon (x + half));
  bounds->north = atlas_mercator_lat (CLAMP (y - height / world_px / 2, 0, 1));
  bounds->south = atlas_mercator_lat (CLAMP (y + height / world_px / 2, 0, 1));
  return TRUE;
}

gboolean
atlas_map_position_shows (
  const AtlasMapPosition *self, int width, int height, double lat, double lon)
{
  double world_px = get_world_px (self->zoom);
  double dx = atlas_mercator_x (lon) - atlas_mercator_x (self->lon);
  double dy = atlas_mercator_y (lat) - atlas_mercator_y (self->lat);

  dx -= round (dx);
  return fabs (dx) * world_px <= width * (0.5 - INSET) &&
         fabs (dy) * world_px <= height * (0.5 - INSET);
}

AtlasMapPosition
atlas_map_position_pan (const AtlasMapPosition *self, double dx, double dy)
{
  double world_px = get_world_px (self->zoom);
  double x = atlas_mercator_x (self->lon) + dx / world_px;
  double y = CLAMP (atlas_mercator_y (self->lat) + dy / world_px, 0, 1);

  return (AtlasMapPosition) {
    .lat = atlas_mercator_lat (y),
    .lon = atlas_mercator_lon (x - floor (x)),
    .zoom = self->zoom,
  };
}
