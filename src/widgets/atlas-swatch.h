/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSwatch:
 *
 * A small patch of colour, as on a map's legend, with stripes over it when it has a second colour.
 * It is decoration: what it means is said in words beside it.
 */
#define ATLAS_TYPE_SWATCH (atlas_swatch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSwatch, atlas_swatch, ATLAS, SWATCH, GtkWidget)

GtkWidget *atlas_swatch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_swatch_set_color (AtlasSwatch *self, const GdkRGBA *color);
/* NULL for no stripes */
void atlas_swatch_set_stripes (AtlasSwatch *self, const GdkRGBA *color);
/* Draws a ring of this colour around the patch */
void atlas_swatch_set_ring (AtlasSwatch *self, const GdkRGBA *color);

G_END_DECLS
