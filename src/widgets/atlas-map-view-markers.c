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

static void
show_markers (AtlasMapView *self, AtlasDayLayers *layers, AtlasMarkerSpan span)
{
  gboolean is_on = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_RECORD) &&
                   atlas_session_get_day (self->session) != NULL;

  atlas_marker_layer_set_open (layers->markers, atlas_session_get_target (self->session));
  atlas_day_layers_set_markers (layers, is_on ? atlas_session_get_markers (self->session) : NULL,
                                span);
}

void
atlas_map_view_update_markers (AtlasMapView *self)
{
  AtlasDayLayers *other = atlas_swipe_get_layers (self->swipe);

  show_markers (self, self->layers, atlas_session_get_marker_span (self->session));
  if (other != NULL)
    show_markers (self, other,
                  atlas_session_get_marker_span_of (
                    self->session, atlas_day_get_date (atlas_swipe_get_day (self->swipe))));
}

/* “3 events and 1 quote on the map.”, with the day while the map shows two of them; NULL while they are
 * switched off */
char *
atlas_map_view_describe_markers (AtlasMapView *self)
{
  AtlasDayLayers *layers = atlas_map_view_get_layers_at (self, self->pointer_x);
  AtlasDay *day = atlas_map_view_get_day_at (self, self->pointer_x);
  g_autofree char *counts = atlas_marker_counts_describe (&layers->counts);
  g_autofree char *date = atlas_date_format_long (atlas_day_get_date (day));

  if (!atlas_session_has_overlay (self->session, ATLAS_OVERLAY_RECORD))
    return NULL;
  if (atlas_swipe_get_day (self->swipe) == NULL)
    return counts == NULL ? g_strdup (_ ("No events or quotes on the map."))
                          /* Translators: “3 events and 1 quote” */
                          : g_strdup_printf (_ ("%s on the map."), counts);
  /* Translators: while the map shows two days, on a part each: the text is a date */
  return counts == NULL ? g_strdup_printf (_ ("No events or quotes on the map of %s."), date)
                        /* Translators: the same; “3 events and 1 quote” and a date */
                        : g_strdup_printf (_ ("%1$s on the map of %2$s."), counts, date);
}

/* Pointing */

static const AtlasMarkerCluster *
pick (AtlasMapView *self, double x, double y, double reach_px)
{
  if (x < 0)
    return NULL;
  return atlas_marker_layer_pick (atlas_map_view_get_layers_at (self, x)->markers, x, y, reach_px);
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
  AtlasMarkerLayer *layer = atlas_map_view_get_layers_at (self, x)->markers;
  graphene_rect_t box = atlas_marker_layer_get_box (layer, cluster, x);
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
  zoom =
    atlas_marker_layer_get_split_zoom (atlas_map_view_get_layers_at (self, x)->markers, cluster);
  if (cluster->n_items == 1)
    atlas_session_show (self->session, atlas_item_get_target (cluster->items[0]));
  else if (zoom <= ATLAS_MAP_MAX_ZOOM)
    split (self, cluster, zoom);
  else
    choose_of_cluster (self, cluster, x);
  return TRUE;
}

static void
add_in_view (AtlasMapView *self, AtlasDayLayers *layers, gboolean is_other, GPtrArray *items)
{
  double from = 0;
  double to = self->width;

  /* While there is no other day, the swipe has no width. */
  if (atlas_swipe_get_layers (self->swipe) != NULL)
    atlas_swipe_get_part (self->swipe, is_other, &from, &to);
  atlas_marker_layer_list_between (layers->markers, from, to, items);
}

/* By key: all that are in view, of both days while there are two */
void
atlas_map_view_list_markers (AtlasMapView *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GdkRectangle middle = { self->width / 2, self->height / 2, 1, 1 };

  if (self->session == NULL)
    return;
  add_in_view (self, self->layers, FALSE, items);
  if (atlas_swipe_get_layers (self->swipe) != NULL)
    add_in_view (self, atlas_swipe_get_layers (self->swipe), TRUE, items);
  if (items->len > 0)
    choose (self, items, &middle);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("No events or quotes in this part of the map"));
}
