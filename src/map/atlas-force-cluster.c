/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-cluster.h"

#include "atlas-projection.h"

#include <math.h>
#include <stdlib.h>

/* Cells of the grid are no smaller, logical px. */
#define MIN_CELL_PX 0.001
#define NOBODY G_MAXUINT

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
  gint64 column, row;
  guint next; /* in the bucket, NOBODY at its end */
  guint cluster;
} Entry;

/* Cells of the plane, hashed into buckets; the columns go around the world. */
typedef struct
{
  Entry *entries;
  guint n_entries;
  guint *buckets;
  guint mask;
  gint64 n_columns;
  double column_px, row_px;
  double radius_px, world_px;
} Grid;

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

static guint *
find_bucket (const Grid *grid, guint group, gint64 column, gint64 row)
{
  guint64 hash = (guint64) column * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) ^
                 (guint64) row * G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F) ^
                 (guint64) group * G_GUINT64_CONSTANT (0x165667B19E3779F9);

  return &grid->buckets[(hash ^ (hash >> 32)) & grid->mask];
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
      entries[i].cluster = NOBODY;
    }
  if (n_points > 1)
    qsort (entries, n_points, sizeof *entries, compare_entries);
  return entries;
}

static void
fill_grid (Grid *grid)
{
  double cell = MAX (grid->radius_px, MIN_CELL_PX);
  guint n_buckets = 1;

  while (n_buckets < grid->n_entries * 2)
    n_buckets *= 2;
  grid->mask = n_buckets - 1;
  grid->buckets = g_new (guint, n_buckets);
  for (guint i = 0; i < n_buckets; i++)
    grid->buckets[i] = NOBODY;
  grid->n_columns = MAX (1, (gint64) floor (grid->world_px / cell));
  grid->column_px = grid->world_px / (double) grid->n_columns;
  grid->row_px = cell;

  for (guint i = 0; i < grid->n_entries; i++)
    {
      Entry *entry = &grid->entries[i];
      guint *bucket;

      entry->column = (gint64) floor (entry->point->x / grid->column_px);
      entry->column = CLAMP (entry->column, 0, grid->n_columns - 1);
      entry->row = (gint64) floor (entry->point->y / grid->row_px);
      bucket = find_bucket (grid, entry->point->group, entry->column, entry->row);
      entry->next = *bucket;
      *bucket = i;
    }
}

/* The shorter way around the world */
static gboolean
is_near (const Grid *grid, const AtlasForcePoint *a, const AtlasForcePoint *b)
{
  double dx = fabs (a->x - b->x);
  double dy = a->y - b->y;

  dx = MIN (dx, grid->world_px - dx);
  return dx * dx + dy * dy <= grid->radius_px * grid->radius_px;
}

/* Takes all in a cell that are near @seed out of it and into the cluster. */
static void
take_cell (Grid *grid, const Entry *seed, gint64 column, gint64 row, guint cluster)
{
  guint *link = find_bucket (grid, seed->point->group, column, row);

  while (*link != NOBODY)
    {
      Entry *entry = &grid->entries[*link];

      if (entry->column == column && entry->row == row &&
          entry->point->group == seed->point->group && is_near (grid, seed->point, entry->point))
        {
          entry->cluster = cluster;
          *link = entry->next;
        }
      else
        link = &entry->next;
    }
}

static void
take_neighbours (Grid *grid, const Entry *seed, guint cluster)
{
  /* Around a world of one or two columns, a neighbour is met twice, and is empty by then. */
  for (gint64 row = seed->row - 1; row <= seed->row + 1; row++)
    for (gint64 step = -1; step <= 1; step++)
      take_cell (grid, seed, (seed->column + step + grid->n_columns) % grid->n_columns, row,
                 cluster);
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

static void
collect (AtlasForceClusters *self, const Grid *grid)
{
  AtlasForceCluster *clusters = (AtlasForceCluster *) (gpointer) self->clusters->data;
  guint n_before = 0;

  self->members = g_new (guint, grid->n_entries);
  for (guint i = 0; i < grid->n_entries; i++)
    clusters[grid->entries[i].cluster].n_members++;
  for (guint i = 0; i < self->clusters->len; i++)
    {
      clusters[i].members = self->members + n_before;
      n_before += clusters[i].n_members;
      clusters[i].n_members = 0;
    }
  for (guint i = 0; i < grid->n_entries; i++)
    {
      const Entry *entry = &grid->entries[i];
      AtlasForceCluster *cluster = &clusters[entry->cluster];

      self->members[cluster->members - self->members + cluster->n_members++] = entry->index;
      add_member (cluster, entry->point);
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
  Grid grid = { entries, n_points, NULL, 0, 0, 0, 0, radius_px, world_px };

  self->clusters = g_array_new (FALSE, FALSE, sizeof (AtlasForceCluster));
  fill_grid (&grid);
  for (guint i = 0; i < n_points; i++)
    {
      const Entry *seed = &entries[i];
      AtlasForceCluster cluster = { .x = seed->point->x,
                                    .y = seed->point->y,
                                    .group = seed->point->group,
                                    .is_total = seed->point->is_total };

      if (seed->cluster != NOBODY)
        continue;
      take_neighbours (&grid, seed, self->clusters->len);
      g_array_append_val (self->clusters, cluster);
    }
  collect (self, &grid);
  g_free (grid.buckets);
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
