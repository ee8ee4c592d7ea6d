/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-day-layers.h"

#include "atlas-obstacles.h"

/* Room for each other */

static GArray *
list_for_forces (gpointer user_data)
{
  AtlasDayLayers *self = user_data;
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));
  g_autoptr (GArray) bodies = atlas_marker_layer_list_bodies (self->markers);

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
  AtlasDayLayers *self = user_data;
  GArray *obstacles = list_for_forces (self);
  AtlasForceScene *scene = atlas_force_layer_get_scene (self->forces);

  if (scene != NULL)
    atlas_obstacles_add_forces (obstacles, scene);
  return obstacles;
}

static void
obstacles_cb (gpointer user_data)
{
  AtlasDayLayers *self = user_data;

  self->obstacles_id = 0;
  atlas_label_layer_obstacles_changed (self->labels);
}

/* The layers put their symbols together while they draw, which is after the labels; when that has
 * changed what they cover, the names follow in the next frame. */
void
atlas_day_layers_check_obstacles (AtlasDayLayers *self)
{
  AtlasForceScene *scene = atlas_force_layer_get_scene (self->forces);
  guint stamp = atlas_marker_layer_get_stamp (self->markers);

  if (scene == self->labelled_scene && stamp == self->labelled_stamp)
    return;
  /* Kept, so that no other scene can be in its place. */
  g_clear_pointer (&self->labelled_scene, atlas_force_scene_unref);
  self->labelled_scene = scene != NULL ? atlas_force_scene_ref (scene) : NULL;
  self->labelled_stamp = stamp;
  if (self->obstacles_id == 0)
    self->obstacles_id = g_idle_add_once (obstacles_cb, self);
}

/* Showing */

void
atlas_day_layers_set_look (AtlasDayLayers *self, const AtlasDayLook *look)
{
  atlas_map_layer_set_geography (self->map,
                                 atlas_world_get_geography (atlas_day_get_world (look->day)));
  atlas_map_layer_set_style (self->map, look->style);
  atlas_label_layer_set_day (self->labels, look->day, look->style);
  atlas_force_layer_set_scheme (self->forces, look->scheme);
  atlas_force_layer_set_day (self->forces, look->shows_troops ? look->day : NULL);
  atlas_ring_layer_set_scheme (self->rings, look->scheme);
  atlas_ring_layer_set_sites (self->rings, (const AtlasSite *) (gconstpointer) look->sites->data,
                              look->sites->len);
  atlas_marker_layer_set_scheme (self->markers, look->scheme);
}

void
atlas_day_layers_set_markers (AtlasDayLayers *self, AtlasMarkers *markers, AtlasMarkerSpan span)
{
  const AtlasMarkerCounts none = { 0 };
  g_autoptr (GArray) found = NULL;

  /* This is asked whenever the style is: at each state that is pointed at. */
  if (markers == self->shown && (markers == NULL || atlas_marker_span_equal (&span, &self->span)))
    return;
  found = markers != NULL ? atlas_markers_find (markers, &span) : NULL;
  self->counts =
    found != NULL
      ? atlas_markers_count ((const AtlasMarker *) (gconstpointer) found->data, found->len)
      : none;
  g_clear_pointer (&self->shown, atlas_markers_unref);
  self->shown = markers != NULL ? atlas_markers_ref (markers) : NULL;
  self->span = span;
  atlas_marker_layer_set_markers (self->markers, markers, found);
  atlas_force_layer_obstacles_changed (self->forces);
}

/* Layers */

ShumateLayer *
atlas_day_layers_get_nth (AtlasDayLayers *self, guint n)
{
  const gpointer layers[ATLAS_DAY_N_LAYERS] = { self->map, self->labels, self->forces, self->rings,
                                                self->markers };

  g_assert (n < ATLAS_DAY_N_LAYERS);
  return layers[n];
}

AtlasDayLayers *
atlas_day_layers_new (ShumateViewport *viewport)
{
  AtlasDayLayers *self = g_new0 (AtlasDayLayers, 1);

  self->map = atlas_map_layer_new (viewport);
  self->labels = atlas_label_layer_new (viewport);
  self->forces = atlas_force_layer_new (viewport);
  self->rings = atlas_ring_layer_new (viewport);
  self->markers = atlas_marker_layer_new (viewport);
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    g_object_ref_sink (atlas_day_layers_get_nth (self, i));
  atlas_force_layer_set_obstacles_func (self->forces, list_for_forces, self);
  atlas_label_layer_set_obstacles_func (self->labels, list_for_labels, self);
  return self;
}

void
atlas_day_layers_free (AtlasDayLayers *self)
{
  g_clear_handle_id (&self->obstacles_id, g_source_remove);
  g_clear_pointer (&self->labelled_scene, atlas_force_scene_unref);
  g_clear_pointer (&self->shown, atlas_markers_unref);
  atlas_force_layer_set_obstacles_func (self->forces, NULL, NULL);
  atlas_label_layer_set_obstacles_func (self->labels, NULL, NULL);
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    g_object_unref (atlas_day_layers_get_nth (self, i));
  g_free (self);
}
