/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ring.h"

#include "atlas-pixel-rgba.h"

#define LINE_PX 3.0
#define HALO_PX 6.0
#define RADIUS_PX (ATLAS_RING_REACH_PX - HALO_PX / 2.0)

/* Dark on light and light on dark, so that it stands out on every fill */
void
atlas_ring_draw (cairo_t *cr, double x, double y, AtlasRingPart part, AtlasScheme scheme)
{
  const AtlasPalette *palette = atlas_palette_get (scheme);
  gboolean is_line = part == ATLAS_RING_LINE;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, RADIUS_PX, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_set_line_width (cr, is_line ? LINE_PX : HALO_PX);
  atlas_pixel_set_source (is_line ? palette->selected : palette->label_halo, cr, 1);
  cairo_stroke (cr);
}
