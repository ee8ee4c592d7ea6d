/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMapHover:
 *
 * A label that follows the pointer over the map, and a cross in place of a pointer for who points by
 * keys. It lies over the whole map and takes no events; moving it only redraws, so that a moving
 * pointer costs no layout. What it says is in the description of the map.
 */
#define ATLAS_TYPE_MAP_HOVER (atlas_map_hover_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapHover, atlas_map_hover, ATLAS, MAP_HOVER, GtkWidget)

/* NULL hides it */
void atlas_map_hover_set_text (AtlasMapHover *self, const char *text);
void atlas_map_hover_show_cross (AtlasMapHover *self, gboolean shows_cross);
void atlas_map_hover_move (AtlasMapHover *self, double x, double y);

G_END_DECLS
