/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-layer.h"

#include "atlas-layer-view.h"
#include "atlas-marker-sprites.h"

#include <math.h>

/* What is drawn reaches this far beyond the window, so that panning only moves it. */
#define MARGIN_PX 96.0
/* Drawing new symbols may take this long a frame; the rest comes with the next ones. */
#define SPRITE_BUDGET_US 3000
#define TILE_PX 256.0
/* The size of interface text that symbols are made for */
#define BASE_TEXT_PX 14.67

struct _AtlasMarkerLayer
{
  ShumateLayer parent_instance;

  AtlasMarkers *markers; /* keeps the items alive */
  GArray *shown;         /* AtlasMarker, or NULL */
  AtlasMarkerClusters *clusters;
  AtlasMarkerSprites *sprites;
  AtlasTarget open;
  AtlasScheme scheme;
  double band; /* zoom that they are put together for */
  guint stamp;

  /* What was drawn last, for @drawn with the margin, its corner at the origin; NULL to draw anew */
  GskRenderNode *node;
  AtlasLayerView drawn;

  guint settle_id;
  guint finish_id;
};

G_DEFINE_FINAL_TYPE (AtlasMarkerLayer, atlas_marker_layer, SHUMATE_TYPE_LAYER)

static double
get_radius (AtlasMarkerLayer *self)
{
  return ATLAS_MARKER_RADIUS_PX * atlas_marker_sprites_get_text_scale (self->sprites);
}

static void
redraw (AtlasMarkerLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_clusters (AtlasMarkerLayer *self)
{
  g_clear_pointer (&self->clusters, atlas_marker_clusters_free);
  redraw (self);
}

/* NULL when nothing is shown or the map has no size yet */
static AtlasMarkerClusters *
get_clusters (AtlasMarkerLayer *self, const AtlasLayerView *view)
{
  if (self->shown == NULL || self->clusters != NULL)
    return self->clusters;
  self->band = atlas_layer_get_band (view->world_px);
  self->stamp++;
  self->clusters =
    atlas_marker_clusters_new ((const AtlasMarker *) (gconstpointer) self->shown->data,
                               self->shown->len, get_radius (self), TILE_PX * exp2 (self->band));
  atlas_marker_clusters_set_open (self->clusters, self->open);
  return self->clusters;
}

static void
settle_cb (gpointer user_data)
{
  AtlasMarkerLayer *self = user_data;

  self->settle_id = 0;
  forget_clusters (self);
}

/* While zooming goes on, the symbols only move apart or together. */
static void
notify_zoom_cb (AtlasMarkerLayer *self)
{
  atlas_layer_settle (SHUMATE_LAYER (self), self->band, &self->settle_id, settle_cb);
}

/* Drawing */

static void
finish_cb (gpointer user_data)
{
  AtlasMarkerLayer *self = user_data;

  self->finish_id = 0;
  redraw (self);
}

/* NULL when the time for drawing new ones is used up */
static const AtlasSprite *
get_sprite (AtlasMarkerLayer *self, const AtlasMarkerCluster *cluster, gint64 *budget_us)
{
  AtlasMarkerLook look = atlas_marker_look_for_cluster (cluster);
  const AtlasSprite *sprite = NULL;
  gint64 start = 0;

  if (atlas_marker_sprites_has (self->sprites, &look))
    return atlas_marker_sprites_get (self->sprites, &look);
  if (*budget_us <= 0)
    return NULL;
  start = g_get_monotonic_time ();
  sprite = atlas_marker_sprites_get (self->sprites, &look);
  *budget_us -= g_get_monotonic_time () - start;
  return sprite;
}

/* Those whose page is open, or the others. Returns whether all of it is drawn. */
static gboolean
snapshot_clusters (AtlasMarkerLayer *self,
                   GtkSnapshot *snapshot,
                   const AtlasLayerView *view,
                   gboolean is_open,
                   gint64 *budget_us)
{
  guint n = 0;
  const AtlasMarkerCluster *clusters = atlas_marker_clusters_get (self->clusters, &n);
  gboolean is_complete = TRUE;
  int first = 0;
  int last = 0;

  atlas_layer_view_get_copies (view, &first, &last);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < n; i++)
      {
        double x = (clusters[i].x + copy) * view->world_px - view->origin_x;
        double y = clusters[i].y * view->world_px - view->origin_y;
        const AtlasSprite *sprite = NULL;

        if (clusters[i].is_open != is_open || x < -MARGIN_PX || x > view->width + MARGIN_PX ||
            y < -MARGIN_PX || y > view->height + MARGIN_PX)
          continue;
        sprite = get_sprite (self, &clusters[i], budget_us);
        if (sprite != NULL)
          atlas_layer_view_append_sprite (view, snapshot, sprite, x, y);
        else
          is_complete = FALSE;
      }
  return is_complete;
}

