/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <cairo.h>
#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkRGBA atlas_pixel_to_rgba (AtlasPixel pixel);
/* What @cr draws with from now on */
void atlas_pixel_set_source (AtlasPixel pixel, cairo_t *cr, double opacity);

G_END_DECLS
