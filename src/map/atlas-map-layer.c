/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-layer.h"

#include "atlas-pixel-rgba.h"
#include "atlas-tile-grid.h"
#include "atlas-tile-textures.h"

#include <math.h>

/* Rasters are packed: a whole view at one scale takes about two megabytes. */
#define MAX_RASTER_BYTES (16 * 1024 * 1024)
/* The whole world in sixteen tiles, always at hand. */
#define BASE_WORLD_PX 1024
/* How long the zoom must rest before tiles of the exact scale are made. */
#define SETTLE_MS 90
/* While it does not rest, tiles are made anew when they are stretched more than this … */
#define MAX_STRETCH 2.0
/* … or shrunk to less than this, for then many more of them have to be drawn; since the zoom is on
 * its way out, they are made for a scale that it has yet to reach. */
#define MIN_STRETCH 0.8
#define OUTWARD 1.6

struct _AtlasMapLayer
{
  ShumateLayer parent_instance;

  AtlasGeography *geography;
  AtlasStyle *style;
  AtlasTileStore *store;
  AtlasTileTextures *textures;

  guint32 target_px;       /* the level that is wanted, world width in device px */
  guint32 previous_px;     /* the level that stands in for it, 0 for none */
  AtlasMapFrame requested; /* the view for which tiles were last asked */
  guint32 requested_px;    /* of which level */
  double last_zoom;
  guint settle_id;

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
  if (stretch > MAX_STRETCH)
    set_target (self, exact);
  else if (stretch < MIN_STRETCH)
    set_target (self, (guint32) lround (exact / OUTWARD));
  if (exact != self->target_px)
    self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}

/* Drawing */

static double
get_reach (AtlasMapLayer *self)
{
  return self->style->n_bands > 0 ? ATLAS_REACH_BANDS : ATLAS_REACH_STROKES;
}

static void
append_keys (GArray *keys, GArray *spots)
{
  for (guint i = 0; i < spots->len; i++)
    g_array_append_val (keys, g_array_index (spots, AtlasTileSpot, i).key);
}

/* What is in view, once the zoom rests what is next to it, and the whole world to stand in. What
 * was asked for is made, so nothing is asked for twice. */
static void
request_tiles (AtlasMapLayer *self, const AtlasMapFrame *frame)
{
  AtlasMapFrame world = { BASE_WORLD_PX, 0.0, 0.0, BASE_WORLD_PX - 1.0, BASE_WORLD_PX - 1.0 };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (AtlasTileKey));
  g_autoptr (GArray) near = NULL;
  g_autoptr (GArray) base = NULL;
  gboolean is_settled = frame->world_px == self->target_px;
  double ratio;

  if (self->requested_px == self->target_px &&
      atlas_tile_grid_is_same (frame, &self->requested, self->target_px))
    return;
  self->requested = *frame;
  self->requested_px = self->target_px;

  near = atlas_tile_grid_cover (frame, self->target_px, is_settled ? 1 : 0, &ratio);
  atlas_tile_grid_sort (near, frame, ratio);
  append_keys (keys, near);
  base = atlas_tile_grid_cover (&world, BASE_WORLD_PX, 0, &ratio);
  append_keys (keys, base);
  atlas_tile_store_request (self->store, (AtlasTileKey *) (void *) keys->data, keys->len,
                            get_scale (self), get_reach (self));
}

static void
append_pixel_color (GtkSnapshot *snapshot, AtlasPixel pixel, const graphene_rect_t *bounds)
{
  GdkRGBA color = atlas_pixel_to_rgba (pixel);

  gtk_snapshot_append_color (snapshot, &color, bounds);
}

/* Edges lie on whole device pixels: tiles that are not stretched are then copied, not resampled,
 * and those that are leave no seams. */
static void
append_tile (GtkSnapshot *snapshot,
             const AtlasTileTexture *tile,
             const AtlasTileSpot *spot,
             double ratio,
             double scale)
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

/* A level as far as it is there: its tiles in view, NULL where one is missing. */
typedef struct
{
  GArray *spots;    /* AtlasTileSpot */
  GPtrArray *tiles; /* AtlasTileTexture, borrowed, one a spot */
  double ratio;
  guint n_missing;
  guint n_short; /* that do not reach as far as the style’s bands */
} Level;

