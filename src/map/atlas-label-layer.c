/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-label-layer.h"

#include "atlas-label-sprites.h"
#include "atlas-projection.h"

#include <math.h>

#define PICK_DISTANCE_PX 12.0
/* Placement is made anew in steps of a quarter of a zoom level, once zooming has come to rest. */
#define BANDS_PER_ZOOM 4.0
#define SETTLE_MS 120
/* What is drawn reaches this far beyond the window, so that panning only moves it. */
#define MARGIN_PX 64.0
/* Drawing new names may take this long a frame; the rest comes with the next ones. */
#define SPRITE_BUDGET_US 3000

/* A placed label: the point in fractions of the world, the rest in logical px from there. */
typedef struct
{
  double x, y;
  float text_dx, text_dy;
  AtlasLabelBox box;
  guint label;
  AtlasLabelSize size;
  gboolean has_text;
  const AtlasSprite *name; /* NULL until it is first seen */
  const AtlasSprite *dot;  /* NULL when it has none, or until it is first seen */
} Item;

/* Where the layer lies in the world, worked out once a frame in doubles. */
typedef struct
{
  double world_px;
  double origin_x, origin_y;
  double width, height;
  double scale;
} View;

struct _AtlasLabelLayer
{
  ShumateLayer parent_instance;

  AtlasDay *day;
  AtlasStyle *style;
  GArray *labels; /* AtlasLabel, of the day */
  GArray *items;  /* Item, of the whole world */
  AtlasLabelSprites *sprites;
  double band; /* zoom that the items are placed for */

  /* What was drawn last, for @drawn with the margin, its corner at the origin; NULL to draw anew */
  GskRenderNode *node;
  View drawn;

  guint settle_id;
  guint finish_id;
  guint is_placed : 1;
};

G_DEFINE_FINAL_TYPE (AtlasLabelLayer, atlas_label_layer, SHUMATE_TYPE_LAYER)

static double
get_scale (AtlasLabelLayer *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1.0;
}

static gboolean
get_view (AtlasLabelLayer *self, View *view)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);
  double zoom = shumate_viewport_get_zoom_level (viewport);
  double lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  double lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));

  if (source == NULL)
    return FALSE;
  view->world_px = shumate_map_source_get_x (source, zoom, 180.0) -
                   shumate_map_source_get_x (source, zoom, -180.0);
  view->width = gtk_widget_get_width (GTK_WIDGET (self));
  view->height = gtk_widget_get_height (GTK_WIDGET (self));
  view->origin_x = atlas_mercator_x (lon) * view->world_px - view->width / 2.0;
  view->origin_y = atlas_mercator_y (lat) * view->world_px - view->height / 2.0;
  view->scale = get_scale (self);
  return view->world_px > 0.0;
}

static double
get_band (double world_px)
{
  /* A hair more, so that a whole zoom level is never rounded to the band below it. */
  return floor (log2 (world_px / 256.0) * BANDS_PER_ZOOM + 1e-6) / BANDS_PER_ZOOM;
}

static AtlasLabelBox
measure_cb (const AtlasLabel *label, gpointer user_data)
{
  AtlasLabelLayer *self = user_data;

  return atlas_label_text_measure (atlas_label_sprites_get_text (self->sprites), label,
                                   256.0 * exp2 (self->band));
}

static void
add_item (AtlasLabelLayer *self, const AtlasPlacedLabel *placed, double world_px)
{
  const AtlasLabel *label = &g_array_index (self->labels, AtlasLabel, placed->label);
  Item item = {
    .x = (double) placed->x / world_px,
    .y = (double) placed->y / world_px,
    .text_dx = placed->text_x - placed->x,
    .text_dy = placed->text_y - placed->y,
    .box = placed->box,
    .label = placed->label,
    .size = atlas_label_get_size (label, world_px),
    .has_text = placed->show_text,
  };

  g_array_append_val (self->items, item);
}

