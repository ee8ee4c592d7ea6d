/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-cluster.h"

#include <math.h>

/* Cells of the grid are no smaller, logical px. */
#define MIN_CELL_PX 0.001
#define NOBODY G_MAXUINT

typedef struct
{
  gint64 column, row;
  guint next; /* in the bucket, NOBODY at its end */
} Entry;

/* Cells of the plane, hashed into buckets; the columns go around the world. */
typedef struct
{
  const AtlasClusterPoint *points;
  Entry *entries;
  guint n_points;
  guint *buckets;
  guint mask;
  gint64 n_columns;
  double column_px, row_px;
  double radius_px, world_px;
} Grid;

static guint *
find_bucket (const Grid *grid, guint group, gint64 column, gint64 row)
{
  guint64 hash = (guint64) column * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) ^
                 (guint64) row * G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F) ^
                 (guint64) group * G_GUINT64_CONSTANT (0x165667B19E3779F9);

  return &grid->buckets[(hash ^ (hash >> 32)) & grid->mask];
}

static void
make_buckets (Grid *grid)
{
  guint n_buckets = 1;

  while (n_buckets < grid->n_points * 2)
    n_buckets *= 2;
  grid->mask = n_buckets - 1;
  grid->buckets = g_new (guint, n_buckets);
  for (guint i = 0; i < n_buckets; i++)
    grid->buckets[i] = NOBODY;
}

static void
fill_grid (Grid *grid)
{
  double cell = MAX (grid->radius_px, MIN_CELL_PX);

  make_buckets (grid);
  grid->n_columns = MAX (1, (gint64) floor (grid->world_px / cell));
  grid->column_px = grid->world_px / (double) grid->n_columns;
  grid->row_px = cell;
  for (guint i = 0; i < grid->n_points; i++)
    {
      const AtlasClusterPoint *point = &grid->points[i];
      Entry *entry = &grid->entries[i];
      guint *bucket;

      entry->column = (gint64) floor (point->x / grid->column_px);
      entry->column = CLAMP (entry->column, 0, grid->n_columns - 1);
      entry->row = (gint64) floor (point->y / grid->row_px);
      bucket = find_bucket (grid, point->group, entry->column, entry->row);
      entry->next = *bucket;
      *bucket = i;
    }
}

/* The shorter way around the world */
static gboolean
is_near (const Grid *grid, const AtlasClusterPoint *a, const AtlasClusterPoint *b)
{
  double dx = fabs (a->x - b->x);
  double dy = a->y - b->y;

  dx = MIN (dx, grid->world_px - dx);
  return dx * dx + dy * dy <= grid->radius_px * grid->radius_px;
}

/* Takes all in a cell that are near @seed out of it and into the cluster. */
static void
take_cell (Grid *grid, guint seed, gint64 column, gint64 row, guint *clusters, guint cluster)
{
  const AtlasClusterPoint *point = &grid->points[seed];
  guint *link = find_bucket (grid, point->group, column, row);

  while (*link != NOBODY)
    {
      const AtlasClusterPoint *other = &grid->points[*link];
      Entry *entry = &grid->entries[*link];

      if (entry->column == column && entry->row == row && other->group == point->group &&
          is_near (grid, point, other))
        {
          clusters[*link] = cluster;
          *link = entry->next;
        }
      else
        link = &entry->next;
    }
}

static void
take_neighbours (Grid *grid, guint seed, guint *clusters, guint cluster)
{
  const Entry *entry = &grid->entries[seed];
  gint64 column = entry->column;

  /* Around a world of one or two columns, a neighbour is met twice, and is empty by then. */
  for (gint64 row = entry->row - 1; row <= entry->row + 1; row++)
    for (gint64 step = -1; step <= 1; step++)
      take_cell (grid, seed, (column + step + grid->n_columns) % grid->n_columns, row, clusters,
                 cluster);
}

guint *
atlas_cluster_points (const AtlasClusterPoint *points,
                      guint n_points,
                      double radius_px,
                      double world_px,
                      guint *n_clusters)
{
  guint *clusters = g_new (guint, MAX (n_points, 1));
  g_autofree Entry *entries = g_new0 (Entry, n_points);
  Grid grid = { .points = points,
                .entries = entries,
                .n_points = n_points,
                .radius_px = radius_px,
                .world_px = world_px };

  *n_clusters = 0;
  for (guint i = 0; i < n_points; i++)
    clusters[i] = NOBODY;
  fill_grid (&grid);
  for (guint i = 0; i < n_points; i++)
    if (clusters[i] == NOBODY)
      take_neighbours (&grid, i, clusters, (*n_clusters)++);
  g_free (grid.buckets);
  return clusters;
}
