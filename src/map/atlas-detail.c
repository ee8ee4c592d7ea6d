/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-detail.h"

#include <math.h>

/* Vertices whose triangle is smaller than a quarter of a square pixel are left out. */
#define DETAIL_ZOOMS 1.0

guint8
atlas_detail_get_max_rank (double world_px)
{
  double zoom = log2 (world_px / 256.0);

  return (guint8) CLAMP (floor ((zoom + DETAIL_ZOOMS) * ATLAS_GEO_RANKS_PER_ZOOM), 1.0, 255.0);
}

gboolean
atlas_detail_is_seam (const AtlasGeoVertex *a, const AtlasGeoVertex *b)
{
  return (a->x == 0 && b->x == 0) || (a->x == ATLAS_GEO_MAX && b->x == ATLAS_GEO_MAX) ||
         (a->y == 0 && b->y == 0);
}
