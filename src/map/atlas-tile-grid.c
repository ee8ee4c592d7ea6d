/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-grid.h"

#include "atlas-projection.h"

#include <math.h>

/* The world is finite, and so is how often it is repeated. */
#define MAX_COPIES 16

AtlasMapFrame
atlas_map_frame_new (double lat, double lon, double zoom, double width, double height, double scale)
{
  double world_px = 256.0 * exp2 (zoom) * scale;

  return (AtlasMapFrame) {
    .world_px = world_px,
    .left = atlas_mercator_x (lon) * world_px - width * scale / 2.0,
    .top = atlas_mercator_y (lat) * world_px - height * scale / 2.0,
    .width = width * scale,
    .height = height * scale,
  };
}

typedef struct
{
  double x, y;
} Middle;

static int
compare_spots (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasTileSpot *spot_a = a;
  const AtlasTileSpot *spot_b = b;
  const Middle *middle = user_data;
  double distance_a = hypot (spot_a->x - middle->x, spot_a->y - middle->y);
  double distance_b = hypot (spot_b->x - middle->x, spot_b->y - middle->y);

  return (distance_a > distance_b) - (distance_a < distance_b);
}

static void
cover_copy (
  const AtlasMapFrame *frame, guint32 world_px, int copy, double ratio, int margin, GArray *spots)
{
  double tile = ATLAS_TILE_PX * ratio;
  double left = frame->left - copy * frame->world_px;
  int n_tiles = (int) ((world_px + ATLAS_TILE_PX - 1) / ATLAS_TILE_PX);
  int first_x = MAX ((int) floor (left / tile) - margin, 0);
  int last_x = MIN ((int) ceil ((left + frame->width) / tile) - 1 + margin, n_tiles - 1);
  int first_y = MAX ((int) floor (frame->top / tile) - margin, 0);
  int last_y = MIN ((int) ceil ((frame->top + frame->height) / tile) - 1 + margin, n_tiles - 1);

  for (int y = first_y; y <= last_y; y++)
    for (int x = first_x; x <= last_x; x++)
      {
        AtlasTileSpot spot = { { world_px, x, y }, x * tile - left, y * tile - frame->top };

        g_array_append_val (spots, spot);
      }
}

GArray *
atlas_tile_grid_cover (const AtlasMapFrame *frame,
                       guint32 world_px,
                       guint margin,
                       double *zoom_ratio)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (AtlasTileSpot));
  double ratio = frame->world_px / world_px;
  double grown = margin * ATLAS_TILE_PX * ratio;
  int first = (int) floor ((frame->left - grown) / frame->world_px);
  int last = (int) floor ((frame->left + frame->width + grown) / frame->world_px);

  for (int copy = first; copy <= MIN (last, first + MAX_COPIES); copy++)
    cover_copy (frame, world_px, copy, ratio, (int) margin, spots);
  *zoom_ratio = ratio;

  return spots;
}

void
atlas_tile_grid_sort (GArray *spots, const AtlasMapFrame *frame, double zoom_ratio)
{
  Middle middle = { (frame->width - ATLAS_TILE_PX * zoom_ratio) / 2.0,
                    (frame->height - ATLAS_TILE_PX * zoom_ratio) / 2.0 };

  g_array_sort_with_data (spots, compare_spots, &middle);
}

static gboolean
is_same_range (double from_a, double size_a, double from_b, double size_b, double tile)
{
  return floor (from_a / tile) == floor (from_b / tile) &&
         ceil ((from_a + size_a) / tile) == ceil ((from_b + size_b) / tile);
}

gboolean
atlas_tile_grid_is_same (const AtlasMapFrame *a, const AtlasMapFrame *b, guint32 world_px)
{
  double tile = ATLAS_TILE_PX * a->world_px / world_px;

  return a->world_px == b->world_px && is_same_range (a->left, a->width, b->left, b->width, tile) &&
         is_same_range (a->top, a->height, b->top, b->height, tile);
}
