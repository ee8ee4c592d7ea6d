/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ring-layer.h"

#include "atlas-ring.h"

struct _AtlasRingLayer
{
  ShumateLayer parent_instance;

  GArray *sites; /* AtlasSite, without names */
  AtlasScheme scheme;
};

G_DEFINE_FINAL_TYPE (AtlasRingLayer, atlas_ring_layer, SHUMATE_TYPE_LAYER)

static void
append_part (AtlasRingLayer *self, GtkSnapshot *snapshot, double x, double y, AtlasRingPart part)
{
  graphene_rect_t box =
    GRAPHENE_RECT_INIT ((float) (x - ATLAS_RING_REACH_PX), (float) (y - ATLAS_RING_REACH_PX),
                        2 * (float) ATLAS_RING_REACH_PX, 2 * (float) ATLAS_RING_REACH_PX);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &box);

  atlas_ring_draw (cr, x, y, part, self->scheme);
  cairo_destroy (cr);
}

static void
atlas_ring_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasRingLayer *self = ATLAS_RING_LAYER (widget);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  for (AtlasRingPart part = 0; part < ATLAS_RING_N_PARTS; part++)
    for (guint i = 0; i < self->sites->len; i++)
      {
        const AtlasSite *site = &g_array_index (self->sites, AtlasSite, i);
        double x = 0;
        double y = 0;

        shumate_viewport_location_to_widget_coords (viewport, widget, site->lat, site->lon, &x, &y);
        append_part (self, snapshot, x, y, part);
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
