/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-layer.h"

#include "atlas-shade.h"
#include "atlas-tile-grid.h"

#include <math.h>

/* Rasters are packed: a whole view at one scale takes about two megabytes. */
#define MAX_RASTER_BYTES (16 * 1024 * 1024)
/* The whole world in sixteen tiles, always at hand. */
#define BASE_WORLD_PX 1024
/* How long the zoom must rest before tiles of the exact scale are made. */
#define SETTLE_MS 90
/* While it does not rest, tiles are made anew when they are stretched or shrunk this much. */
#define MAX_STRETCH 1.6
/* Textures that were not drawn for this many frames are dropped. */
#define KEEP_FRAMES 30

/* A tile as drawn: a texture, or one colour. */
typedef struct
{
  AtlasTileKey key;
  AtlasRaster *raster;
  AtlasStyle *style;   /* that it was shaded by */
  GdkTexture *texture; /* NULL when it is all of one colour */
  AtlasPixel color;
  guint64 frame; /* in which it was last drawn */
} Shaded;

struct _AtlasMapLayer
{
  ShumateLayer parent_instance;

  AtlasGeography *geography;
  AtlasStyle *style;
  AtlasTileStore *store;
  GHashTable *shaded; /* AtlasTileKey in Shaded → Shaded */

  guint32 target_px;   /* the level that is wanted, world width in device px */
  guint32 previous_px; /* the level that stands in for it, 0 for none */
  double last_zoom;
  guint settle_id;
  guint64 frame;

  guint complete : 1;
};

enum
{
  PROP_0,
  PROP_COMPLETE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasMapLayer, atlas_map_layer, SHUMATE_TYPE_LAYER)

static void
shaded_free (Shaded *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->style, atlas_style_unref);
  atlas_raster_unref (self->raster);
  g_free (self);
}

static double
get_scale (AtlasMapLayer *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1.0;
}

static double
get_zoom (AtlasMapLayer *self)
{
  return shumate_viewport_get_zoom_level (shumate_layer_get_viewport (SHUMATE_LAYER (self)));
}

static AtlasMapFrame
get_frame (AtlasMapLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  return atlas_map_frame_new (shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
                              shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
                              shumate_viewport_get_zoom_level (viewport),
                              gtk_widget_get_width (GTK_WIDGET (self)),
                              gtk_widget_get_height (GTK_WIDGET (self)), get_scale (self));
}

static void
set_complete (AtlasMapLayer *self, gboolean complete)
{
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/* Shading */

static gboolean
is_one_color (AtlasRaster *raster, AtlasStyle *style)
{
  return raster->n_runs == 1 && raster->texels[0].line == 0 && raster->texels[0].mix == 0 &&
         style->fills[raster->texels[0].fill_a].pattern == ATLAS_PATTERN_NONE;
}

static GdkTexture *
make_texture (AtlasRaster *raster, AtlasStyle *style)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = raster->width * sizeof (AtlasPixel);
  AtlasPixel *pixels = g_malloc (stride * raster->height);

  atlas_shade (raster, style, pixels, stride);
  bytes = g_bytes_new_take (pixels, stride * raster->height);
  gdk_memory_texture_builder_set_bytes (builder, bytes);
  gdk_memory_texture_builder_set_stride (builder, stride);
  gdk_memory_texture_builder_set_width (builder, (int) raster->width);
  gdk_memory_texture_builder_set_height (builder, (int) raster->height);
  /* An AtlasPixel is a number; which byte comes first is the machine's. */
  gdk_memory_texture_builder_set_format (builder, G_BYTE_ORDER == G_LITTLE_ENDIAN
                                                    ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED
                                                    : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED);
  return gdk_memory_texture_builder_build (builder);
}

static void
shade (Shaded *tile, AtlasStyle *style)
{
  gboolean is_same = tile->style != NULL && atlas_shade_is_same (tile->raster, tile->style, style);

  g_clear_pointer (&tile->style, atlas_style_unref);
  tile->style = atlas_style_ref (style);
  if (is_same)
    return;

  g_clear_object (&tile->texture);
  if (is_one_color (tile->raster, style))
    tile->color = style->fills[tile->raster->texels[0].fill_a].color;
  else
    tile->texture = make_texture (tile->raster, style);
}

/* The tile in the current style, NULL while there is no raster of it. */
static Shaded *
get_shaded (AtlasMapLayer *self, const AtlasTileKey *key)
{
  Shaded *tile = g_hash_table_lookup (self->shaded, key);

  if (tile == NULL)
    {
      AtlasRaster *raster = atlas_tile_store_lookup (self->store, key);

      if (raster == NULL)
        return NULL;
      tile = g_new0 (Shaded, 1);
      tile->key = *key;
      tile->raster = atlas_raster_ref (raster);
      g_hash_table_replace (self->shaded, &tile->key, tile);
    }
  if (tile->style != self->style)
    shade (tile, self->style);
  tile->frame = self->frame;

  return tile;
}

static gboolean
is_stale_cb (gpointer key, gpointer value, gpointer user_data)
{
  Shaded *tile = value;
  AtlasMapLayer *self = user_data;

  return tile->frame + KEEP_FRAMES < self->frame;
}

