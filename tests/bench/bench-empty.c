/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What any Adwaita program costs: a window with a header bar and nothing in it. */

#include "config.h"

#include <adwaita.h>

#include "bench-meter.h"
#include "bench-stage.h"

static gboolean
redraw_step (guint frame, gpointer user_data)
{
  gtk_widget_queue_draw (user_data);
  return TRUE;
}

static GtkWidget *
build_empty (BenchMeter *meter)
{
  GtkWidget *content = adw_bin_new ();

  bench_meter_add (meter, "still", redraw_step, NULL, content);
  return content;
}

int
main (int argc, char **argv)
{
  return bench_stage_run ("empty", build_empty, argc, argv);
}
