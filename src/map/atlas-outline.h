/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AtlasOutline:
 * @world_px: width of the whole world in user units of @cr
 * @origin_x, @origin_y: of the rectangle, user units of the world
 * @width, @height: of the rectangle
 * @max_rank: vertices of a higher rank are too fine for the scale
 *
 * Turns rings and arcs into paths of a rectangle of the map: reduced to the scale’s detail, cut to
 * the rectangle (cairo’s coordinates end at 2²³), once for each copy of the world in it.
 */
typedef struct
{
  AtlasGeography *geography;
  cairo_t *cr;
  double world_px;
  double origin_x, origin_y;
  double width, height;
  guint max_rank;
  int first_copy, last_copy;
  GArray *points;  /* the ring at hand */
  GArray *clipped; /* and cut by one side more */
} AtlasOutline;

/* @scale: device pixels a user unit */
void atlas_outline_init (AtlasOutline *self,
                         AtlasGeography *geography,
                         cairo_t *cr,
                         double world_px,
                         double origin_x,
                         double origin_y,
                         double width,
                         double height,
                         double scale);
void atlas_outline_clear (AtlasOutline *self);

/* Adds a closed path, to be filled. */
void atlas_outline_add_ring (AtlasOutline *self, const AtlasGeoRing *ring);
/* Adds an open path, to be stroked, without the seams of the world at the dateline and the pole. */
void atlas_outline_add_arc (AtlasOutline *self, guint arc);

G_END_DECLS
