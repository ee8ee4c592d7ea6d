/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/* What became of a membership between two days */
typedef enum
{
  ATLAS_COMPARE_JOINED, /* a member on the second day, none on the first */
  ATLAS_COMPARE_LEFT,   /* the other way round, for whatever reason */
  ATLAS_COMPARE_STAGE,  /* neither; other stages hold */
} AtlasCompareMembership;

/**
 * AtlasCompareStages:
 * @from: bit per AtlasStage that held on the first day; 0 for none
 * @to: likewise on the second
 *
 * What a state was to an alliance. Of a state that is not there on a day, none holds.
 */
typedef struct
{
  AtlasCompareMembership kind;
  guint alliance;
  guint state;
  guint from;
  guint to;
} AtlasCompareStages;

/**
 * AtlasCompareGround:
 * @from: the state that held the unit on the first day, or 0
 * @to: the one that held it on the second, or 0
 * @km2: its area
 * @is_contested: whether it was contested ground on either day
 */
typedef struct
{
  guint unit;
  guint from;
  guint to;
  double km2;
  gboolean is_contested;
} AtlasCompareGround;

/**
 * AtlasCompareBorder:
 * @other_alliance: the alliance that @alliance touches, or %G_MAXUINT; then @state is 0
 * @state: the state on the second day, or the one that it went on after
 * @from_state: the one that it was on the first day; mostly the same
 * @from_km: how far they touched on the first day, measured; 0 where they did not
 * @to_km: likewise on the second
 */
typedef struct
{
  guint alliance;
  guint other_alliance;
  guint from_state;
  guint state;
  double from_km;
  double to_km;
} AtlasCompareBorder;

/**
 * AtlasCompare:
 * @appeared: guint16, states that hold ground on the second day only, by code
 * @ended: guint16, those that hold ground on the first day only, by code
 * @renamed: guint16, those that are called otherwise, by code
 * @stages: AtlasCompareStages, by alliance, kind and code
 * @ground: AtlasCompareGround, largest first
 * @borders: AtlasCompareBorder, by alliance; other alliances before states, these by code
 *
 * What is different between two days in one border view. The days are compared with each other:
 * what changed and changed back in between is not there. Immutable.
 */
typedef struct
{
  AtlasDay *from;
  AtlasDay *to;
  GArray *appeared;
  GArray *ended;
  GArray *renamed;
  GArray *stages;
  GArray *ground;
  GArray *borders;
} AtlasCompare;

AtlasCompare *atlas_compare_new (AtlasWorld *world, AtlasDate from, AtlasDate to, AtlasView view)
  G_GNUC_WARN_UNUSED_RESULT;
void atlas_compare_free (AtlasCompare *self);

/* {from, to, view, appeared: [{state, name}], ended: [{state, name}], renamed: [{state, from, to}],
 * stages: [{state, name, alliance, kind, from: [stage], to: [stage]}], ground: [{unit, name, from,
 * to, km2, contested}], ground_km2, borders: [{alliance, with, from_km, to_km}]}; kind is joined,
 * left or stage; with is a state or an alliance; a state that is none is null */
void atlas_compare_append_json (const AtlasCompare *self, GString *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCompare, atlas_compare_free)

G_END_DECLS
