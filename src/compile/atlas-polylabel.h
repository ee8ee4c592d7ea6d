/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} AtlasPoint;

/**
 * atlas_polylabel:
 * @rings: (element-type GArray): closed rings as arrays of AtlasPoint, exterior and holes alike
 * @largest: the ring whose box is searched
 * @precision: how near to the best point is near enough, in units of the points
 * @distance: (out): from the outline to the point found
 *
 * The pole of inaccessibility: the point inside that lies farthest from every outline, found by
 * dividing cells that may still hold a better one.
 */
AtlasPoint atlas_polylabel (GPtrArray *rings, guint largest, double precision, double *distance);

G_END_DECLS
