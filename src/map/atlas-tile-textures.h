/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"
#include "atlas-tile-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTileTexture:
 * @raster: what lies where
 * @texture: how it looks; NULL when all of it has one colour
 * @color: that colour
 *
 * A tile as it is drawn.
 */
typedef struct
{
  AtlasTileKey key;
  AtlasRaster *raster;
  GdkTexture *texture;
  AtlasPixel color;

  /*< private >*/
  AtlasStyle *style; /* that it was shaded by */
  guint64 frame;     /* in which it was last drawn */
} AtlasTileTexture;

/**
 * AtlasTileTextures:
 *
 * The tiles that are drawn, shaded by the style of the frame: when it changes, those that look
 * otherwise are shaded anew as they are asked for, and those that are no longer drawn are dropped.
 */
typedef struct _AtlasTileTextures AtlasTileTextures;

AtlasTileTextures *atlas_tile_textures_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_tile_textures_free (AtlasTileTextures *self);
void atlas_tile_textures_clear (AtlasTileTextures *self);

/* @style is borrowed until the end of the frame. */
void atlas_tile_textures_begin_frame (AtlasTileTextures *self, AtlasStyle *style);
/* The tile in the style of the frame; NULL while @store has no raster of it. Borrowed. */
const AtlasTileTexture *
atlas_tile_textures_get (AtlasTileTextures *self, AtlasTileStore *store, const AtlasTileKey *key);
void atlas_tile_textures_end_frame (AtlasTileTextures *self);

G_END_DECLS