static void
draw (AtlasMarkerLayer *self, const AtlasLayerView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 budget_us = SPRITE_BUDGET_US;
  gboolean is_complete = FALSE;

  self->drawn = atlas_layer_view_grow (view, MARGIN_PX);
  atlas_marker_sprites_trim (self->sprites);
  is_complete = snapshot_clusters (self, snapshot, &self->drawn, FALSE, &budget_us);
  if (!snapshot_clusters (self, snapshot, &self->drawn, TRUE, &budget_us))
    is_complete = FALSE;
  /* The rest comes with the next frames, which draw anew. */
  if (!is_complete && self->finish_id == 0)
    self->finish_id = g_idle_add_once (finish_cb, self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

static void
atlas_marker_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasMarkerLayer *self = ATLAS_MARKER_LAYER (widget);
  AtlasLayerView view;

  if (!atlas_layer_view_init (&view, SHUMATE_LAYER (self)) || get_clusters (self, &view) == NULL)
    return;
  if (atlas_marker_sprites_set_look (self->sprites, self->scheme, view.scale) ||
      self->node == NULL || !atlas_layer_view_covers (&self->drawn, &view))
    draw (self, &view);
  if (self->node != NULL)
    atlas_layer_view_append_node (&self->drawn, snapshot, self->node, &view);
}

static void
load_font_cb (AtlasMarkerLayer *self)
{
  double size_px = 0;
  PangoFontDescription *font =
    atlas_layer_load_font (gtk_widget_get_settings (GTK_WIDGET (self)), &size_px);

  atlas_marker_sprites_set_font (self->sprites, font, size_px / BASE_TEXT_PX);
  forget_clusters (self);
}

/* Object */

static void
atlas_marker_layer_constructed (GObject *object)
{
  AtlasMarkerLayer *self = ATLAS_MARKER_LAYER (object);

  G_OBJECT_CLASS (atlas_marker_layer_parent_class)->constructed (object);
  atlas_layer_watch (SHUMATE_LAYER (self), G_CALLBACK (notify_zoom_cb), G_CALLBACK (load_font_cb));
  load_font_cb (self);
}

static void
clear_markers (AtlasMarkerLayer *self)
{
  self->stamp++;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->clusters, atlas_marker_clusters_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->markers, atlas_markers_unref);
}

static void
atlas_marker_layer_finalize (GObject *object)
{
  AtlasMarkerLayer *self = ATLAS_MARKER_LAYER (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->finish_id, g_source_remove);
  clear_markers (self);
  g_clear_pointer (&self->sprites, atlas_marker_sprites_free);
  G_OBJECT_CLASS (atlas_marker_layer_parent_class)->finalize (object);
}

static char *
atlas_marker_layer_get_debug_text (ShumateLayer *layer)
{
  AtlasMarkerLayer *self = ATLAS_MARKER_LAYER (layer);
  guint n = 0;

  if (self->clusters == NULL)
    return g_strdup ("events and quotes: none");
  atlas_marker_clusters_get (self->clusters, &n);
  return g_strdup_printf ("events and quotes: %u in %u symbols at zoom %.2f, %u sprites",
                          self->shown->len, n, self->band,
                          atlas_marker_sprites_get_n (self->sprites));
}

