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
