/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-layer.h"

#include "atlas-force-sprites.h"
#include "atlas-layer-view.h"

#include <math.h>

/* A scene is made for one zoom, once zooming has come to rest, and is good for those that are not
 * farther from it. */
#define SAME_ZOOM 0.01
/* A little later than what else stands on the map, for it is to be known by then. */
#define SETTLE_MS 140
/* What is drawn reaches this far beyond the window, so that panning only moves it. */
#define MARGIN_PX 96.0
/* Drawing new symbols may take this long a frame; the rest comes with the next ones. */
#define SPRITE_BUDGET_US 3000
/* More forces than this are put together in a thread. */
#define MAX_AT_ONCE 2000
/* Half the side of what a finger can hit, and what a pointer may miss by */
#define TOUCH_PX 22.0
#define POINTER_PX 3.0

struct _AtlasForceLayer
{
  ShumateLayer parent_instance;

  AtlasDay *day;     /* NULL: nothing is shown */
  AtlasWorld *world; /* that @sides are of */
  AtlasForceSides *sides;
  AtlasForcePen *pen;
  AtlasForceSprites *sprites;
  AtlasForceScene *scene;
  AtlasScheme scheme;

  /* What was drawn last, for @drawn with the margin, its corner at the origin; NULL to draw anew */
  GskRenderNode *node;
  AtlasLayerView drawn;

  GCancellable *cancellable;              /* of the scene that is being made */
  AtlasForceObstaclesFunc list_obstacles; /* or NULL */
  gpointer obstacles_data;

  guint settle_id;
  guint finish_id;
  guint is_current : 1; /* the scene is of the day and the zoom, or being made */
};

G_DEFINE_FINAL_TYPE (AtlasForceLayer, atlas_force_layer, SHUMATE_TYPE_LAYER)

static double
get_zoom (const AtlasLayerView *view)
{
  return log2 (view->world_px / 256.0);
}

/* Making the scene */

typedef struct
{
  AtlasCollection *collection;
  AtlasForceSides *sides;
  AtlasForcePen *pen;
  AtlasDate date;
  double zoom;
  GArray *obstacles; /* or NULL */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  atlas_collection_unref (order->collection);
  atlas_force_sides_unref (order->sides);
  atlas_force_pen_unref (order->pen);
  g_clear_pointer (&order->obstacles, g_array_unref);
  g_free (order);
}

static AtlasForceScene *
make_scene (const Order *order)
{
  return atlas_force_scene_new (order->collection, order->sides,
                                atlas_forces_new (order->collection, order->date, NULL),
                                order->zoom, order->pen, order->obstacles);
}

