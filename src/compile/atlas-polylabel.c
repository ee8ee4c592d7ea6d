/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-polylabel.h"

#include <math.h>

typedef struct
{
  AtlasPoint center;
  double half;
  double distance; /* from the centre to the outline, negative outside */
} Cell;

static double
segment_distance2 (AtlasPoint p, const AtlasPoint *a, const AtlasPoint *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0.0 ? ((p.x - a->x) * dx + (p.y - a->y) * dy) / length2 : 0.0;
  double ex;
  double ey;

  t = CLAMP (t, 0.0, 1.0);
  ex = a->x + t * dx - p.x;
  ey = a->y + t * dy - p.y;
  return ex * ex + ey * ey;
}

static double
signed_distance (GPtrArray *rings, AtlasPoint p)
{
  gboolean inside = FALSE;
  double best = G_MAXDOUBLE;

  for (guint r = 0; r < rings->len; r++)
    {
      GArray *ring = g_ptr_array_index (rings, r);
      const AtlasPoint *points = (const AtlasPoint *) (void *) ring->data;

      for (guint i = 0; i + 1 < ring->len; i++)
        {
          const AtlasPoint *a = &points[i];
          const AtlasPoint *b = &points[i + 1];

          if ((a->y > p.y) != (b->y > p.y) &&
              p.x < (b->x - a->x) * (p.y - a->y) / (b->y - a->y) + a->x)
            inside = !inside;
          best = MIN (best, segment_distance2 (p, a, b));
        }
    }
  return inside ? sqrt (best) : -sqrt (best);
}

static Cell
make_cell (GPtrArray *rings, double x, double y, double half)
{
  Cell cell = { { x, y }, half, 0.0 };

  cell.distance = signed_distance (rings, cell.center);
  return cell;
}

static void
get_box (GArray *ring, AtlasPoint *min, AtlasPoint *max)
{
  *min = *max = g_array_index (ring, AtlasPoint, 0);
  for (guint i = 1; i < ring->len; i++)
    {
      AtlasPoint p = g_array_index (ring, AtlasPoint, i);

      min->x = MIN (min->x, p.x);
      min->y = MIN (min->y, p.y);
      max->x = MAX (max->x, p.x);
      max->y = MAX (max->y, p.y);
    }
}

static void
divide (GPtrArray *rings, Cell cell, GArray *queue)
{
  double half = cell.half / 2.0;

  for (int i = -1; i <= 1; i += 2)
    for (int k = -1; k <= 1; k += 2)
      {
        Cell quarter = make_cell (rings, cell.center.x + i * half, cell.center.y + k * half, half);

        g_array_append_val (queue, quarter);
      }
}

AtlasPoint
atlas_polylabel (GPtrArray *rings, guint largest, double precision, double *distance)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (Cell));
  AtlasPoint min;
  AtlasPoint max;
  double size;
  Cell best;

  get_box (g_ptr_array_index (rings, largest), &min, &max);
  size = MAX (MIN (max.x - min.x, max.y - min.y), precision);
  best = make_cell (rings, (min.x + max.x) / 2.0, (min.y + max.y) / 2.0, 0.0);
  for (double x = min.x; x < max.x; x += size)
    for (double y = min.y; y < max.y; y += size)
      {
        Cell cell = make_cell (rings, x + size / 2.0, y + size / 2.0, size / 2.0);

        g_array_append_val (queue, cell);
      }

  /* In the order of arrival: every cell that may be better is looked at, so the order only
   * decides how soon. */
  for (guint i = 0; i < queue->len; i++)
    {
      Cell cell = g_array_index (queue, Cell, i);

      if (cell.distance > best.distance)
        best = cell;
      if (cell.distance + cell.half * G_SQRT2 - best.distance > precision)
        divide (rings, cell, queue);
    }

  *distance = MAX (best.distance, 0.0);
  return best.center;
}
