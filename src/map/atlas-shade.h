/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-raster.h"
#include "atlas-style.h"

G_BEGIN_DECLS

/* Shades @raster into @pixels, @stride bytes a row. */
void atlas_shade (AtlasRaster *raster, const AtlasStyle *style, AtlasPixel *pixels, gsize stride);

/* Whether @raster looks alike under both styles: nothing that occurs in it differs. */
gboolean atlas_shade_is_same (AtlasRaster *raster, const AtlasStyle *a, const AtlasStyle *b);

G_END_DECLS
