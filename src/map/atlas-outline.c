/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-outline.h"

#include "atlas-detail.h"
#include "atlas-projection.h"

#include <math.h>

/* How far beyond the rectangle paths go on, user units: wider than half of any line. */
#define MARGIN 8.0

typedef struct
{
  double x, y;
} Point;

typedef enum
{
  SIDE_LEFT,
  SIDE_RIGHT,
  SIDE_TOP,
  SIDE_BOTTOM,
  N_SIDES,
} Side;

void
atlas_outline_init (AtlasOutline *self,
                    AtlasGeography *geography,
                    cairo_t *cr,
                    double world_px,
                    double origin_x,
                    double origin_y,
                    double width,
                    double height,
                    double scale)
{
  *self = (AtlasOutline) { .geography = geography,
                           .cr = cr,
                           .world_px = world_px,
                           .origin_x = origin_x,
                           .origin_y = origin_y,
                           .width = width,
                           .height = height };
  self->max_rank = atlas_detail_get_max_rank (world_px * scale);
  self->first_copy = (int) floor ((origin_x - MARGIN) / world_px);
  self->last_copy = (int) floor ((origin_x + width + MARGIN) / world_px);
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->clipped = g_array_new (FALSE, FALSE, sizeof (Point));
}

void
atlas_outline_clear (AtlasOutline *self)
{
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->clipped, g_array_unref);
}

static Point
project (const AtlasOutline *self, int copy, gint32 x, gint32 m)
{
  return (Point) {
    ((double) x / ATLAS_GEO_MAX + copy) * self->world_px - self->origin_x,
    (double) m / ATLAS_GEO_MAX * self->world_px - self->origin_y,
  };
}

static gboolean
is_near (const AtlasOutline *self, Point min, Point max)
{
  return max.x >= -MARGIN && min.x <= self->width + MARGIN && max.y >= -MARGIN &&
         min.y <= self->height + MARGIN;
}

/* How far inside of one side of the rectangle a point lies; negative outside. */
static double
depth_of (const AtlasOutline *self, Side side, Point p)
{
  switch (side)
    {
    case SIDE_LEFT:
      return p.x + MARGIN;
    case SIDE_RIGHT:
      return self->width + MARGIN - p.x;
    case SIDE_TOP:
      return p.y + MARGIN;
    case SIDE_BOTTOM:
      return self->height + MARGIN - p.y;
    case N_SIDES:
    default:
      g_assert_not_reached ();
    }
}

static Point
interpolate (Point a, Point b, double t)
{
  return (Point) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
}

/* Sutherland and Hodgman: keeps the part of a ring inside of one side. */
static void
clip_ring (AtlasOutline *self, Side side)
{
  GArray *swap = self->points;

  g_array_set_size (self->clipped, 0);
  for (guint i = 0; i < self->points->len; i++)
    {
      Point a = g_array_index (self->points, Point, i == 0 ? self->points->len - 1 : i - 1);
      Point b = g_array_index (self->points, Point, i);
      double depth_a = depth_of (self, side, a);
      double depth_b = depth_of (self, side, b);

      if ((depth_a < 0.0) != (depth_b < 0.0))
        {
          Point cut = interpolate (a, b, depth_a / (depth_a - depth_b));

          g_array_append_val (self->clipped, cut);
        }
      if (depth_b >= 0.0)
        g_array_append_val (self->clipped, b);
    }
  self->points = self->clipped;
  self->clipped = swap;
}

static void
emit_ring (AtlasOutline *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      Point p = g_array_index (self->points, Point, i);

      if (i == 0)
        cairo_move_to (self->cr, p.x, p.y);
      else
        cairo_line_to (self->cr, p.x, p.y);
    }
  if (self->points->len > 0)
    cairo_close_path (self->cr);
}

/* Appends the vertices of an arc that the scale can show, but for the last one, with which the
 * next arc of the ring begins. */
static void
append_arc (AtlasOutline *self, int copy, gint32 signed_arc)
{
  guint arc_number = (guint) ABS (signed_arc);
  const AtlasGeoArc *arc = atlas_geography_get_arc (self->geography, arc_number);
  const AtlasGeoVertex *vertices = atlas_geography_get_vertices (self->geography);
  const guint8 *ranks = atlas_geography_get_vertex_ranks (self->geography);

  for (guint i = 0; i + 1 < arc->n_vertices; i++)
    {
      guint vertex = arc->first_vertex + (signed_arc > 0 ? i : arc->n_vertices - 1 - i);
      Point p;

      if (ranks[vertex] > self->max_rank)
        continue;
      p = project (self, copy, vertices[vertex].x, vertices[vertex].m);
      g_array_append_val (self->points, p);
    }
}

