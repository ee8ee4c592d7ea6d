/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography-format.h"

G_BEGIN_DECLS

/* Ranks for the vertices of one arc, by effective area (Visvalingam and Whyatt, 1993) in the
 * Mercator plane: rank / ATLAS_GEO_RANKS_PER_ZOOM is the zoom level of 256 px tiles at which the
 * triangle that a vertex adds covers one square pixel. The ends get ATLAS_GEO_RANK_ALWAYS. */
void atlas_visvalingam_rank (const AtlasGeoVertex *vertices, guint n_vertices, guint8 *ranks);

G_END_DECLS
