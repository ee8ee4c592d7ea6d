/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Sets the source of @cr to @fill, its pattern tied to the world: the origin of user space lies at
 * @origin_x, @origin_y in user units of the world. @scale: device pixels a user unit. */
void atlas_pattern_set_source (
  cairo_t *cr, const AtlasFill *fill, double origin_x, double origin_y, double scale);

G_END_DECLS
