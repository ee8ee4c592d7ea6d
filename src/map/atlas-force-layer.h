/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-scene.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasForceLayer:
 *
 * The forces of the day: near ones of a side together, as AtlasForceScene has them. A frame only
 * places textures that were drawn before. A few hundred forces are put together at once; many more
 * in a thread, and until then what was there before is shown, if it is of that day.
 */
#define ATLAS_TYPE_FORCE_LAYER (atlas_force_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForceLayer, atlas_force_layer, ATLAS, FORCE_LAYER, ShumateLayer)

AtlasForceLayer *atlas_force_layer_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: nothing is shown. Does nothing when it is the same world and date. */
void atlas_force_layer_set_day (AtlasForceLayer *self, AtlasDay *day);
void atlas_force_layer_set_scheme (AtlasForceLayer *self, AtlasScheme scheme);

/* What else stands on the map: AtlasForceObstacle, or %NULL; the layer calls it when it puts symbols
 * together anew. */
typedef GArray *(*AtlasForceObstaclesFunc) (gpointer user_data);
void atlas_force_layer_set_obstacles_func (AtlasForceLayer *self,
                                           AtlasForceObstaclesFunc func,
                                           gpointer user_data);
/* They are others now. */
void atlas_force_layer_obstacles_changed (AtlasForceLayer *self);

/* The scene that is shown, or NULL; borrowed until the next frame */
AtlasForceScene *atlas_force_layer_get_scene (AtlasForceLayer *self);
/* Whether what is shown is what should be */
gboolean atlas_force_layer_get_complete (AtlasForceLayer *self);
/* The nearest mark at a point of the layer, or NULL; @touch: of a finger, which wants more room */
const AtlasForceMark *
atlas_force_layer_pick (AtlasForceLayer *self, double x, double y, gboolean touch);
/* The zoom from which on a mark falls apart, or 0; as of atlas_force_scene_get_split_zoom() */
double atlas_force_layer_get_split_zoom (AtlasForceLayer *self,
                                         const AtlasForceMark *mark,
                                         double max_zoom);

G_END_DECLS
