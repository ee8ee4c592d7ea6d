/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-forces.h"

#include <stdlib.h>
#include <string.h>

struct _AtlasForces
{
  AtlasCollection *collection;
  AtlasDate date;
  gboolean has_region;
  AtlasBounds region;
  GArray *reports;             /* AtlasForceReport */
  GArray *sums;                /* AtlasForceSum */
  const AtlasForce **left_out; /* what the sums point into */
};

/**
 * atlas_force_is_present:
 *
 * Whether it is there on the day: from the first day that `from` may mean, until before the first
 * that `to` may mean.
 */
gboolean
atlas_force_is_present (const AtlasForce *force, AtlasDate date)
{
  return force->from.first <= date && (!force->has_to || date < force->to.first);
}

/**
 * atlas_force_get_age:
 *
 * Returns: the days from the day that its numbers are for to @date. They are 0 on any day that
 * `as_of` may mean, a month or a year, count from the last of those, and are negative where the
 * numbers are for a later day.
 */
int
atlas_force_get_age (const AtlasForce *force, AtlasDate date)
{
  AtlasDate last = atlas_partial_date_get_end (force->as_of) - 1;

  if (date < force->as_of.first)
    return date - force->as_of.first;
  return MAX (date - last, 0);
}

/**
 * atlas_force_get_strength:
 * @age_days: the age of a report; numbers for a day that is still to come are as far off as
 *   numbers for one that is past
 *
 * Returns: how strongly it is to be drawn, 1 … %ATLAS_FORCE_STALE_STRENGTH
 */
double
atlas_force_get_strength (int age_days)
{
  double distance = ABS ((double) age_days);
  double faded = (distance - ATLAS_FORCE_FRESH_DAYS) /
                 (double) (ATLAS_FORCE_STALE_DAYS - ATLAS_FORCE_FRESH_DAYS);

  return 1.0 - CLAMP (faded, 0.0, 1.0) * (1.0 - ATLAS_FORCE_STALE_STRENGTH);
}

gboolean
atlas_force_is_total (const AtlasForce *force)
{
  return force->kind == ATLAS_FORCE_TOTAL;
}

static gboolean
is_there (const AtlasForces *self, const AtlasForce *force)
{
  return atlas_force_is_present (force, self->date) &&
         (!self->has_region ||
          atlas_bounds_contains (&self->region, force->place.lat, force->place.lon));
}

/* What is looked for on the way from a part to wholes: a number of this unit, or any number with
 * %ATLAS_UNIT_UNCOUNTED, given by a total or by none. Totals only account for totals. */
typedef guint CoverKey;

#define N_COVER_KEYS (2 * ATLAS_N_FORCE_UNITS)

static CoverKey
get_key (const AtlasForce *part)
{
  return part->unit * 2 + (guint) atlas_force_is_total (part);
}

static gboolean
is_counting (const AtlasForce *whole, CoverKey key)
{
  return whole->has_count && (key / 2 == ATLAS_UNIT_UNCOUNTED || key / 2 == whole->unit) &&
         key % 2 == (guint) atlas_force_is_total (whole);
}

/* By force, then by key: the place, plus one, of the report whose number is added for its part */
typedef guint Cover[N_COVER_KEYS];

/* What the wholes of a force come to is known already. What lies between may be gone on the day, or
 * count something else. */
static guint
find_cover (const AtlasForces *self,
            const Cover *covers,
            const AtlasForce *force,
            const guint *wholes,
            CoverKey key)
{
  for (guint i = 0; force->part_of[i] != NULL; i++)
    {
      const AtlasForce *whole = atlas_collection_get_force (self->collection, wholes[i]);
      gboolean counts = is_counting (whole, key) && is_there (self, whole);
      guint cover = covers[wholes[i]][counts ? get_key (whole) : key];

      if (cover != 0 || counts)
        return cover != 0 ? cover : wholes[i] + 1;
    }
  return 0;
}

/* Wholes come before their parts, so that one pass is enough. */
static Cover *
find_covers (const AtlasForces *self)
{
  guint n_forces = atlas_collection_get_n_forces (self->collection);
  const guint *order = atlas_collection_get_force_order (self->collection);
  Cover *covers = g_new0 (Cover, n_forces);

  for (guint i = 0; i < n_forces; i++)
    {
      const AtlasForce *force = atlas_collection_get_force (self->collection, order[i]);
      const guint *wholes = atlas_collection_get_force_wholes (self->collection, order[i]);

      for (CoverKey key = 0; key < N_COVER_KEYS && wholes != NULL; key++)
        covers[order[i]][key] = find_cover (self, covers, force, wholes, key);
    }
  return covers;
}

