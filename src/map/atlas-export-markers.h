/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-sheet.h"

G_BEGIN_DECLS

/**
 * AtlasSheetMarkers:
 *
 * Events and quotes in an exported picture: those that the map shows on the day.
 */
typedef struct _AtlasSheetMarkers AtlasSheetMarkers;

AtlasSheetMarkers *atlas_sheet_markers_new (AtlasSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
void atlas_sheet_markers_free (AtlasSheetMarkers *self);
/* What they cover, AtlasForceObstacle */
void atlas_sheet_markers_add_obstacles (AtlasSheetMarkers *self, GArray *obstacles);
/* In the map’s own coordinates; it is to be clipped. */
void atlas_sheet_markers_draw (AtlasSheetMarkers *self, AtlasSheet *sheet);

/* What the legend explains: signs, and from when they are */

/* How much room a sign has, logical px */
#define ATLAS_SHEET_MARKER_SIGN_PX 28.0

guint atlas_sheet_count_marker_signs (void);
char *atlas_sheet_describe_marker_sign (guint sign) G_GNUC_WARN_UNUSED_RESULT;
/* With its middle at @x, @y */
void atlas_sheet_draw_marker_sign (AtlasSheet *self, guint sign, double x, double y);
char *atlas_sheet_describe_marker_span (const AtlasSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSheetMarkers, atlas_sheet_markers_free)

G_END_DECLS
