/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasClusterPoint:
 * @x: logical px in the whole world at the zoom, 0 … its width; not of the view, so that panning
 *   changes nothing
 * @y: likewise
 * @group: only points of one group come together
 */
typedef struct
{
  double x, y;
  guint group;
} AtlasClusterPoint;

/**
 * atlas_cluster_points:
 * @points: (array length=n_points): in the order in which they take others
 * @n_points: how many
 * @radius_px: how near is together, logical px; with 0 only what is at one place
 * @world_px: width of the world at the zoom, logical px; it goes around
 * @n_clusters: (out): how many clusters there are
 *
 * Puts points together: the first takes all of its group that are no farther from it than the
 * radius, then the first of what remains does, and so on. Those that took others are therefore
 * farther from each other than the radius; two points farther apart than twice the radius are never
 * together, so that zooming in splits whatever is not at one and the same place. Takes time in
 * proportion to the number of points. Pure.
 *
 * Returns: (array length=n_points): for each point the number of its cluster; clusters are numbered
 *   in the order of the points that began them
 */
guint *atlas_cluster_points (const AtlasClusterPoint *points,
                             guint n_points,
                             double radius_px,
                             double world_px,
                             guint *n_clusters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
