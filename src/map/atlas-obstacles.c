/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-obstacles.h"

void
atlas_obstacles_add_box (GArray *obstacles, double x, double y, const graphene_rect_t *box)
{
  AtlasForceObstacle obstacle = { x,
                                  y,
                                  { (double) box->origin.x, (double) box->origin.y,
                                    (double) box->size.width, (double) box->size.height } };

  g_array_append_val (obstacles, obstacle);
}

static void
add (GArray *obstacles, const AtlasForceMark *mark, AtlasForceBox box)
{
  AtlasForceObstacle obstacle = { mark->x, mark->y, box };

  g_array_append_val (obstacles, obstacle);
}

void
atlas_obstacles_add_forces (GArray *obstacles, const AtlasForceScene *scene)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].has_tag)
        add (obstacles, &marks[i], marks[i].tag_box);
      if (marks[i].has_tag && marks[i].number != NULL)
        add (obstacles, &marks[i], marks[i].number_box);
    }
}
