/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasCoverage:
 *
 * An accumulation buffer that turns the closed outline of a shape into exact coverage per pixel:
 * each segment adds the signed area that it bounds on its right, and a running sum along a row
 * gives how much of each pixel lies inside.
 */
typedef struct
{
  guint width, height;
  float *cells;   /* height rows of width + 2 */
  int *row_first; /* first touched cell of a row, width + 2 when none */
  int *row_last;  /* last touched cell, -1 when none */
} AtlasCoverage;

AtlasCoverage *atlas_coverage_new (guint width, guint height) G_GNUC_WARN_UNUSED_RESULT;
void atlas_coverage_free (AtlasCoverage *self);

/* Adds one segment, in pixels; it may lie anywhere. */
void atlas_coverage_add_line (AtlasCoverage *self, double x0, double y0, double x1, double y1);

/* What a row's pixels from x on are covered by, 1 … 255; @n pixels alike. */
typedef void (*AtlasCoverageFunc) (guint x, guint y, guint n, guint8 cover, gpointer user_data);

/* Hands out every pixel that is covered and clears the buffer. */
void atlas_coverage_sweep (AtlasCoverage *self, AtlasCoverageFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCoverage, atlas_coverage_free)

G_END_DECLS
