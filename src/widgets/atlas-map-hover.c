/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-hover.h"

#include <math.h>

#define PADDING_X_PX 10
#define PADDING_Y_PX 5
#define RADIUS_PX 8
/* Away from the pointer, so that it hides nothing that is pointed at */
#define OFFSET_PX 18
#define MAX_WIDTH_PX 280
/* The arms of the cross leave its middle free; light around dark, so that it is seen on any ground. */
#define CROSS_GAP_PX 4
#define CROSS_ARM_PX 9
#define CROSS_WIDTH_PX 2
#define CROSS_RIM_PX 1.5f

struct _AtlasMapHover
{
  GtkWidget parent_instance;

  PangoLayout *layout;
  char *text;
  double x;
  double y;
  gboolean shows_cross;
};

G_DEFINE_FINAL_TYPE (AtlasMapHover, atlas_map_hover, GTK_TYPE_WIDGET)

static void
ensure_layout (AtlasMapHover *self)
{
  if (self->layout != NULL)
    return;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_width (self->layout, MAX_WIDTH_PX * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
}

static graphene_rect_t
get_box (AtlasMapHover *self)
{
  PangoRectangle ink;
  float width;
  float height;
  float x;
  float y;

  pango_layout_get_pixel_extents (self->layout, NULL, &ink);
  width = (float) ink.width + 2 * PADDING_X_PX;
  height = (float) ink.height + 2 * PADDING_Y_PX;
  x = (float) self->x + OFFSET_PX;
  y = (float) self->y + OFFSET_PX;
  if (x + width > (float) gtk_widget_get_width (GTK_WIDGET (self)))
    x = (float) self->x - OFFSET_PX / 2.0f - width;
  if (y + height > (float) gtk_widget_get_height (GTK_WIDGET (self)))
    y = (float) self->y - OFFSET_PX / 2.0f - height;
  return GRAPHENE_RECT_INIT (roundf (fmaxf (x, 0)), roundf (fmaxf (y, 0)), width, height);
}

static void
snapshot_arms (AtlasMapHover *self, GtkSnapshot *snapshot, float rim, const GdkRGBA *color)
{
  const float gap = CROSS_GAP_PX - rim;
  const float arm = CROSS_ARM_PX + 2 * rim;
  const float width = CROSS_WIDTH_PX + 2 * rim;
  float x = roundf ((float) self->x);
  float y = roundf ((float) self->y);
  const graphene_rect_t arms[] = {
    GRAPHENE_RECT_INIT (x + gap, y - width / 2, arm, width),
    GRAPHENE_RECT_INIT (x - gap - arm, y - width / 2, arm, width),
    GRAPHENE_RECT_INIT (x - width / 2, y + gap, width, arm),
    GRAPHENE_RECT_INIT (x - width / 2, y - gap - arm, width, arm),
  };

  for (guint i = 0; i < G_N_ELEMENTS (arms); i++)
    gtk_snapshot_append_color (snapshot, color, &arms[i]);
}

static void
snapshot_text (AtlasMapHover *self, GtkSnapshot *snapshot)
{
  GdkRGBA background = { 0, 0, 0, 0.8f };
  GdkRGBA color = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  PangoRectangle ink;
  graphene_rect_t box;

  ensure_layout (self);
  pango_layout_get_pixel_extents (self->layout, NULL, &ink);
  box = get_box (self);
  gsk_rounded_rect_init_from_rect (&outline, &box, RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &background, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (box.origin.x + PADDING_X_PX - (float) ink.x,
                                                box.origin.y + PADDING_Y_PX));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
atlas_map_hover_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasMapHover *self = ATLAS_MAP_HOVER (widget);
  const GdkRGBA light = { 1, 1, 1, 1 };
  const GdkRGBA dark = { 0, 0, 0, 1 };

  if (self->shows_cross)
    {
      snapshot_arms (self, snapshot, CROSS_RIM_PX, &light);
      snapshot_arms (self, snapshot, 0, &dark);
    }
  if (self->text != NULL)
    snapshot_text (self, snapshot);
}

static void
atlas_map_hover_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_map_hover_parent_class)->css_changed (widget, change);
  g_clear_object (&ATLAS_MAP_HOVER (widget)->layout);
}

static void
atlas_map_hover_dispose (GObject *object)
{
  AtlasMapHover *self = ATLAS_MAP_HOVER (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (atlas_map_hover_parent_class)->dispose (object);
}

static void
atlas_map_hover_class_init (AtlasMapHoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_map_hover_dispose;
  widget_class->snapshot = atlas_map_hover_snapshot;
  widget_class->css_changed = atlas_map_hover_css_changed;
  gtk_widget_class_set_css_name (widget_class, "maphover");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_map_hover_init (AtlasMapHover *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
atlas_map_hover_set_text (AtlasMapHover *self, const char *text)
{
  g_return_if_fail (ATLAS_IS_MAP_HOVER (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_set_str (&self->text, text);
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
atlas_map_hover_show_cross (AtlasMapHover *self, gboolean shows_cross)
{
  g_return_if_fail (ATLAS_IS_MAP_HOVER (self));

  if (self->shows_cross == shows_cross)
    return;
  self->shows_cross = shows_cross;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
atlas_map_hover_move (AtlasMapHover *self, double x, double y)
{
  g_return_if_fail (ATLAS_IS_MAP_HOVER (self));

  self->x = x;
  self->y = y;
  if (self->text != NULL || self->shows_cross)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
