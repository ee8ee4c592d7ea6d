/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geography-private.h"

#include <math.h>

/* Bands of latitude that segments are sorted into: 4096 of 0.044° each. */
#define BAND_SHIFT 12
#define N_BANDS (ATLAS_GEO_MAX / (1 << BAND_SHIFT) + 1)

typedef void (*SegmentFunc) (AtlasGeography *self, guint band, guint32 vertex, guint16 arc);

static void
count_segment (AtlasGeography *self, guint band, guint32 vertex, guint16 arc)
{
  self->band_starts[band + 2]++;
}

static void
put_segment (AtlasGeography *self, guint band, guint32 vertex, guint16 arc)
{
  self->band_entries[self->band_starts[band + 1]++] = (AtlasGeoBandEntry) { vertex, arc };
}

static void
each_segment (AtlasGeography *self, SegmentFunc func)
{
  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_ARCS]; i++)
    {
      const AtlasGeoArc *arc = &self->arcs[i];

      if (arc->left == 0 && arc->right == 0)
        continue; /* a lake shore */
      for (guint32 v = arc->first_vertex; v + 1 < arc->first_vertex + arc->n_vertices; v++)
        {
          gint32 y0 = self->vertices[v].y;
          gint32 y1 = self->vertices[v + 1].y;

          if (y0 == y1)
            continue; /* no ray along a parallel crosses it */
          for (gint32 band = MIN (y0, y1) >> BAND_SHIFT; band <= MAX (y0, y1) >> BAND_SHIFT; band++)
            func (self, (guint) band, v, (guint16) i);
        }
    }
}

/* A counting sort: the starts are one place further than where they belong until the last pass
 * has moved each to the start of the next band. */
static void
make_bands (AtlasGeography *self)
{
  self->band_starts = g_new0 (guint32, N_BANDS + 2);
  each_segment (self, count_segment);
  for (guint i = 2; i < N_BANDS + 2; i++)
    self->band_starts[i] += self->band_starts[i - 1];
  self->band_entries = g_new (AtlasGeoBandEntry, MAX (self->band_starts[N_BANDS + 1], 1));
  each_segment (self, put_segment);
}

/* The unit east of the nearest segment that a ray to the west meets. */
static guint
cast_ray (AtlasGeography *self, double x, double y)
{
  guint band = (guint) y >> BAND_SHIFT;
  double nearest = -1.0;
  guint unit = 0;

  for (guint32 i = self->band_starts[band]; i < self->band_starts[band + 1]; i++)
    {
      const AtlasGeoBandEntry *entry = &self->band_entries[i];
      const AtlasGeoVertex *a = &self->vertices[entry->vertex];
      const AtlasGeoVertex *b = a + 1;
      double crossing;

      /* Half-open, so that a ray through a vertex meets one of its two segments. */
      if ((a->y <= y) == (b->y <= y))
        continue;
      crossing = a->x + (y - a->y) * (b->x - a->x) / (double) (b->y - a->y);
      if (crossing <= x && crossing > nearest)
        {
          nearest = crossing;
          unit = a->y < b->y ? self->arcs[entry->arc].right : self->arcs[entry->arc].left;
        }
    }
  return unit;
}

/**
 * atlas_geography_locate:
 * @lat: latitude, -90 … 90
 * @lon: longitude, -180 … 180
 *
 * Finds the unit at a point. A point on a border belongs to exactly one unit, the one to its
 * east. The first call builds an index (a few milliseconds); threads may race for it.
 *
 * Returns: the index of the unit, 0 for the sea
 */
guint
atlas_geography_locate (AtlasGeography *self, double lat, double lon)
{
  double x = (lon + 180.0) / 360.0 * ATLAS_GEO_MAX;
  double y = (lat + 90.0) / 180.0 * ATLAS_GEO_MAX;

  if (!(x >= 0.0 && x <= ATLAS_GEO_MAX && y >= 0.0 && y <= ATLAS_GEO_MAX))
    return 0;

  if (g_once_init_enter (&self->bands_made))
    {
      make_bands (self);
      g_once_init_leave (&self->bands_made, 1);
    }
  /* 180° east is the meridian on which the map ends; nothing is east of it but its other side. */
  return cast_ray (self, MIN (x, ATLAS_GEO_MAX - 0.5), y);
}
