/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-coverage.h"

#include <math.h>
#include <string.h>

AtlasCoverage *
atlas_coverage_new (guint width, guint height)
{
  AtlasCoverage *self = g_new0 (AtlasCoverage, 1);

  self->width = width;
  self->height = height;
  self->cells = g_new0 (float, (gsize) (width + 2) * height);
  self->row_first = g_new0 (int, height);
  self->row_last = g_new0 (int, height);
  for (guint y = 0; y < height; y++)
    {
      self->row_first[y] = (int) width + 2;
      self->row_last[y] = -1;
    }
  return self;
}

void
atlas_coverage_free (AtlasCoverage *self)
{
  g_free (self->cells);
  g_free (self->row_first);
  g_free (self->row_last);
  g_free (self);
}

static inline void
touch (AtlasCoverage *self, int y, int first, int last)
{
  self->row_first[y] = MIN (self->row_first[y], first);
  self->row_last[y] = MAX (self->row_last[y], last);
}

/*
 * Within one row the segment runs from xa to xb (xa ≤ xb) and bounds an area that grows from 0 at
 * xa to @d, its signed height, at xb. Each cell gets the difference of that area to the cell
 * before it, so that the running sum is the coverage.
 */
static void
add_to_row (AtlasCoverage *self, int y, double xa, double xb, double d)
{
  float *row = self->cells + (gsize) y * (self->width + 2);
  int first = (int) xa;
  int end = (int) ceil (xb);
  double slope;
  double area_before;

  if (end <= first + 1)
    {
      double inside = (xa + xb) / 2.0 - first;

      row[first] += (float) (d * (1.0 - inside));
      row[first + 1] += (float) (d * inside);
      touch (self, y, first, first + 1);
      return;
    }

  slope = d / (xb - xa);
  area_before = 0.0;
  for (int x = first; x < end; x++)
    {
      /* The mean of the ramp d (x - xa) / (xb - xa) over this cell, clipped to [0, d]. */
      double left = MAX (xa, x);
      double right = MIN (xb, x + 1);
      double area = slope * ((left + right) / 2.0 - xa) * (right - left) + d * (x + 1 - right);

      row[x] += (float) (area - area_before);
      area_before = area;
    }
  row[end] += (float) (d - area_before);
  touch (self, y, first, end);
}

/* A segment that lies within the columns. */
static void
add_inside (AtlasCoverage *self, double x0, double y0, double x1, double y1)
{
  double sign = 1.0;
  double dxdy;

  if (y0 == y1)
    return;
  if (y0 > y1)
    {
      double x = x0;
      double y = y0;

      x0 = x1;
      y0 = y1;
      x1 = x;
      y1 = y;
      sign = -1.0;
    }
  if (y1 <= 0.0 || y0 >= self->height)
    return;

  dxdy = (x1 - x0) / (y1 - y0);
  if (y0 < 0.0)
    {
      x0 -= dxdy * y0;
      y0 = 0.0;
    }
  y1 = MIN (y1, (double) self->height);

  for (int y = (int) y0; y < (int) self->height && y < y1; y++)
    {
      double bottom = MIN (y + 1.0, y1);
      double dy = bottom - MAX ((double) y, y0);
      double xa = x0 + dxdy * (MAX ((double) y, y0) - y0);
      double xb = xa + dxdy * dy;

      xa = CLAMP (xa, 0.0, (double) self->width);
      xb = CLAMP (xb, 0.0, (double) self->width);
      add_to_row (self, y, MIN (xa, xb), MAX (xa, xb), dy * sign);
    }
}

/* What lies left of the first column covers it from there on; what lies right of the last covers
 * nothing. */
void
atlas_coverage_add_line (AtlasCoverage *self, double x0, double y0, double x1, double y1)
{
  double width = self->width;
  double crossings[4];
  guint n = 0;

  if (MAX (y0, y1) <= 0.0 || MIN (y0, y1) >= self->height || MIN (x0, x1) >= width)
    return;

  crossings[n++] = 0.0;
  if ((x0 < 0.0) != (x1 < 0.0))
    crossings[n++] = -x0 / (x1 - x0);
  if ((x0 > width) != (x1 > width))
    crossings[n++] = (width - x0) / (x1 - x0);
  if (n == 3 && crossings[1] > crossings[2])
    {
      double swap = crossings[1];

      crossings[1] = crossings[2];
      crossings[2] = swap;
    }
  crossings[n] = 1.0;

  for (guint i = 0; i < n; i++)
    {
      double a = crossings[i];
      double b = crossings[i + 1];
      double xa = a > 0.0 ? x0 + a * (x1 - x0) : x0;
      double xb = b < 1.0 ? x0 + b * (x1 - x0) : x1;
      double ya = a > 0.0 ? y0 + a * (y1 - y0) : y0;
      double yb = b < 1.0 ? y0 + b * (y1 - y0) : y1;

      if ((xa + xb) / 2.0 < width)
        add_inside (self, CLAMP (xa, 0.0, width), ya, CLAMP (xb, 0.0, width), yb);
    }
}

static inline guint8
to_cover (float sum)
{
  int cover = (int) lrintf (fabsf (sum) * 255.0f);

  return (guint8) MIN (cover, 255);
}

static void
sweep_row (AtlasCoverage *self, guint y, AtlasCoverageFunc func, gpointer user_data)
{
  float *row = self->cells + (gsize) y * (self->width + 2);
  int end = MIN (self->row_last[y] + 1, (int) self->width);
  float sum = 0.0f;
  guint8 cover = 0;

  for (int x = self->row_first[y]; x < end; x++)
    {
      sum += row[x];
      cover = to_cover (sum);
      if (cover != 0)
        func ((guint) x, y, 1, cover, user_data);
    }
  if (end < (int) self->width && cover != 0)
    func ((guint) end, y, self->width - (guint) end, cover, user_data);

  memset (row + self->row_first[y], 0,
          (gsize) (self->row_last[y] - self->row_first[y] + 1) * sizeof *row);
}

void
atlas_coverage_sweep (AtlasCoverage *self, AtlasCoverageFunc func, gpointer user_data)
{
  for (guint y = 0; y < self->height; y++)
    {
      if (self->row_last[y] < 0)
        continue;
      sweep_row (self, y, func, user_data);
      self->row_first[y] = (int) self->width + 2;
      self->row_last[y] = -1;
    }
}