/* Places the labels of the whole world at once, so that panning costs nothing. */
static void
place_labels (AtlasLabelLayer *self, double world_px)
{
  g_autoptr (GArray) placed = NULL;

  self->band = get_band (world_px);
  self->is_placed = TRUE;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_array_set_size (self->items, 0);
  atlas_label_sprites_begin (self->sprites);
  if (self->labels == NULL)
    return;

  world_px = 256.0 * exp2 (self->band);
  placed = atlas_labels_place ((const AtlasLabel *) (void *) self->labels->data, self->labels->len,
                               world_px, 0.0, 0.0, world_px, world_px, measure_cb, self);
  for (guint i = 0; i < placed->len; i++)
    {
      const AtlasPlacedLabel *item = &g_array_index (placed, AtlasPlacedLabel, i);

      /* What crosses the dateline is listed once for either side; its point lies in the world. */
      if (item->x >= 0.0f && (double) item->x < world_px)
        add_item (self, item, world_px);
    }
}

static void
forget_sprites (AtlasLabelLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      g_array_index (self->items, Item, i).name = NULL;
      g_array_index (self->items, Item, i).dot = NULL;
    }
}

static void
queue_placement (AtlasLabelLayer *self)
{
  self->is_placed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
settle_cb (gpointer user_data)
{
  AtlasLabelLayer *self = user_data;

  self->settle_id = 0;
  queue_placement (self);
}

/* While zooming goes on, what is placed only moves apart or together. */
static void
notify_zoom_cb (AtlasLabelLayer *self)
{
  View view;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (get_view (self, &view) && get_band (view.world_px) != self->band)
    self->settle_id = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

static void
finish_cb (gpointer user_data)
{
  AtlasLabelLayer *self = user_data;

  self->finish_id = 0;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_sprite (
  GtkSnapshot *snapshot, const AtlasSprite *sprite, double x, double y, const View *view)
{
  graphene_rect_t bounds;

  /* On whole device pixels, or the text would be blurred. */
  x = round ((x + (double) sprite->dx) * view->scale) / view->scale;
  y = round ((y + (double) sprite->dy) * view->scale) / view->scale;
  graphene_rect_init (&bounds, (float) x, (float) y, sprite->width, sprite->height);
  gtk_snapshot_append_texture (snapshot, sprite->texture, &bounds);
}

static void
snapshot_dot (AtlasLabelLayer *self, GtkSnapshot *snapshot, Item *item, const View *view, int copy)
{
  const AtlasLabel *label = &g_array_index (self->labels, AtlasLabel, item->label);
  double x = (item->x + copy) * view->world_px - view->origin_x;
  double y = item->y * view->world_px - view->origin_y;
  double reach = ATLAS_LABEL_DOT_RADIUS_PX + 2.0;

  if (label->kind != ATLAS_LABEL_DOT || x < -reach || x > view->width + reach || y < -reach ||
      y > view->height + reach)
    return;
  if (item->dot == NULL)
    item->dot = atlas_label_sprites_get_dot (
      self->sprites, atlas_style_get_state_color (self->style, self->day, label->state));
  append_sprite (snapshot, item->dot, x, y, view);
}

/* Returns FALSE when the time for drawing new names is used up. */
static gboolean
snapshot_name (AtlasLabelLayer *self,
               GtkSnapshot *snapshot,
               Item *item,
               const View *view,
               int copy,
               gint64 *budget_us)
{
  double x = (item->x + copy) * view->world_px - view->origin_x + (double) item->text_dx;
  double y = item->y * view->world_px - view->origin_y + (double) item->text_dy;

  if (!item->has_text || x + (double) item->box.width + ATLAS_LABEL_BLEED_PX < 0.0 ||
      x - ATLAS_LABEL_BLEED_PX > view->width ||
      y + (double) item->box.height + ATLAS_LABEL_BLEED_PX < 0.0 ||
      y - ATLAS_LABEL_BLEED_PX > view->height)
    return TRUE;
  if (item->name == NULL && *budget_us <= 0)
    return FALSE;
  if (item->name == NULL)
    {
      const AtlasLabel *label = &g_array_index (self->labels, AtlasLabel, item->label);
      gint64 start = g_get_monotonic_time ();
      gboolean is_new;

      item->name = atlas_label_sprites_get_name (self->sprites, label, item->size, item->box,
                                                 -item->text_dx, -item->text_dy, &is_new);
      if (is_new)
        *budget_us -= g_get_monotonic_time () - start;
    }
  append_sprite (snapshot, item->name, x, y, view);
  return TRUE;
}

/* Returns whether all of it is drawn. */
static gboolean
snapshot_items (AtlasLabelLayer *self, GtkSnapshot *snapshot, const View *view)
{
  int first = (int) floor (view->origin_x / view->world_px) - 1;
  int last = (int) floor ((view->origin_x + view->width) / view->world_px) + 1;
  gint64 budget_us = SPRITE_BUDGET_US;
  gboolean is_complete = TRUE;

  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < self->items->len; i++)
      snapshot_dot (self, snapshot, &g_array_index (self->items, Item, i), view, copy);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < self->items->len; i++)
      if (!snapshot_name (self, snapshot, &g_array_index (self->items, Item, i), view, copy,
                          &budget_us))
        is_complete = FALSE;
  return is_complete;
}

static gboolean
is_drawn (AtlasLabelLayer *self, const View *view)
{
  const View *drawn = &self->drawn;

  return self->node != NULL && drawn->world_px == view->world_px && drawn->scale == view->scale &&
         view->origin_x >= drawn->origin_x && view->origin_y >= drawn->origin_y &&
         view->origin_x + view->width <= drawn->origin_x + drawn->width &&
         view->origin_y + view->height <= drawn->origin_y + drawn->height;
}

static void
draw (AtlasLabelLayer *self, const View *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  View *drawn = &self->drawn;

  *drawn = *view;
  drawn->origin_x -= MARGIN_PX;
  drawn->origin_y -= MARGIN_PX;
  drawn->width += 2.0 * MARGIN_PX;
  drawn->height += 2.0 * MARGIN_PX;
  /* The rest comes with the next frames, which draw anew. */
  if (!snapshot_items (self, snapshot, drawn) && self->finish_id == 0)
    self->finish_id = g_idle_add_once (finish_cb, self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

/* While panning the same node is only moved, by whole device pixels. */
static void
append_drawn (AtlasLabelLayer *self, GtkSnapshot *snapshot, const View *view)
{
  double dx = round ((self->drawn.origin_x - view->origin_x) * view->scale) / view->scale;
  double dy = round ((self->drawn.origin_y - view->origin_y) * view->scale) / view->scale;

  if (self->node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) dx, (float) dy));
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

static void
atlas_label_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (widget);
  View view;

  if (self->labels == NULL || !get_view (self, &view))
    return;
  if (atlas_label_sprites_set_look (self->sprites, self->style, view.scale))
    forget_sprites (self);
  if (!self->is_placed)
    place_labels (self, view.world_px);
  if (!is_drawn (self, &view))
    draw (self, &view);
  append_drawn (self, snapshot, &view);
}

/* The interface font, as large as the person set text to be. */
static void
load_font_cb (AtlasLabelLayer *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  int xft_dpi;
  double dpi;
  double size;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &xft_dpi, NULL);
  dpi = xft_dpi > 0 ? xft_dpi / 1024.0 : 96.0;
  font = pango_font_description_from_string (name != NULL ? name : "Sans 11");
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= dpi / 72.0;
  atlas_label_sprites_set_text (self->sprites,
                                atlas_label_text_new (font, size > 0.0 ? size : 14.0));
  pango_font_description_free (font);
  forget_sprites (self);
  queue_placement (self);
}

