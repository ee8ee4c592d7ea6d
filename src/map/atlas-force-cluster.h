/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-symbol.h"

G_BEGIN_DECLS

/**
 * AtlasForcePoint:
 * @x: logical px in the whole world at the zoom, 0 … its width; not of the view, so that panning
 *   changes nothing
 * @y: likewise
 * @group: whose it is; see atlas_force_points_new()
 * @is_total: numbers of totals in one place are rivals, so that they are not added
 * @is_left_out: its troops are counted with others
 * @unit, @low, @high: its number, none with %ATLAS_UNIT_UNCOUNTED
 */
typedef struct
{
  double x, y;
  guint group;
  gboolean is_total;
  gboolean is_left_out;
  AtlasForceUnit unit;
  guint64 low, high;
} AtlasForcePoint;

/**
 * AtlasForceRange:
 * @n: how many numbers are in it; 0 for none
 */
typedef struct
{
  guint64 low, high;
  guint n;
} AtlasForceRange;

/**
 * AtlasForceCluster:
 * @x, @y: the place of its largest member
 * @group, @is_total: as those of its members
 * @members: (array length=n_members): indices of points, the largest first
 * @ranges: by unit: the sum of what members count; of totals the lowest and the highest number
 *   given by any, which are estimates of the same troops
 * @n_uncounted: members without a number
 * @n_left_out: members whose troops are counted with others, in this cluster or elsewhere
 *
 * Forces of one side that are drawn as one symbol.
 */
typedef struct
{
  double x, y;
  guint group;
  gboolean is_total;
  const guint *members;
  guint n_members;
  AtlasForceRange ranges[ATLAS_UNIT_UNCOUNTED];
  guint n_uncounted;
  guint n_left_out;
} AtlasForceCluster;

/**
 * AtlasForceClusters:
 *
 * The points put together: the largest point takes all of its group that are no farther from it
 * than the radius, then the largest of what remains does, and so on. What comes out does not depend
 * on the order of the points or on where the view is. Symbols of a group are therefore farther from
 * each other than the radius; two points farther apart than twice the radius are never together,
 * so that zooming in splits whatever is not at one and the same place; and the sums of all clusters
 * of a side are those of AtlasForces. Takes time in proportion to the number of points, but for
 * sorting them.
 */
typedef struct _AtlasForceClusters AtlasForceClusters;

AtlasForceClusters *atlas_force_clusters_new (const AtlasForcePoint *points,
                                              guint n_points,
                                              double radius_px,
                                              double world_px) G_GNUC_WARN_UNUSED_RESULT;
void atlas_force_clusters_free (AtlasForceClusters *self);
const AtlasForceCluster *
atlas_force_clusters_get (const AtlasForceClusters *self, guint *n_clusters);

/* The unit whose symbol is the largest, which stands for the cluster; %ATLAS_UNIT_UNCOUNTED when
 * nothing in it is counted */
AtlasForceUnit atlas_force_cluster_get_main_unit (const AtlasForceCluster *cluster);

/* One point for each report of @forces, in their order, in a world @world_px wide. Groups are
 * numbered by side, totals apart. Element type AtlasForcePoint. */
GArray *
atlas_force_points_new (const AtlasForces *forces, double world_px) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasForceClusters, atlas_force_clusters_free)

G_END_DECLS
