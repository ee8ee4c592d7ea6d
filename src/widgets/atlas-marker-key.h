/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session-box.h"

G_BEGIN_DECLS

/**
 * AtlasMarkerKey:
 *
 * What the symbols of events and quotes on the map mean, and from when those are that it shows on the
 * date: a part of the legend.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_MARKER_KEY (atlas_marker_key_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkerKey, atlas_marker_key, ATLAS, MARKER_KEY, AtlasSessionBox)

G_END_DECLS
