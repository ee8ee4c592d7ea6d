/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ring-layer.h"

#include "atlas-pixel-rgba.h"

#define RADIUS_PX 9.0f
#define RING_PX 3.0f
#define HALO_PX 6.0f

struct _AtlasRingLayer
{
  ShumateLayer parent_instance;

  GArray *sites; /* AtlasSite, without names */
  AtlasScheme scheme;
};

G_DEFINE_FINAL_TYPE (AtlasRingLayer, atlas_ring_layer, SHUMATE_TYPE_LAYER)

/* Dark on light and light on dark, so that it stands out on every fill */
static void
append_ring (AtlasRingLayer *self, GtkSnapshot *snapshot, double x, double y)
{
  const AtlasPalette *palette = atlas_palette_get (self->scheme);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) halo = gsk_stroke_new (HALO_PX);
  g_autoptr (GskStroke) ring = gsk_stroke_new (RING_PX);
  GdkRGBA ring_color = atlas_pixel_to_rgba (palette->selected);
  GdkRGBA halo_color = atlas_pixel_to_rgba (palette->label_halo);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) x, (float) y), RADIUS_PX);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, halo, &halo_color);
  gtk_snapshot_append_stroke (snapshot, path, ring, &ring_color);
}

static void
atlas_ring_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasRingLayer *self = ATLAS_RING_LAYER (widget);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  for (guint i = 0; i < self->sites->len; i++)
    {
      const AtlasSite *site = &g_array_index (self->sites, AtlasSite, i);
      double x = 0;
      double y = 0;

      shumate_viewport_location_to_widget_coords (viewport, widget, site->lat, site->lon, &x, &y);
      append_ring (self, snapshot, x, y);
    }
}

static void
viewport_cb (AtlasRingLayer *self)
{
  if (self->sites->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlas_ring_layer_constructed (GObject *object)
{
  G_OBJECT_CLASS (atlas_ring_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (object)), "notify",
                           G_CALLBACK (viewport_cb), object, G_CONNECT_SWAPPED);
}

static void
atlas_ring_layer_finalize (GObject *object)
{
  g_array_unref (ATLAS_RING_LAYER (object)->sites);
  G_OBJECT_CLASS (atlas_ring_layer_parent_class)->finalize (object);
}

static void
atlas_ring_layer_class_init (AtlasRingLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_ring_layer_constructed;
  object_class->finalize = atlas_ring_layer_finalize;
  widget_class->snapshot = atlas_ring_layer_snapshot;
  gtk_widget_class_set_css_name (widget_class, "map-rings");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_ring_layer_init (AtlasRingLayer *self)
{
  self->sites = g_array_new (FALSE, FALSE, sizeof (AtlasSite));
}

AtlasRingLayer *
atlas_ring_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLAS_TYPE_RING_LAYER, "viewport", viewport, NULL);
}

void
atlas_ring_layer_set_sites (AtlasRingLayer *self, const AtlasSite *sites, guint n_sites)
{
  g_return_if_fail (ATLAS_IS_RING_LAYER (self));

  if (n_sites == 0 && self->sites->len == 0)
    return;
  g_array_set_size (self->sites, 0);
  g_array_append_vals (self->sites, sites, n_sites);
  for (guint i = 0; i < n_sites; i++)
    g_array_index (self->sites, AtlasSite, i).name = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
atlas_ring_layer_set_scheme (AtlasRingLayer *self, AtlasScheme scheme)
{
  g_return_if_fail (ATLAS_IS_RING_LAYER (self));

  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  viewport_cb (self);
}
