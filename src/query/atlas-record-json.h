/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-dispute.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/* {id, type, kind, date, end?, title or english text, states, sources: [{id, title, publisher, date?,
 * url?}]}: one item of the record as a JSON object on one line, without the end of the line. `type` is
 * event, quote, change (of memberships; with `events`, the ids of those that tell of it) or force. A date is as precise as it is known. A quote has `speaker`,
 * `english`, `verbatim` and, where somebody disputes it, `disputed` {by, what}; a force `low` and
 * `high`, null when it was not counted. */
void atlas_record_json_append (GString *json, AtlasItem *item, AtlasWorld *world);

/* The items of a timeline that begin from the day @from on and before @to */
void atlas_record_json_append_span (
  GString *json, GListModel *timeline, AtlasWorld *world, AtlasDate from, AtlasDate to);

/* {id, title, text, recognised, controlled, authority, known_until?, sources: […]}: what there is to
 * say about contested ground */
void atlas_record_json_append_dispute (GString *json, const AtlasDispute *dispute);

G_END_DECLS
