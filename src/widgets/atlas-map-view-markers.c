/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-marker-popover.h"
#include "atlas-projection.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far from a symbol it can still be hit; a finger wants some 44 px in all */
#define POINTER_REACH_PX 2.0
#define TOUCH_REACH_PX 12.0
/* Zoomed in by this much at least, so that a click is seen to do something */
#define MIN_ZOOM_STEP 0.5

/* Showing */

void
atlas_map_view_update_markers (AtlasMapView *self)
{
  gboolean is_on = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_RECORD) &&
                   atlas_session_get_day (self->session) != NULL;
  AtlasMarkers *markers = is_on ? atlas_session_get_markers (self->session) : NULL;
  AtlasMarkerSpan span = atlas_session_get_marker_span (self->session);
  g_autoptr (GArray) shown = markers != NULL ? atlas_markers_find (markers, &span) : NULL;
  const AtlasMarkerCounts none = { 0 };

  self->marker_counts =
    shown != NULL
      ? atlas_markers_count ((const AtlasMarker *) (gconstpointer) shown->data, shown->len)
      : none;
  atlas_marker_layer_set_open (self->marker_layer, atlas_session_get_target (self->session));
  atlas_marker_layer_set_markers (self->marker_layer, markers, shown);
  atlas_force_layer_obstacles_changed (self->force_layer);
}

void
atlas_map_view_update_open_marker (AtlasMapView *self)
{
  atlas_marker_layer_set_open (self->marker_layer, atlas_session_get_target (self->session));
}

/* “3 events and 1 quote on the map.”; NULL while they are switched off */
char *
atlas_map_view_describe_markers (AtlasMapView *self)
{
  g_autofree char *counts = atlas_marker_counts_describe (&self->marker_counts);

  if (!atlas_session_has_overlay (self->session, ATLAS_OVERLAY_RECORD))
    return NULL;
  if (counts == NULL)
    return g_strdup (_ ("No events or quotes on the map."));
  /* Translators: “3 events and 1 quote” */
  return g_strdup_printf (_ ("%s on the map."), counts);
}

/* Pointing */

/* They are those of the date, and covered where another day is shown. */
static const AtlasMarkerCluster *
pick (AtlasMapView *self, double x, double y, double reach_px)
{
  if (x < 0 || atlas_swipe_is_other (self->swipe, x))
    return NULL;
  return atlas_marker_layer_pick (self->marker_layer, x, y, reach_px);
}

/* What is said at the pointer, or NULL. A single one is pointed out in the timeline as well. */
char *
atlas_map_view_point_at_marker (AtlasMapView *self, double x, double y)
{
  const AtlasMarkerCluster *cluster = pick (self, x, y, POINTER_REACH_PX);
  AtlasItem *item = cluster != NULL && cluster->n_items == 1 ? cluster->items[0] : NULL;

  /* What a list points at is not the map’s to let go. */
  if (item != NULL || self->points_at_marker)
    atlas_session_set_hovered_item (self->session, item);
  self->points_at_marker = item != NULL;
  if (cluster == NULL)
    return NULL;
  return atlas_marker_items_describe (cluster->items, cluster->n_items);
}

/* Clicking */

static void
forget_popover (AtlasMapView *self)
{
  g_clear_pointer (&self->marker_popover, gtk_widget_unparent);
}

void
atlas_map_view_remove_marker_popover (AtlasMapView *self)
{
  forget_popover (self);
}

/* Where the keys came from, they go back to. */
static void
closed_cb (AtlasMapView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
choose (AtlasMapView *self, GPtrArray *items, const GdkRectangle *area)
{
  forget_popover (self);
  self->marker_popover = atlas_marker_popover_new (self->session, items);
  gtk_widget_set_parent (self->marker_popover, GTK_WIDGET (self));
  g_signal_connect_object (self->marker_popover, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->marker_popover), area);
  gtk_popover_popup (GTK_POPOVER (self->marker_popover));
}

static void
choose_of_cluster (AtlasMapView *self, const AtlasMarkerCluster *cluster, double x)
{
  graphene_rect_t box = atlas_marker_layer_get_box (self->marker_layer, cluster, x);
  GdkRectangle area = { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                        (int) box.size.height };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cluster->n_items; i++)
    g_ptr_array_add (items, g_object_ref (cluster->items[i]));
  choose (self, items, &area);
}

static void
split (AtlasMapView *self, const AtlasMarkerCluster *cluster, double zoom)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);

  now.lat = atlas_mercator_lat (cluster->middle_y);
  now.lon = atlas_mercator_lon (cluster->middle_x);
  now.zoom = fmax (zoom, now.zoom + MIN_ZOOM_STEP);
  atlas_map_view_go_to (self, now, TRUE);
}

/* The date stays: what can be clicked is shown on it. FALSE when there is nothing to be clicked. */
gboolean
atlas_map_view_click_marker (AtlasMapView *self, double x, double y, gboolean touch)
{
  const AtlasMarkerCluster *cluster = pick (self, x, y, touch ? TOUCH_REACH_PX : POINTER_REACH_PX);
  double zoom = INFINITY;

  if (cluster == NULL)
    return FALSE;
  zoom = atlas_marker_layer_get_split_zoom (self->marker_layer, cluster);
  if (cluster->n_items == 1)
    atlas_session_show (self->session, atlas_item_get_target (cluster->items[0]));
  else if (zoom <= ATLAS_MAP_MAX_ZOOM)
    split (self, cluster, zoom);
  else
    choose_of_cluster (self, cluster, x);
  return TRUE;
}

/* By key: all that are in view */
void
atlas_map_view_list_markers (AtlasMapView *self)
{
  g_autoptr (GPtrArray) items = atlas_marker_layer_list_in_view (self->marker_layer);
  GdkRectangle middle = { self->width / 2, self->height / 2, 1, 1 };

  if (self->session == NULL)
    return;
  if (items->len > 0)
    choose (self, items, &middle);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("No events or quotes in this part of the map"));
}
