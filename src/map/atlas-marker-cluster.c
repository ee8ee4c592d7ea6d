/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-cluster.h"

#include "atlas-cluster.h"
#include "atlas-projection.h"

#include <math.h>
#include <stdlib.h>

struct _AtlasMarkerClusters
{
  GArray *clusters;  /* AtlasMarkerCluster */
  AtlasItem **items; /* what they point into */
};

/* A marker on its way into a cluster */
typedef struct
{
  const AtlasMarker *marker;
  guint index; /* in order of time */
  double x, y; /* fractions of the world */
  guint n_here;
} Entry;

/* The places that a cluster covers, around its own */
typedef struct
{
  double west, east, north, south;
} Extent;

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  int order = compare_numbers (first->y, second->y);

  if (order == 0)
    order = compare_numbers (first->x, second->x);
  return order != 0 ? order : compare_numbers (first->index, second->index);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->n_here != second->n_here)
    return first->n_here > second->n_here ? -1 : 1;
  return compare_places (a, b);
}

/* Of entries by place, how many stand at each */
static void
count_places (Entry *entries, guint n)
{
  guint start = 0;

  while (start < n)
    {
      guint end = start + 1;

      while (end < n && entries[end].x == entries[start].x && entries[end].y == entries[start].y)
        end++;
      for (guint i = start; i < end; i++)
        entries[i].n_here = end - start;
      start = end;
    }
}

static Entry *
sort_markers (const AtlasMarker *markers, guint n)
{
  Entry *entries = g_new0 (Entry, n + 1);

  for (guint i = 0; i < n; i++)
    entries[i] = (Entry) { .marker = &markers[i],
                           .index = i,
                           .x = atlas_mercator_x (markers[i].site.lon),
                           .y = atlas_mercator_y (markers[i].site.lat) };
  qsort (entries, n, sizeof *entries, compare_places);
  count_places (entries, n);
  qsort (entries, n, sizeof *entries, compare_weights);
  return entries;
}

/* The cluster of each entry; clusters are numbered in the order of those that began them. */
static guint *
put_together (const Entry *entries, guint n, double radius_px, double world_px, guint *n_clusters)
{
  g_autofree AtlasClusterPoint *points = g_new (AtlasClusterPoint, n);

  for (guint i = 0; i < n; i++)
    points[i] = (AtlasClusterPoint) { entries[i].x * world_px, entries[i].y * world_px, 0 };
  return atlas_cluster_points (points, n, radius_px, world_px, n_clusters);
}

static void
cover (AtlasMarkerCluster *cluster, Extent *extent, const Entry *entry)
{
  double dx = entry->x - cluster->x;
  double dy = entry->y - cluster->y;

  dx -= round (dx); /* the shorter way around the world */
  extent->west = MIN (extent->west, dx);
  extent->east = MAX (extent->east, dx);
  extent->north = MIN (extent->north, dy);
  extent->south = MAX (extent->south, dy);
  cluster->middle_x = cluster->x + (extent->west + extent->east) / 2;
  cluster->middle_y = cluster->y + (extent->north + extent->south) / 2;
  cluster->reach = fmax (cluster->reach, hypot (dx, dy));
}

static void
add_places (AtlasMarkerClusters *self, const Entry *entries, const guint *numbers, guint n)
{
  g_autofree Extent *extents = g_new0 (Extent, n);

  for (guint i = 0; i < n; i++)
    {
      AtlasMarkerCluster cluster = { .x = entries[i].x, .y = entries[i].y, .is_around = TRUE };

      if (numbers[i] == self->clusters->len)
        g_array_append_val (self->clusters, cluster);
      cover (&g_array_index (self->clusters, AtlasMarkerCluster, numbers[i]), &extents[numbers[i]],
             &entries[i]);
    }
}

/* An item of several places follows itself: markers are in order of time, and so is their number. */
static gboolean
is_new (const AtlasMarkerCluster *cluster, AtlasItem *item)
{
  return cluster->n_items == 0 || cluster->items[cluster->n_items - 1] != item;
}

