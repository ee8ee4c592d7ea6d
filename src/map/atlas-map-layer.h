/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasMapLayer:
 *
 * The map itself as a layer: places textures of tiles that were rasterised by worker threads and
 * shaded by the style of the day. A frame is never blank: while tiles of the exact scale are on
 * their way, those of the scale before, or of the whole world, stand in.
 *
 * Property: complete (boolean, read-only): whether everything in view is drawn at the exact scale
 * and in the current style. Follows the last drawn frame.
 */
#define ATLAS_TYPE_MAP_LAYER (atlas_map_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapLayer, atlas_map_layer, ATLAS, MAP_LAYER, ShumateLayer)

AtlasMapLayer *atlas_map_layer_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;

void atlas_map_layer_set_geography (AtlasMapLayer *self, AtlasGeography *geography);
void atlas_map_layer_set_style (AtlasMapLayer *self, AtlasStyle *style);
/* The style that was set last, borrowed; NULL before the first */
AtlasStyle *atlas_map_layer_get_style (AtlasMapLayer *self);
gboolean atlas_map_layer_get_complete (AtlasMapLayer *self);

G_END_DECLS