static void
atlas_label_layer_constructed (GObject *object)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (object);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  G_OBJECT_CLASS (atlas_label_layer_parent_class)->constructed (object);

  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (notify_zoom_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (load_font_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (load_font_cb), self,
                           G_CONNECT_SWAPPED);
  load_font_cb (self);
}

static void
clear_day (AtlasLabelLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->style, atlas_style_unref);
  g_clear_pointer (&self->day, atlas_day_unref);
}

static void
atlas_label_layer_finalize (GObject *object)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->finish_id, g_source_remove);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  clear_day (self);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->sprites, atlas_label_sprites_free);

  G_OBJECT_CLASS (atlas_label_layer_parent_class)->finalize (object);
}

static char *
atlas_label_layer_get_debug_text (ShumateLayer *layer)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (layer);

  return g_strdup_printf ("labels: %u placed at zoom %.2f, %u sprites", self->items->len,
                          self->band, atlas_label_sprites_get_n (self->sprites));
}

static void
atlas_label_layer_class_init (AtlasLabelLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ShumateLayerClass *layer_class = SHUMATE_LAYER_CLASS (klass);

  object_class->constructed = atlas_label_layer_constructed;
  object_class->finalize = atlas_label_layer_finalize;
  widget_class->snapshot = atlas_label_layer_snapshot;
  layer_class->get_debug_text = atlas_label_layer_get_debug_text;

  gtk_widget_class_set_css_name (widget_class, "map-labels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_label_layer_init (AtlasLabelLayer *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->sprites = atlas_label_sprites_new ();
}

AtlasLabelLayer *
atlas_label_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLAS_TYPE_LABEL_LAYER, "viewport", viewport, NULL);
}

