/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-world-private.h"

#include <string.h>

struct _AtlasDay
{
  gatomicrefcount ref_count;

  AtlasWorld *world;
  AtlasDate date;
  AtlasView view;

  /* Ground */
  const AtlasGeoPeriod **unit_periods; /* by unit; entry 0 is NULL */
  guint16 *unit_states;                /* by unit, in this view */
  guint16 *other_states;               /* by unit, in the other view */
  guint32 *first_unit;                 /* by state; n_states + 2 of them */
  guint16 *state_units;                /* by state, largest first */
  guint16 *states;                     /* those that hold a unit */
  guint n_states;
  guint8 *line_kinds; /* by line */

  /* Alliances */
  guint16 *waves;          /* by alliance and state */
  guint16 *n_members;      /* by alliance */
  guint16 *n_wave_members; /* by wave, as the world's waves are laid out */
  AtlasStatus *statuses;   /* by state */
  guint32 *first_status;   /* by state; n_states + 2 of them */
};

G_DEFINE_BOXED_TYPE (AtlasDay, atlas_day, atlas_day_ref, atlas_day_unref)

static void
find_owners (AtlasDay *self)
{
  AtlasWorld *world = self->world;
  AtlasView other = atlas_view_get_other (self->view);

  self->unit_periods = g_new0 (const AtlasGeoPeriod *, world->n_units + 1);
  self->unit_states = g_new0 (guint16, world->n_units + 1);
  self->other_states = g_new0 (guint16, world->n_units + 1);

  for (guint unit = 1; unit <= world->n_units; unit++)
    {
      const AtlasGeoPeriod *period =
        atlas_geography_find_period (world->geography, unit, self->date);

      if (period == NULL)
        continue;

      self->unit_periods[unit] = period;
      self->unit_states[unit] = (guint16) atlas_geo_period_get_owner (period, self->view);
      self->other_states[unit] = (guint16) atlas_geo_period_get_owner (period, other);
    }
}

/* Lists the units of each state, largest first: the world's order by area, sorted by counting. */
static void
list_units (AtlasDay *self)
{
  AtlasWorld *world = self->world;
  g_autofree guint32 *next = NULL;

  self->first_unit = g_new0 (guint32, world->n_states + 2);
  self->state_units = g_new0 (guint16, world->n_units + 1);
  self->states = g_new0 (guint16, world->n_states + 1);

  for (guint unit = 1; unit <= world->n_units; unit++)
    self->first_unit[self->unit_states[unit] + 1]++;
  for (guint state = 1; state <= world->n_states; state++)
    if (self->first_unit[state + 1] > 0)
      self->states[self->n_states++] = (guint16) state;
  for (guint state = 1; state <= world->n_states + 1; state++)
    self->first_unit[state] += self->first_unit[state - 1];

  next = g_memdup2 (self->first_unit, sizeof (guint32) * (world->n_states + 2));
  for (guint i = 0; i < world->n_units; i++)
    {
      guint16 unit = world->units_by_area[i];

      self->state_units[next[self->unit_states[unit]]++] = unit;
    }
}

static gboolean
has_same_territory (AtlasDay *self, guint a, guint b)
{
  AtlasGeography *geography = self->world->geography;
  const AtlasGeoPeriod *x = self->unit_periods[a];
  const AtlasGeoPeriod *y = self->unit_periods[b];

  if (x == NULL || y == NULL)
    return x == y;
  if (x->territory == y->territory)
    return TRUE;
  return g_str_equal (atlas_geography_get_text (geography, x->territory),
                      atlas_geography_get_text (geography, y->territory));
}

