/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swatch.h"

#include "atlas-pattern-source.h"
#include "atlas-pixel-rgba.h"

#define SIZE_PX 14
#define PATTERN_WIDTH_PX 28
#define RADIUS_PX 4
#define BAND_PX 3.5f

struct _AtlasSwatch
{
  GtkWidget parent_instance;

  GdkRGBA color;
  AtlasFill fill; /* when it has a pattern */
  AtlasFill band; /* when it has one */
  GdkRGBA ring;
  guint has_ring : 1;
  guint has_band : 1;
};

G_DEFINE_FINAL_TYPE (AtlasSwatch, atlas_swatch, GTK_TYPE_WIDGET)

static int
get_width (AtlasSwatch *self)
{
  return self->has_band || !atlas_fill_is_plain (&self->fill) ? PATTERN_WIDTH_PX : SIZE_PX;
}

static void
atlas_swatch_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gboolean is_wide = get_width (ATLAS_SWATCH (widget)) == PATTERN_WIDTH_PX;

  *minimum = is_wide && orientation == GTK_ORIENTATION_HORIZONTAL ? PATTERN_WIDTH_PX : SIZE_PX;
  *natural = *minimum;
}

static void
append_pattern (AtlasSwatch *self,
                GtkSnapshot *snapshot,
                const AtlasFill *fill,
                const graphene_rect_t *area)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);

  cairo_translate (cr, (double) area->origin.x, (double) area->origin.y);
  atlas_pattern_set_source (cr, fill, 0.0, 0.0, scale);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* The band’s pattern over all of the patch, and the patch’s colour over its middle */
static void
append_band (AtlasSwatch *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  graphene_rect_t inner;

  graphene_rect_inset_r (area, BAND_PX, BAND_PX, &inner);
  append_pattern (self, snapshot, &self->band, area);
  gtk_snapshot_append_color (snapshot, &self->color, &inner);
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
  int width = get_width (self);
  float x = (float) (gtk_widget_get_width (widget) - width) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE_PX) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, (float) width, SIZE_PX);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &area, RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (self->has_band)
    append_band (self, snapshot, &area);
  else if (!atlas_fill_is_plain (&self->fill))
    append_pattern (self, snapshot, &self->fill, &area);
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
atlas_swatch_set_band (AtlasSwatch *self, const AtlasFill *band)
{
  g_return_if_fail (ATLAS_IS_SWATCH (self));

  self->has_band = TRUE;
  self->band = *band;
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
