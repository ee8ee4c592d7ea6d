/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-overlay.h"
#include "atlas-target.h"

G_BEGIN_DECLS

/**
 * AtlasGround:
 * @state: that holds it on the day, in the day’s border view; 0 on water
 * @unit: of the geography, 0 on water
 * @lat: degrees
 *
 * What was pointed at on the map.
 */
typedef struct
{
  guint state;
  guint unit;
  double lat;
} AtlasGround;

/* What lies at a place, in degrees */
AtlasGround atlas_day_locate_ground (AtlasDay *day, double lat, double lon);
/* The best part of a state’s ground, for one that is too small to be pointed at itself */
AtlasGround atlas_day_get_main_ground (AtlasDay *day, guint state);

/* A few lines: who holds it and what of; “Contested: Golan Heights”; with the treaty area in
 * @overlays, by which rule it is covered. NULL on water. */
char *atlas_day_describe_ground (AtlasDay *day,
                                 const AtlasGround *ground,
                                 AtlasOverlays overlays) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
