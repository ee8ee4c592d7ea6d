/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-markers.h"
#include "atlas-target.h"

G_BEGIN_DECLS

/**
 * AtlasMarkerCluster:
 * @x, @y: the place of the symbol, in fractions of the world
 * @middle_x, @middle_y: between all of its places; @middle_x may lie beyond 0 … 1
 * @reach: how far the farthest place is from @x, @y, in fractions of the world’s width; 0 when all
 *   are at one
 * @items: (array length=n_items): each once, in order of time
 * @n_quotes: how many of them are quotes
 * @is_around: whether all of them are only near the day in time
 * @is_disputed: whether any of them is disputed
 * @is_open: whether the page of any of them is open
 *
 * Events and quotes that are drawn as one symbol.
 */
typedef struct
{
  double x, y;
  double middle_x, middle_y;
  double reach;
  AtlasItem *const *items;
  guint n_items;
  guint n_quotes;
  gboolean is_around;
  gboolean is_disputed;
  gboolean is_open;
} AtlasMarkerCluster;

/**
 * AtlasMarkerClusters:
 *
 * Markers put together, see atlas_cluster_points(). The places at which most stands take those near
 * them, then the more northern ones, so that going from day to day moves few symbols.
 */
typedef struct _AtlasMarkerClusters AtlasMarkerClusters;

/* @markers: in order of time; their items are to live as long as the clusters. @world_px: width of
 * the world at the zoom, logical px */
AtlasMarkerClusters *atlas_marker_clusters_new (const AtlasMarker *markers,
                                                guint n_markers,
                                                double radius_px,
                                                double world_px) G_GNUC_WARN_UNUSED_RESULT;
void atlas_marker_clusters_free (AtlasMarkerClusters *self);
/* In the order in which they are drawn: what is of the day over what is around it, the more
 * southern over the more northern ones */
const AtlasMarkerCluster *
atlas_marker_clusters_get (const AtlasMarkerClusters *self, guint *n_clusters);
/* Says which page is open. */
void atlas_marker_clusters_set_open (AtlasMarkerClusters *self, AtlasTarget target);

/* How wide the world has to be, at least, that its places are no longer one symbol; infinite when
 * they are one place */
double atlas_marker_cluster_get_split_px (const AtlasMarkerCluster *self, double radius_px);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMarkerClusters, atlas_marker_clusters_free)

G_END_DECLS