static AtlasLineKind
judge_line (AtlasDay *self, guint a, guint b)
{
  gboolean differs_here;
  gboolean differs_there;

  if (a == 0 || b == 0)
    return ATLAS_LINE_COAST;

  differs_here = self->unit_states[a] != self->unit_states[b];
  differs_there = self->other_states[a] != self->other_states[b];
  if (differs_here && differs_there)
    return ATLAS_LINE_BORDER;
  if (differs_here || differs_there)
    return ATLAS_LINE_DIVIDED;
  return has_same_territory (self, a, b) ? ATLAS_LINE_NONE : ATLAS_LINE_INTERNAL;
}

static void
judge_lines (AtlasDay *self)
{
  AtlasWorld *world = self->world;

  self->line_kinds = g_new0 (guint8, world->n_lines + 1);
  for (guint line = 1; line <= world->n_lines; line++)
    self->line_kinds[line] = (guint8) judge_line (self, world->sides[line].a, world->sides[line].b);
}

static void
count_members (AtlasDay *self)
{
  AtlasWorld *world = self->world;
  guint stride = world->n_states + 1;

  self->waves = g_new0 (guint16, world->n_alliances * stride + 1);
  self->n_members = g_new0 (guint16, world->n_alliances + 1);
  self->n_wave_members = g_new0 (guint16, world->waves->len + 1);

  for (guint i = 0; i < world->n_member_spans; i++)
    {
      const AtlasMemberSpan *span = &world->member_spans[i];
      guint16 *wave = &self->waves[span->alliance * stride + span->state];

      if (*wave != 0 || !atlas_span_contains (span->span, self->date))
        continue;

      *wave = span->wave;
      self->n_members[span->alliance]++;
      self->n_wave_members[world->first_wave[span->alliance] + span->wave - 1]++;
    }
}

static void
list_statuses (AtlasDay *self)
{
  AtlasWorld *world = self->world;
  guint n_statuses = 0;

  self->statuses = g_new0 (AtlasStatus, world->max_statuses + 1);
  self->first_status = g_new0 (guint32, world->n_states + 2);

  for (guint state = 0; state <= world->n_states; state++)
    {
      self->first_status[state] = n_statuses;
      for (guint i = world->first_membership[state]; i < world->first_membership[state + 1]; i++)
        {
          const AtlasMembership *membership =
            atlas_collection_get_membership (world->collection, world->state_memberships[i]);

          for (guint j = 0; j < membership->n_stages; j++)
            if (atlas_span_contains (membership->stages[j].span, self->date))
              self->statuses[n_statuses++] =
                (AtlasStatus) { membership->alliance, &membership->stages[j] };
        }
    }
  self->first_status[world->n_states + 1] = n_statuses;
}

/**
 * atlas_day_new:
 * @world: what the atlas knows
 * @date: the day
 * @view: which borders
 *
 * Works out everything that is true on a day, in some ten microseconds. Days before
 * %ATLAS_DATE_START have no ground and the memberships of the record.
 *
 * Returns: (transfer full): the day
 */
