/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean atlas_point_parse (const char *text, double *lat, double *lon, GError **error);

G_END_DECLS
