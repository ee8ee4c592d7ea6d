/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/* The script of bench-meter.h on a map: the view that it starts in, and each frame
 * of panning or zooming from there. */
#define BENCH_START_LONGITUDE 15.0

/* @longitude: of the start, degrees; the floor programs start elsewhere */
void bench_map_show_start (ShumateViewport *viewport, double longitude);
void bench_map_pan (ShumateViewport *viewport, guint frame, double longitude);
void bench_map_zoom (ShumateViewport *viewport, guint frame);

/* The first widget of @type at or below @widget, or NULL */
GtkWidget *bench_find_descendant (GtkWidget *widget, GType type);

G_END_DECLS
