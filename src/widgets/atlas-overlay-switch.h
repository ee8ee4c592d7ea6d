/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session-box.h"

G_BEGIN_DECLS

/**
 * AtlasOverlaySwitch:
 *
 * A check button in the legend that switches one overlay of the map, and under it, while it is on,
 * the key to what it shows.
 *
 * Properties: session (AtlasSession), overlay (string: as atlas_overlay_from_id()), label (string,
 * translated), key (GtkWidget).
 */
#define ATLAS_TYPE_OVERLAY_SWITCH (atlas_overlay_switch_get_type ())

G_DECLARE_FINAL_TYPE (
  AtlasOverlaySwitch, atlas_overlay_switch, ATLAS, OVERLAY_SWITCH, AtlasSessionBox)

G_END_DECLS