static void
take_scene (AtlasForceLayer *self, AtlasForceScene *scene)
{
  g_clear_pointer (&self->scene, atlas_force_scene_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->scene = scene;
}

static void
stop_making (AtlasForceLayer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, make_scene (data), (GDestroyNotify) atlas_force_scene_unref);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (object);
  AtlasForceScene *scene = g_task_propagate_pointer (G_TASK (result), NULL);

  if (scene == NULL) /* another one is on its way */
    return;
  g_clear_object (&self->cancellable);
  take_scene (self, scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
order_scene (AtlasForceLayer *self, double zoom)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);
  Order *order = g_new0 (Order, 1);
  g_autoptr (GTask) task = NULL;

  self->is_current = TRUE;
  stop_making (self);
  order->collection = atlas_collection_ref (collection);
  order->sides = atlas_force_sides_ref (self->sides);
  order->pen = atlas_force_pen_ref (self->pen);
  order->date = atlas_day_get_date (self->day);
  order->zoom = zoom;
  if (self->list_obstacles != NULL)
    order->obstacles = self->list_obstacles (self->obstacles_data);
  if (atlas_collection_get_n_forces (collection) <= MAX_AT_ONCE)
    {
      take_scene (self, make_scene (order));
      order_free (order);
      return;
    }
  /* Another day’s forces would be wrong on this one; those of another zoom only stand closer. */
  if (self->scene != NULL && atlas_force_scene_get_date (self->scene) != order->date)
    take_scene (self, NULL);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
queue_scene (AtlasForceLayer *self)
{
  self->is_current = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
settle_cb (gpointer user_data)
{
  AtlasForceLayer *self = user_data;

  self->settle_id = 0;
  queue_scene (self);
}

/* While zooming goes on, the symbols only move apart or together. */
static void
notify_zoom_cb (AtlasForceLayer *self)
{
  AtlasLayerView view;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->scene != NULL && atlas_layer_view_init (&view, SHUMATE_LAYER (self)) &&
      fabs (get_zoom (&view) - atlas_force_scene_get_zoom (self->scene)) > SAME_ZOOM)
    self->settle_id = g_timeout_add_once (SETTLE_MS, settle_cb, self);
}

/* Drawing */

static gboolean
is_in_view (const AtlasForceMark *mark, const AtlasLayerView *view, double x, double y)
{
  double reach = MAX (mark->disc.symbol.outer_px, 0) + 2 * mark->tag_box.width +
                 (mark->number != NULL ? mark->number_box.width : 0);

  return x > -reach && x < view->width + reach && y > -reach && y < view->height + reach;
}

typedef void (*MarkFunc) (AtlasForceLayer *self,
                          GtkSnapshot *snapshot,
                          const AtlasForceMark *mark,
                          double x,
                          double y,
                          const AtlasLayerView *view);

/* What there was no time to draw comes with the next frames. */
static void
append_sprite (
  GtkSnapshot *snapshot, const AtlasSprite *sprite, double x, double y, const AtlasLayerView *view)
{
  if (sprite != NULL)
    atlas_layer_view_append_sprite (view, snapshot, sprite, x, y);
}

static void
snapshot_disc (AtlasForceLayer *self,
               GtkSnapshot *snapshot,
               const AtlasForceMark *mark,
               double x,
               double y,
               const AtlasLayerView *view)
{
  double dx = mark->tag_box.x + mark->tag_box.width / 2;
  double dy = mark->tag_box.y + mark->tag_box.height / 2;

  if (mark->disc.symbol.has_count)
    append_sprite (snapshot, atlas_force_sprites_get_disc (self->sprites, &mark->disc), x, y, view);
  if (mark->has_anchor)
    append_sprite (snapshot, atlas_force_sprites_get_anchor (self->sprites, mark->disc.hue, dx, dy),
                   x, y, view);
}

static void
snapshot_tag (AtlasForceLayer *self,
              GtkSnapshot *snapshot,
              const AtlasForceMark *mark,
              double x,
              double y,
              const AtlasLayerView *view)
{
  if (!mark->has_tag)
    return;
  append_sprite (snapshot, atlas_force_sprites_get_tag (self->sprites, &mark->tag),
                 x + mark->tag_box.x + mark->tag_box.width / 2,
                 y + mark->tag_box.y + mark->tag_box.height / 2, view);
  if (mark->number != NULL)
    append_sprite (snapshot, atlas_force_sprites_get_number (self->sprites, mark->number),
                   x + mark->number_box.x, y + mark->number_box.y, view);
}

/* In every copy of the world; the last ones of @marks lie under the others. */
static void
snapshot_marks (AtlasForceLayer *self,
                GtkSnapshot *snapshot,
                const AtlasLayerView *view,
                MarkFunc func)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (self->scene, &n_marks);
  int first = 0;
  int last = 0;

  atlas_layer_view_get_copies (view, &first, &last);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < n_marks; i++)
      {
        double x = (marks[i].x + copy) * view->world_px - view->origin_x;
        double y = marks[i].y * view->world_px - view->origin_y;

        if (is_in_view (&marks[i], view, x, y))
          func (self, snapshot, &marks[i], x, y, view);
      }
}