AtlasDay *
atlas_day_new (AtlasWorld *world, AtlasDate date, AtlasView view)
{
  AtlasDay *self = g_new0 (AtlasDay, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->world = atlas_world_ref (world);
  self->date = date;
  self->view = view;

  find_owners (self);
  list_units (self);
  judge_lines (self);
  count_members (self);
  list_statuses (self);
  return self;
}

AtlasDay *
atlas_day_ref (AtlasDay *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_day_unref (AtlasDay *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->unit_periods);
  g_free (self->unit_states);
  g_free (self->other_states);
  g_free (self->first_unit);
  g_free (self->state_units);
  g_free (self->states);
  g_free (self->line_kinds);
  g_free (self->waves);
  g_free (self->n_members);
  g_free (self->n_wave_members);
  g_free (self->statuses);
  g_free (self->first_status);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_free (self);
}

AtlasWorld *
atlas_day_get_world (AtlasDay *self)
{
  return self->world;
}

AtlasDate
atlas_day_get_date (AtlasDay *self)
{
  return self->date;
}

AtlasView
atlas_day_get_view (AtlasDay *self)
{
  return self->view;
}

guint
atlas_day_get_unit_state (AtlasDay *self, guint unit)
{
  g_return_val_if_fail (unit <= self->world->n_units, 0);

  return self->unit_states[unit];
}

const AtlasGeoPeriod *
atlas_day_get_unit_period (AtlasDay *self, guint unit)
{
  g_return_val_if_fail (unit <= self->world->n_units, NULL);

  return self->unit_periods[unit];
}

gboolean
atlas_day_is_unit_divided (AtlasDay *self, guint unit)
{
  g_return_val_if_fail (unit <= self->world->n_units, FALSE);

  return self->unit_states[unit] != self->other_states[unit];
}

const guint16 *
atlas_day_get_states (AtlasDay *self, guint *n_states)
{
  *n_states = self->n_states;
  return self->states;
}

gboolean
atlas_day_has_state (AtlasDay *self, guint state)
{
  g_return_val_if_fail (state <= self->world->n_states, FALSE);

  return state != 0 && self->first_unit[state + 1] > self->first_unit[state];
}

const char *
atlas_day_get_state_name (AtlasDay *self, guint state)
{
  return atlas_geography_get_state_name (self->world->geography, state, self->date);
}

const guint16 *
atlas_day_get_state_units (AtlasDay *self, guint state, guint *n_units)
{
  g_return_val_if_fail (state <= self->world->n_states, NULL);

  *n_units = state == 0 ? 0 : self->first_unit[state + 1] - self->first_unit[state];
  return self->state_units + self->first_unit[state];
}

static gboolean
is_capital_on (const AtlasGeoCapital *capital, AtlasDate date)
{
  if (!(capital->flags & ATLAS_GEO_NAME_FROM_START) && date < capital->from)
    return FALSE;
  return (capital->flags & ATLAS_GEO_NAME_OPEN) != 0 || date < capital->to;
}

guint
atlas_day_get_capital (AtlasDay *self, guint state)
{
  guint n_capitals;
  const AtlasGeoCapital *capitals =
    atlas_geography_get_capitals (self->world->geography, state, &n_capitals);

  for (guint i = 0; i < n_capitals; i++)
    if (is_capital_on (&capitals[i], self->date))
      return capitals[i].place;

  return 0;
}

AtlasLineKind
atlas_day_get_line_kind (AtlasDay *self, guint line)
{
  g_return_val_if_fail (line <= self->world->n_lines, ATLAS_LINE_NONE);

  return self->line_kinds[line];
}

guint
atlas_day_get_member_wave (AtlasDay *self, guint alliance, guint state)
{
  g_return_val_if_fail (alliance < self->world->n_alliances, 0);
  g_return_val_if_fail (state <= self->world->n_states, 0);

  return self->waves[alliance * (self->world->n_states + 1) + state];
}

guint
atlas_day_get_n_members (AtlasDay *self, guint alliance)
{
  g_return_val_if_fail (alliance < self->world->n_alliances, 0);

  return self->n_members[alliance];
}

guint
atlas_day_get_n_wave_members (AtlasDay *self, guint alliance, guint wave)
{
  g_return_val_if_fail (alliance < self->world->n_alliances, 0);
  g_return_val_if_fail (wave >= 1 && wave <= atlas_world_get_n_waves (self->world, alliance), 0);

  return self->n_wave_members[self->world->first_wave[alliance] + wave - 1];
}

gboolean
atlas_day_is_joining (AtlasDay *self, guint alliance, guint state)
{
  guint wave = atlas_day_get_member_wave (self, alliance, state);

  return wave != 0 && atlas_world_get_wave (self->world, alliance, wave)->date == self->date;
}

const AtlasStatus *
atlas_day_get_statuses (AtlasDay *self, guint state, guint *n_statuses)
{
  g_return_val_if_fail (state <= self->world->n_states, NULL);

  *n_statuses = self->first_status[state + 1] - self->first_status[state];
  return self->statuses + self->first_status[state];
}
