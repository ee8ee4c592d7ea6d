/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasLabelLayer:
 *
 * Names of states, territories, capitals and cities of the day, and dots for the states that are
 * too small to see. A frame only places textures that were drawn before.
 */
#define ATLAS_TYPE_LABEL_LAYER (atlas_label_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLabelLayer, atlas_label_layer, ATLAS, LABEL_LAYER, ShumateLayer)

AtlasLabelLayer *atlas_label_layer_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;

/* Both may be NULL: nothing is shown then. */
void atlas_label_layer_set_day (AtlasLabelLayer *self, AtlasDay *day, AtlasStyle *style);

/* What is drawn over the labels: AtlasForceObstacle, or %NULL; the layer calls it when it places names
 * anew, which keep clear of it. */
typedef GArray *(*AtlasLabelObstaclesFunc) (gpointer user_data);
void atlas_label_layer_set_obstacles_func (AtlasLabelLayer *self,
                                           AtlasLabelObstaclesFunc func,
                                           gpointer user_data);
/* They are others now. */
void atlas_label_layer_obstacles_changed (AtlasLabelLayer *self);

/* The state whose dot lies nearest to a point of the layer, within 12 px, or whose dot’s name lies
 * there; 0 when there is none. */
guint atlas_label_layer_pick (AtlasLabelLayer *self, double x, double y);

G_END_DECLS