static void
atlas_marker_layer_class_init (AtlasMarkerLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_marker_layer_constructed;
  object_class->finalize = atlas_marker_layer_finalize;
  widget_class->snapshot = atlas_marker_layer_snapshot;
  SHUMATE_LAYER_CLASS (klass)->get_debug_text = atlas_marker_layer_get_debug_text;
  gtk_widget_class_set_css_name (widget_class, "map-markers");
  /* The timeline has all of them in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_marker_layer_init (AtlasMarkerLayer *self)
{
  self->sprites = atlas_marker_sprites_new ();
}

AtlasMarkerLayer *
atlas_marker_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLAS_TYPE_MARKER_LAYER, "viewport", viewport, NULL);
}

void
atlas_marker_layer_set_scheme (AtlasMarkerLayer *self, AtlasScheme scheme)
{
  g_return_if_fail (ATLAS_IS_MARKER_LAYER (self));

  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  redraw (self);
}

void
atlas_marker_layer_set_markers (AtlasMarkerLayer *self, AtlasMarkers *markers, GArray *shown)
{
  g_return_if_fail (ATLAS_IS_MARKER_LAYER (self));
  g_return_if_fail (shown == NULL || markers != NULL);

  if (self->shown == NULL && (shown == NULL || shown->len == 0))
    return;
  clear_markers (self);
  if (shown != NULL && shown->len > 0)
    {
      self->markers = atlas_markers_ref (markers);
      self->shown = g_array_ref (shown);
    }
  redraw (self);
}

void
atlas_marker_layer_set_open (AtlasMarkerLayer *self, AtlasTarget target)
{
  g_return_if_fail (ATLAS_IS_MARKER_LAYER (self));

  if (atlas_target_equal (self->open, target))
    return;
  self->open = target;
  if (self->clusters == NULL)
    return;
  atlas_marker_clusters_set_open (self->clusters, target);
  redraw (self);
}

/* Pointing */

static graphene_rect_t
get_box (AtlasMarkerLayer *self,
         const AtlasMarkerCluster *cluster,
         const AtlasLayerView *view,
         int copy)
{
  AtlasMarkerLook look = atlas_marker_look_for_cluster (cluster);
  graphene_rect_t box =
    atlas_marker_look_get_body (&look, atlas_marker_sprites_get_text_scale (self->sprites));

  graphene_rect_offset (&box, (float) ((cluster->x + copy) * view->world_px - view->origin_x),
                        (float) (cluster->y * view->world_px - view->origin_y));
  return box;
}

GArray *
atlas_marker_layer_list_bodies (AtlasMarkerLayer *self)
{
  GArray *bodies = g_array_new (FALSE, FALSE, sizeof (AtlasMarkerBody));
  const AtlasMarkerCluster *clusters = NULL;
  AtlasLayerView view;
  guint n = 0;

  g_return_val_if_fail (ATLAS_IS_MARKER_LAYER (self), bodies);

  if (!atlas_layer_view_init (&view, SHUMATE_LAYER (self)) || get_clusters (self, &view) == NULL)
    return bodies;
  clusters = atlas_marker_clusters_get (self->clusters, &n);
  for (guint i = 0; i < n; i++)
    {
      AtlasMarkerLook look = atlas_marker_look_for_cluster (&clusters[i]);
      AtlasMarkerBody body = { clusters[i].x, clusters[i].y,
                               atlas_marker_look_get_body (
                                 &look, atlas_marker_sprites_get_text_scale (self->sprites)) };

      g_array_append_val (bodies, body);
    }
  return bodies;
}

guint
atlas_marker_layer_get_stamp (AtlasMarkerLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_MARKER_LAYER (self), 0);

  return self->stamp;
}

static double
get_distance (const graphene_rect_t *box, double x, double y)
{
  double dx = fmax ((double) box->origin.x - x, x - (double) (box->origin.x + box->size.width));
  double dy = fmax ((double) box->origin.y - y, y - (double) (box->origin.y + box->size.height));

  return hypot (fmax (dx, 0), fmax (dy, 0));
}

