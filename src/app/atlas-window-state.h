/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/**
 * AtlasWindowState:
 *
 * Remembers a window from one run to the next: its size, the date, the part of the map, which
 * alliances are on, the border view, not what a story shows. On the first start it has the window offer
 * the first story. Does nothing where the settings schema is not installed.
 */
#define ATLAS_TYPE_WINDOW_STATE (atlas_window_state_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWindowState, atlas_window_state, ATLAS, WINDOW_STATE, GObject)

/* Restores what is kept for @schema_id and keeps @window's state from then on; whatever the
 * settings hold that cannot be is passed over. @window keeps it alive. */
void atlas_window_state_attach (AtlasWindow *window, const char *schema_id);
/* To be called when the session has its world: what belongs to a collection is restored then. */
void atlas_window_state_restore_world (AtlasWindow *window);

G_END_DECLS
