/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/* What of the geometry is drawn at a scale. The raster and the vector painter both go by this, so
 * that their pictures are one. */

/* The highest vertex rank that is kept where the world is @world_px device px wide */
guint8 atlas_detail_get_max_rank (double world_px);
/* Whether a segment lies where the world was cut open to lay it flat, at the dateline or the pole,
 * and is no coast */
gboolean atlas_detail_is_seam (const AtlasGeoVertex *a, const AtlasGeoVertex *b);

G_END_DECLS
