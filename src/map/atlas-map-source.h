/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define ATLAS_MIN_ZOOM 1
#define ATLAS_MAX_ZOOM 10

/**
 * AtlasMapSource:
 *
 * A map source without tiles: a viewport needs one to know projection, tile size and zoom limits.
 * Nothing is ever asked of it, and nothing comes from a network.
 */
#define ATLAS_TYPE_MAP_SOURCE (atlas_map_source_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapSource, atlas_map_source, ATLAS, MAP_SOURCE, ShumateMapSource)

ShumateMapSource *atlas_map_source_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
