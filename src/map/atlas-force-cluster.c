/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-cluster.h"

#include "atlas-cluster.h"
#include "atlas-projection.h"

#include <stdlib.h>

struct _AtlasForceClusters
{
  GArray *clusters; /* AtlasForceCluster */
  guint *members;   /* what they point into */
};

/* A point on its way into a cluster, in the order in which points take others */
typedef struct
{
  const AtlasForcePoint *point;
  guint index;
  guint rank; /* counted, then uncounted, then counted elsewhere */
  double size;
} Entry;

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  int order = (int) first->rank - (int) second->rank;

  if (order == 0)
    order = compare_numbers (second->size, first->size);
  if (order == 0)
    order = compare_numbers (first->point->y, second->point->y);
  if (order == 0)
    order = compare_numbers (first->point->x, second->point->x);
  return order != 0 ? order : compare_numbers (first->index, second->index);
}

static Entry *
sort_points (const AtlasForcePoint *points, guint n_points)
{
  Entry *entries = g_new0 (Entry, n_points);

  for (guint i = 0; i < n_points; i++)
    {
      const AtlasForcePoint *point = &points[i];
      AtlasForceSymbol symbol = atlas_force_symbol_for_range (point->unit, point->low, point->high);

      entries[i].point = point;
      entries[i].index = i;
      entries[i].rank = point->is_left_out ? 2 : point->unit == ATLAS_UNIT_UNCOUNTED ? 1 : 0;
      entries[i].size = symbol.middle_px;
    }
  if (n_points > 1)
    qsort (entries, n_points, sizeof *entries, compare_entries);
  return entries;
}

static void
add_member (AtlasForceCluster *cluster, const AtlasForcePoint *point)
{
  AtlasForceRange *range;

  if (point->is_left_out)
    {
      cluster->n_left_out++;
      return;
    }
  if (point->unit == ATLAS_UNIT_UNCOUNTED)
    {
      cluster->n_uncounted++;
      return;
    }
  range = &cluster->ranges[point->unit];
  if (!point->is_total)
    {
      range->low += point->low;
      range->high += point->high;
    }
  else
    {
      range->low = range->n > 0 ? MIN (range->low, point->low) : point->low;
      range->high = MAX (range->high, point->high);
    }
  range->n++;
}

/* The first member of each cluster is the one that began it. */
static void
begin_clusters (AtlasForceClusters *self, const Entry *entries, const guint *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const AtlasForcePoint *seed = entries[i].point;
      AtlasForceCluster cluster = {
        .x = seed->x, .y = seed->y, .group = seed->group, .is_total = seed->is_total
      };

      if (numbers[i] == self->clusters->len)
        g_array_append_val (self->clusters, cluster);
      g_array_index (self->clusters, AtlasForceCluster, numbers[i]).n_members++;
    }
}

static void
collect (AtlasForceClusters *self, const Entry *entries, const guint *numbers, guint n)
{
  AtlasForceCluster *clusters = NULL;
  guint n_before = 0;

  begin_clusters (self, entries, numbers, n);
  clusters = (AtlasForceCluster *) (gpointer) self->clusters->data;
  self->members = g_new (guint, n);
  for (guint i = 0; i < self->clusters->len; i++)
    {
      clusters[i].members = self->members + n_before;
      n_before += clusters[i].n_members;
      clusters[i].n_members = 0;
    }
  for (guint i = 0; i < n; i++)
    {
      AtlasForceCluster *cluster = &clusters[numbers[i]];

      self->members[cluster->members - self->members + cluster->n_members++] = entries[i].index;
      add_member (cluster, entries[i].point);
    }
}

/**
 * atlas_force_clusters_new:
 * @points: (array length=n_points): what is to be drawn
 * @n_points: how many
 * @radius_px: how near is together, logical px; with 0 only what is at one place
 * @world_px: width of the world at the zoom, logical px; it goes around
 */
AtlasForceClusters *
atlas_force_clusters_new (const AtlasForcePoint *points,
                          guint n_points,
                          double radius_px,
                          double world_px)
{
  AtlasForceClusters *self = g_new0 (AtlasForceClusters, 1);
  g_autofree Entry *entries = sort_points (points, n_points);
  g_autofree AtlasClusterPoint *places = g_new (AtlasClusterPoint, n_points);
  g_autofree guint *numbers = NULL;
  guint n_clusters = 0;

  for (guint i = 0; i < n_points; i++)
    places[i] =
      (AtlasClusterPoint) { entries[i].point->x, entries[i].point->y, entries[i].point->group };
  numbers = atlas_cluster_points (places, n_points, radius_px, world_px, &n_clusters);
  self->clusters = g_array_sized_new (FALSE, FALSE, sizeof (AtlasForceCluster), n_clusters);
  collect (self, entries, numbers, n_points);
  return self;
}

void
atlas_force_clusters_free (AtlasForceClusters *self)
{
  g_array_unref (self->clusters);
  g_free (self->members);
  g_free (self);
}

const AtlasForceCluster *
atlas_force_clusters_get (const AtlasForceClusters *self, guint *n_clusters)
{
  *n_clusters = self->clusters->len;
  return (const AtlasForceCluster *) (gconstpointer) self->clusters->data;
}

AtlasForceUnit
atlas_force_cluster_get_main_unit (const AtlasForceCluster *cluster)
{
  AtlasForceUnit main_unit = ATLAS_UNIT_UNCOUNTED;
  double largest = -1;

  for (guint unit = 0; unit < ATLAS_UNIT_UNCOUNTED; unit++)
    {
      const AtlasForceRange *range = &cluster->ranges[unit];
      double size = atlas_force_symbol_for_range (unit, range->low, range->high).middle_px;

      if (range->n > 0 && size > largest)
        {
          largest = size;
          main_unit = unit;
        }
    }
  return main_unit;
}

GArray *
atlas_force_points_new (const AtlasForces *forces, double world_px)
{
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (AtlasForcePoint), n_reports);
  g_autoptr (GHashTable) sides = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_reports; i++)
    {
      const AtlasForce *force = reports[i].force;
      guint side = GPOINTER_TO_UINT (g_hash_table_lookup (sides, force->side));
      AtlasForcePoint point = {
        .x = atlas_mercator_x (force->place.lon) * world_px,
        .y = atlas_mercator_y (force->place.lat) * world_px,
        .is_total = atlas_force_is_total (force),
        .is_left_out = reports[i].counted_with != NULL,
        .unit = force->unit,
        .low = force->low,
        .high = force->high,
      };

      if (side == 0)
        {
          side = g_hash_table_size (sides) + 1;
          g_hash_table_insert (sides, (gpointer) force->side, GUINT_TO_POINTER (side));
        }
      point.group = side * 2 + (guint) point.is_total;
      g_array_append_val (points, point);
    }
  return points;
}
