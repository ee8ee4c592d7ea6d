/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-sample.h"

#include "atlas-scheme.h"

/* Room for a symbol with what is around it */
#define WIDTH_PX 30
#define HEIGHT_PX 36
#define TIP_PX 3.0f

struct _AtlasMarkerSample
{
  GtkWidget parent_instance;

  AtlasMarkerLook look;
};

G_DEFINE_FINAL_TYPE (AtlasMarkerSample, atlas_marker_sample, GTK_TYPE_WIDGET)

static void
atlas_marker_sample_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
  *natural = *minimum;
}

static void
atlas_marker_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasMarkerSample *self = ATLAS_MARKER_SAMPLE (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, (double) (width / 2), (double) (height / 2 + HEIGHT_PX / 2.0f - TIP_PX));
  atlas_marker_look_draw (&self->look, cr, pango_context_get_font_description (context),
                          atlas_palette_get (atlas_scheme_get_current ()), 1,
                          gtk_widget_get_scale_factor (widget));
  cairo_destroy (cr);
}

static void
atlas_marker_sample_class_init (AtlasMarkerSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = atlas_marker_sample_measure;
  widget_class->snapshot = atlas_marker_sample_snapshot;
  gtk_widget_class_set_css_name (widget_class, "markersample");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_marker_sample_init (AtlasMarkerSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (gtk_widget_queue_draw));
}

void
atlas_marker_sample_set_look (AtlasMarkerSample *self, const AtlasMarkerLook *look)
{
  g_return_if_fail (ATLAS_IS_MARKER_SAMPLE (self));

  self->look = *look;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
