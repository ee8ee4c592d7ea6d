/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-layer-view.h"

#include "atlas-projection.h"

#include <math.h>

#define SETTLE_MS 120
#define DEFAULT_FONT "Sans 11"
#define DEFAULT_FONT_PX 14.0

static double
get_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1.0;
}

gboolean
atlas_layer_view_init (AtlasLayerView *self, ShumateLayer *layer)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (layer);
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);
  double zoom = shumate_viewport_get_zoom_level (viewport);
  double lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  double lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));

  if (source == NULL)
    return FALSE;
  self->world_px = shumate_map_source_get_x (source, zoom, 180.0) -
                   shumate_map_source_get_x (source, zoom, -180.0);
  self->width = gtk_widget_get_width (GTK_WIDGET (layer));
  self->height = gtk_widget_get_height (GTK_WIDGET (layer));
  self->origin_x = atlas_mercator_x (lon) * self->world_px - self->width / 2.0;
  self->origin_y = atlas_mercator_y (lat) * self->world_px - self->height / 2.0;
  self->scale = get_scale (GTK_WIDGET (layer));
  return self->world_px > 0.0;
}

AtlasLayerView
atlas_layer_view_grow (const AtlasLayerView *self, double margin_px)
{
  AtlasLayerView grown = *self;

  grown.origin_x -= margin_px;
  grown.origin_y -= margin_px;
  grown.width += 2.0 * margin_px;
  grown.height += 2.0 * margin_px;
  return grown;
}

gboolean
atlas_layer_view_covers (const AtlasLayerView *self, const AtlasLayerView *view)
{
  return self->world_px == view->world_px && self->scale == view->scale &&
         view->origin_x >= self->origin_x && view->origin_y >= self->origin_y &&
         view->origin_x + view->width <= self->origin_x + self->width &&
         view->origin_y + view->height <= self->origin_y + self->height;
}

void
atlas_layer_view_get_copies (const AtlasLayerView *self, int *first, int *last)
{
  *first = (int) floor (self->origin_x / self->world_px) - 1;
  *last = (int) floor ((self->origin_x + self->width) / self->world_px) + 1;
}

void
atlas_layer_view_append_sprite (
  const AtlasLayerView *self, GtkSnapshot *snapshot, const AtlasSprite *sprite, double x, double y)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, sprite->width, sprite->height);
  g_autoptr (GskTransform) place = NULL;
  g_autoptr (GskRenderNode) picture = gsk_texture_node_new (sprite->texture, &bounds);
  g_autoptr (GskRenderNode) node = NULL;

  x = round ((x + (double) sprite->dx) * self->scale) / self->scale;
  y = round ((y + (double) sprite->dy) * self->scale) / self->scale;
  place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  /* GSK tells nodes apart by their transforms, not by where their bounds are: so one that comes or
   * goes leaves the others as they were, rather than each compared with the one before it. */
  node = gsk_transform_node_new (picture, place);
  gtk_snapshot_append_node (snapshot, node);
}

void
atlas_layer_view_append_node (const AtlasLayerView *self,
                              GtkSnapshot *snapshot,
                              GskRenderNode *node,
                              const AtlasLayerView *view)
{
  double dx = round ((self->origin_x - view->origin_x) * view->scale) / view->scale;
  double dy = round ((self->origin_y - view->origin_y) * view->scale) / view->scale;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) dx, (float) dy));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

double
atlas_layer_get_band (double world_px)
{
  /* A hair more, so that a whole zoom level is never rounded to the band below it. */
  return floor (log2 (world_px / 256.0) * ATLAS_LAYER_BANDS_PER_ZOOM + 1e-6) /
         ATLAS_LAYER_BANDS_PER_ZOOM;
}

void
atlas_layer_settle (ShumateLayer *layer, double band, guint *id, GSourceOnceFunc settled)
{
  AtlasLayerView view;

  g_clear_handle_id (id, g_source_remove);
  if (atlas_layer_view_init (&view, layer) && atlas_layer_get_band (view.world_px) != band)
    *id = g_timeout_add_once (SETTLE_MS, settled, layer);
}

void
atlas_layer_watch (ShumateLayer *layer, GCallback zoom_cb, GCallback font_cb)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (layer);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (layer));

  g_signal_connect_object (viewport, "notify::zoom-level", zoom_cb, layer, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), layer,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", font_cb, layer, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", font_cb, layer, G_CONNECT_SWAPPED);
}

PangoFontDescription *
atlas_layer_load_font (GtkSettings *settings, double *size_px)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font = NULL;
  int xft_dpi = 0;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &xft_dpi, NULL);
  font = pango_font_description_from_string (name != NULL ? name : DEFAULT_FONT);
  *size_px = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    *size_px *= (xft_dpi > 0 ? xft_dpi / 1024.0 : 96.0) / 72.0;
  if (*size_px <= 0.0)
    *size_px = DEFAULT_FONT_PX;
  return font;
}