void
atlas_label_layer_set_day (AtlasLabelLayer *self, AtlasDay *day, AtlasStyle *style)
{
  g_return_if_fail (ATLAS_IS_LABEL_LAYER (self));
  g_return_if_fail ((day == NULL) == (style == NULL));

  if (day != self->day)
    {
      /* The texts of the old labels belong to the world that its day holds. */
      clear_day (self);
      self->labels = day != NULL ? atlas_labels_collect (day) : NULL;
      self->day = day != NULL ? atlas_day_ref (day) : NULL;
      self->is_placed = FALSE;
    }
  if (style != self->style)
    {
      g_clear_pointer (&self->style, atlas_style_unref);
      self->style = style != NULL ? atlas_style_ref (style) : NULL;
      forget_sprites (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_distance (const Item *item, const View *view, int copy, double x, double y)
{
  double dx = (item->x + copy) * view->world_px - view->origin_x - x;
  double dy = item->y * view->world_px - view->origin_y - y;
  double text_x = -dx - (double) item->text_dx;
  double text_y = -dy - (double) item->text_dy;

  if (item->has_text && text_x >= 0.0 && text_x <= (double) item->box.width && text_y >= 0.0 &&
      text_y <= (double) item->box.height)
    return PICK_DISTANCE_PX;
  return hypot (dx, dy);
}

guint
atlas_label_layer_pick (AtlasLabelLayer *self, double x, double y)
{
  guint state = 0;
  double nearest = PICK_DISTANCE_PX + 1e-6;
  View view;

  g_return_val_if_fail (ATLAS_IS_LABEL_LAYER (self), 0);

  if (self->labels == NULL || !get_view (self, &view))
    return 0;
  for (int copy = (int) floor (view.origin_x / view.world_px) - 1;
       copy <= (int) floor ((view.origin_x + view.width) / view.world_px) + 1; copy++)
    for (guint i = 0; i < self->items->len; i++)
      {
        const Item *item = &g_array_index (self->items, Item, i);
        const AtlasLabel *label = &g_array_index (self->labels, AtlasLabel, item->label);
        double distance;

        if (label->kind != ATLAS_LABEL_DOT)
          continue;
        distance = get_distance (item, &view, copy, x, y);
        if (distance < nearest)
          {
            nearest = distance;
            state = label->state;
          }
      }
  return state;
}
