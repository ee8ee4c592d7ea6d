/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Where a story looks: how the map gets there, and back to where it was. */

#include "atlas-map-view-private.h"
#include "atlas-widgets.h"

static void
flight_cb (double part, gpointer user_data)
{
  AtlasMapView *self = user_data;

  atlas_map_view_show_position (
    self, atlas_map_position_mix (&self->flight_from, &self->flight_to, part));
}

void
atlas_map_view_add_camera (AtlasMapView *self)
{
  self->flight =
    adw_timed_animation_new (GTK_WIDGET (self), 0, 1, ATLAS_MAP_VIEW_FLIGHT_MS,
                             adw_callback_animation_target_new (flight_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->flight), ADW_EASE_IN_OUT_CUBIC);
}

void
atlas_map_view_remove_camera (AtlasMapView *self)
{
  if (self->flight != NULL)
    adw_animation_pause (self->flight);
  g_clear_object (&self->flight);
}

/* Somebody else moves the map. */
void
atlas_map_view_release_camera (AtlasMapView *self)
{
  self->has_camera = FALSE;
  if (self->flight != NULL)
    adw_animation_pause (self->flight);
}

static AtlasMapPosition
fit_camera (AtlasMapView *self)
{
  return atlas_map_position_fit (self->camera, self->width, self->height,
                                 atlas_map_view_get_inset (self));
}

/* In a map of another size a story looks at the same part of the world; at once. */
void
atlas_map_view_refit_camera (AtlasMapView *self)
{
  adw_animation_pause (self->flight);
  atlas_map_view_show_position (self, fit_camera (self));
}

static void
fly (GtkWidget *widget)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasMapPosition now = atlas_map_view_get_position (self);

  if (!self->has_camera)
    return;
  self->flight_from = now;
  self->flight_to = fit_camera (self);
  if (atlas_map_position_is_near (&now, &self->flight_to))
    return;
  adw_animation_reset (self->flight);
  adw_animation_play (self->flight);
}

/* First the day is drawn that a step is of. As with all animations, there is none where the person
 * wants none. */
static void
look_at_cb (AtlasMapView *self, double lat, double lon, double zoom)
{
  atlas_map_view_stop (self);
  self->camera = (AtlasMapPosition) { lat, lon, zoom };
  self->has_camera = TRUE;
  if (self->width == 0)
    return;
  if (adw_get_enable_animations (GTK_WIDGET (self)))
    atlas_widgets_call_late (GTK_WIDGET (self), ATLAS_LATE_CAMERA, fly);
  else
    fly (GTK_WIDGET (self));
}

/* Where it was before the story comes back when that is left. */
static void
story_cb (AtlasMapView *self)
{
  gboolean is_read = atlas_session_get_story (self->session, NULL) != NULL;

  if (is_read && !self->has_kept)
    {
      self->kept = atlas_map_view_get_position (self);
      self->was_home = self->is_home;
    }
  else if (!is_read && self->has_kept)
    {
      atlas_map_view_stop (self);
      if (self->was_home)
        atlas_map_view_return_home (self);
      else
        atlas_map_view_set_position (self, self->kept);
    }
  self->has_kept = is_read;
}

void
atlas_map_view_follow_story (AtlasMapView *self)
{
  g_signal_connect_object (self->session, "notify::story", G_CALLBACK (story_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "look-at", G_CALLBACK (look_at_cb), self,
                           G_CONNECT_SWAPPED);
}