static void
finish_cb (gpointer user_data)
{
  AtlasForceLayer *self = user_data;

  self->finish_id = 0;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw (AtlasForceLayer *self, const AtlasLayerView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  self->drawn = atlas_layer_view_grow (view, MARGIN_PX);
  atlas_force_sprites_begin (self->sprites, SPRITE_BUDGET_US);
  snapshot_marks (self, snapshot, &self->drawn, snapshot_disc);
  snapshot_marks (self, snapshot, &self->drawn, snapshot_tag);
  if (atlas_force_sprites_is_short (self->sprites) && self->finish_id == 0)
    self->finish_id = g_idle_add_once (finish_cb, self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

static void
atlas_force_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (widget);
  AtlasLayerView view;

  if (self->day == NULL || !atlas_layer_view_init (&view, SHUMATE_LAYER (self)))
    return;
  if (!self->is_current)
    order_scene (self, get_zoom (&view));
  if (self->scene == NULL)
    return;
  if (atlas_force_sprites_set_look (self->sprites, self->pen, self->scheme, view.scale) ||
      self->node == NULL || !atlas_layer_view_covers (&self->drawn, &view))
    draw (self, &view);
  if (self->node != NULL)
    atlas_layer_view_append_node (&self->drawn, snapshot, self->node, &view);
}

/* The interface font, as large as the person set text to be. */
static void
load_font_cb (AtlasForceLayer *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double size_px = 0;
  PangoFontDescription *font = atlas_layer_load_font (settings, &size_px);

  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  self->pen = atlas_force_pen_new (font, size_px);
  pango_font_description_free (font);
  queue_scene (self);
}

/* Object */

static void
atlas_force_layer_constructed (GObject *object)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (object);

  G_OBJECT_CLASS (atlas_force_layer_parent_class)->constructed (object);
  atlas_layer_watch (SHUMATE_LAYER (self), G_CALLBACK (notify_zoom_cb), G_CALLBACK (load_font_cb));
  load_font_cb (self);
}

static void
atlas_force_layer_dispose (GObject *object)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->finish_id, g_source_remove);
  stop_making (self);
  G_OBJECT_CLASS (atlas_force_layer_parent_class)->dispose (object);
}

static void
atlas_force_layer_finalize (GObject *object)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (object);

  take_scene (self, NULL);
  g_clear_pointer (&self->day, atlas_day_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_pointer (&self->sides, atlas_force_sides_unref);
  g_clear_pointer (&self->sprites, atlas_force_sprites_free);
  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  G_OBJECT_CLASS (atlas_force_layer_parent_class)->finalize (object);
}

static char *
atlas_force_layer_get_debug_text (ShumateLayer *layer)
{
  AtlasForceLayer *self = ATLAS_FORCE_LAYER (layer);
  guint n_marks = 0;

  if (self->scene == NULL)
    return g_strdup ("forces: none");
  atlas_force_scene_get_marks (self->scene, &n_marks);
  return g_strdup_printf ("forces: %u symbols at zoom %.1f, %u sprites", n_marks,
                          atlas_force_scene_get_zoom (self->scene),
                          atlas_force_sprites_get_n (self->sprites));
}

static void
atlas_force_layer_class_init (AtlasForceLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ShumateLayerClass *layer_class = SHUMATE_LAYER_CLASS (klass);

  object_class->constructed = atlas_force_layer_constructed;
  object_class->dispose = atlas_force_layer_dispose;
  object_class->finalize = atlas_force_layer_finalize;
  widget_class->snapshot = atlas_force_layer_snapshot;
  layer_class->get_debug_text = atlas_force_layer_get_debug_text;

  gtk_widget_class_set_css_name (widget_class, "map-forces");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_force_layer_init (AtlasForceLayer *self)
{
  self->sprites = atlas_force_sprites_new ();
}

AtlasForceLayer *
atlas_force_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLAS_TYPE_FORCE_LAYER, "viewport", viewport, NULL);
}

static gboolean
is_same (AtlasDay *a, AtlasDay *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return atlas_day_get_world (a) == atlas_day_get_world (b) &&
         atlas_day_get_date (a) == atlas_day_get_date (b);
}

void
atlas_force_layer_set_day (AtlasForceLayer *self, AtlasDay *day)
{
  AtlasWorld *world = day != NULL ? atlas_day_get_world (day) : NULL;

  g_return_if_fail (ATLAS_IS_FORCE_LAYER (self));

  if (is_same (self->day, day))
    return;
  if (world != NULL && world != self->world)
    {
      g_clear_pointer (&self->sides, atlas_force_sides_unref);
      g_clear_pointer (&self->world, atlas_world_unref);
      self->world = atlas_world_ref (world);
      self->sides = atlas_force_sides_new (world);
    }
  g_clear_pointer (&self->day, atlas_day_unref);
  self->day = day != NULL ? atlas_day_ref (day) : NULL;
  stop_making (self);
  if (day == NULL)
    take_scene (self, NULL);
  queue_scene (self);
}

