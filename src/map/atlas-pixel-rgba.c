/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-pixel-rgba.h"

GdkRGBA
atlas_pixel_to_rgba (AtlasPixel pixel)
{
  return (GdkRGBA) {
    .red = (float) ((pixel >> 16) & 0xff) / 255.0f,
    .green = (float) ((pixel >> 8) & 0xff) / 255.0f,
    .blue = (float) (pixel & 0xff) / 255.0f,
    .alpha = 1.0f,
  };
}

void
atlas_pixel_set_source (AtlasPixel pixel, cairo_t *cr, double opacity)
{
  cairo_set_source_rgba (cr, (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0,
                         (pixel & 0xff) / 255.0, opacity);
}
