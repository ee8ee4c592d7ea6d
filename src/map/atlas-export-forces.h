/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-sheet.h"

G_BEGIN_DECLS

/* Troops in an exported picture, and the signs that its legend explains. */

typedef struct _AtlasSheetForces AtlasSheetForces;

/* All of the day. @obstacles: AtlasForceObstacle, what their tags keep clear of */
AtlasSheetForces *
atlas_sheet_forces_new (AtlasSheet *sheet, GArray *obstacles) G_GNUC_WARN_UNUSED_RESULT;
void atlas_sheet_forces_free (AtlasSheetForces *self);
/* What they cover, AtlasForceObstacle */
void atlas_sheet_forces_add_obstacles (AtlasSheetForces *self, GArray *obstacles);
/* In the map’s own coordinates; it is to be clipped. */
void atlas_sheet_forces_draw (AtlasSheetForces *self, AtlasSheet *sheet);

/* How much room a sign has, logical px */
#define ATLAS_SHEET_FORCE_SIGN_PX 34.0

guint atlas_sheet_count_force_signs (void);
char *atlas_sheet_describe_force_sign (guint sign) G_GNUC_WARN_UNUSED_RESULT;
/* With its middle at @x, @y */
void atlas_sheet_draw_force_sign (AtlasSheet *self, guint sign, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSheetForces, atlas_sheet_forces_free)

G_END_DECLS
