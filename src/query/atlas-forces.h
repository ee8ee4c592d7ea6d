/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bounds.h"
#include "atlas-collection.h"

G_BEGIN_DECLS

/* How a report fades: in full while the day shown is no farther than the first from the day that
 * its numbers are for, then evenly less down to what is left at the second and from there on. */
#define ATLAS_FORCE_FRESH_DAYS 30
#define ATLAS_FORCE_STALE_DAYS 365
#define ATLAS_FORCE_STALE_STRENGTH 0.4

/**
 * AtlasForceReport:
 * @force: borrowed from the collection
 * @index: its place there
 * @age_days: how old its numbers are on the day; see atlas_force_get_age()
 * @strength: 1 when fresh, less the older it is; see atlas_force_get_strength()
 * @counted_with: the report in whose number these troops are counted already, so that theirs is not
 *   added; %NULL where it is, and for a total that is not part of another
 *
 * A force that is there on the day.
 */
typedef struct
{
  const AtlasForce *force;
  guint index;
  int age_days;
  double strength;
  const AtlasForce *counted_with;
} AtlasForceReport;

/**
 * AtlasForceSum:
 * @side: a state code, or the id of an alliance
 * @unit: what is counted; %ATLAS_UNIT_UNCOUNTED for the places of the side without a number
 * @low: the sum of the lowest estimates
 * @high: the sum of the highest
 * @n_counted: how many reports are in that sum; with 0 there is none
 * @left_out: (array length=n_left_out): those that are not, because their troops are in another
 *   report that is counted
 * @n_uncounted: with %ATLAS_UNIT_UNCOUNTED only: places that enter no sum
 *
 * What one side has of one unit, without totals.
 */
typedef struct
{
  const char *side;
  AtlasForceUnit unit;
  guint64 low;
  guint64 high;
  guint n_counted;
  const AtlasForce *const *left_out;
  guint n_left_out;
  guint n_uncounted;
} AtlasForceSum;

/**
 * AtlasForces:
 *
 * The forces that are there on one day in one region, and their sums. An immutable value, worked
 * out once; it borrows from the collection.
 *
 * A force is there from the first day that its `from` may mean until before the first that its `to`
 * may mean, and in a region when its point is, also where that stands for a region or a country.
 *
 * Sums go by side and unit; people, vehicles, aircraft, ships and battalion groups are never added
 * to each other. Totals (of that kind) enter no sum, they stand beside it as they were published:
 * rival totals are estimates of the same troops. A report that is part of another one, in however
 * many steps, is not added when that one is, which it is when it is there, in the region, no total
 * and of the same unit. An uncounted place is none without a number when it is part of any that is
 * added.
 *
 * Whose side it is, is taken as it was reported: a force of `nato` and one of `USA` are on different
 * sides, and their sums are two. What the one has lent to the other is left out of its own sum by
 * `part_of`, and only so.
 */
typedef struct _AtlasForces AtlasForces;

AtlasForces *atlas_forces_new (AtlasCollection *collection,
                               AtlasDate date,
                               const AtlasBounds *region) G_GNUC_WARN_UNUSED_RESULT;
void atlas_forces_free (AtlasForces *self);

AtlasDate atlas_forces_get_date (const AtlasForces *self);
/* All that are there, totals too, in the order of the collection */
const AtlasForceReport *atlas_forces_get_reports (const AtlasForces *self, guint *n_reports);
/* By side, then by unit; states before alliances */
const AtlasForceSum *atlas_forces_get_sums (const AtlasForces *self, guint *n_sums);

gboolean atlas_force_is_present (const AtlasForce *force, AtlasDate date);
int atlas_force_get_age (const AtlasForce *force, AtlasDate date);
double atlas_force_get_strength (int age_days);
gboolean atlas_force_is_total (const AtlasForce *force);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasForces, atlas_forces_free)

G_END_DECLS