/* Levels */

static guint32
level_of_zoom (double zoom, double scale)
{
  return (guint32) lround (256.0 * exp2 (zoom) * scale);
}

static void
set_target (AtlasMapLayer *self, guint32 world_px)
{
  if (world_px == self->target_px)
    return;

  /* A level that was never complete is no stand-in. */
  if (self->complete)
    self->previous_px = self->target_px;
  self->target_px = world_px;
  set_complete (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
settle_cb (gpointer user_data)
{
  AtlasMapLayer *self = user_data;

  self->settle_id = 0;
  set_target (self, level_of_zoom (get_zoom (self), get_scale (self)));
  return G_SOURCE_REMOVE;
}

static void
follow_zoom (AtlasMapLayer *self)
{
  double zoom = get_zoom (self);
  guint32 exact = level_of_zoom (zoom, get_scale (self));
  double stretch = self->target_px > 0 ? (double) exact / self->target_px : G_MAXDOUBLE;

  if (zoom == self->last_zoom)
    return;
  self->last_zoom = zoom;
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (stretch > MAX_STRETCH || stretch < 1.0 / MAX_STRETCH)
    set_target (self, exact);
  else if (exact != self->target_px)
    self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/* Drawing */

static void
request_tiles (AtlasMapLayer *self, const AtlasMapFrame *frame)
{
  double ratio;
  g_autoptr (GArray) near = atlas_tile_grid_cover (frame, self->target_px, 1, &ratio);
  AtlasMapFrame world = { BASE_WORLD_PX, 0.0, 0.0, BASE_WORLD_PX - 1.0, BASE_WORLD_PX - 1.0 };
  g_autoptr (GArray) base = atlas_tile_grid_cover (&world, BASE_WORLD_PX, 0, &ratio);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (AtlasTileKey));

  for (guint i = 0; i < near->len; i++)
    g_array_append_val (keys, g_array_index (near, AtlasTileSpot, i).key);
  for (guint i = 0; i < base->len; i++)
    g_array_append_val (keys, g_array_index (base, AtlasTileSpot, i).key);
  atlas_tile_store_request (self->store, (AtlasTileKey *) (void *) keys->data, keys->len,
                            get_scale (self));
}

static void
append_pixel_color (GtkSnapshot *snapshot, AtlasPixel pixel, const graphene_rect_t *bounds)
{
  GdkRGBA color = {
    .red = (float) (pixel >> 16 & 0xff) / 255.0f,
    .green = (float) (pixel >> 8 & 0xff) / 255.0f,
    .blue = (float) (pixel & 0xff) / 255.0f,
    .alpha = 1.0f,
  };

  gtk_snapshot_append_color (snapshot, &color, bounds);
}

/* Edges lie on whole device pixels: tiles that are not stretched are then copied, not resampled,
 * and those that are leave no seams. */
static void
append_tile (
  GtkSnapshot *snapshot, Shaded *tile, const AtlasTileSpot *spot, double ratio, double scale)
{
  double left = round (spot->x);
  double top = round (spot->y);
  double right = round (spot->x + tile->raster->width * ratio);
  double bottom = round (spot->y + tile->raster->height * ratio);
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, (float) (left / scale), (float) (top / scale),
                      (float) ((right - left) / scale), (float) ((bottom - top) / scale));
  if (tile->texture != NULL)
    gtk_snapshot_append_texture (snapshot, tile->texture, &bounds);
  else
    append_pixel_color (snapshot, tile->color, &bounds);
}

/* Draws what there is of a level; returns how many tiles in view are missing. */
static guint
append_level (AtlasMapLayer *self,
              GtkSnapshot *snapshot,
              const AtlasMapFrame *frame,
              guint32 world_px)
{
  double ratio;
  g_autoptr (GArray) spots = atlas_tile_grid_cover (frame, world_px, 0, &ratio);
  guint n_missing = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const AtlasTileSpot *spot = &g_array_index (spots, AtlasTileSpot, i);
      Shaded *tile = get_shaded (self, &spot->key);

      if (tile != NULL)
        append_tile (snapshot, tile, spot, ratio, get_scale (self));
      else
        n_missing++;
    }
  return n_missing;
}

/* The frame on the pixel grid of the target level, when that is the scale it has: less than half
 * a pixel of difference over the whole view. */
static AtlasMapFrame
snap_frame (AtlasMapLayer *self, const AtlasMapFrame *exact)
{
  AtlasMapFrame frame = *exact;
  double ratio = self->target_px / exact->world_px;

  if (fabs (ratio - 1.0) * MAX (exact->width, exact->height) < 0.5)
    {
      frame.world_px = self->target_px;
      frame.left = round ((exact->left + exact->width / 2.0) * ratio - exact->width / 2.0);
      frame.top = round ((exact->top + exact->height / 2.0) * ratio - exact->height / 2.0);
    }
  return frame;
}

