/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ATLAS_MERCATOR_MAX_LAT: where the square Web Mercator world ends, degrees. */
#define ATLAS_MERCATOR_MAX_LAT 85.05112877980659

/* Web Mercator in fractions of the world: x 0 … 1 from -180° to 180°, y 0 … 1 from north to
 * south. Latitudes beyond the square are clamped to it. */
double atlas_mercator_x (double lon);
double atlas_mercator_y (double lat);
double atlas_mercator_lon (double x);
double atlas_mercator_lat (double y);

G_END_DECLS
