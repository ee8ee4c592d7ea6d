/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border.h"
#include "atlas-changes.h"

G_BEGIN_DECLS

/**
 * AtlasQueryJson:
 *
 * Writes answers as JSON objects, one on a line, without the end of the line. What the answers have
 * in common is put into words once, so that a point costs little more than finding it. Not shared
 * between threads.
 */
typedef struct _AtlasQueryJson AtlasQueryJson;

AtlasQueryJson *atlas_query_json_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
void atlas_query_json_free (AtlasQueryJson *self);

/* {date, view, unit, state, name, contested, note, statuses: [{alliance, stage, since}], treaty_area,
 * treaty_rule, dispute}: what is at a point (degrees, WGS 84); unit, state, name and note are null
 * where there is none. `treaty_area`: whether Article 5 of the North Atlantic Treaty covers it, null
 * where the recognised owner is no party; `treaty_rule` is by which rule (atlas_treaty_rule_to_id()).
 * `dispute`: as atlas_record_json_append_dispute() writes it, null where nothing is told. */
void atlas_query_json_append_point (
  AtlasQueryJson *self, GString *json, AtlasDate date, AtlasView view, double lat, double lon);

/* {alliance, date, count, members: [{state, name, since, wave}], joined: […], left: […]}, members
 * by the day since when they are, then by code */
void atlas_query_json_append_alliance (AtlasQueryJson *self,
                                       GString *json,
                                       AtlasDate date,
                                       guint alliance);

/* {date, stage, alliance, count, states: [{state, name, alliance, since}]}: every state in @stage of
 * @alliance, or with G_MAXUINT of any, which alliance: null says; by alliance, then by the day since
 * when, then by code. Of several alliances a state is there once for each; count is that of states. */
void atlas_query_json_append_stage (
  AtlasQueryJson *self, GString *json, AtlasDate date, AtlasStage stage, guint alliance);

/* {pairs: [{a, b, km}], km}, kilometres to a tenth */
void atlas_query_json_append_borders (AtlasQueryJson *self,
                                      GString *json,
                                      AtlasDate date,
                                      AtlasView view,
                                      const AtlasStateSet *side_a,
                                      const AtlasStateSet *side_b);

/* {date, kind, states, alliance?, text} */
void
atlas_query_json_append_change (AtlasQueryJson *self, GString *json, const AtlasChange *change);

/* Vocabulary of the answers */
const char *atlas_view_to_id (AtlasView view);
gboolean atlas_view_from_id (const char *id, AtlasView *view);
const char *atlas_change_kind_to_id (AtlasChangeKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasQueryJson, atlas_query_json_free)

G_END_DECLS
