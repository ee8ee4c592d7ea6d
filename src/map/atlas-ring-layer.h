/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"
#include "atlas-palette.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasRingLayer:
 *
 * Rings around the places of what is pointed at in a list, above everything else on the map.
 */
#define ATLAS_TYPE_RING_LAYER (atlas_ring_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasRingLayer, atlas_ring_layer, ATLAS, RING_LAYER, ShumateLayer)

AtlasRingLayer *atlas_ring_layer_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;

/* @sites may be NULL when there are none; they are copied, without their names. */
void atlas_ring_layer_set_sites (AtlasRingLayer *self, const AtlasSite *sites, guint n_sites);
void atlas_ring_layer_set_scheme (AtlasRingLayer *self, AtlasScheme scheme);

G_END_DECLS
