/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geography-format.h"

static const guint record_sizes[ATLAS_GEO_N_SECTIONS] = {
  [ATLAS_GEO_SECTION_TEXT] = 1,
  [ATLAS_GEO_SECTION_UNITS] = sizeof (AtlasGeoUnit),
  [ATLAS_GEO_SECTION_STATES] = sizeof (AtlasGeoState),
  [ATLAS_GEO_SECTION_PERIODS] = sizeof (AtlasGeoPeriod),
  [ATLAS_GEO_SECTION_NAMES] = sizeof (AtlasGeoName),
  [ATLAS_GEO_SECTION_DATES] = sizeof (gint32),
  [ATLAS_GEO_SECTION_ARCS] = sizeof (AtlasGeoArc),
  [ATLAS_GEO_SECTION_VERTICES] = sizeof (AtlasGeoVertex),
  [ATLAS_GEO_SECTION_RANKS] = 1,
  [ATLAS_GEO_SECTION_RINGS] = sizeof (AtlasGeoRing),
  [ATLAS_GEO_SECTION_RING_ARCS] = sizeof (gint32),
  [ATLAS_GEO_SECTION_LAKES] = sizeof (AtlasGeoLake),
  [ATLAS_GEO_SECTION_PLACES] = sizeof (AtlasGeoPlace),
  [ATLAS_GEO_SECTION_CAPITALS] = sizeof (AtlasGeoCapital),
};

guint
atlas_geo_get_record_size (AtlasGeoSectionId section)
{
  g_return_val_if_fail (section < ATLAS_GEO_N_SECTIONS, 1);

  return record_sizes[section];
}
