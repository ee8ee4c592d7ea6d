/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSwatch:
 *
 * A small patch of colour, as on a map's legend, with the map's pattern over it, if it has one.
 * It is decoration: what it means is said in words beside it.
 */
#define ATLAS_TYPE_SWATCH (atlas_swatch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSwatch, atlas_swatch, ATLAS, SWATCH, GtkWidget)

GtkWidget *atlas_swatch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_swatch_set_color (AtlasSwatch *self, const GdkRGBA *color);
/* Colour and pattern as on the map; a patch with a pattern is wider, so that it can be told. */
void atlas_swatch_set_fill (AtlasSwatch *self, const AtlasFill *fill);
/* Draws a band along the edge of the patch, as the map does inside what it outlines */
void atlas_swatch_set_band (AtlasSwatch *self, const AtlasFill *band);
/* Draws a ring of this colour around the patch */
void atlas_swatch_set_ring (AtlasSwatch *self, const GdkRGBA *color);

G_END_DECLS
