/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Measures how a window draws while a script changes it, frame by frame, and writes one JSON object
 * a line to standard output. All benchmark programs use this one meter, so that their figures can be
 * compared.
 *
 * A frame of a scenario is: the step, called in the update phase of the frame clock, as input would
 * be; then layout and paint. Its latency is the time from the step to the end of the painting of the
 * first frame for which the scenario says that everything shown is up to date. The first step is
 * also taken once before anything is measured, so that what it sets up has settled by then.
 */

typedef struct _BenchMeter BenchMeter;

/* Changes what the window shows. @frame counts from 0 within the scenario. Returns whether it changed
 * anything, so that the latency of this frame counts. */
typedef gboolean (*BenchStepFunc) (guint frame, gpointer user_data);

/* Returns whether all that should be on screen is. */
typedef gboolean (*BenchReadyFunc) (gpointer user_data);

/* Takes the words of the command line that are for the meter: “--frames N” (300 unless told) and the
 * names of the scenarios to run (all unless told). Exits with status 2 when there are others.
 * The variable BENCH_LAUNCH_US holds when the program was started, in microseconds of the monotonic
 * clock; without it, the time of this call is taken. */
BenchMeter *bench_meter_new (const char *program, int argc, char **argv) G_GNUC_WARN_UNUSED_RESULT;
void bench_meter_free (BenchMeter *self);

/* Adds a scenario, run in the order of adding. @ready may be NULL: each frame is then complete. */
void bench_meter_add (
  BenchMeter *self, const char *name, BenchStepFunc step, BenchReadyFunc ready, gpointer user_data);

/* Watches @window from its first frame, runs the scenarios, writes the figures and destroys it.
 * Call it before presenting the window. @ready, which may be NULL, says when the start is over. */
void
bench_meter_watch (BenchMeter *self, GtkWindow *window, BenchReadyFunc ready, gpointer user_data);

/* The script of the map scenarios, the same for all programs: where the centre of the view is in
 * pixels from where it started, and how far it is zoomed in from there. */
void bench_script_pan (guint frame, double *x_px, double *y_px);
double bench_script_zoom (guint frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchMeter, bench_meter_free)

G_END_DECLS
