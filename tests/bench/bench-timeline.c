/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The timeline of a large collection, whose folder the variable BENCH_COLLECTION names: scrolled,
 * thrown from end to end, following the date, and filtered. */

#include "config.h"

#include "atlas-builtin.h"
#include "atlas-timeline-view.h"
#include "atlas-widgets.h"
#include "bench-meter.h"

#define WIDTH_PX 384
#define HEIGHT_PX 800
/* Three rows a frame, faster than anybody reads */
#define SCROLL_PX 360
#define THROW_FRAMES 300
#define FRAMES_A_YEAR 6
#define FRAMES_A_FILTER 30

typedef struct
{
  AtlasSession *session;
  AtlasTimelineView *view;
  GtkAdjustment *adjustment;
} Bench;

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scroller (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
scroll_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  gtk_adjustment_set_value (bench->adjustment, (double) frame * SCROLL_PX);
  return TRUE;
}

/* As with the scroll bar: a long way with every frame */
static gboolean
throw_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;
  double share = (double) (frame % THROW_FRAMES) / THROW_FRAMES;

  gtk_adjustment_set_value (bench->adjustment,
                            share * (gtk_adjustment_get_upper (bench->adjustment) - HEIGHT_PX));
  return TRUE;
}

static gboolean
follow_step (guint frame, gpointer user_data)
{
  Bench *bench = user_data;

  if (frame % FRAMES_A_YEAR != 0)
    return FALSE;
  atlas_session_set_year (bench->session, ATLAS_YEAR_START + (int) (frame / FRAMES_A_YEAR));
  return TRUE;
}

static gboolean
filter_step (guint frame, gpointer user_data)
{
  static const AtlasFilterPart parts[] = {
    { ATLAS_FILTER_KIND, ATLAS_FILTER_KIND_QUOTE, NULL },
    { ATLAS_FILTER_TEXT, 0, "sum" },
    { ATLAS_FILTER_KIND, ATLAS_EVENT_SUMMIT, NULL },
    { ATLAS_FILTER_TEXT, 0, "nothing of the kind" },
  };
  Bench *bench = user_data;
  guint turn = frame / FRAMES_A_FILTER;
  g_autoptr (AtlasFilter) none = atlas_filter_new ();
  g_autoptr (AtlasFilter) filter = NULL;

  if (frame % FRAMES_A_FILTER != 0)
    return FALSE;
  /* Every second time everything comes back. */
  filter = turn % 2 == 0 ? atlas_filter_with (none, parts[turn / 2 % G_N_ELEMENTS (parts)])
                         : atlas_filter_ref (none);
  atlas_timeline_view_set_filter (bench->view, filter);
  return TRUE;
}

static gboolean
is_filtered (gpointer user_data)
{
  Bench *bench = user_data;

  return !atlas_timeline_view_is_filtering (bench->view);
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
  g_printerr ("%u items\n", g_list_model_get_n_items (timeline));
  bench->session = atlas_session_new (atlas_date_today ());
  atlas_session_set_world (bench->session, world, changes, timeline);
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  BenchMeter *meter = user_data;
  static Bench bench;
  GtkWidget *window = gtk_application_window_new (application);

  atlas_widgets_init ();
  load (&bench);
  bench.view = g_object_new (ATLAS_TYPE_TIMELINE_VIEW, NULL);
  bench.adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find_scroller (GTK_WIDGET (bench.view))));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_PX, HEIGHT_PX);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bench.view));
  atlas_timeline_view_set_session (bench.view, bench.session);
  bench_meter_add (meter, "scroll", scroll_step, NULL, &bench);
  bench_meter_add (meter, "throw", throw_step, NULL, &bench);
  bench_meter_add (meter, "follow", follow_step, NULL, &bench);
  bench_meter_add (meter, "filter", filter_step, is_filtered, &bench);
  bench_meter_watch (meter, GTK_WINDOW (window), NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchMeter) meter = bench_meter_new ("timeline", argc, argv);
  g_autoptr (AdwApplication) application = NULL;

  if (g_getenv ("BENCH_COLLECTION") == NULL)
    g_error ("BENCH_COLLECTION is to name the folder of a collection");
  atlas_widgets_register_resources ();
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), meter);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
