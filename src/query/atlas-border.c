/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border.h"

struct _AtlasStateSet
{
  guint n_states;
  guint8 *contains; /* by state */
};

/**
 * atlas_state_set_new:
 * @n_states: the largest index that may be added
 *
 * Returns: (transfer full): an empty set
 */
AtlasStateSet *
atlas_state_set_new (guint n_states)
{
  AtlasStateSet *self = g_new0 (AtlasStateSet, 1);

  self->n_states = n_states;
  self->contains = g_new0 (guint8, n_states + 1);
  return self;
}

void
atlas_state_set_free (AtlasStateSet *self)
{
  g_free (self->contains);
  g_free (self);
}

void
atlas_state_set_add (AtlasStateSet *self, guint state)
{
  g_return_if_fail (state <= self->n_states);

  self->contains[state] = TRUE;
}

gboolean
atlas_state_set_contains (const AtlasStateSet *self, guint state)
{
  return state <= self->n_states && self->contains[state];
}

typedef struct
{
  AtlasDay *day;
  const AtlasStateSet *side_a;
  const AtlasStateSet *side_b;
} Sides;

static const char *
get_code (AtlasDay *day, guint state)
{
  return atlas_geography_get_state_code (atlas_world_get_geography (atlas_day_get_world (day)),
                                         state);
}

/* Puts the pair in order: the state of side A first; by code where both ways are right. */
static gboolean
orient (const Sides *sides, guint *x, guint *y)
{
  gboolean is_forward =
    atlas_state_set_contains (sides->side_a, *x) && atlas_state_set_contains (sides->side_b, *y);
  gboolean is_backward =
    atlas_state_set_contains (sides->side_a, *y) && atlas_state_set_contains (sides->side_b, *x);

  if (!is_forward && !is_backward)
    return FALSE;

  if (!is_forward ||
      (is_backward && g_strcmp0 (get_code (sides->day, *x), get_code (sides->day, *y)) > 0))
    {
      guint state = *x;

      *x = *y;
      *y = state;
    }
  return TRUE;
}

static int
compare_borders (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasBorder *x = a;
  const AtlasBorder *y = b;
  int order = g_strcmp0 (get_code (user_data, x->a), get_code (user_data, y->a));

  return order != 0 ? order : g_strcmp0 (get_code (user_data, x->b), get_code (user_data, y->b));
}

static void
add_up (GArray *borders)
{
  guint n = 0;

  for (guint i = 0; i < borders->len; i++)
    {
      AtlasBorder *border = &g_array_index (borders, AtlasBorder, i);
      AtlasBorder *last = n > 0 ? &g_array_index (borders, AtlasBorder, n - 1) : NULL;

      if (last != NULL && last->a == border->a && last->b == border->b)
        last->km += border->km;
      else
        g_array_index (borders, AtlasBorder, n++) = *border;
    }
  g_array_set_size (borders, n);
}

/**
 * atlas_day_measure_borders:
 * @day: the day
 * @side_a: states
 * @side_b: states; one may be on both sides
 *
 * Measures where states of one side touch states of the other on the day, in the view of @day. A
 * pair that is possible both ways round is listed once. Lengths are those of the geography, which
 * is generalised: they come out shorter than surveyed ones.
 *
 * Returns: (transfer full) (element-type AtlasBorder): sorted by codes; empty where none touch
 */
GArray *
atlas_day_measure_borders (AtlasDay *day, const AtlasStateSet *side_a, const AtlasStateSet *side_b)
{
  GArray *borders = g_array_new (FALSE, TRUE, sizeof (AtlasBorder));
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  Sides sides = { day, side_a, side_b };

  for (guint line = 1; line <= atlas_geography_get_n_borders (geography); line++)
    {
      AtlasBorder border = { .km = atlas_geography_get_line_km (geography, line) };
      guint a, b;

      atlas_geography_get_line_units (geography, line, &a, &b);
      border.a = atlas_day_get_unit_state (day, a);
      border.b = atlas_day_get_unit_state (day, b);
      if (border.a != border.b && border.a != 0 && border.b != 0 &&
          orient (&sides, &border.a, &border.b))
        g_array_append_val (borders, border);
    }

  g_array_sort_with_data (borders, compare_borders, day);
  add_up (borders);
  return borders;
}
