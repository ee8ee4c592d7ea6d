/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-layer.h"
#include "atlas-label-layer.h"
#include "atlas-map-layer.h"
#include "atlas-marker-layer.h"
#include "atlas-ring-layer.h"

G_BEGIN_DECLS

/**
 * AtlasDayLook:
 * @day: the day that is shown
 * @style: of it
 * @shows_troops: whether forces are shown
 * @sites: (element-type AtlasSite): what rings are around
 *
 * What the layers of a day show but for its events and quotes.
 */
typedef struct
{
  AtlasDay *day;
  AtlasStyle *style;
  AtlasScheme scheme;
  gboolean shows_troops;
  GArray *sites;
} AtlasDayLook;

/**
 * AtlasDayLayers:
 * @map: the lowest one, and the others in the order in which they lie over it
 * @counts: how many events and quotes are shown
 *
 * All layers that draw one day in one viewport. Troops keep clear of events and quotes, and names of
 * both. Whoever makes them puts the layers into a widget.
 */
typedef struct
{
  AtlasMapLayer *map;
  AtlasLabelLayer *labels;
  AtlasForceLayer *forces;
  AtlasRingLayer *rings;
  AtlasMarkerLayer *markers;
  AtlasMarkerCounts counts;

  /*< private >*/
  AtlasMarkers *shown; /* that those of the span are of, or NULL */
  AtlasMarkerSpan span;
  AtlasForceScene *labelled_scene; /* that names keep clear of, or NULL */
  guint labelled_stamp;
  guint obstacles_id;
} AtlasDayLayers;

#define ATLAS_DAY_N_LAYERS 5

AtlasDayLayers *atlas_day_layers_new (ShumateViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;
void atlas_day_layers_free (AtlasDayLayers *self);

/* One of them, from the lowest to the uppermost, borrowed */
ShumateLayer *atlas_day_layers_get_nth (AtlasDayLayers *self, guint n);

void atlas_day_layers_set_look (AtlasDayLayers *self, const AtlasDayLook *look);
/* @markers: of which those of @span are shown; NULL: none */
void
atlas_day_layers_set_markers (AtlasDayLayers *self, AtlasMarkers *markers, AtlasMarkerSpan span);
/* After a frame is drawn: symbols are put together then, and names may have to make room. */
void atlas_day_layers_check_obstacles (AtlasDayLayers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDayLayers, atlas_day_layers_free)

G_END_DECLS
