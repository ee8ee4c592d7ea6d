/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-palette.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Rings around places that are pointed at, on the map and in pictures of it. */

/* How far from its place it reaches, logical px */
#define ATLAS_RING_REACH_PX 12.0

/** AtlasRingPart: from below to above. Of all rings first the one, so that none is hidden by another’s. */
typedef enum
{
  ATLAS_RING_HALO,
  ATLAS_RING_LINE,
  ATLAS_RING_N_PARTS,
} AtlasRingPart;

/* Around @x, @y */
void atlas_ring_draw (cairo_t *cr, double x, double y, AtlasRingPart part, AtlasScheme scheme);

G_END_DECLS
