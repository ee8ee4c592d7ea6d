/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-pen.h"

G_BEGIN_DECLS

/* The shapes of symbols of forces, without text. */

/* How much wider than its text a tag is, and where the text begins, logical px */
double atlas_force_tag_get_room (AtlasForceKind kind, double height);
double atlas_force_tag_get_indent (AtlasForceKind kind, double height);

/* All of a tag of that size around the origin but its text; returns the colour for that. */
AtlasPixel atlas_force_draw_tag_ground (
  cairo_t *cr, const AtlasForceTag *tag, double width, double height, AtlasScheme scheme);

/* Path of the ground under a number, from the origin on */
void atlas_force_add_plate (cairo_t *cr, double width, double height);

G_END_DECLS
