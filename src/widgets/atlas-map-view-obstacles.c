/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

/* Troops keep clear of events and quotes, and names of both. */

static void
add_markers (AtlasMapView *self, GArray *obstacles)
{
  g_autoptr (GArray) bodies = atlas_marker_layer_list_bodies (self->marker_layer);

  for (guint i = 0; i < bodies->len; i++)
    {
      const AtlasMarkerBody *body = &g_array_index (bodies, AtlasMarkerBody, i);
      AtlasForceObstacle obstacle = {
        body->x,
        body->y,
        { (double) body->box.origin.x, (double) body->box.origin.y, (double) body->box.size.width,
          (double) body->box.size.height },
      };

      g_array_append_val (obstacles, obstacle);
    }
}

static void
add_box (GArray *obstacles, const AtlasForceMark *mark, AtlasForceBox box)
{
  AtlasForceObstacle obstacle = { mark->x, mark->y, box };

  g_array_append_val (obstacles, obstacle);
}

/* A disc is seen through, and may be as large as a country. */
static void
add_forces (AtlasMapView *self, GArray *obstacles)
{
  AtlasForceScene *scene = atlas_force_layer_get_scene (self->force_layer);
  guint n_marks = 0;
  const AtlasForceMark *marks =
    scene != NULL ? atlas_force_scene_get_marks (scene, &n_marks) : NULL;

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].has_tag)
        add_box (obstacles, &marks[i], marks[i].tag_box);
      if (marks[i].has_tag && marks[i].number != NULL)
        add_box (obstacles, &marks[i], marks[i].number_box);
    }
}

static GArray *
list_for_forces (gpointer user_data)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));

  add_markers (user_data, obstacles);
  return obstacles;
}

static GArray *
list_for_labels (gpointer user_data)
{
  GArray *obstacles = list_for_forces (user_data);

  add_forces (user_data, obstacles);
  return obstacles;
}

void
atlas_map_view_add_obstacles (AtlasMapView *self)
{
  atlas_force_layer_set_obstacles_func (self->force_layer, list_for_forces, self);
  atlas_label_layer_set_obstacles_func (self->label_layer, list_for_labels, self);
}

static void
changed_cb (gpointer user_data)
{
  AtlasMapView *self = user_data;

  self->obstacles_id = 0;
  atlas_label_layer_obstacles_changed (self->label_layer);
}

/* The layers put their symbols together while they draw, which is after the labels; when that has
 * changed what they cover, the names follow in the next frame. */
void
atlas_map_view_check_obstacles (AtlasMapView *self)
{
  AtlasForceScene *scene = atlas_force_layer_get_scene (self->force_layer);
  guint stamp = atlas_marker_layer_get_stamp (self->marker_layer);

  if (scene == self->labelled_scene && stamp == self->labelled_stamp)
    return;
  /* Kept, so that no other scene can be in its place. */
  g_clear_pointer (&self->labelled_scene, atlas_force_scene_unref);
  self->labelled_scene = scene != NULL ? atlas_force_scene_ref (scene) : NULL;
  self->labelled_stamp = stamp;
  if (self->obstacles_id == 0)
    self->obstacles_id = g_idle_add_once (changed_cb, self);
}

void
atlas_map_view_remove_obstacles (AtlasMapView *self)
{
  g_clear_handle_id (&self->obstacles_id, g_source_remove);
  g_clear_pointer (&self->labelled_scene, atlas_force_scene_unref);
}
