/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-raster.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasTileKey:
 * @world_px: width of the whole world at the tile's scale, device px
 * @x, @y: column and row, counted in tiles of ATLAS_TILE_PX from the north-west corner
 */
typedef struct
{
  guint32 world_px;
  gint32 x;
  gint32 y;
} AtlasTileKey;

guint atlas_tile_key_hash (gconstpointer key);
gboolean atlas_tile_key_equal (gconstpointer a, gconstpointer b);

/**
 * AtlasTileStore:
 *
 * Rasters by place and scale, made by worker threads and kept within a bound of memory. Geometry
 * never changes, so a late raster is as good as an early one; only what is wanted changes, and
 * that is one list, replaced as a whole.
 *
 * Signals: “ready” (no arguments), on the main context that the store was made in, when rasters
 * have arrived.
 */
#define ATLAS_TYPE_TILE_STORE (atlas_tile_store_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTileStore, atlas_tile_store, ATLAS, TILE_STORE, GObject)

AtlasTileStore *
atlas_tile_store_new (AtlasGeography *geography, gsize max_bytes) G_GNUC_WARN_UNUSED_RESULT;

/* The raster of a tile, borrowed, or NULL while there is none. Counts as a use. */
AtlasRaster *atlas_tile_store_lookup (AtlasTileStore *self, const AtlasTileKey *key);

/* What is wanted now, most urgent first; what is there already or under way is skipped, what was
 * wanted before and has not begun is forgotten. @scale: device pixels a logical one. @reach: as
 * ATLAS_REACH_STROKES; a raster with a smaller one stays until it is replaced. */
void atlas_tile_store_request (
  AtlasTileStore *self, const AtlasTileKey *keys, guint n_keys, double scale, double reach);
gboolean atlas_tile_store_is_idle (AtlasTileStore *self);

G_END_DECLS