static void
find_reports (AtlasForces *self)
{
  guint n_forces = atlas_collection_get_n_forces (self->collection);
  g_autofree Cover *covers = find_covers (self);

  for (guint i = 0; i < n_forces; i++)
    {
      const AtlasForce *force = atlas_collection_get_force (self->collection, i);
      AtlasForceReport report = { force, i, 0, 0, NULL };
      guint cover;

      if (!is_there (self, force))
        continue;
      report.age_days = atlas_force_get_age (force, self->date);
      report.strength = atlas_force_get_strength (report.age_days);
      cover = covers[i][get_key (force)];
      if (cover != 0)
        report.counted_with = atlas_collection_get_force (self->collection, cover - 1);
      g_array_append_val (self->reports, report);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const AtlasForceReport *first = *(const AtlasForceReport *const *) a;
  const AtlasForceReport *second = *(const AtlasForceReport *const *) b;
  int order = strcmp (first->force->side, second->force->side);

  if (order == 0)
    order = (int) first->force->unit - (int) second->force->unit;
  return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}

/* Ids are in small letters and codes in capitals, which sort first. */
static GPtrArray *
sort_by_row (const AtlasForces *self)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->reports->len; i++)
    {
      const AtlasForceReport *report = &g_array_index (self->reports, AtlasForceReport, i);

      if (!atlas_force_is_total (report->force))
        g_ptr_array_add (sorted, (gpointer) report);
    }
  g_ptr_array_sort (sorted, compare_rows);
  return sorted;
}

static void
add_to_sum (AtlasForceSum *sum, const AtlasForceReport *report, const AtlasForce **left_out)
{
  if (report->counted_with != NULL)
    left_out[sum->n_left_out++] = report->force;
  else if (!report->force->has_count)
    sum->n_uncounted++;
  else
    {
      sum->low += report->force->low;
      sum->high += report->force->high;
      sum->n_counted++;
    }
}

static void
add_up (AtlasForces *self)
{
  g_autoptr (GPtrArray) sorted = sort_by_row (self);
  const AtlasForce **left_out = g_new0 (const AtlasForce *, sorted->len);
  guint i = 0;

  self->left_out = left_out;
  while (i < sorted->len)
    {
      const AtlasForce *first = ((AtlasForceReport *) g_ptr_array_index (sorted, i))->force;
      AtlasForceSum sum = { first->side, first->unit, 0, 0, 0, left_out, 0, 0 };

      for (; i < sorted->len; i++)
        {
          const AtlasForceReport *report = g_ptr_array_index (sorted, i);

          if (!g_str_equal (report->force->side, sum.side) || report->force->unit != sum.unit)
            break;
          add_to_sum (&sum, report, left_out);
        }
      left_out += sum.n_left_out;
      g_array_append_val (self->sums, sum);
    }
}

/**
 * atlas_forces_new:
 * @collection: whose forces
 * @date: the day
 * @region: (nullable): where; everywhere when %NULL
 *
 * Takes time in proportion to the number of forces and of what they are part of.
 */
AtlasForces *
atlas_forces_new (AtlasCollection *collection, AtlasDate date, const AtlasBounds *region)
{
  AtlasForces *self = g_new0 (AtlasForces, 1);

  self->collection = atlas_collection_ref (collection);
  self->date = date;
  self->has_region = region != NULL;
  if (region != NULL)
    self->region = *region;
  self->reports = g_array_new (FALSE, FALSE, sizeof (AtlasForceReport));
  self->sums = g_array_new (FALSE, FALSE, sizeof (AtlasForceSum));
  find_reports (self);
  add_up (self);
  return self;
}

void
atlas_forces_free (AtlasForces *self)
{
  g_array_unref (self->reports);
  g_array_unref (self->sums);
  g_free (self->left_out);
  atlas_collection_unref (self->collection);
  g_free (self);
}

AtlasDate
atlas_forces_get_date (const AtlasForces *self)
{
  return self->date;
}

const AtlasForceReport *
atlas_forces_get_reports (const AtlasForces *self, guint *n_reports)
{
  *n_reports = self->reports->len;
  return (const AtlasForceReport *) (gconstpointer) self->reports->data;
}

const AtlasForceSum *
atlas_forces_get_sums (const AtlasForces *self, guint *n_sums)
{
  *n_sums = self->sums->len;
  return (const AtlasForceSum *) (gconstpointer) self->sums->data;
}
