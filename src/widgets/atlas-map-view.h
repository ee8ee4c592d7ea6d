/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-map-position.h"
#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMapView:
 *
 * The map with its layers, scale, zoom buttons and legend. It shows what the session says and tells
 * the session what is pointed at and clicked.
 *
 * Properties: session (AtlasSession), compact (boolean: the legend starts folded).
 * Actions: map.zoom-in, map.zoom-out, map.home.
 */
/* How long it flies to where a step of a story looks, ms, where there are animations */
#define ATLAS_MAP_VIEW_FLIGHT_MS 700

#define ATLAS_TYPE_MAP_VIEW (atlas_map_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapView, atlas_map_view, ATLAS, MAP_VIEW, GtkWidget)

void atlas_map_view_set_session (AtlasMapView *self, AtlasSession *session);
AtlasMapPosition atlas_map_view_get_position (AtlasMapView *self);
/* Shows @position instead of Europe; anything impossible is clamped. */
void atlas_map_view_set_position (AtlasMapView *self, AtlasMapPosition position);
/* Whether it still shows Europe, as on the first start */
gboolean atlas_map_view_is_home (AtlasMapView *self);
void atlas_map_view_focus_map (AtlasMapView *self);

G_END_DECLS
