/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasSidebar:
 *
 * The record beside the map: the timeline of everything, or the page of the selected state.
 *
 * Properties: session (AtlasSession), show-window-buttons (boolean).
 * Actions: country.show.
 */
#define ATLAS_TYPE_SIDEBAR (atlas_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSidebar, atlas_sidebar, ATLAS, SIDEBAR, AdwBin)

void atlas_sidebar_set_session (AtlasSidebar *self, AtlasSession *session);
/* Undoes the last choice of what the timeline shows (negative), or does it again */
void atlas_sidebar_step_filter (AtlasSidebar *self, int direction);

G_END_DECLS
