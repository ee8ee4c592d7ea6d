/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-forces.h"

G_BEGIN_DECLS

/* {date, forces: […], sums: […], totals: […]}: one JSON object, without the end of the line.
 *
 * forces: {id, side, name, kind, host, place, lat, lon, precision, low, high, unit, published, as_of,
 * age_days, part_of: [ids], confidence, sources: [{id, title, publisher, date?, url?}]}, all that
 * are there; low and high are null without a number.
 *
 * sums: {side, unit, low, high, counted, left_out: [ids], uncounted}; low and high are null where
 * nothing was added. The places of a side without a number are a row with the unit “uncounted”.
 *
 * totals: {id, side, name, unit, low, high, published, publishers: [names], as_of, age_days, part_of:
 * [ids]}: those of the forces that are published totals. */
void atlas_forces_json_append (GString *json, const AtlasForces *forces);

G_END_DECLS
