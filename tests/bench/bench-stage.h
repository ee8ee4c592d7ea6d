/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bench-meter.h"

G_BEGIN_DECLS

/* Makes what fills the window, and adds the scenarios that change it. */
typedef GtkWidget *(*BenchBuildFunc) (BenchMeter *meter);

/* The main function of a floor program: shows what @build makes in an Adwaita window of
 * 1280 × 800 pixels under a header bar, and measures it. Returns the exit status. */
int bench_stage_run (const char *program, BenchBuildFunc build, int argc, char **argv);

G_END_DECLS
