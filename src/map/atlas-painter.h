/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * atlas_painter_paint:
 * @geography: the geometry
 * @style: the tables of the day
 * @cr: where to draw; the rectangle 0, 0, @width, @height of its user space is the map
 * @world_px: width of the whole world in user units
 * @origin_x, @origin_y: the map’s upper left corner in user units of the world
 * @width, @height: of the map, user units
 * @scale: device pixels a user unit, for the detail that is kept
 *
 * Draws the map as vectors: fills, lakes, lines. The same picture as raster-and-shade, for SVG,
 * PDF, print and PNG. World copies are drawn where the rectangle leaves the world sideways.
 */
void atlas_painter_paint (AtlasGeography *geography,
                          const AtlasStyle *style,
                          cairo_t *cr,
                          double world_px,
                          double origin_x,
                          double origin_y,
                          double width,
                          double height,
                          double scale);

G_END_DECLS
