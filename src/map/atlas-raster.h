/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/* Pixels along the side of a tile */
#define ATLAS_TILE_PX 256

/* How far from a line, logical px, its distance is kept: for strokes, and for bands beside them. At
 * high scales it is less: a distance is at most 255 steps. */
#define ATLAS_REACH_STROKES 1.5
#define ATLAS_REACH_BANDS 8.0

/** How finely distances to lines are kept: steps a device pixel. */
#define ATLAS_DISTANCE_STEPS 16

/**
 * AtlasTexel:
 * @fill_a: fill index that covers most of the pixel
 * @fill_b: the one that covers most of the rest
 * @line: the nearest line, 0 when none is near
 * @mix: how much of the pixel @fill_b covers, 0 … 255
 * @distance: from the middle of the pixel to the line, in 1/ATLAS_DISTANCE_STEPS px
 *
 * What lies at one pixel, whatever the date.
 */
typedef struct
{
  guint16 fill_a;
  guint16 fill_b;
  guint16 line;
  guint8 mix;
  guint8 distance;
} AtlasTexel;

/**
 * AtlasRaster:
 * @width, @height: pixels
 * @origin_x, @origin_y: of the first pixel, in pixels of the world
 * @scale: device pixels a logical one
 * @reach: how far from a line its distance is kept, logical px
 * @texels, @lengths: runs of equal pixels, row by row (a run may cross rows)
 * @fills, @lines: bit sets of what occurs
 *
 * A rasterised tile. Immutable, made by worker threads, shaded on any.
 */
typedef struct
{
  gatomicrefcount ref_count;
  guint width, height;
  gint64 origin_x, origin_y;
  double scale;
  double reach;
  AtlasTexel *texels;
  guint16 *lengths;
  guint n_runs;
  guint64 *fills;
  guint64 *lines;
} AtlasRaster;

/* The rectangle of @width × @height pixels (each at most 4096) whose first pixel is @origin_x,
 * @origin_y in a world that is @world_px pixels wide. @scale: device pixels a logical px. @reach: as
 * ATLAS_REACH_STROKES. */
AtlasRaster *atlas_raster_new (AtlasGeography *geography,
                               double world_px,
                               gint64 origin_x,
                               gint64 origin_y,
                               guint width,
                               guint height,
                               double scale,
                               double reach) G_GNUC_WARN_UNUSED_RESULT;
AtlasRaster *atlas_raster_ref (AtlasRaster *self);
void atlas_raster_unref (AtlasRaster *self);
gsize atlas_raster_get_size (AtlasRaster *self);
/* Whether all of its pixels are alike */
gboolean atlas_raster_is_uniform (AtlasRaster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasRaster, atlas_raster_unref)

G_END_DECLS
