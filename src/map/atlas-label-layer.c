/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-label-layer.h"

#include "atlas-label-sprites.h"
#include "atlas-layer-view.h"

#include <math.h>

#define PICK_DISTANCE_PX 12.0
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

struct _AtlasLabelLayer
{
  ShumateLayer parent_instance;

  AtlasDay *day;
  AtlasStyle *style;
  GArray *labels; /* AtlasLabel, of the day */
  GArray *items;  /* Item, of the whole world */
  AtlasLabelSprites *sprites;
  double band;                            /* zoom that the items are placed for */
  AtlasLabelObstaclesFunc list_obstacles; /* or NULL */
  gpointer obstacles_data;

  /* What was drawn last, for @drawn with the margin, its corner at the origin; NULL to draw anew */
  GskRenderNode *node;
  AtlasLayerView drawn;

  guint settle_id;
  guint finish_id;
  guint is_placed : 1;
};

G_DEFINE_FINAL_TYPE (AtlasLabelLayer, atlas_label_layer, SHUMATE_TYPE_LAYER)

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
  g_autoptr (GArray) obstacles = NULL;
  g_autoptr (GArray) placed = NULL;

  self->band = atlas_layer_get_band (world_px);
  self->is_placed = TRUE;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_array_set_size (self->items, 0);
  atlas_label_sprites_begin (self->sprites);
  if (self->labels == NULL)
    return;

  world_px = 256.0 * exp2 (self->band);
  if (self->list_obstacles != NULL)
    obstacles = self->list_obstacles (self->obstacles_data);
  placed = atlas_labels_place ((const AtlasLabel *) (void *) self->labels->data, self->labels->len,
                               world_px, 0.0, 0.0, world_px, world_px, obstacles, measure_cb, self);
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
  atlas_layer_settle (SHUMATE_LAYER (self), self->band, &self->settle_id, settle_cb);
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
snapshot_dot (
  AtlasLabelLayer *self, GtkSnapshot *snapshot, Item *item, const AtlasLayerView *view, int copy)
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
  atlas_layer_view_append_sprite (view, snapshot, item->dot, x, y);
}

/* Returns FALSE when the time for drawing new names is used up. */
static gboolean
snapshot_name (AtlasLabelLayer *self,
               GtkSnapshot *snapshot,
               Item *item,
               const AtlasLayerView *view,
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
  atlas_layer_view_append_sprite (view, snapshot, item->name, x, y);
  return TRUE;
}

/* Returns whether all of it is drawn. */
static gboolean
snapshot_items (AtlasLabelLayer *self, GtkSnapshot *snapshot, const AtlasLayerView *view)
{
  int first = 0;
  int last = 0;
  gint64 budget_us = SPRITE_BUDGET_US;
  gboolean is_complete = TRUE;

  atlas_layer_view_get_copies (view, &first, &last);
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

static void
draw (AtlasLabelLayer *self, const AtlasLayerView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  self->drawn = atlas_layer_view_grow (view, MARGIN_PX);
  /* The rest comes with the next frames, which draw anew. */
  if (!snapshot_items (self, snapshot, &self->drawn) && self->finish_id == 0)
    self->finish_id = g_idle_add_once (finish_cb, self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

static void
atlas_label_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (widget);
  AtlasLayerView view;

  if (self->labels == NULL || !atlas_layer_view_init (&view, SHUMATE_LAYER (self)))
    return;
  if (atlas_label_sprites_set_look (self->sprites, self->style, view.scale))
    forget_sprites (self);
  if (!self->is_placed)
    place_labels (self, view.world_px);
  if (self->node == NULL || !atlas_layer_view_covers (&self->drawn, &view))
    draw (self, &view);
  if (self->node != NULL)
    atlas_layer_view_append_node (&self->drawn, snapshot, self->node, &view);
}

/* The interface font, as large as the person set text to be. */
static void
load_font_cb (AtlasLabelLayer *self)
{
  double size_px = 0;
  PangoFontDescription *font =
    atlas_layer_load_font (gtk_widget_get_settings (GTK_WIDGET (self)), &size_px);

  atlas_label_sprites_set_text (self->sprites, atlas_label_text_new (font, size_px));
  pango_font_description_free (font);
  forget_sprites (self);
  queue_placement (self);
}

static void
atlas_label_layer_constructed (GObject *object)
{
  AtlasLabelLayer *self = ATLAS_LABEL_LAYER (object);

  G_OBJECT_CLASS (atlas_label_layer_parent_class)->constructed (object);
  atlas_layer_watch (SHUMATE_LAYER (self), G_CALLBACK (notify_zoom_cb), G_CALLBACK (load_font_cb));
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

void
atlas_label_layer_set_obstacles_func (AtlasLabelLayer *self,
                                      AtlasLabelObstaclesFunc func,
                                      gpointer user_data)
{
  g_return_if_fail (ATLAS_IS_LABEL_LAYER (self));

  self->list_obstacles = func;
  self->obstacles_data = user_data;
  queue_placement (self);
}

void
atlas_label_layer_obstacles_changed (AtlasLabelLayer *self)
{
  g_return_if_fail (ATLAS_IS_LABEL_LAYER (self));

  queue_placement (self);
}

static double
get_distance (const Item *item, const AtlasLayerView *view, int copy, double x, double y)
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
  AtlasLayerView view;
  int first = 0;
  int last = 0;

  g_return_val_if_fail (ATLAS_IS_LABEL_LAYER (self), 0);

  if (self->labels == NULL || !atlas_layer_view_init (&view, SHUMATE_LAYER (self)))
    return 0;
  atlas_layer_view_get_copies (&view, &first, &last);
  for (int copy = first; copy <= last; copy++)
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
