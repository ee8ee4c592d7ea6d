/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/**
 * AtlasWindowState:
 *
 * Remembers a window from one run to the next: its size, the date, the part of the map, which
 * alliances are on, the border view, the collection and the page, not what a story shows. On the first
 * start it has the window offer the first story. Does nothing where the settings schema is not installed.
 */
#define ATLAS_TYPE_WINDOW_STATE (atlas_window_state_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWindowState, atlas_window_state, ATLAS, WINDOW_STATE, GObject)

/* Restores what is kept for @schema_id and keeps @window's state from then on; whatever the
 * settings hold that cannot be is passed over. @window keeps it alive. */
void atlas_window_state_attach (AtlasWindow *window, const char *schema_id);
/* To be called when the session has its world: what belongs to a collection is restored then. */
void atlas_window_state_restore_world (AtlasWindow *window);

/* The collection that is open, %NULL for the built-in one */
GFile *atlas_window_state_dup_collection (AtlasWindow *window) G_GNUC_WARN_UNUSED_RESULT;
void atlas_window_state_set_collection (AtlasWindow *window, GFile *collection);
/* Either of these, once: shows the page of the last run, when there is still one, or does not, and
 * takes it that the built-in collection is open. From then on the page is kept. */
void atlas_window_state_restore_page (AtlasWindow *window);
void atlas_window_state_start_afresh (AtlasWindow *window);

G_END_DECLS
