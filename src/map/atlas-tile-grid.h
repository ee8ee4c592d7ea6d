/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-tile-store.h"

G_BEGIN_DECLS

/**
 * AtlasMapFrame:
 * @world_px: width of the world at the exact scale, device px
 * @left, @top: of the view’s corner in that world, device px; @left may be anywhere, since the
 *   world repeats sideways
 * @width, @height: of the view, device px
 *
 * Where a view looks. Pure values, so that what is to be drawn is decided without a widget.
 */
typedef struct
{
  double world_px;
  double left, top;
  double width, height;
} AtlasMapFrame;

/* @lat, @lon: the middle of the view; @zoom: of 256 px tiles; sizes in logical px */
AtlasMapFrame atlas_map_frame_new (
  double lat, double lon, double zoom, double width, double height, double scale);

/** AtlasTileSpot: a tile and where its corner lies in the view, device px. */
typedef struct
{
  AtlasTileKey key;
  double x, y;
} AtlasTileSpot;

/* The tiles of the level @world_px that @frame shows, world copies included, grown by @margin
 * tiles on every side. A copy repeats its key. @zoom_ratio: out, device px of the view that a
 * pixel of the level takes. Element type AtlasTileSpot. */
GArray *atlas_tile_grid_cover (const AtlasMapFrame *frame,
                               guint32 world_px,
                               guint margin,
                               double *zoom_ratio) G_GNUC_WARN_UNUSED_RESULT;
/* Puts the spots nearest to the middle of the view first. */
void atlas_tile_grid_sort (GArray *spots, const AtlasMapFrame *frame, double zoom_ratio);
/* Whether two frames show the same tiles of the level */
gboolean atlas_tile_grid_is_same (const AtlasMapFrame *a, const AtlasMapFrame *b, guint32 world_px);

G_END_DECLS
