/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The least that a map of tiles can cost: ready textures of 256 pixels, placed where the view is. */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "bench-stage.h"

#define TILE_PX 256
#define GRID 12 /* Distinct textures in each direction; the map repeats after them. */

#define FLOOR_TYPE_MAP (floor_map_get_type ())
G_DECLARE_FINAL_TYPE (FloorMap, floor_map, FLOOR, MAP, GtkWidget)

struct _FloorMap
{
  GtkWidget parent_instance;

  GdkTexture *tiles[GRID][GRID]; /* Owned. */
  double x_px, y_px; /* Of the left upper corner of the view, at the scale of the tiles. */
  double scale;
};

G_DEFINE_FINAL_TYPE (FloorMap, floor_map, GTK_TYPE_WIDGET)

/* A tile with coasts and fills of its own, so that nothing can be taken for a flat colour. */
static GdkTexture *
make_tile (int column, int row)
{
  gsize stride = TILE_PX * 4;
  guint8 *pixels = g_malloc (stride * TILE_PX);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, stride * TILE_PX);

  for (int y = 0; y < TILE_PX; y++)
    for (int x = 0; x < TILE_PX; x++)
      {
        double wave = sin ((column * TILE_PX + x) / 40.0) + cos ((row * TILE_PX + y) / 55.0);
        guint8 *pixel = pixels + y * stride + x * 4;

        pixel[0] = (guint8) (wave > 0.3 ? 200 : 90);
        pixel[1] = (guint8) (120 + 60 * wave);
        pixel[2] = (guint8) (column * 20);
        pixel[3] = 255;
      }
  return gdk_memory_texture_new (TILE_PX, TILE_PX, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes,
                                 stride);
}

static void
floor_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FloorMap *self = FLOOR_MAP (widget);
  double size_px = TILE_PX * self->scale;
  int first_column = (int) floor (self->x_px / TILE_PX),
      first_row = (int) floor (self->y_px / TILE_PX);
  double left = first_column * size_px - self->x_px * self->scale;
  double top = first_row * size_px - self->y_px * self->scale;
  int columns = (int) ceil ((gtk_widget_get_width (widget) - left) / size_px);
  int rows = (int) ceil ((gtk_widget_get_height (widget) - top) / size_px);

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        /* Edges on whole pixels, as a map that wants no seams places them. */
        double x0 = round (left + column * size_px), x1 = round (left + (column + 1) * size_px);
        double y0 = round (top + row * size_px), y1 = round (top + (row + 1) * size_px);
        graphene_rect_t box =
          GRAPHENE_RECT_INIT ((float) x0, (float) y0, (float) (x1 - x0), (float) (y1 - y0));

        gtk_snapshot_append_texture (
          snapshot, self->tiles[(first_row + row) % GRID][(first_column + column) % GRID], &box);
      }
}

static void
floor_map_finalize (GObject *object)
{
  FloorMap *self = FLOOR_MAP (object);

  for (int row = 0; row < GRID; row++)
    for (int column = 0; column < GRID; column++)
      g_clear_object (&self->tiles[row][column]);
  G_OBJECT_CLASS (floor_map_parent_class)->finalize (object);
}

static void
floor_map_class_init (FloorMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = floor_map_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = floor_map_snapshot;
}

static void
floor_map_init (FloorMap *self)
{
  self->scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (int row = 0; row < GRID; row++)
    for (int column = 0; column < GRID; column++)
      self->tiles[row][column] = make_tile (column, row);
}

static gboolean
pan_step (guint frame, gpointer user_data)
{
  FloorMap *self = user_data;

  self->scale = 1;
  bench_script_pan (frame, &self->x_px, &self->y_px);
  gtk_widget_queue_draw (user_data);
  return TRUE;
}

/* Scales the tiles of the level below, as a map does until those of the next level are due. */
static gboolean
zoom_step (guint frame, gpointer user_data)
{
  FloorMap *self = user_data;
  double levels = bench_script_zoom (frame);

  self->scale = exp2 (levels - floor (levels));
  gtk_widget_queue_draw (user_data);
  return TRUE;
}

static GtkWidget *
build_floor (BenchMeter *meter)
{
  GtkWidget *map = g_object_new (FLOOR_TYPE_MAP, NULL);

  bench_meter_add (meter, "pan", pan_step, NULL, map);
  bench_meter_add (meter, "zoom", zoom_step, NULL, map);
  return map;
}

int
main (int argc, char **argv)
{
  return bench_stage_run ("floor", build_floor, argc, argv);
}
