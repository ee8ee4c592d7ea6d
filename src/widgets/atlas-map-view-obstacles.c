/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-obstacles.h"

/* Troops keep clear of events and quotes, and names of both. */

static GArray *
list_for_forces (gpointer user_data)
{
  AtlasMapView *self = user_data;
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));
  g_autoptr (GArray) bodies = atlas_marker_layer_list_bodies (self->marker_layer);

  for (guint i = 0; i < bodies->len; i++)
    {
      const AtlasMarkerBody *body = &g_array_index (bodies, AtlasMarkerBody, i);

      atlas_obstacles_add_box (obstacles, body->x, body->y, &body->box);
    }
  return obstacles;
}

static GArray *
list_for_labels (gpointer user_data)
{
  AtlasMapView *self = user_data;
  GArray *obstacles = list_for_forces (self);
  AtlasForceScene *scene = atlas_force_layer_get_scene (self->force_layer);

  if (scene != NULL)
    atlas_obstacles_add_forces (obstacles, scene);
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
