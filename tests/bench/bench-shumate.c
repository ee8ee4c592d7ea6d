/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What libshumate itself costs: a ShumateMap that pans and zooms over no layer at all. */

#include "config.h"

#include <math.h>
#include <shumate/shumate.h>

#include "bench-map.h"
#include "bench-stage.h"

#define START_LONGITUDE 5.0

/* A source of coordinates without tiles. */
#define BENCH_TYPE_SOURCE (bench_source_get_type ())
G_DECLARE_FINAL_TYPE (BenchSource, bench_source, BENCH, SOURCE, ShumateMapSource)

struct _BenchSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (BenchSource, bench_source, SHUMATE_TYPE_MAP_SOURCE)

static void
bench_source_class_init (BenchSourceClass *klass)
{
}

static void
bench_source_init (BenchSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_tile_size (source, 256);
  shumate_map_source_set_min_zoom_level (source, 1);
  shumate_map_source_set_max_zoom_level (source, 10);
}

static gboolean
pan_step (guint frame, gpointer user_data)
{
  bench_map_pan (user_data, frame, START_LONGITUDE);
  return TRUE;
}

static gboolean
zoom_step (guint frame, gpointer user_data)
{
  bench_map_zoom (user_data, frame);
  return TRUE;
}

static GtkWidget *
build_shumate (BenchMeter *meter)
{
  ShumateMap *map = shumate_map_new ();
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  g_autoptr (ShumateMapSource) source = g_object_new (BENCH_TYPE_SOURCE, NULL);

  shumate_viewport_set_reference_map_source (viewport, source);
  shumate_viewport_set_min_zoom_level (viewport, 1);
  shumate_viewport_set_max_zoom_level (viewport, 10);
  bench_map_show_start (viewport, START_LONGITUDE);
  bench_meter_add (meter, "pan", pan_step, NULL, viewport);
  bench_meter_add (meter, "zoom", zoom_step, NULL, viewport);
  return GTK_WIDGET (map);
}

int
main (int argc, char **argv)
{
  return bench_stage_run ("shumate", build_shumate, argc, argv);
}
