/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"
#include "atlas-geography.h"

G_BEGIN_DECLS

/**
 * AtlasWorld:
 *
 * The geography and a collection joined: the codes of the collection's memberships resolved to
 * states of the geography, accession waves numbered. Immutable; made once per collection.
 */
typedef struct _AtlasWorld AtlasWorld;

#define ATLAS_TYPE_WORLD (atlas_world_get_type ())

GType atlas_world_get_type (void);

AtlasWorld *atlas_world_new (AtlasGeography *geography,
                             AtlasCollection *collection,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
AtlasWorld *atlas_world_ref (AtlasWorld *self);
void atlas_world_unref (AtlasWorld *self);
AtlasGeography *atlas_world_get_geography (AtlasWorld *self);
AtlasCollection *atlas_world_get_collection (AtlasWorld *self);

/**
 * AtlasWave:
 * @date: the day on which these states became members
 * @states: their indices, sorted by code
 *
 * An accession wave: the states that became members of an alliance on one day. A state that left
 * and came back is in two waves.
 */
typedef struct
{
  AtlasDate date;
  const guint16 *states;
  guint n_states;
} AtlasWave;

guint atlas_world_get_n_waves (AtlasWorld *self, guint alliance);
/* @wave counts from 1 */
const AtlasWave *atlas_world_get_wave (AtlasWorld *self, guint alliance, guint wave);
/* Memberships of a state: indices into the collection's, borrowed */
const guint16 *
atlas_world_get_state_memberships (AtlasWorld *self, guint state, guint *n_memberships);

/* Whether the map fills this alliance’s members: every alliance whose kind is “military alliance”,
 * but for one whose members are all the time in one that the collection names before it (the WEU,
 * beside NATO). They rank in the order of the collection where a state is in two. */
gboolean atlas_world_is_filled (AtlasWorld *self, guint alliance);
guint64 atlas_world_get_filled_alliances (AtlasWorld *self);

/**
 * AtlasDay:
 *
 * Everything that is true on one day in one border view, worked out once: a flat, immutable value
 * from which the map’s tables, the legend, the pages and the answers of `query` are read.
 */
typedef struct _AtlasDay AtlasDay;

#define ATLAS_TYPE_DAY (atlas_day_get_type ())

GType atlas_day_get_type (void);

AtlasDay *
atlas_day_new (AtlasWorld *world, AtlasDate date, AtlasView view) G_GNUC_WARN_UNUSED_RESULT;
AtlasDay *atlas_day_ref (AtlasDay *self);
void atlas_day_unref (AtlasDay *self);

AtlasWorld *atlas_day_get_world (AtlasDay *self);
AtlasDate atlas_day_get_date (AtlasDay *self);
AtlasView atlas_day_get_view (AtlasDay *self);

/* Ground */
guint atlas_day_get_unit_state (AtlasDay *self, guint unit);
const AtlasGeoPeriod *atlas_day_get_unit_period (AtlasDay *self, guint unit);
/* Whether the other border view would give the unit to another state */
gboolean atlas_day_is_unit_divided (AtlasDay *self, guint unit);
/* States that hold at least one unit in this view, sorted by index */
const guint16 *atlas_day_get_states (AtlasDay *self, guint *n_states);
gboolean atlas_day_has_state (AtlasDay *self, guint state);
const char *atlas_day_get_state_name (AtlasDay *self, guint state);
/* Its units, sorted by area, largest first; borrowed */
const guint16 *atlas_day_get_state_units (AtlasDay *self, guint state, guint *n_units);
/* The place that is its capital, 0 for none */
guint atlas_day_get_capital (AtlasDay *self, guint state);

/* What separates the two sides of a line */
typedef enum
{
  ATLAS_LINE_NONE, /* two units of one state and one territory */
  ATLAS_LINE_COAST,
  ATLAS_LINE_INTERNAL, /* republics or colonies of one state */
  ATLAS_LINE_BORDER,
  ATLAS_LINE_DIVIDED, /* a border in one border view only */
} AtlasLineKind;

AtlasLineKind atlas_day_get_line_kind (AtlasDay *self, guint line);

/* Alliances */
/* The wave in which @state became a member, 0 when it is none on the day */
guint atlas_day_get_member_wave (AtlasDay *self, guint alliance, guint state);
guint atlas_day_get_n_members (AtlasDay *self, guint alliance);
guint atlas_day_get_n_wave_members (AtlasDay *self, guint alliance, guint wave);
/* Members that became so on this very day */
gboolean atlas_day_is_joining (AtlasDay *self, guint alliance, guint state);

/**
 * AtlasStatus: one stage of one alliance that holds on the day; in the order of the collection.
 */
typedef struct
{
  guint alliance;
  const AtlasStageSpan *stage;
} AtlasStatus;

const AtlasStatus *atlas_day_get_statuses (AtlasDay *self, guint state, guint *n_statuses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasWorld, atlas_world_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDay, atlas_day_unref)

G_END_DECLS
