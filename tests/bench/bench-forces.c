/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The map with the many troops of a made collection, whose folder the variable BENCH_COLLECTION
 * names: panned and zoomed with and without them, in one run, so that the ratio means something; and
 * stepped day by day. */

#include "config.h"

#include "atlas-builtin.h"
#include "atlas-force-layer.h"
#include "atlas-map-layer.h"
#include "atlas-map-view.h"
#include "atlas-widgets.h"
#include "bench-map.h"
#include "bench-meter.h"

#include <adwaita.h>
#include <shumate/shumate.h>

#define WIDTH_PX 1280
#define HEIGHT_PX 800
#define FRAMES_A_DAY 2

typedef struct
{
  AtlasSession *session;
  AtlasMapLayer *map;
  AtlasForceLayer *forces;
  ShumateViewport *viewport;
} Bench;

static gboolean
is_complete (gpointer user_data)
{
  Bench *bench = user_data;

  return atlas_map_layer_get_complete (bench->map) &&
         atlas_force_layer_get_complete (bench->forces);
}

static void
begin (Bench *bench, AtlasOverlays overlays)
{
  atlas_session_set_overlays (bench->session, overlays);
  bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
}

static gboolean
pan_step (guint frame, Bench *bench, AtlasOverlays overlays)
{
  if (frame == 0)
    begin (bench, overlays);
  bench_map_pan (bench->viewport, frame, BENCH_START_LONGITUDE);
  return TRUE;
}

static gboolean
pan_none_step (guint frame, gpointer user_data)
{
  return pan_step (frame, user_data, ATLAS_OVERLAYS_NONE);
}

static gboolean
pan_troops_step (guint frame, gpointer user_data)
{
  return pan_step (frame, user_data, ATLAS_OVERLAY_TROOPS);
}

static gboolean
zoom_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    begin (bench, ATLAS_OVERLAY_TROOPS);
  bench_map_zoom (bench->viewport, frame);
  return TRUE;
}

static gboolean
days_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    begin (bench, ATLAS_OVERLAY_TROOPS);
  if (frame % FRAMES_A_DAY != 0)
    return FALSE;
  atlas_session_set_date (bench->session,
                          atlas_date_from_ymd (2021, 11, 1) + (AtlasDate) (frame / FRAMES_A_DAY));
  return TRUE;
}

static void
load (Bench *bench)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("BENCH_COLLECTION"));
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasGeography) geography = atlas_builtin_load_geography (&error);
  g_autoptr (AtlasCollection) collection =
    geography != NULL ? atlas_collection_load (folder, NULL, &error) : NULL;
  g_autoptr (AtlasWorld) world =
    collection != NULL ? atlas_world_new (geography, collection, &error) : NULL;
  g_autoptr (AtlasChanges) changes = NULL;
  g_autoptr (GListModel) timeline = NULL;

  if (world == NULL)
    g_error ("%s", error->message);
  changes = atlas_changes_new (world);
  timeline = atlas_timeline_new (world, changes);
  g_printerr ("%u forces\n", atlas_collection_get_n_forces (collection));
  bench->session = atlas_session_new (atlas_date_today ());
  atlas_session_set_overlays (bench->session, ATLAS_OVERLAYS_NONE);
  atlas_session_set_world (bench->session, world, changes, timeline);
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  BenchMeter *meter = user_data;
  static Bench bench;
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *view = NULL;

  atlas_widgets_init ();
  load (&bench);
  view = g_object_new (ATLAS_TYPE_MAP_VIEW, "session", bench.session, NULL);
  bench.map = ATLAS_MAP_LAYER (bench_find_descendant (view, ATLAS_TYPE_MAP_LAYER));
  bench.forces = ATLAS_FORCE_LAYER (bench_find_descendant (view, ATLAS_TYPE_FORCE_LAYER));
  bench.viewport = shumate_layer_get_viewport (SHUMATE_LAYER (bench.map));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_PX, HEIGHT_PX);
  gtk_window_set_child (GTK_WINDOW (window), view);
  bench_meter_add (meter, "pan-none", pan_none_step, NULL, &bench);
  bench_meter_add (meter, "pan", pan_troops_step, NULL, &bench);
  bench_meter_add (meter, "zoom", zoom_step, NULL, &bench);
  bench_meter_add (meter, "days", days_step, is_complete, &bench);
  bench_meter_watch (meter, GTK_WINDOW (window), is_complete, &bench);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchMeter) meter = bench_meter_new ("forces", argc, argv);
  g_autoptr (AdwApplication) application = NULL;

  if (g_getenv ("BENCH_COLLECTION") == NULL)
    g_error ("BENCH_COLLECTION is to name the folder of a collection");
  atlas_widgets_register_resources ();
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), meter);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
