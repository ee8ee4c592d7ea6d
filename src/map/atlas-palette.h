/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

G_BEGIN_DECLS

/**
 * AtlasPalette: the colours and weights of one scheme; widths in logical px.
 */
typedef struct
{
  AtlasPixel water;
  AtlasPixel neutral;
  AtlasPixel hover; /* mixed into the state under the pointer */
  AtlasPixel coast;
  AtlasPixel border;
  AtlasPixel selected;
  AtlasPixel joining;
  AtlasPixel label;
  AtlasPixel label_halo;
  AtlasPixel minor_label;
  float coast_px;
  float border_px;
  float internal_px;
  guint8 internal_opacity;
  guint8 divided_opacity;
} AtlasPalette;

const AtlasPalette *atlas_palette_get (AtlasScheme scheme);

/* @share of @b in 255, the rest @a. */
AtlasPixel atlas_pixel_mix (AtlasPixel a, AtlasPixel b, guint share);

G_END_DECLS
