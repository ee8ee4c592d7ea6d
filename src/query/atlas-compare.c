/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare.h"

#include "atlas-border-history.h"
#include "atlas-border.h"
#include "atlas-world-private.h"

#include <math.h>
#include <string.h>

/* Lengths are told to a tenth; what differs by less is told alike. */
#define SAME_KM 0.05

G_STATIC_ASSERT (ATLAS_N_STAGES <= 32);

static AtlasWorld *
get_world (const AtlasCompare *self)
{
  return atlas_day_get_world (self->from);
}

static const char *
get_code (const AtlasCompare *self, guint state)
{
  return atlas_geography_get_state_code (get_world (self)->geography, state);
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (get_code (user_data, *(const guint16 *) a),
                 get_code (user_data, *(const guint16 *) b));
}

static void
find_states (AtlasCompare *self)
{
  GArray *const lists[] = { self->appeared, self->ended, self->renamed };

  for (guint16 state = 1; state <= get_world (self)->n_states; state++)
    {
      gboolean was = atlas_day_has_state (self->from, state);
      gboolean is = atlas_day_has_state (self->to, state);

      if (!was && is)
        g_array_append_val (self->appeared, state);
      else if (was && !is)
        g_array_append_val (self->ended, state);
      else if (was && !g_str_equal (atlas_day_get_state_name (self->from, state),
                                    atlas_day_get_state_name (self->to, state)))
        g_array_append_val (self->renamed, state);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_sort_with_data (lists[i], compare_codes, self);
}

/* The stages of @state in @alliance as bits */
static guint
collect_stages (AtlasDay *day, guint alliance, guint state)
{
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
  guint stages = 0;

  if (!atlas_day_has_state (day, state))
    return 0;
  for (guint i = 0; i < n_statuses; i++)
    if (statuses[i].alliance == alliance)
      stages |= 1u << statuses[i].stage->stage;
  return stages;
}

static gboolean
is_member (AtlasDay *day, guint alliance, guint state)
{
  return atlas_day_has_state (day, state) && atlas_day_get_member_wave (day, alliance, state) != 0;
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasCompareStages *x = a;
  const AtlasCompareStages *y = b;

  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return strcmp (get_code (user_data, x->state), get_code (user_data, y->state));
}

static void
find_stages (AtlasCompare *self)
{
  AtlasWorld *world = get_world (self);

  for (guint alliance = 0; alliance < world->n_alliances; alliance++)
    for (guint state = 1; state <= world->n_states; state++)
      {
        gboolean was = is_member (self->from, alliance, state);
        gboolean is = is_member (self->to, alliance, state);
        AtlasCompareStages stages = {
          .kind = was == is ? ATLAS_COMPARE_STAGE
                  : is      ? ATLAS_COMPARE_JOINED
                            : ATLAS_COMPARE_LEFT,
          .alliance = alliance,
          .state = state,
          .from = collect_stages (self->from, alliance, state),
          .to = collect_stages (self->to, alliance, state),
        };

        if (was != is || stages.from != stages.to)
          g_array_append_val (self->stages, stages);
      }
  g_array_sort_with_data (self->stages, compare_stages, self);
}

static gboolean
is_contested (AtlasDay *day, guint unit)
{
  const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);

  return period != NULL && (period->flags & ATLAS_GEO_PERIOD_CONTESTED) != 0;
}

static int
compare_ground (gconstpointer a, gconstpointer b)
{
  const AtlasCompareGround *x = a;
  const AtlasCompareGround *y = b;

  if (x->km2 > y->km2 || x->km2 < y->km2)
    return x->km2 > y->km2 ? -1 : 1;
  return x->unit < y->unit ? -1 : 1;
}

static void
find_ground (AtlasCompare *self)
{
  AtlasWorld *world = get_world (self);

  for (guint unit = 1; unit <= world->n_units; unit++)
    {
      AtlasCompareGround ground = {
        .unit = unit,
        .from = atlas_day_get_unit_state (self->from, unit),
        .to = atlas_day_get_unit_state (self->to, unit),
        .km2 = atlas_geography_get_unit_area_km2 (world->geography, unit),
        .is_contested = is_contested (self->from, unit) || is_contested (self->to, unit),
      };

      if (ground.from != ground.to)
        g_array_append_val (self->ground, ground);
    }
  g_array_sort (self->ground, compare_ground);
}

/* Borders */

static void
add_border (AtlasCompare *self, const AtlasCompareBorder *border)
{
  gboolean is_other = border->from_state != border->state && border->from_km > 0;

  if (fabs (border->from_km - border->to_km) >= SAME_KM || (is_other && border->to_km > 0))
    g_array_append_vals (self->borders, border, 1);
}

