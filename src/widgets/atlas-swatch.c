/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swatch.h"

#include "atlas-pattern-source.h"
#include "atlas-pixel-rgba.h"

#define SIZE_PX 14
#define PATTERN_WIDTH_PX 28
#define RADIUS_PX 4

struct _AtlasSwatch
{
  GtkWidget parent_instance;

  GdkRGBA color;
  AtlasFill fill; /* when it has a pattern */
  GdkRGBA ring;
  guint has_ring : 1;
};

G_DEFINE_FINAL_TYPE (AtlasSwatch, atlas_swatch, GTK_TYPE_WIDGET)

static void
atlas_swatch_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gboolean is_wide = ATLAS_SWATCH (widget)->fill.pattern != ATLAS_PATTERN_NONE;

  *minimum = is_wide && orientation == GTK_ORIENTATION_HORIZONTAL ? PATTERN_WIDTH_PX : SIZE_PX;
  *natural = *minimum;
}

static void
append_pattern (AtlasSwatch *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  cairo_translate (cr, (double) area->origin.x, (double) area->origin.y);
  atlas_pattern_set_source (cr, &self->fill, 0.0, 0.0, scale);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
append_outline (AtlasSwatch *self, GtkSnapshot *snapshot, const GskRoundedRect *outline)
{
  GdkRGBA color;
  float width = self->has_ring ? 2.5f : 1.0f;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.25f;
  if (self->has_ring)
    color = self->ring;
  gtk_snapshot_append_border (snapshot, outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
atlas_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasSwatch *self = ATLAS_SWATCH (widget);
  int width = self->fill.pattern != ATLAS_PATTERN_NONE ? PATTERN_WIDTH_PX : SIZE_PX;
  float x = (float) (gtk_widget_get_width (widget) - width) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE_PX) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, (float) width, SIZE_PX);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (self->fill.pattern != ATLAS_PATTERN_NONE)
    append_pattern (self, snapshot, &area);
  else
    gtk_snapshot_append_color (snapshot, &self->color, &area);
  gtk_snapshot_pop (snapshot);
  append_outline (self, snapshot, &outline);
}

static void
atlas_swatch_class_init (AtlasSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = atlas_swatch_measure;
  widget_class->snapshot = atlas_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "atlasswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_swatch_init (AtlasSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
atlas_swatch_new (void)
{
  return g_object_new (ATLAS_TYPE_SWATCH, NULL);
}

void
atlas_swatch_set_color (AtlasSwatch *self, const GdkRGBA *color)
{
  g_return_if_fail (ATLAS_IS_SWATCH (self));

  if (gdk_rgba_equal (&self->color, color))
    return;
  self->color = *color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
atlas_swatch_set_fill (AtlasSwatch *self, const AtlasFill *fill)
{
  g_return_if_fail (ATLAS_IS_SWATCH (self));

  self->color = atlas_pixel_to_rgba (fill->color);
  self->fill = *fill;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
atlas_swatch_set_ring (AtlasSwatch *self, const GdkRGBA *color)
{
  g_return_if_fail (ATLAS_IS_SWATCH (self));

  self->has_ring = TRUE;
  self->ring = *color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