static gboolean
ring_is_inside (const AtlasOutline *self, Point min, Point max)
{
  return min.x >= -MARGIN && max.x <= self->width + MARGIN && min.y >= -MARGIN &&
         max.y <= self->height + MARGIN;
}

static void
add_ring_copy (AtlasOutline *self, const AtlasGeoRing *ring, int copy)
{
  const gint32 *arcs = atlas_geography_get_ring_arcs (self->geography, ring);
  double north = atlas_mercator_y (ring->box.max_y * 180.0 / ATLAS_GEO_MAX - 90.0);
  double south = atlas_mercator_y (ring->box.min_y * 180.0 / ATLAS_GEO_MAX - 90.0);
  Point min = project (self, copy, ring->box.min_x, 0);
  Point max = project (self, copy, ring->box.max_x, 0);

  min.y = north * self->world_px - self->origin_y;
  max.y = south * self->world_px - self->origin_y;
  if (!is_near (self, min, max))
    return;

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < ring->n_arcs; i++)
    append_arc (self, copy, arcs[i]);
  for (Side side = 0; side < N_SIDES && !ring_is_inside (self, min, max); side++)
    clip_ring (self, side);
  emit_ring (self);
}

void
atlas_outline_add_ring (AtlasOutline *self, const AtlasGeoRing *ring)
{
  for (int copy = self->first_copy; copy <= self->last_copy; copy++)
    add_ring_copy (self, ring, copy);
}

/* Liang and Barsky: narrows the part [t0, t1] of a segment to what lies inside; FALSE when nothing
 * does. */
static gboolean
clip_segment (const AtlasOutline *self, Point a, Point b, double *t0, double *t1)
{
  *t0 = 0.0;
  *t1 = 1.0;
  for (Side side = 0; side < N_SIDES; side++)
    {
      double depth_a = depth_of (self, side, a);
      double depth_b = depth_of (self, side, b);

      if (depth_a < 0.0 && depth_b < 0.0)
        return FALSE;
      if (depth_a < 0.0)
        *t0 = MAX (*t0, depth_a / (depth_a - depth_b));
      else if (depth_b < 0.0)
        *t1 = MIN (*t1, depth_a / (depth_a - depth_b));
    }
  return *t0 <= *t1;
}

static void
add_segment (AtlasOutline *self, Point a, Point b, gboolean *is_open)
{
  double t0;
  double t1;

  if (!clip_segment (self, a, b, &t0, &t1))
    {
      *is_open = FALSE;
      return;
    }
  if (!*is_open || t0 > 0.0)
    {
      Point start = interpolate (a, b, t0);

      cairo_move_to (self->cr, start.x, start.y);
    }
  b = interpolate (a, b, t1);
  cairo_line_to (self->cr, b.x, b.y);
  *is_open = t1 >= 1.0;
}

static void
add_arc_copy (AtlasOutline *self, const AtlasGeoArc *arc, int copy)
{
  const AtlasGeoVertex *vertices = atlas_geography_get_vertices (self->geography);
  const guint8 *ranks = atlas_geography_get_vertex_ranks (self->geography);
  const AtlasGeoVertex *last = NULL;
  gboolean is_open = FALSE;

  if (!is_near (self, project (self, copy, arc->box.min_x, arc->min_m),
                project (self, copy, arc->box.max_x, arc->max_m)))
    return;

  for (guint i = arc->first_vertex; i < arc->first_vertex + arc->n_vertices; i++)
    {
      if (ranks[i] > self->max_rank)
        continue;
      if (last != NULL && atlas_detail_is_seam (last, &vertices[i]))
        is_open = FALSE;
      else if (last != NULL)
        add_segment (self, project (self, copy, last->x, last->m),
                     project (self, copy, vertices[i].x, vertices[i].m), &is_open);
      last = &vertices[i];
    }
}

void
atlas_outline_add_arc (AtlasOutline *self, guint arc)
{
  const AtlasGeoArc *record = atlas_geography_get_arc (self->geography, arc);

  for (int copy = self->first_copy; copy <= self->last_copy; copy++)
    add_arc_copy (self, record, copy);
}
