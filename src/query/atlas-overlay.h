/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasOverlays:
 *
 * What the map can show over the states, each of which is switched by itself; flags.
 */
typedef enum
{
  ATLAS_OVERLAYS_NONE = 0,
  ATLAS_OVERLAY_TROOPS = 1 << 0,
  ATLAS_OVERLAY_RECORD = 1 << 1, /* events and quotes */
  ATLAS_OVERLAY_TREATY_AREA = 1 << 2,
  ATLAS_OVERLAY_PARTNERS = 1 << 3, /* of alliances, and who is in dialogue with them */
  ATLAS_OVERLAYS_ALL = (1 << 4) - 1,
} AtlasOverlays;

#define ATLAS_N_OVERLAYS 4
/* Events and quotes stand in the timeline beside the map; on it too they are a choice. */
#define ATLAS_OVERLAYS_DEFAULT ATLAS_OVERLAY_TROOPS

/* One overlay by its place, 0 … ATLAS_N_OVERLAYS - 1 */
#define ATLAS_OVERLAY_NTH(n) ((AtlasOverlays) (1u << (n)))

/* The word of links, actions and settings for one overlay */
const char *atlas_overlay_to_id (AtlasOverlays overlay);
gboolean atlas_overlay_from_id (const char *id, AtlasOverlays *overlay);

/* “troops,record”, empty for none */
char *atlas_overlays_to_string (AtlasOverlays overlays) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE, and *@overlays as it was, when a word is none or stands twice */
gboolean atlas_overlays_from_string (const char *text, AtlasOverlays *overlays);

G_END_DECLS