static double
measure_alliances (AtlasDay *day, guint a, guint b)
{
  guint n_states = atlas_day_get_world (day)->n_states;
  g_autoptr (AtlasStateSet) side_a = atlas_state_set_new (n_states);
  g_autoptr (AtlasStateSet) side_b = atlas_state_set_new (n_states);
  g_autoptr (GArray) borders = NULL;
  double km = 0;

  for (guint state = 1; state <= n_states; state++)
    {
      if (atlas_day_get_member_wave (day, a, state) != 0)
        atlas_state_set_add (side_a, state);
      if (atlas_day_get_member_wave (day, b, state) != 0)
        atlas_state_set_add (side_b, state);
    }
  borders = atlas_day_measure_borders (day, side_a, side_b);
  for (guint i = 0; i < borders->len; i++)
    km += g_array_index (borders, AtlasBorder, i).km;
  return km;
}

static void
find_borders_with_alliances (AtlasCompare *self, guint alliance)
{
  for (guint other = alliance + 1; other < get_world (self)->n_alliances; other++)
    {
      AtlasCompareBorder border = { alliance, other, 0, 0, 0, 0 };

      if (!atlas_world_is_filled (get_world (self), other))
        continue;
      border.from_km = measure_alliances (self->from, alliance, other);
      border.to_km = measure_alliances (self->to, alliance, other);
      add_border (self, &border);
    }
}

static double
find_km (const AtlasBorderHistory *history, AtlasDay *day, guint *state)
{
  const AtlasBorderStep *step = atlas_border_history_find (history, atlas_day_get_date (day));

  *state = step != NULL ? step->state : history->state;
  return step != NULL ? step->measured_km : 0;
}

static int
compare_borders (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasCompareBorder *x = a;
  const AtlasCompareBorder *y = b;

  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->other_alliance != y->other_alliance)
    return x->other_alliance < y->other_alliance ? -1 : 1;
  return strcmp (get_code (user_data, x->state), get_code (user_data, y->state));
}

/* Kilometres between each alliance that the map fills and the states and other alliances */
static void
find_borders (AtlasCompare *self)
{
  for (guint alliance = 0; alliance < get_world (self)->n_alliances; alliance++)
    {
      g_autoptr (GPtrArray) histories = NULL;

      if (!atlas_world_is_filled (get_world (self), alliance))
        continue;
      find_borders_with_alliances (self, alliance);
      histories = atlas_border_histories_of_alliance (get_world (self), alliance,
                                                      atlas_day_get_view (self->from));
      for (guint i = 0; i < histories->len; i++)
        {
          const AtlasBorderHistory *history = histories->pdata[i];
          AtlasCompareBorder border = { .alliance = alliance, .other_alliance = G_MAXUINT };

          border.from_km = find_km (history, self->from, &border.from_state);
          border.to_km = find_km (history, self->to, &border.state);
          add_border (self, &border);
        }
    }
  g_array_sort_with_data (self->borders, compare_borders, self);
}

/**
 * atlas_compare_new:
 * @world: what the atlas knows
 * @from: the first day
 * @to: the second; it may be earlier than @from
 * @view: which borders
 *
 * Takes some milliseconds, for it follows borders through all of time.
 *
 * Returns: (transfer full): the differences
 */
AtlasCompare *
atlas_compare_new (AtlasWorld *world, AtlasDate from, AtlasDate to, AtlasView view)
{
  AtlasCompare *self = g_new0 (AtlasCompare, 1);

  self->from = atlas_day_new (world, from, view);
  self->to = atlas_day_new (world, to, view);
  self->appeared = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->ended = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->renamed = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->stages = g_array_new (FALSE, FALSE, sizeof (AtlasCompareStages));
  self->ground = g_array_new (FALSE, FALSE, sizeof (AtlasCompareGround));
  self->borders = g_array_new (FALSE, FALSE, sizeof (AtlasCompareBorder));

  find_states (self);
  find_stages (self);
  find_ground (self);
  find_borders (self);
  return self;
}

void
atlas_compare_free (AtlasCompare *self)
{
  g_array_unref (self->appeared);
  g_array_unref (self->ended);
  g_array_unref (self->renamed);
  g_array_unref (self->stages);
  g_array_unref (self->ground);
  g_array_unref (self->borders);
  atlas_day_unref (self->from);
  atlas_day_unref (self->to);
  g_free (self);
}
