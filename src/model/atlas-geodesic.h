/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Length of the geodesic between two points on the WGS 84 ellipsoid, km; degrees in. */
double atlas_geodesic_km (double lat1, double lon1, double lat2, double lon2);

G_END_DECLS
