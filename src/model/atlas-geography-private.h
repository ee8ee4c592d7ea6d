/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/* Segments of the outlines of units by band of latitude, for finding what lies at a point. */
typedef struct
{
  guint32 vertex; /* the first of the segment's two */
  guint16 arc;
} AtlasGeoBandEntry;

struct _AtlasGeography
{
  gatomicrefcount ref_count;
  GBytes *blob;
  const AtlasGeoHeader *header;
  const char *texts;
  const AtlasGeoUnit *units;
  const AtlasGeoState *states;
  const AtlasGeoPeriod *periods;
  const AtlasGeoName *names;
  const gint32 *dates;
  const AtlasGeoArc *arcs;
  const AtlasGeoVertex *vertices;
  const guint8 *ranks;
  const AtlasGeoRing *rings;
  const gint32 *ring_arcs;
  const AtlasGeoLake *lakes;
  const AtlasGeoPlace *places;
  const AtlasGeoCapital *capitals;
  guint counts[ATLAS_GEO_N_SECTIONS];

  GHashTable *state_codes;  /* code → index */
  GHashTable *unit_ids;     /* id → index */
  GHashTable *translations; /* offset of a name → translation, NULL without any */

  gsize bands_made;
  guint32 *band_starts;
  AtlasGeoBandEntry *band_entries;
};

/* Checks every index, offset and string of the blob, so that nothing else needs to. */
gboolean atlas_geography_check (AtlasGeography *self, GError **error);

G_END_DECLS
