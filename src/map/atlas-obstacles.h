/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-scene.h"

#include <graphene.h>

G_BEGIN_DECLS

/* What stands on the map, for what comes after it to keep clear of. @obstacles: AtlasForceObstacle */

/* @box: logical px from @x, @y, which are fractions of the world */
void atlas_obstacles_add_box (GArray *obstacles, double x, double y, const graphene_rect_t *box);
/* Tags and numbers, not discs: these are seen through and may be as large as a country. */
void atlas_obstacles_add_forces (GArray *obstacles, const AtlasForceScene *scene);

G_END_DECLS
