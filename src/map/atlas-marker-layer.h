/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-marker-cluster.h"
#include "atlas-palette.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasMarkerLayer:
 *
 * Symbols of events and quotes at their places. Those that would lie over each other are one symbol
 * with their number, as decided in steps of the zoom, so that panning changes nothing. A frame only
 * places textures that were drawn before.
 */
#define ATLAS_TYPE_MARKER_LAYER (atlas_marker_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkerLayer, atlas_marker_layer, ATLAS, MARKER_LAYER, ShumateLayer)

AtlasMarkerLayer *atlas_marker_layer_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;

void atlas_marker_layer_set_scheme (AtlasMarkerLayer *self, AtlasScheme scheme);
/* @shown: AtlasMarker, of @markers; both may be NULL: nothing is shown then */
void atlas_marker_layer_set_markers (AtlasMarkerLayer *self, AtlasMarkers *markers, GArray *shown);
/* Whose symbol is drawn with a ring */
void atlas_marker_layer_set_open (AtlasMarkerLayer *self, AtlasTarget target);

/* The symbol at a point of the layer, the uppermost one, or the nearest of those that are no farther
 * than @reach_px from it; NULL when there is none. Valid until others are shown or drawn. */
const AtlasMarkerCluster *
atlas_marker_layer_pick (AtlasMarkerLayer *self, double x, double y, double reach_px);
/* Where the body of a symbol is, in the copy of the world that is nearest to @x, logical px of the
 * layer */
graphene_rect_t
atlas_marker_layer_get_box (AtlasMarkerLayer *self, const AtlasMarkerCluster *cluster, double x);
/**
 * AtlasMarkerBody:
 * @x, @y: fractions of the world
 * @box: where the body of the symbol is, logical px from there
 */
typedef struct
{
  double x, y;
  graphene_rect_t box;
} AtlasMarkerBody;

/* What all symbols cover, in the world, for other layers to keep clear of. Element AtlasMarkerBody. */
GArray *atlas_marker_layer_list_bodies (AtlasMarkerLayer *self) G_GNUC_WARN_UNUSED_RESULT;
/* Another number whenever they may cover something else than before */
guint atlas_marker_layer_get_stamp (AtlasMarkerLayer *self);
/* The zoom level that it falls apart at; infinite when it is one place */
double
atlas_marker_layer_get_split_zoom (AtlasMarkerLayer *self, const AtlasMarkerCluster *cluster);
/* Adds the items whose symbols are seen between @from and @to, logical px of the layer, to @items, which
 * has each once, in order of time; AtlasItem, with a reference. */
void
atlas_marker_layer_list_between (AtlasMarkerLayer *self, double from, double to, GPtrArray *items);

G_END_DECLS