static guint
count_missing (AtlasMapLayer *self, const AtlasMapFrame *frame)
{
  double ratio;
  g_autoptr (GArray) spots = atlas_tile_grid_cover (frame, self->target_px, 0, &ratio);
  guint n_missing = 0;

  for (guint i = 0; i < spots->len; i++)
    n_missing += get_shaded (self, &g_array_index (spots, AtlasTileSpot, i).key) == NULL;
  return n_missing;
}

static void
append_map (AtlasMapLayer *self, GtkSnapshot *snapshot)
{
  AtlasMapFrame exact = get_frame (self);
  AtlasMapFrame frame = snap_frame (self, &exact);
  guint n_missing;

  self->frame++;
  request_tiles (self, &frame);
  n_missing = count_missing (self, &frame);
  if (n_missing > 0)
    {
      append_level (self, snapshot, &frame, BASE_WORLD_PX);
      if (self->previous_px != 0)
        append_level (self, snapshot, &frame, self->previous_px);
    }
  else
    self->previous_px = 0;
  append_level (self, snapshot, &frame, self->target_px);
  g_hash_table_foreach_remove (self->shaded, is_stale_cb, self);
  set_complete (self, n_missing == 0 && frame.world_px == self->target_px);
}

static void
atlas_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->store == NULL || self->style == NULL || width <= 0 || height <= 0)
    return;

  if (self->target_px == 0)
    self->target_px = level_of_zoom (get_zoom (self), get_scale (self));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  /* North and south of the world there is only sea to see. */
  append_pixel_color (snapshot, self->style->fills[0].color,
                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  append_map (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
viewport_notify_cb (AtlasMapLayer *self)
{
  follow_zoom (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scale_changed_cb (AtlasMapLayer *self)
{
  self->last_zoom = -1.0;
  follow_zoom (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlas_map_layer_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_map_layer_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::scale",
                           G_CALLBACK (scale_changed_cb), widget, G_CONNECT_SWAPPED);
}

static void
atlas_map_layer_constructed (GObject *object)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));

  G_OBJECT_CLASS (atlas_map_layer_parent_class)->constructed (object);

  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (viewport_notify_cb), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::longitude", G_CALLBACK (viewport_notify_cb), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (viewport_notify_cb), object,
                           G_CONNECT_SWAPPED);
}

static void
atlas_map_layer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (object);

  switch (prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_map_layer_dispose (GObject *object)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->store);
  g_hash_table_remove_all (self->shaded);
  g_clear_pointer (&self->style, atlas_style_unref);
  g_clear_pointer (&self->geography, atlas_geography_unref);

  G_OBJECT_CLASS (atlas_map_layer_parent_class)->dispose (object);
}

static void
atlas_map_layer_finalize (GObject *object)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (object);

  g_hash_table_unref (self->shaded);

  G_OBJECT_CLASS (atlas_map_layer_parent_class)->finalize (object);
}

static void
atlas_map_layer_class_init (AtlasMapLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlas_map_layer_constructed;
  object_class->get_property = atlas_map_layer_get_property;
  object_class->dispose = atlas_map_layer_dispose;
  object_class->finalize = atlas_map_layer_finalize;
  widget_class->snapshot = atlas_map_layer_snapshot;
  widget_class->realize = atlas_map_layer_realize;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_map_layer_init (AtlasMapLayer *self)
{
  self->last_zoom = -1.0;
  self->shaded = g_hash_table_new_full (atlas_tile_key_hash, atlas_tile_key_equal, NULL,
                                        (GDestroyNotify) shaded_free);
}

AtlasMapLayer *
atlas_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (ATLAS_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

/**
 * atlas_map_layer_set_geography:
 * @geography: the geometry
 *
 * Sets what is drawn. Only styles of the same geography may be set afterwards.
 */
void
atlas_map_layer_set_geography (AtlasMapLayer *self, AtlasGeography *geography)
{
  g_return_if_fail (ATLAS_IS_MAP_LAYER (self));

  if (self->geography == geography)
    return;

  g_hash_table_remove_all (self->shaded);
  g_clear_pointer (&self->style, atlas_style_unref);
  g_clear_object (&self->store);
  g_clear_pointer (&self->geography, atlas_geography_unref);
  self->geography = atlas_geography_ref (geography);
  self->store = atlas_tile_store_new (geography, MAX_RASTER_BYTES);
  g_signal_connect_object (self->store, "ready", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlas_map_layer_set_style:
 * @style: the tables of a day
 *
 * Sets how it is drawn. What looks alike under both styles is not shaded again.
 */
void
atlas_map_layer_set_style (AtlasMapLayer *self, AtlasStyle *style)
{
  g_return_if_fail (ATLAS_IS_MAP_LAYER (self));
  g_return_if_fail (self->geography != NULL);

  if (self->style == style)
    return;

  g_clear_pointer (&self->style, atlas_style_unref);
  self->style = atlas_style_ref (style);
  set_complete (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

AtlasStyle *
atlas_map_layer_get_style (AtlasMapLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_LAYER (self), NULL);

  return self->style;
}

gboolean
atlas_map_layer_get_complete (AtlasMapLayer *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_LAYER (self), FALSE);

  return self->complete;
}
