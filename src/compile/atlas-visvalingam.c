/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-visvalingam.h"

#include <math.h>

/* A binary heap of vertices by area, with the place of each vertex in it. */
typedef struct
{
  const AtlasGeoVertex *vertices;
  double *areas;
  guint *previous;
  guint *next;
  guint *heap;
  guint *places;
  guint n_heap;
} Simplifier;

static double
triangle_area (const AtlasGeoVertex *a, const AtlasGeoVertex *b, const AtlasGeoVertex *c)
{
  double world = ATLAS_GEO_MAX;
  double abx = (b->x - a->x) / world;
  double abm = (b->m - a->m) / world;
  double acx = (c->x - a->x) / world;
  double acm = (c->m - a->m) / world;

  return fabs (abx * acm - abm * acx) / 2.0;
}

static void
heap_put (Simplifier *self, guint place, guint vertex)
{
  self->heap[place] = vertex;
  self->places[vertex] = place;
}

static void
heap_sift (Simplifier *self, guint place)
{
  guint vertex = self->heap[place];

  while (place > 0 && self->areas[vertex] < self->areas[self->heap[(place - 1) / 2]])
    {
      heap_put (self, place, self->heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
  for (;;)
    {
      guint child = 2 * place + 1;

      if (child + 1 < self->n_heap &&
          self->areas[self->heap[child + 1]] < self->areas[self->heap[child]])
        child++;
      if (child >= self->n_heap || self->areas[self->heap[child]] >= self->areas[vertex])
        break;
      heap_put (self, place, self->heap[child]);
      place = child;
    }
  heap_put (self, place, vertex);
}

static guint
heap_pop (Simplifier *self)
{
  guint top = self->heap[0];

  self->n_heap--;
  if (self->n_heap > 0)
    {
      heap_put (self, 0, self->heap[self->n_heap]);
      heap_sift (self, 0);
    }
  return top;
}

static void
update_area (Simplifier *self, guint vertex, double at_least)
{
  double area = triangle_area (&self->vertices[self->previous[vertex]], &self->vertices[vertex],
                               &self->vertices[self->next[vertex]]);

  /* A vertex is never dropped before one that was dropped to reach it. */
  self->areas[vertex] = MAX (area, at_least);
  heap_sift (self, self->places[vertex]);
}

static guint8
rank_of_area (double area)
{
  double zoom = log2 (1.0 / (256.0 * sqrt (MAX (area, 1e-30))));

  return (guint8) CLAMP (ceil (zoom * ATLAS_GEO_RANKS_PER_ZOOM), 1.0, 255.0);
}

static void
simplifier_init (Simplifier *self, const AtlasGeoVertex *vertices, guint n_vertices)
{
  self->vertices = vertices;
  self->areas = g_new0 (double, n_vertices);
  self->previous = g_new0 (guint, n_vertices);
  self->next = g_new0 (guint, n_vertices);
  self->heap = g_new0 (guint, n_vertices);
  self->places = g_new0 (guint, n_vertices);
  self->n_heap = 0;

  for (guint i = 1; i + 1 < n_vertices; i++)
    {
      self->previous[i] = i - 1;
      self->next[i] = i + 1;
      self->areas[i] = triangle_area (&vertices[i - 1], &vertices[i], &vertices[i + 1]);
      heap_put (self, self->n_heap, i);
      self->n_heap++;
      heap_sift (self, self->n_heap - 1);
    }
}

static void
simplifier_clear (Simplifier *self)
{
  g_free (self->areas);
  g_free (self->previous);
  g_free (self->next);
  g_free (self->heap);
  g_free (self->places);
}

void
atlas_visvalingam_rank (const AtlasGeoVertex *vertices, guint n_vertices, guint8 *ranks)
{
  Simplifier self;

  simplifier_init (&self, vertices, n_vertices);
  ranks[0] = ranks[n_vertices - 1] = ATLAS_GEO_RANK_ALWAYS;
  while (self.n_heap > 0)
    {
      guint vertex = heap_pop (&self);
      guint before = self.previous[vertex];
      guint after = self.next[vertex];

      ranks[vertex] = rank_of_area (self.areas[vertex]);
      self.next[before] = after;
      self.previous[after] = before;
      if (before > 0)
        update_area (&self, before, self.areas[vertex]);
      if (after + 1 < n_vertices)
        update_area (&self, after, self.areas[vertex]);
    }
  simplifier_clear (&self);
}
