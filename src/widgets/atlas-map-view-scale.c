/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

/* A scale lays out its text anew for every step of the viewport that it watches, which takes as
 * long as a fifth of a frame of panning. It watches one of its own, which follows this often. */
#define FOLLOW_INTERVAL_MS 120

static void
follow (AtlasMapView *self)
{
  ShumateViewport *viewport = self->viewport;

  shumate_viewport_set_zoom_level (self->scale_viewport,
                                   shumate_viewport_get_zoom_level (viewport));
  shumate_location_set_location (SHUMATE_LOCATION (self->scale_viewport),
                                 shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
                                 shumate_location_get_longitude (SHUMATE_LOCATION (viewport)));
}

static gboolean
follow_cb (gpointer user_data)
{
  AtlasMapView *self = user_data;

  self->scale_id = 0;
  follow (self);
  return G_SOURCE_REMOVE;
}

static void
queue_follow (AtlasMapView *self)
{
  if (self->scale_id == 0)
    self->scale_id = g_timeout_add (FOLLOW_INTERVAL_MS, follow_cb, self);
}

void
atlas_map_view_add_scale (AtlasMapView *self)
{
  ShumateScale *scale;

  self->scale_viewport = shumate_viewport_new ();
  shumate_viewport_set_reference_map_source (
    self->scale_viewport, shumate_viewport_get_reference_map_source (self->viewport));
  follow (self);

  scale = shumate_scale_new (self->scale_viewport);
  gtk_widget_set_halign (GTK_WIDGET (scale), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (scale), GTK_ALIGN_END);
  shumate_scale_set_unit (scale, SHUMATE_UNIT_METRIC);
  gtk_widget_set_can_target (GTK_WIDGET (scale), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (scale), "map-scale");
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (scale));
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (queue_follow), self,
                           G_CONNECT_SWAPPED);
}

void
atlas_map_view_remove_scale (AtlasMapView *self)
{
  g_clear_handle_id (&self->scale_id, g_source_remove);
  g_clear_object (&self->scale_viewport);
}
