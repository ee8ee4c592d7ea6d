/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-placement.h"

#include <math.h>

#define N_MANY 20000

static AtlasForceSpot
make_spot (double x, double y)
{
  return (AtlasForceSpot) {
    .x = x, .y = y, .tag_width = 40, .tag_height = 16, .number_width = 50, .number_height = 14
  };
}

static gboolean
overlap (const AtlasForceSpot *a,
         const AtlasForceBox *box_a,
         const AtlasForceSpot *b,
         const AtlasForceBox *box_b)
{
  return a->x + box_a->x < b->x + box_b->x + box_b->width &&
         b->x + box_b->x < a->x + box_a->x + box_a->width &&
         a->y + box_a->y < b->y + box_b->y + box_b->height &&
         b->y + box_b->y < a->y + box_a->y + box_a->height;
}

static void
test_alone (void)
{
  AtlasForceSpot spot = make_spot (100, 100);
  AtlasForceSpot total = make_spot (500, 100);

  atlas_force_place (&spot, 1, NULL, 0, 0);
  g_assert_cmpfloat (spot.tag.x, ==, -20);
  g_assert_cmpfloat (spot.tag.y, ==, -8);
  g_assert_true (spot.has_number);
  g_assert_false (spot.is_aside);
  /* That of a total stands outside of it. */
  total.rim = 30;
  atlas_force_place (&total, 1, NULL, 0, 0);
  g_assert_cmpfloat (total.tag.y + total.tag.height, <=, -30);
  g_assert_true (total.is_aside);
  atlas_force_place (NULL, 0, NULL, 0, 0);
}

/* The first keeps its place, the others go around it, and all have their tags. */
static void
test_crowd (void)
{
  AtlasForceSpot spots[8];

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      spots[i] = make_spot (100 + i, 100);
      spots[i].is_major = i == 0;
    }
  atlas_force_place (spots, G_N_ELEMENTS (spots), NULL, 0, 0);
  g_assert_false (spots[0].is_aside);
  g_assert_true (spots[0].has_number);
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    for (guint k = 0; k < i; k++)
      {
        g_assert_false (overlap (&spots[i], &spots[i].tag, &spots[k], &spots[k].tag));
        if (spots[k].has_number)
          g_assert_false (overlap (&spots[i], &spots[i].tag, &spots[k], &spots[k].number));
        if (spots[i].has_number && spots[k].has_number)
          g_assert_false (overlap (&spots[i], &spots[i].number, &spots[k], &spots[k].number));
      }
}

/* Those with a reach stand near to their points or not at all, and never on another. */
static void
test_reach (void)
{
  AtlasForceSpot spots[12];
  guint n_left_out = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      spots[i] = make_spot (100 + i, 100);
      spots[i].reach = 30;
    }
  atlas_force_place (spots, G_N_ELEMENTS (spots), NULL, 0, 0);
  g_assert_true (spots[0].has_tag && spots[1].has_tag);
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      const AtlasForceBox *tag = &spots[i].tag;

      if (!spots[i].has_tag)
        {
          n_left_out++;
          g_assert_false (spots[i].has_number);
          continue;
        }
      g_assert_cmpfloat (hypot (tag->x + tag->width / 2, tag->y + tag->height / 2), <=, 30);
      for (guint k = 0; k < i; k++)
        if (spots[k].has_tag)
          g_assert_false (overlap (&spots[i], tag, &spots[k], &spots[k].tag));
    }
  g_assert_cmpuint (n_left_out, >, 0);
  g_assert_cmpuint (n_left_out, <, G_N_ELEMENTS (spots) - 2);
}

/* What else is on the map stays free. */
static void
test_obstacles (void)
{
  const AtlasForceObstacle pin = { 0.1, 0.1, { -15, -30, 30, 40 } };
  AtlasForceSpot spot = make_spot (100, 100);
  AtlasForceSpot other = { .x = 100, .y = 100 };
  AtlasForceBox box = pin.box;

  atlas_force_place (&spot, 1, &pin, 1, 1000);
  g_assert_true (spot.is_aside);
  g_assert_true (spot.has_number);
  g_assert_false (overlap (&spot, &spot.tag, &other, &box));
  g_assert_false (overlap (&spot, &spot.number, &other, &box));
}

/* Numbers cover nothing, however many there are; and it is done at once. */
static void
test_many (void)
{
  g_autofree AtlasForceSpot *spots = g_new0 (AtlasForceSpot, N_MANY);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gint64 begin;
  guint n_numbers = 0;

  for (guint i = 0; i < N_MANY; i++)
    spots[i] = make_spot (g_rand_double_range (rand, 0, 4096), g_rand_double_range (rand, 0, 4096));
  begin = g_get_monotonic_time ();
  atlas_force_place (spots, N_MANY, NULL, 0, 0);
  g_test_message ("%d places in %.1f ms", N_MANY,
                  (double) (g_get_monotonic_time () - begin) / 1000);
  for (guint i = 0; i < 500; i++)
    {
      if (!spots[i].has_number)
        continue;
      n_numbers++;
      for (guint k = 0; k < N_MANY; k++)
        if (k != i)
          g_assert_false (overlap (&spots[i], &spots[i].number, &spots[k], &spots[k].tag));
    }
  g_assert_cmpuint (n_numbers, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-placement/alone", test_alone);
  g_test_add_func ("/force-placement/crowd", test_crowd);
  g_test_add_func ("/force-placement/reach", test_reach);
  g_test_add_func ("/force-placement/obstacles", test_obstacles);
  g_test_add_func ("/force-placement/many", test_many);
  return g_test_run ();
}
