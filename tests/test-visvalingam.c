/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-visvalingam.h"

static void
test_two_points (void)
{
  const AtlasGeoVertex line[] = { { 0, 0, 0 }, { 100, 0, 100 } };
  guint8 ranks[2] = { 9, 9 };

  atlas_visvalingam_rank (line, 2, ranks);
  g_assert_cmpuint (ranks[0], ==, ATLAS_GEO_RANK_ALWAYS);
  g_assert_cmpuint (ranks[1], ==, ATLAS_GEO_RANK_ALWAYS);
}

/* A triangle of 1/32 × 1/32 of the world: at zoom 2 (1024 px) it is 32 px wide and 32 px high,
 * 512 px²; it covers one pixel four and a half zoom levels further out. */
static void
test_rank (void)
{
  gint32 step = ATLAS_GEO_MAX / 32;
  const AtlasGeoVertex line[] = { { 0, 0, 0 }, { step / 2, 0, step }, { step, 0, 0 } };
  guint8 ranks[3];

  atlas_visvalingam_rank (line, 3, ranks);
  g_assert_cmpuint (ranks[1], ==, 1);

  step = ATLAS_GEO_MAX / 4096;
  const AtlasGeoVertex small[] = { { 0, 0, 0 }, { step / 2, 0, step }, { step, 0, 0 } };

  /* 1/4096 of the world: sqrt (1/2) / 4096; log2 (4096 · √2 / 256) = 4.5 */
  atlas_visvalingam_rank (small, 3, ranks);
  g_assert_cmpuint (ranks[1], ==, 18);
}

/* A vertex on a straight line is the first to go, whatever the zoom. */
static void
test_straight (void)
{
  const AtlasGeoVertex line[] = { { 0, 0, 0 }, { 500, 0, 500 }, { 1000, 0, 1000 } };
  guint8 ranks[3];

  atlas_visvalingam_rank (line, 3, ranks);
  g_assert_cmpuint (ranks[1], >, 24 * ATLAS_GEO_RANKS_PER_ZOOM);
}

/* More detail only ever adds vertices: a bump on a bump is never shown without it. */
static void
test_nested (void)
{
  const AtlasGeoVertex line[] = { { 0, 0, 0 },
                                  { 400000, 0, 300000 },
                                  { 410000, 0, 330000 },
                                  { 420000, 0, 300000 },
                                  { 800000, 0, 0 } };
  guint8 ranks[5];

  atlas_visvalingam_rank (line, 5, ranks);
  g_assert_cmpuint (MIN (ranks[1], MIN (ranks[2], ranks[3])), <,
                    MAX (ranks[1], MAX (ranks[2], ranks[3])));
  for (guint i = 1; i < 4; i++)
    g_assert_cmpuint (ranks[i], >, ATLAS_GEO_RANK_ALWAYS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visvalingam/two-points", test_two_points);
  g_test_add_func ("/visvalingam/rank", test_rank);
  g_test_add_func ("/visvalingam/straight", test_straight);
  g_test_add_func ("/visvalingam/nested", test_nested);
  return g_test_run ();
}
