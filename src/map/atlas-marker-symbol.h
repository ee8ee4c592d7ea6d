/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-marker-cluster.h"
#include "atlas-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_MARKER_EVENT, /* a dark pin */
  ATLAS_MARKER_QUOTE, /* a light speech bubble */
  ATLAS_MARKER_BOTH,  /* a pin before a bubble */
} AtlasMarkerShape;

/**
 * AtlasMarkerLook:
 * @icon_name: what one item is; not used of several
 * @count: how many items; 0 stands for several without saying how many
 * @is_small: near the day, not on it
 * @is_disputed: has a question mark at its corner
 * @is_open: has a ring around it
 *
 * How events and quotes at a place are drawn. Its tip is at the place, all else above it. Shapes tell
 * events, quotes, several and disputed ones apart, never the colour alone; all of it in the two
 * colours of labels, so that it is none of the map’s.
 */
typedef struct
{
  AtlasMarkerShape shape;
  const char *icon_name;
  guint count;
  gboolean is_small;
  gboolean is_disputed;
  gboolean is_open;
} AtlasMarkerLook;

/* No two symbols are nearer to each other than this, logical px at a text scale of 1 */
#define ATLAS_MARKER_RADIUS_PX 24.0
/* Up to this many times as large when the person set text to be large */
#define ATLAS_MARKER_MAX_SCALE 1.75

/* What a legend shows of them */
typedef enum
{
  ATLAS_MARKER_SAMPLE_EVENT,
  ATLAS_MARKER_SAMPLE_QUOTE,
  ATLAS_MARKER_SAMPLE_DISPUTED,
  ATLAS_MARKER_SAMPLE_SEVERAL,
  ATLAS_MARKER_N_SAMPLES,
} AtlasMarkerSampleKind;

AtlasMarkerLook atlas_marker_look_get_sample (AtlasMarkerSampleKind kind);
AtlasMarkerLook atlas_marker_look_for_cluster (const AtlasMarkerCluster *cluster);
gboolean atlas_marker_look_equal (const AtlasMarkerLook *a, const AtlasMarkerLook *b);
guint atlas_marker_look_hash (const AtlasMarkerLook *self);

/* What is covered around the tip, logical px; and of that what is to be hit: the body, without what
 * surrounds it */
graphene_rect_t atlas_marker_look_get_bounds (const AtlasMarkerLook *self, double text_scale);
graphene_rect_t atlas_marker_look_get_body (const AtlasMarkerLook *self, double text_scale);

/* Draws it with its tip at the origin; the resources of the program have the icon. @font: of the interface; @device_scale: device px in a
 * logical one, which the icon is made for */
void atlas_marker_look_draw (const AtlasMarkerLook *self,
                             cairo_t *cr,
                             const PangoFontDescription *font,
                             const AtlasPalette *palette,
                             double text_scale,
                             double device_scale);

G_END_DECLS
