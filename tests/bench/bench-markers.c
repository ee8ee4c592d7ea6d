/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The map with 20,000 made events and quotes on the day, and with none: panned, zoomed, and gone
 * through day by day. */

#include "config.h"

#include "atlas-builtin.h"
#include "atlas-force-layer.h"
#include "atlas-item-private.h"
#include "atlas-map-layer.h"
#include "atlas-map-view.h"
#include "atlas-widgets.h"
#include "bench-map.h"
#include "bench-meter.h"

#include <adwaita.h>
#include <shumate/shumate.h>

#define N_MARKERS 20000
#define SHOWN_DAY "2010-06-15"
#define FRAMES_A_DAY 2

typedef struct
{
  AtlasSession *session;
  AtlasMapView *view;
  AtlasMapLayer *layer;
  AtlasForceLayer *forces;
  ShumateViewport *viewport;
  GPtrArray *items;
  AtlasDate day;
} Bench;

static void
load (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasWorld) world = atlas_builtin_load_world (NULL, &error);
  g_autoptr (AtlasChanges) changes = NULL;
  g_autoptr (GListModel) timeline = NULL;

  if (world == NULL)
    g_error ("%s", error->message);
  changes = atlas_changes_new (world);
  timeline = atlas_timeline_new (world, changes);
  bench->session = atlas_session_new (atlas_date_today ());
  atlas_session_set_world (bench->session, world, changes, timeline);
  atlas_session_set_overlays (bench->session, ATLAS_OVERLAY_RECORD);
  atlas_session_set_date (bench->session, bench->day);
}

static AtlasItem *
make_item (Bench *bench, GRand *rand, AtlasSite *site, guint index)
{
  AtlasWorld *world = atlas_session_get_world (bench->session);
  AtlasEvent *event = NULL;
  AtlasQuote *quote = NULL;

  *site = (AtlasSite) { "Somewhere", g_rand_double_range (rand, -60, 72),
                        g_rand_double_range (rand, -180, 180) };
  if (index % 3 == 0)
    {
      quote = g_new0 (AtlasQuote, 1);
      *quote = (AtlasQuote) { .date = { bench->day, ATLAS_PRECISION_DAY },
                              .english_text = "Words",
                              .disputed_what = index % 12 == 0 ? "All" : NULL,
                              .place = site };
      return atlas_item_new_for_quote (world, quote);
    }
  event = g_new0 (AtlasEvent, 1);
  *event = (AtlasEvent) { .kind = index % ATLAS_N_EVENT_KINDS,
                          .date = { bench->day, ATLAS_PRECISION_DAY },
                          .title = "Title",
                          .text = "Text",
                          .places = site,
                          .n_places = 1 };
  return atlas_item_new_for_event (world, event, NULL);
}

/* What they are of lasts as long as the program. */
static void
make_items (Bench *bench)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1949);
  AtlasSite *sites = g_new0 (AtlasSite, N_MARKERS);

  bench->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_MARKERS; i++)
    g_ptr_array_add (bench->items, make_item (bench, rand, &sites[i], i));
}

static void
show_items (Bench *bench)
{
  g_autoptr (AtlasMarkers) markers = atlas_markers_new (bench->items);

  atlas_session_set_markers (bench->session, markers);
}

static gboolean
pan_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
  bench_map_pan (bench->viewport, frame, BENCH_START_LONGITUDE);
  return TRUE;
}

static gboolean
full_pan_step (guint frame, gpointer user_data)
{
  if (frame == 0)
    show_items (user_data);
  return pan_step (frame, user_data);
}

static gboolean
zoom_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
  bench_map_zoom (bench->viewport, frame);
  return TRUE;
}

/* All of them are on the day, then near it, then gone. */
static gboolean
days_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
  if (frame % FRAMES_A_DAY != 0)
    return FALSE;
  atlas_session_set_date (bench->session, bench->day + (AtlasDate) (frame / FRAMES_A_DAY) % 10);
  return TRUE;
}

static gboolean
is_complete (gpointer user_data)
{
  Bench *bench = user_data;

  return atlas_map_layer_get_complete (bench->layer) &&
         atlas_force_layer_get_complete (bench->forces);
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  BenchMeter *meter = user_data;
  static Bench bench;
  GtkWidget *window = gtk_application_window_new (application);

  atlas_widgets_init ();
  if (!atlas_date_parse (SHOWN_DAY, &bench.day, NULL))
    g_assert_not_reached ();
  load (&bench);
  make_items (&bench);
  bench.view = g_object_new (ATLAS_TYPE_MAP_VIEW, "session", bench.session, NULL);
  bench.layer =
    ATLAS_MAP_LAYER (bench_find_descendant (GTK_WIDGET (bench.view), ATLAS_TYPE_MAP_LAYER));
  bench.forces =
    ATLAS_FORCE_LAYER (bench_find_descendant (GTK_WIDGET (bench.view), ATLAS_TYPE_FORCE_LAYER));
  bench.viewport = shumate_layer_get_viewport (SHUMATE_LAYER (bench.layer));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bench.view));
  bench_meter_add (meter, "pan-none", pan_step, NULL, &bench);
  bench_meter_add (meter, "zoom-none", zoom_step, NULL, &bench);
  bench_meter_add (meter, "days-none", days_step, NULL, &bench);
  bench_meter_add (meter, "pan", full_pan_step, NULL, &bench);
  bench_meter_add (meter, "zoom", zoom_step, NULL, &bench);
  bench_meter_add (meter, "days", days_step, NULL, &bench);
  bench_meter_watch (meter, GTK_WINDOW (window), is_complete, &bench);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchMeter) meter = bench_meter_new ("markers", argc, argv);
  g_autoptr (AdwApplication) application = NULL;

  atlas_widgets_register_resources ();
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), meter);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