void
atlas_force_layer_set_scheme (AtlasForceLayer *self, AtlasScheme scheme)
{
  g_return_if_fail (ATLAS_IS_FORCE_LAYER (self));

  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
atlas_force_layer_set_obstacles_func (AtlasForceLayer *self,
                                      AtlasForceObstaclesFunc func,
                                      gpointer user_data)
{
  g_return_if_fail (ATLAS_IS_FORCE_LAYER (self));

  self->list_obstacles = func;
  self->obstacles_data = user_data;
  queue_scene (self);
}

void
atlas_force_layer_obstacles_changed (AtlasForceLayer *self)
{
  g_return_if_fail (ATLAS_IS_FORCE_LAYER (self));

  if (self->day != NULL)
    queue_scene (self);
}

AtlasForceScene *
atlas_force_layer_get_scene (AtlasForceLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LAYER (self), NULL);

  return self->scene;
}

gboolean
atlas_force_layer_get_complete (AtlasForceLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LAYER (self), FALSE);

  return self->day == NULL || (self->is_current && self->cancellable == NULL &&
                               self->settle_id == 0 && self->finish_id == 0);
}

double
atlas_force_layer_get_split_zoom (AtlasForceLayer *self,
                                  const AtlasForceMark *mark,
                                  double max_zoom)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LAYER (self), 0);

  return self->scene != NULL ? atlas_force_scene_get_split_zoom (self->scene, mark, max_zoom) : 0;
}

/* Picking */

/* How far a point is from a box that is made no smaller than @size to each side */
static double
get_box_distance (const AtlasForceBox *box, double x, double y, double size)
{
  double half_width = MAX (box->width / 2, size);
  double half_height = MAX (box->height / 2, size);
  double dx = MAX (fabs (x - box->x - box->width / 2) - half_width, 0);
  double dy = MAX (fabs (y - box->y - box->height / 2) - half_height, 0);

  return hypot (dx, dy);
}

/* What of a mark can be hit: its tag and number, and its place; not all of a large disc, under
 * which there is a country. */
static double
get_distance (const AtlasForceMark *mark, double x, double y, gboolean touch)
{
  double distance = get_box_distance (&mark->tag_box, x, y, touch ? TOUCH_PX : 0);

  if (mark->number != NULL)
    distance = MIN (distance, get_box_distance (&mark->number_box, x, y, 0));
  if (!mark->disc.is_total)
    distance = MIN (distance, hypot (x, y) - (touch ? TOUCH_PX : ATLAS_FORCE_UNCOUNTED_PX));
  return MAX (distance, 0);
}

const AtlasForceMark *
atlas_force_layer_pick (AtlasForceLayer *self, double x, double y, gboolean touch)
{
  const AtlasForceMark *found = NULL;
  double nearest = G_MAXDOUBLE;
  guint n_marks = 0;
  const AtlasForceMark *marks;
  AtlasLayerView view;

  g_return_val_if_fail (ATLAS_IS_FORCE_LAYER (self), NULL);

  if (self->scene == NULL || !atlas_layer_view_init (&view, SHUMATE_LAYER (self)))
    return NULL;
  marks = atlas_force_scene_get_marks (self->scene, &n_marks);
  /* From the uppermost on; among those that are hit, the one whose tag is nearest */
  for (guint i = n_marks; i-- > 0;)
    {
      double world_x = (x + view.origin_x) / view.world_px - marks[i].x;
      double dx = (world_x - round (world_x)) * view.world_px;
      double dy = y + view.origin_y - marks[i].y * view.world_px;
      double middle = get_box_distance (&marks[i].tag_box, dx, dy, 0);

      if (get_distance (&marks[i], dx, dy, touch) <= (touch ? 0 : POINTER_PX) && middle < nearest)
        {
          nearest = middle;
          found = &marks[i];
        }
    }
  return found;
}
