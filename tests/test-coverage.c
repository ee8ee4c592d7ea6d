/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-coverage.h"

#include <math.h>

#define SIZE 8

typedef struct
{
  guint8 cells[SIZE][SIZE];
  guint n_calls;
} Picture;

static void
store_cb (guint x, guint y, guint n, guint8 cover, gpointer user_data)
{
  Picture *picture = user_data;

  picture->n_calls++;
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (x + i, <, SIZE);
      picture->cells[y][x + i] = cover;
    }
}

static void
add_polygon (AtlasCoverage *coverage, const double (*points)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    atlas_coverage_add_line (coverage, points[i][0], points[i][1], points[(i + 1) % n][0],
                             points[(i + 1) % n][1]);
}

static Picture
sweep_polygon (const double (*points)[2], guint n)
{
  g_autoptr (AtlasCoverage) coverage = atlas_coverage_new (SIZE, SIZE);
  Picture picture = { 0 };
  Picture again = { 0 };

  add_polygon (coverage, points, n);
  atlas_coverage_sweep (coverage, store_cb, &picture);
  /* The sweep has cleared the buffer. */
  atlas_coverage_sweep (coverage, store_cb, &again);
  g_assert_cmpuint (again.n_calls, ==, 0);
  return picture;
}

static void
test_empty (void)
{
  const double flat[][2] = { { 1, 3 }, { 6, 3 }, { 2, 3 } };

  g_assert_cmpuint (sweep_polygon (NULL, 0).n_calls, ==, 0);
  g_assert_cmpuint (sweep_polygon (flat, 3).n_calls, ==, 0);
}

static void
test_rectangle (void)
{
  const double points[][2] = { { 1.5, 2 }, { 5, 2 }, { 5, 4.25 }, { 1.5, 4.25 } };
  Picture picture = sweep_polygon (points, 4);

  g_assert_cmpuint (picture.cells[2][0], ==, 0);
  g_assert_cmpuint (picture.cells[2][1], ==, 128);
  g_assert_cmpuint (picture.cells[2][2], ==, 255);
  g_assert_cmpuint (picture.cells[2][4], ==, 255);
  g_assert_cmpuint (picture.cells[2][5], ==, 0);
  g_assert_cmpuint (picture.cells[4][2], ==, 64);
  g_assert_cmpuint (picture.cells[4][1], ==, 32);
  g_assert_cmpuint (picture.cells[5][2], ==, 0);
}

/* The other way round covers as much. */
static void
test_orientation (void)
{
  const double there[][2] = { { 1, 1 }, { 6.3, 1.7 }, { 3.1, 6.9 } };
  const double back[][2] = { { 3.1, 6.9 }, { 6.3, 1.7 }, { 1, 1 } };
  Picture a = sweep_polygon (there, 3);
  Picture b = sweep_polygon (back, 3);

  g_assert_cmpmem (a.cells, sizeof a.cells, b.cells, sizeof b.cells);
}

static void
test_outside (void)
{
  const double left[][2] = { { -9, 1 }, { -2, 1 }, { -2, 5 }, { -9, 5 } };
  const double right[][2] = { { 9, 1 }, { 12, 1 }, { 12, 5 }, { 9, 5 } };
  const double above[][2] = { { 1, -9 }, { 5, -9 }, { 5, -1 }, { 1, -1 } };
  const double around[][2] = { { -9, -9 }, { 19, -9 }, { 19, 19 }, { -9, 19 } };
  Picture whole = sweep_polygon (around, 4);

  g_assert_cmpuint (sweep_polygon (left, 4).n_calls, ==, 0);
  g_assert_cmpuint (sweep_polygon (right, 4).n_calls, ==, 0);
  g_assert_cmpuint (sweep_polygon (above, 4).n_calls, ==, 0);
  for (guint y = 0; y < SIZE; y++)
    for (guint x = 0; x < SIZE; x++)
      g_assert_cmpuint (whole.cells[y][x], ==, 255);
}

/* The area of a random triangle, clipped to the picture by sampling, is the sum of its coverage. */
static gboolean
is_inside (const double (*p)[2], double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0, k = 2; i < 3; k = i++)
    if ((p[i][1] > y) != (p[k][1] > y) &&
        x < (p[k][0] - p[i][0]) * (y - p[i][1]) / (p[k][1] - p[i][1]) + p[i][0])
      inside = !inside;
  return inside;
}

static void
test_random (void)
{
  for (guint round = 0; round < 200; round++)
    {
      double points[3][2];
      Picture picture;

      for (guint i = 0; i < 3; i++)
        for (guint k = 0; k < 2; k++)
          points[i][k] = g_test_rand_double_range (-6, SIZE + 6);
      picture = sweep_polygon ((const double (*)[2]) points, 3);
      for (guint y = 0; y < SIZE; y++)
        for (guint x = 0; x < SIZE; x++)
          {
            guint n = 0;

            for (guint i = 0; i < 32 * 32; i++)
              n += (guint) is_inside ((const double (*)[2]) points, x + (i % 32 + 0.5) / 32,
                                      y + (i / 32 + 0.5) / 32);
            g_assert_cmpfloat (fabs (picture.cells[y][x] / 255.0 - n / 1024.0), <, 0.04);
          }
    }
}

/* Two shapes that share an edge cover each pixel of it exactly once between them. */
static void
test_neighbours (void)
{
  const double left[][2] = { { 0, 0 }, { 2.3, 0 }, { 6.1, 3.3 }, { 1.7, 8 }, { 0, 8 } };
  const double right[][2] = { { 8, 0 }, { 8, 8 }, { 1.7, 8 }, { 6.1, 3.3 }, { 2.3, 0 } };
  Picture a = sweep_polygon (left, 5);
  Picture b = sweep_polygon (right, 5);

  for (guint y = 0; y < SIZE; y++)
    for (guint x = 0; x < SIZE; x++)
      g_assert_cmpint (ABS (a.cells[y][x] + b.cells[y][x] - 255), <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/empty", test_empty);
  g_test_add_func ("/coverage/rectangle", test_rectangle);
  g_test_add_func ("/coverage/orientation", test_orientation);
  g_test_add_func ("/coverage/outside", test_outside);
  g_test_add_func ("/coverage/random", test_random);
  g_test_add_func ("/coverage/neighbours", test_neighbours);
  return g_test_run ();
}