static void
add_item (AtlasMarkerCluster *cluster, const AtlasMarker *marker, AtlasItem **slots)
{
  cluster->is_around = cluster->is_around && marker->is_around;
  if (!is_new (cluster, marker->item))
    return;
  slots[cluster->n_items++] = marker->item;
  cluster->n_quotes += atlas_item_get_item_type (marker->item) == ATLAS_ITEM_QUOTE;
  cluster->is_disputed = cluster->is_disputed || atlas_item_is_disputed (marker->item);
}

/* @by_time: the cluster of each marker */
static void
add_items (AtlasMarkerClusters *self, const AtlasMarker *markers, const guint *by_time, guint n)
{
  AtlasMarkerCluster *clusters = (AtlasMarkerCluster *) (gpointer) self->clusters->data;
  g_autofree guint *starts = g_new0 (guint, self->clusters->len + 1);

  self->items = g_new0 (AtlasItem *, n + 1);
  for (guint i = 0; i < n; i++)
    starts[by_time[i] + 1]++;
  for (guint i = 0; i < self->clusters->len; i++)
    {
      starts[i + 1] += starts[i];
      clusters[i].items = self->items + starts[i];
    }
  for (guint i = 0; i < n; i++)
    add_item (&clusters[by_time[i]], &markers[i], self->items + starts[by_time[i]]);
}

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  const AtlasMarkerCluster *first = a;
  const AtlasMarkerCluster *second = b;
  int order = (second->is_around != 0) - (first->is_around != 0);

  if (order == 0)
    order = compare_numbers (first->y, second->y);
  return order != 0 ? order : compare_numbers (first->x, second->x);
}

AtlasMarkerClusters *
atlas_marker_clusters_new (const AtlasMarker *markers,
                           guint n_markers,
                           double radius_px,
                           double world_px)
{
  AtlasMarkerClusters *self = g_new0 (AtlasMarkerClusters, 1);
  g_autofree Entry *entries = sort_markers (markers, n_markers);
  guint n_clusters = 0;
  g_autofree guint *numbers = put_together (entries, n_markers, radius_px, world_px, &n_clusters);
  g_autofree guint *by_time = g_new0 (guint, n_markers + 1);

  self->clusters = g_array_sized_new (FALSE, FALSE, sizeof (AtlasMarkerCluster), n_clusters);
  add_places (self, entries, numbers, n_markers);
  for (guint i = 0; i < n_markers; i++)
    by_time[entries[i].index] = numbers[i];
  add_items (self, markers, by_time, n_markers);
  g_array_sort (self->clusters, compare_clusters);
  return self;
}

void
atlas_marker_clusters_free (AtlasMarkerClusters *self)
{
  g_array_unref (self->clusters);
  g_free (self->items);
  g_free (self);
}

const AtlasMarkerCluster *
atlas_marker_clusters_get (const AtlasMarkerClusters *self, guint *n_clusters)
{
  *n_clusters = self->clusters->len;
  return (const AtlasMarkerCluster *) (gconstpointer) self->clusters->data;
}

static gboolean
has_target (const AtlasMarkerCluster *cluster, AtlasTarget target)
{
  for (guint i = 0; i < cluster->n_items; i++)
    if (atlas_target_equal (atlas_item_get_target (cluster->items[i]), target))
      return TRUE;
  return FALSE;
}

void
atlas_marker_clusters_set_open (AtlasMarkerClusters *self, AtlasTarget target)
{
  gboolean may_be = target.kind == ATLAS_TARGET_EVENT || target.kind == ATLAS_TARGET_QUOTE;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      AtlasMarkerCluster *cluster = &g_array_index (self->clusters, AtlasMarkerCluster, i);

      cluster->is_open = may_be && has_target (cluster, target);
    }
}

double
atlas_marker_cluster_get_split_px (const AtlasMarkerCluster *self, double radius_px)
{
  return self->reach > 0 ? radius_px / self->reach : INFINITY;
}