const AtlasMarkerCluster *
atlas_marker_layer_pick (AtlasMarkerLayer *self, double x, double y, double reach_px)
{
  const AtlasMarkerCluster *found = NULL;
  const AtlasMarkerCluster *clusters = NULL;
  double nearest = INFINITY;
  AtlasLayerView view;
  guint n = 0;
  int first = 0;
  int last = 0;

  g_return_val_if_fail (ATLAS_IS_MARKER_LAYER (self), NULL);

  if (!atlas_layer_view_init (&view, SHUMATE_LAYER (self)) || get_clusters (self, &view) == NULL)
    return NULL;
  clusters = atlas_marker_clusters_get (self->clusters, &n);
  atlas_layer_view_get_copies (&view, &first, &last);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < n; i++)
      {
        graphene_rect_t box = get_box (self, &clusters[i], &view, copy);
        double distance = get_distance (&box, x, y);

        /* Of several at the point, the one that is drawn last lies uppermost; the open one is. */
        if (distance > reach_px || distance > nearest ||
            (distance == nearest && found != NULL && found->is_open))
          continue;
        nearest = distance;
        found = &clusters[i];
      }
  return found;
}

graphene_rect_t
atlas_marker_layer_get_box (AtlasMarkerLayer *self, const AtlasMarkerCluster *cluster, double x)
{
  AtlasLayerView view;
  double middle;

  if (!ATLAS_IS_MARKER_LAYER (self) || !atlas_layer_view_init (&view, SHUMATE_LAYER (self)))
    return *graphene_rect_zero ();
  middle = cluster->x * view.world_px - view.origin_x;
  return get_box (self, cluster, &view, (int) round ((x - middle) / view.world_px));
}

double
atlas_marker_layer_get_split_zoom (AtlasMarkerLayer *self, const AtlasMarkerCluster *cluster)
{
  double world_px = INFINITY;

  g_return_val_if_fail (ATLAS_IS_MARKER_LAYER (self), INFINITY);

  world_px = atlas_marker_cluster_get_split_px (cluster, get_radius (self));
  if (isinf (world_px))
    return INFINITY;
  /* The next band, for in its own it is one symbol yet. */
  return (floor (log2 (world_px / TILE_PX) * ATLAS_LAYER_BANDS_PER_ZOOM) + 1) /
         ATLAS_LAYER_BANDS_PER_ZOOM;
}

/* In any copy of the world */
static gboolean
is_between (const AtlasMarkerCluster *cluster, const AtlasLayerView *view, double from, double to)
{
  double x = cluster->x * view->world_px - view->origin_x;
  double y = cluster->y * view->world_px - view->origin_y;

  x -= floor ((x - from) / view->world_px) * view->world_px;
  return x < to && y >= 0 && y <= view->height;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  AtlasDate first = atlas_item_get_date (*(AtlasItem *const *) a).first;
  AtlasDate second = atlas_item_get_date (*(AtlasItem *const *) b).first;

  return (first > second) - (first < second);
}

void
atlas_marker_layer_list_between (AtlasMarkerLayer *self, double from, double to, GPtrArray *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const AtlasMarkerCluster *clusters = NULL;
  AtlasLayerView view;
  guint n = 0;

  g_return_if_fail (ATLAS_IS_MARKER_LAYER (self));

  if (!atlas_layer_view_init (&view, SHUMATE_LAYER (self)) || get_clusters (self, &view) == NULL)
    return;
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (seen, items->pdata[i]);
  clusters = atlas_marker_clusters_get (self->clusters, &n);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; is_between (&clusters[i], &view, from, to) && k < clusters[i].n_items; k++)
      if (g_hash_table_add (seen, clusters[i].items[k]))
        g_ptr_array_add (items, g_object_ref (clusters[i].items[k]));
  g_ptr_array_sort (items, compare_items);
}
