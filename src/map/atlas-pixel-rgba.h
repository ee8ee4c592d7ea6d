/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

GdkRGBA atlas_pixel_to_rgba (AtlasPixel pixel);

G_END_DECLS
