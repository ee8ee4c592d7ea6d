/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-cluster.h"
#include "atlas-force-pen.h"
#include "atlas-force-placement.h"

G_BEGIN_DECLS

/**
 * AtlasForceMark:
 * @x, @y: its place in fractions of the world, of its largest report
 * @spread: how far from there its farthest report is, in fractions of the world
 * @disc: drawn at the place when @disc.symbol.has_count
 * @tag: the sign, its text borrowed
 * @tag_box, @number_box: where they are, logical px from the place
 * @number: what is written beside the tag, or NULL; a dot at the place, and a line from
 *   there to the tag, when @has_anchor
 * @reports: (array length=n_reports): indices into the reports of the scene, the largest first
 * @unit, @low, @high: what the number is of; of several reports their sum, of totals the lowest
 *   and the highest of the rivals
 * @n_counted: how many reports are in that; 0 for none
 * @n_uncounted, @n_left_out: without a number, and counted elsewhere
 * @has_tag: %FALSE where there is no room for it at this zoom: a dot stands at the place
 * @has_other_units: whether there are numbers of another unit, which are not written
 *
 * One symbol: the forces of one side at one place, or near to each other at this zoom.
 */
typedef struct
{
  double x, y;
  double spread;
  AtlasForceDisc disc;
  AtlasForceTag tag;
  AtlasForceBox tag_box;
  AtlasForceBox number_box;
  char *number;
  const guint *reports;
  guint n_reports;
  AtlasForceUnit unit;
  guint64 low, high;
  guint n_counted, n_uncounted, n_left_out;
  gboolean has_other_units;
  gboolean has_tag;
  gboolean has_anchor;
} AtlasForceMark;

/**
 * AtlasForceScene:
 *
 * All symbols of a day at one zoom, of the whole world, so that panning changes nothing. Immutable;
 * made in any thread.
 */
typedef struct _AtlasForceScene AtlasForceScene;

/* @forces: of the whole world, taken over; @zoom: worlds of 256 × 2^zoom logical px; @obstacles:
 * (nullable): AtlasForceObstacle, what tags and numbers keep clear of */
AtlasForceScene *atlas_force_scene_new (AtlasCollection *collection,
                                        AtlasForceSides *sides,
                                        AtlasForces *forces,
                                        double zoom,
                                        AtlasForcePen *pen,
                                        GArray *obstacles) G_GNUC_WARN_UNUSED_RESULT;
AtlasForceScene *atlas_force_scene_ref (AtlasForceScene *self);
void atlas_force_scene_unref (AtlasForceScene *self);

/* In the order in which they are drawn: totals first, then the largest */
const AtlasForceMark *atlas_force_scene_get_marks (const AtlasForceScene *self, guint *n_marks);
/* What the indices of marks point into */
const AtlasForceReport *atlas_force_scene_get_report (const AtlasForceScene *self, guint index);
double atlas_force_scene_get_zoom (const AtlasForceScene *self);
AtlasDate atlas_force_scene_get_date (const AtlasForceScene *self);

/* Where a mark falls apart into several: the zoom from which on it does, or 0 when all of it is at
 * one place as far as @max_zoom goes. Puts all reports together for each zoom that it tries. */
double atlas_force_scene_get_split_zoom (const AtlasForceScene *self,
                                         const AtlasForceMark *mark,
                                         double max_zoom);
/* How near to each other forces of a side are put together where there are not too many of them,
 * logical px */
double atlas_force_pen_get_cluster_radius (const AtlasForcePen *pen);

/* What a mark says to who points at it */
char *atlas_force_mark_describe (const AtlasForceMark *mark,
                                 const AtlasForceScene *scene,
                                 AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasForceScene, atlas_force_scene_unref)

G_END_DECLS
