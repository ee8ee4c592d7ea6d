/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program itself: its real window, panned and zoomed by the same script as the floor programs,
 * scrubbed through all of its years, played, zoomed and compared. */

#include "config.h"

#include "atlas-application.h"
#include "atlas-force-layer.h"
#include "atlas-map-layer.h"
#include "atlas-swipe.h"
#include "atlas-time-slider.h"
#include "atlas-window.h"
#include "bench-map.h"
#include "bench-meter.h"

#include <math.h>
#include <shumate/shumate.h>

/* Ten years a second at sixty frames. */
#define FRAMES_A_YEAR 6
/* A step of a story flies for 42 frames. */
#define FRAMES_A_STEP 48
/* A turn of the wheel; so many lead from all of time to days. */
#define FRAMES_A_ZOOM 4
#define N_ZOOMS 11
#define FRAMES_A_SWIPE 120
/* Thirty days a second */
#define FRAMES_A_DAY 2

typedef struct
{
  BenchMeter *meter;
  AtlasWindow *window;
  AtlasMapLayer *layer;
  AtlasForceLayer *forces;
  AtlasTimeSlider *slider;
  AtlasSwipe *swipe;
  ShumateViewport *viewport;
  AtlasDate date; /* that playing had come to */
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

/* The time bar with all its lanes goes in to days and out again, as by scrolling. */
static gboolean
time_zoom_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame == 0)
    {
      atlas_session_show (get_session (bench), (AtlasTarget) ATLAS_TARGET_INIT_NONE);
      atlas_session_set_date (get_session (bench), atlas_date_from_ymd (2022, 2, 15));
      g_object_set (atlas_window_get_time_bar (bench->window), "lanes", TRUE, NULL);
    }
  if (frame % FRAMES_A_ZOOM != 0)
    return FALSE;
  atlas_time_slider_zoom (bench->slider, frame / FRAMES_A_ZOOM / N_ZOOMS % 2 == 0 ? 1 : -1);
  return TRUE;
}

/* Time goes by itself, as fast as it can. */
static gboolean
play_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  AtlasTimeBar *bar = atlas_window_get_time_bar (bench->window);
  AtlasDate before = bench->date;

  if (frame == 0)
    {
      atlas_session_set_date (get_session (bench), atlas_date_from_ymd (1988, 12, 31));
      g_object_set (bar, "lanes", FALSE, "speed", "4", NULL);
      atlas_time_bar_toggle_play (bar);
    }
  bench->date = atlas_session_get_date (get_session (bench));
  return bench->date != before;
}

/* The divider between two days goes over the map and back. */
static gboolean
swipe_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  double phase = (double) (frame % FRAMES_A_SWIPE) / FRAMES_A_SWIPE;

  if (frame == 0)
    {
      atlas_session_set_date (get_session (bench), atlas_date_from_ymd (2004, 12, 31));
      atlas_session_compare (get_session (bench), atlas_date_from_ymd (1989, 6, 1));
    }
  atlas_swipe_set_fraction (bench->swipe, 0.1 + 0.8 * fabs (2 * phase - 1));
  return TRUE;
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
  bench->slider =
    ATLAS_TIME_SLIDER (bench_find_descendant (GTK_WIDGET (window), ATLAS_TYPE_TIME_SLIDER));
  bench->swipe = ATLAS_SWIPE (bench_find_descendant (GTK_WIDGET (window), ATLAS_TYPE_SWIPE));
  bench->viewport = shumate_layer_get_viewport (SHUMATE_LAYER (bench->layer));
  bench_meter_add (bench->meter, "pan", pan_step, NULL, bench);
  bench_meter_add (bench->meter, "zoom", zoom_step, NULL, bench);
  bench_meter_add (bench->meter, "scrub", scrub_step, is_current, bench);
  bench_meter_add (bench->meter, "winter", winter_step, is_current, bench);
  bench_meter_add (bench->meter, "borders", borders_step, is_current, bench);
  bench_meter_add (bench->meter, "time-zoom", time_zoom_step, NULL, bench);
  bench_meter_add (bench->meter, "play", play_step, is_current, bench);
  bench_meter_add (bench->meter, "swipe", swipe_step, is_current, bench);
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
