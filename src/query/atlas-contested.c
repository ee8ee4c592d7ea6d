/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-contested.h"

#include "atlas-error.h"
#include "atlas-world-private.h"

typedef struct
{
  guint unit;
  AtlasSpan span;
  guint dispute;
} Stretch;

struct _AtlasContested
{
  Stretch *stretches;     /* by unit, then by time; those of one unit do not overlap */
  guint32 *first_stretch; /* by unit; n_units + 2 of them */
  guint n_units;
};

static gboolean
collect_ground (GArray *stretches,
                AtlasGeography *geography,
                const AtlasDispute *dispute,
                const AtlasDisputeGround *ground,
                guint index,
                GError **error)
{
  for (guint i = 0; ground->units[i] != NULL; i++)
    {
      Stretch stretch = { atlas_geography_find_unit (geography, ground->units[i]), ground->span,
                          index };

      if (stretch.unit == 0)
        {
          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                       "dispute “%s”: there is no unit “%s”; expected the id of a unit of the "
                       "geography, such as “UKR-43”",
                       dispute->id, ground->units[i]);
          return FALSE;
        }
      g_array_append_val (stretches, stretch);
    }
  return TRUE;
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;

  if (one->unit != other->unit)
    return one->unit < other->unit ? -1 : 1;
  return one->span.from < other->span.from ? -1 : one->span.from > other->span.from;
}

static void
index_stretches (AtlasContested *self, GArray *stretches)
{
  guint n_stretches = stretches->len;

  g_array_sort (stretches, compare_stretches);
  self->first_stretch = g_new0 (guint32, self->n_units + 2);
  for (guint i = 0; i < n_stretches; i++)
    self->first_stretch[g_array_index (stretches, Stretch, i).unit + 1]++;
  for (guint unit = 1; unit <= self->n_units + 1; unit++)
    self->first_stretch[unit] += self->first_stretch[unit - 1];
  self->stretches = g_memdup2 (stretches->data, n_stretches * sizeof (Stretch));
}

/**
 * atlas_contested_new:
 *
 * Errors: %ATLAS_DATA_ERROR_REFERENCE when a dispute names a unit that the geography does not know.
 *
 * Returns: (transfer full): the disputes, to be found by unit and day
 */
AtlasContested *
atlas_contested_new (AtlasGeography *geography, AtlasCollection *collection, GError **error)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  AtlasContested *self;

  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);

      for (guint j = 0; j < dispute->n_grounds; j++)
        if (!collect_ground (stretches, geography, dispute, &dispute->grounds[j], i, error))
          return NULL;
    }
  self = g_new0 (AtlasContested, 1);
  self->n_units = atlas_geography_get_n_units (geography);
  index_stretches (self, stretches);
  return self;
}

void
atlas_contested_free (AtlasContested *self)
{
  g_free (self->stretches);
  g_free (self->first_stretch);
  g_free (self);
}

static const Stretch *
find_stretch (const AtlasContested *self, guint unit, AtlasDate date)
{
  /* A unit has a handful of them at most. */
  for (guint i = self->first_stretch[unit]; i < self->first_stretch[unit + 1]; i++)
    if (atlas_span_contains (self->stretches[i].span, date))
      return &self->stretches[i];
  return NULL;
}

gboolean
atlas_contested_find (const AtlasContested *self, guint unit, AtlasDate date, guint *dispute)
{
  const Stretch *stretch;

  g_return_val_if_fail (unit <= self->n_units, FALSE);

  stretch = find_stretch (self, unit, date);
  if (stretch != NULL)
    *dispute = stretch->dispute;
  return stretch != NULL;
}

/* Stretches that follow each other without a gap are one time. */
static AtlasSpan
join_stretches (const AtlasContested *self, const Stretch *stretch)
{
  const Stretch *first = &self->stretches[self->first_stretch[stretch->unit]];
  const Stretch *end = &self->stretches[self->first_stretch[stretch->unit + 1]];
  AtlasSpan span = stretch->span;

  for (const Stretch *s = stretch;
       s > first && s[-1].dispute == stretch->dispute && s[-1].span.to == s->span.from; s--)
    span.from = s[-1].span.from;
  for (const Stretch *s = stretch + 1;
       s < end && s->dispute == stretch->dispute && !span.is_open && s->span.from == span.to; s++)
    {
      span.to = s->span.to;
      span.is_open = s->span.is_open;
    }
  return span;
}

const AtlasDispute *
atlas_day_explain_since (AtlasDay *day, guint unit, AtlasSpan *span)
{
  AtlasWorld *world = atlas_day_get_world (day);
  const Stretch *stretch;

  g_return_val_if_fail (unit <= world->n_units, NULL);

  stretch = find_stretch (world->contested, unit, atlas_day_get_date (day));
  if (stretch == NULL)
    return NULL;
  *span = join_stretches (world->contested, stretch);
  return atlas_collection_get_dispute (world->collection, stretch->dispute);
}

const AtlasDispute *
atlas_day_explain (AtlasDay *day, guint unit)
{
  AtlasSpan span;

  return atlas_day_explain_since (day, unit, &span);
}

AtlasContest
atlas_day_get_contest (AtlasDay *day, guint unit)
{
  const AtlasGeoPeriod *period = unit != 0 ? atlas_day_get_unit_period (day, unit) : NULL;

  if (period == NULL)
    return ATLAS_CONTEST_NONE;
  if (atlas_day_is_unit_divided (day, unit))
    return ATLAS_CONTEST_DIVIDED;
  if (period->claims[0] != 0)
    return ATLAS_CONTEST_CLAIMED;
  if (atlas_geo_period_is_contested (period))
    return ATLAS_CONTEST_OPEN;
  return atlas_day_explain (day, unit) != NULL ? ATLAS_CONTEST_TOLD : ATLAS_CONTEST_NONE;
}

gboolean
atlas_day_get_known_until (AtlasDay *day, AtlasPartialDate *known_until)
{
  AtlasDate date = atlas_day_get_date (day);
  gboolean has_known_until = FALSE;

  for (guint unit = 1; unit <= atlas_day_get_world (day)->n_units; unit++)
    {
      const AtlasDispute *dispute = atlas_day_explain (day, unit);

      /* On the day itself the map still shows what was. */
      if (dispute == NULL || !dispute->has_known_until || date <= dispute->known_until.first ||
          (has_known_until && known_until->first <= dispute->known_until.first))
        continue;
      *known_until = dispute->known_until;
      has_known_until = TRUE;
    }
  return has_known_until;
}

gboolean
atlas_geo_period_is_contested (const AtlasGeoPeriod *period)
{
  return (period->flags & ATLAS_GEO_PERIOD_CONTESTED) != 0 ||
         period->status == ATLAS_GEO_STATUS_MILITARY ||
         period->status == ATLAS_GEO_STATUS_UNSETTLED ||
         atlas_geo_period_get_owner (period, ATLAS_VIEW_RECOGNISED) !=
           atlas_geo_period_get_owner (period, ATLAS_VIEW_CONTROLLED);
}
