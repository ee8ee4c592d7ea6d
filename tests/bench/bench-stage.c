/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-stage.h"

#include <adwaita.h>

typedef struct
{
  BenchMeter *meter;
  BenchBuildFunc build;
} Stage;

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  Stage *stage = user_data;
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), stage->build (stage->meter));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  bench_meter_watch (stage->meter, GTK_WINDOW (window), NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
bench_stage_run (const char *program, BenchBuildFunc build, int argc, char **argv)
{
  g_autoptr (BenchMeter) meter = bench_meter_new (program, argc, argv);
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  Stage stage = { meter, build };

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &stage);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