static Level
find_level (AtlasMapLayer *self, const AtlasMapFrame *frame, guint32 world_px)
{
  Level level = { 0 };

  level.spots = atlas_tile_grid_cover (frame, world_px, 0, &level.ratio);
  level.tiles = g_ptr_array_sized_new (level.spots->len);
  for (guint i = 0; i < level.spots->len; i++)
    {
      const AtlasTileTexture *tile = atlas_tile_textures_get (
        self->textures, self->store, &g_array_index (level.spots, AtlasTileSpot, i).key);

      g_ptr_array_add (level.tiles, (gpointer) tile);
      level.n_missing += tile == NULL;
      level.n_short += tile != NULL && tile->raster->reach < get_reach (self);
    }
  return level;
}

static void
append_level (GtkSnapshot *snapshot, const Level *level, double scale)
{
  for (guint i = 0; i < level->spots->len; i++)
    {
      const AtlasTileTexture *tile = g_ptr_array_index (level->tiles, i);

      if (tile != NULL)
        append_tile (snapshot, tile, &g_array_index (level->spots, AtlasTileSpot, i), level->ratio,
                     scale);
    }
}

static void
level_clear (Level *level)
{
  g_array_unref (level->spots);
  g_ptr_array_unref (level->tiles);
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

/* Draws below a level with gaps the one before it, and below that, if it has gaps too, the whole
 * world. */
static void
append_stand_ins (AtlasMapLayer *self, GtkSnapshot *snapshot, const AtlasMapFrame *frame)
{
  guint32 levels[] = { self->previous_px, BASE_WORLD_PX };
  Level found[G_N_ELEMENTS (levels)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i] != 0)
      {
        found[n++] = find_level (self, frame, levels[i]);
        if (found[n - 1].n_missing == 0)
          break;
      }
  for (guint i = n; i > 0; i--)
    {
      append_level (snapshot, &found[i - 1], get_scale (self));
      level_clear (&found[i - 1]);
    }
}

static gboolean
is_all_world (const AtlasMapFrame *frame)
{
  return frame->top >= 0.0 && frame->top + frame->height <= frame->world_px;
}

static void
append_map (AtlasMapLayer *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  AtlasMapFrame exact = get_frame (self);
  AtlasMapFrame frame = snap_frame (self, &exact);
  Level level;

  atlas_tile_textures_begin_frame (self->textures, self->style);
  request_tiles (self, &frame);
  level = find_level (self, &frame, self->target_px);
  if (level.n_missing + level.n_short > 0 && atlas_tile_store_is_idle (self->store))
    {
      /* It was made, and had to go again before it came into view, or was made for other styles. */
      self->requested_px = 0;
      request_tiles (self, &frame);
    }
  /* North and south of the world, and where nothing is ready yet, there is sea. */
  if (level.n_missing > 0 || !is_all_world (&frame))
    append_pixel_color (snapshot, self->style->fills[0].color, bounds);
  if (level.n_missing > 0)
    append_stand_ins (self, snapshot, &frame);
  else
    self->previous_px = 0;
  append_level (snapshot, &level, get_scale (self));
  atlas_tile_textures_end_frame (self->textures);
  set_complete (self, level.n_missing + level.n_short == 0 && frame.world_px == self->target_px);
  level_clear (&level);
}

static void
atlas_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds;

  if (self->store == NULL || self->style == NULL || width <= 0 || height <= 0)
    return;

  if (self->target_px == 0)
    self->target_px = level_of_zoom (get_zoom (self), get_scale (self));
  graphene_rect_init (&bounds, 0, 0, (float) width, (float) height);
  gtk_snapshot_push_clip (snapshot, &bounds);
  append_map (self, snapshot, &bounds);
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
  atlas_tile_textures_clear (self->textures);
  g_clear_pointer (&self->style, atlas_style_unref);
  g_clear_pointer (&self->geography, atlas_geography_unref);

  G_OBJECT_CLASS (atlas_map_layer_parent_class)->dispose (object);
}

static void
atlas_map_layer_finalize (GObject *object)
{
  AtlasMapLayer *self = ATLAS_MAP_LAYER (object);

  atlas_tile_textures_free (self->textures);

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
  self->textures = atlas_tile_textures_new ();
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

  atlas_tile_textures_clear (self->textures);
  g_clear_pointer (&self->style, atlas_style_unref);
  g_clear_object (&self->store);
  g_clear_pointer (&self->geography, atlas_geography_unref);
  self->geography = atlas_geography_ref (geography);
  self->requested_px = 0;
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
