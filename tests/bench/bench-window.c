/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program itself: its real window, panned and zoomed by the same script as the floor programs,
 * and scrubbed through all of its years. */

#include "config.h"

#include "atlas-application.h"
#include "atlas-force-layer.h"
#include "atlas-map-layer.h"
#include "atlas-window.h"
#include "bench-map.h"
#include "bench-meter.h"

#include <shumate/shumate.h>

/* Ten years a second at sixty frames. */
#define FRAMES_A_YEAR 6
/* A step of a story flies for 42 frames. */
#define FRAMES_A_STEP 48
/* Thirty days a second */
#define FRAMES_A_DAY 2

typedef struct
{
  BenchMeter *meter;
  AtlasWindow *window;
  AtlasMapLayer *layer;
  AtlasForceLayer *forces;
  ShumateViewport *viewport;
} Bench;

/* The window is added before it has been given its session. */
static AtlasSession *
get_session (Bench *bench)
{
  return atlas_window_get_session (bench->window);
}

static gboolean
is_complete (gpointer user_data)
{
  Bench *bench = user_data;

  return atlas_map_layer_get_complete (bench->layer) &&
         atlas_force_layer_get_complete (bench->forces);
}

/* Whether the map shows the day that the session has. */
static gboolean
is_current (gpointer user_data)
{
  Bench *bench = user_data;
  AtlasStyle *style = atlas_map_layer_get_style (bench->layer);

  return is_complete (bench) && style->date == atlas_session_get_date (get_session (bench));
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
zoom_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
  bench_map_zoom (bench->viewport, frame);
  return TRUE;
}

static gboolean
scrub_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  int last = atlas_date_get_year (atlas_session_get_today (get_session (bench)));

  if (frame == 0)
    bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
  if (frame % FRAMES_A_YEAR != 0)
    return FALSE;
  atlas_session_set_year (get_session (bench), ATLAS_YEAR_START + (int) (frame / FRAMES_A_YEAR) %
                                                                    (last - ATLAS_YEAR_START + 1));
  return TRUE;
}

/* The winter of 2021–22 day by day, with all that there is to be shown */
static gboolean
winter_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  AtlasDate first = atlas_date_from_ymd (2021, 11, 1);
  AtlasDate last = atlas_date_from_ymd (2022, 2, 24);

  if (frame == 0)
    {
      bench_map_show_start (bench->viewport, BENCH_START_LONGITUDE);
      atlas_session_set_overlays (get_session (bench), ATLAS_OVERLAYS_ALL);
    }
  if (frame % FRAMES_A_DAY != 0)
    return FALSE;
  atlas_session_set_date (get_session (bench),
                          first + (AtlasDate) (frame / FRAMES_A_DAY) % (last - first + 1));
  return TRUE;
}

/* As scrubbing, beside the page of the first alliance with the charts of its borders, which follow the
 * date */
static gboolean
borders_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    {
      atlas_session_set_overlays (get_session (bench), 0);
      atlas_session_open (get_session (bench), (AtlasTarget) { ATLAS_TARGET_ALLIANCE, 0 });
    }
  return scrub_step (frame, user_data);
}

/* The first story, step by step: the map flies, the page beside it is another, and so is the date. */
static gboolean
story_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    {
      atlas_session_open (get_session (bench), (AtlasTarget) { ATLAS_TARGET_STORY, 0 });
      return TRUE;
    }
  if (frame % FRAMES_A_STEP != 0)
    return FALSE;
  return atlas_session_step_story (get_session (bench), 1);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  Bench *bench = user_data;

  if (!ATLAS_IS_WINDOW (window) || bench->window != NULL)
    return;
  bench->window = ATLAS_WINDOW (window);
  bench->layer =
    ATLAS_MAP_LAYER (bench_find_descendant (GTK_WIDGET (window), ATLAS_TYPE_MAP_LAYER));
  bench->forces =
    ATLAS_FORCE_LAYER (bench_find_descendant (GTK_WIDGET (window), ATLAS_TYPE_FORCE_LAYER));
  bench->viewport = shumate_layer_get_viewport (SHUMATE_LAYER (bench->layer));
  bench_meter_add (bench->meter, "pan", pan_step, NULL, bench);
  bench_meter_add (bench->meter, "zoom", zoom_step, NULL, bench);
  bench_meter_add (bench->meter, "scrub", scrub_step, is_current, bench);
  bench_meter_add (bench->meter, "winter", winter_step, is_current, bench);
  bench_meter_add (bench->meter, "borders", borders_step, is_current, bench);
  bench_meter_add (bench->meter, "story", story_step, is_current, bench);
  bench_meter_watch (bench->meter, window, is_complete, bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchMeter) meter = bench_meter_new ("window", argc, argv);
  g_autoptr (AtlasApplication) application = atlas_application_new ();
  Bench bench = { .meter = meter };

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &bench);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
