/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"
#include "atlas-geography-format.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasView:
 * @ATLAS_VIEW_RECOGNISED: borders as the UN or most states saw them
 * @ATLAS_VIEW_CONTROLLED: who really held the ground, where one power annexed, occupied or broke
 *   it away
 */
typedef enum
{
  ATLAS_VIEW_RECOGNISED,
  ATLAS_VIEW_CONTROLLED,
} AtlasView;

#define ATLAS_N_VIEWS 2

AtlasView atlas_view_get_other (AtlasView view);

/**
 * AtlasGeography:
 *
 * The compiled geography: units (the building blocks that were never divided), arcs with a unit on
 * either side, who held which unit when, names of states over time, lakes and places. Immutable,
 * so threads share it freely. Everything it returns is borrowed and lives as long as it does.
 *
 * Indices start at 1; index 0 means “none” everywhere (the open sea, no state).
 */
typedef struct _AtlasGeography AtlasGeography;

#define ATLAS_TYPE_GEOGRAPHY (atlas_geography_get_type ())

GType atlas_geography_get_type (void);

AtlasGeography *atlas_geography_new (GBytes *blob, GError **error) G_GNUC_WARN_UNUSED_RESULT;
AtlasGeography *atlas_geography_ref (AtlasGeography *self);
void atlas_geography_unref (AtlasGeography *self);

/* Units */
guint atlas_geography_get_n_units (AtlasGeography *self);
const char *atlas_geography_get_unit_id (AtlasGeography *self, guint unit);
const char *atlas_geography_get_unit_name (AtlasGeography *self, guint unit);
double atlas_geography_get_unit_area_km2 (AtlasGeography *self, guint unit);
const AtlasGeoUnit *atlas_geography_get_unit (AtlasGeography *self, guint unit);
guint atlas_geography_find_unit (AtlasGeography *self, const char *id);

/* Who held what when */
const AtlasGeoPeriod *
atlas_geography_get_periods (AtlasGeography *self, guint unit, guint *n_periods);
const AtlasGeoPeriod *
atlas_geography_find_period (AtlasGeography *self, guint unit, AtlasDate date);
guint atlas_geo_period_get_owner (const AtlasGeoPeriod *period, AtlasView view);
AtlasSpan atlas_geo_period_get_span (const AtlasGeoPeriod *period);
const AtlasDate *atlas_geography_get_change_dates (AtlasGeography *self, guint *n_dates);

/* States */
guint atlas_geography_get_n_states (AtlasGeography *self);
const char *atlas_geography_get_state_code (AtlasGeography *self, guint state);
const char *atlas_geography_get_state_name (AtlasGeography *self, guint state, AtlasDate date);
const AtlasGeoName *
atlas_geography_get_state_names (AtlasGeography *self, guint state, guint *n_names);
/* What it calls itself in its main languages, with a comma between two: “Belgique, België, Belgien”;
 * "" for none that is another than the English one */
const char *atlas_geography_get_state_native (AtlasGeography *self, guint state);
guint atlas_geography_find_state (AtlasGeography *self, const char *code);

/* Text of the blob: @offset as stored in the records, "" for 0 */
const char *atlas_geography_get_text (AtlasGeography *self, guint32 offset);
const char *atlas_geography_get_original_text (AtlasGeography *self, guint32 offset);

/* Right after loading, before threads share it */
void atlas_geography_translate (AtlasGeography *self, const char *domain);

/* Arcs and rings */
guint atlas_geography_get_n_arcs (AtlasGeography *self);
const AtlasGeoArc *atlas_geography_get_arc (AtlasGeography *self, guint arc);
const AtlasGeoVertex *atlas_geography_get_vertices (AtlasGeography *self);
const guint8 *atlas_geography_get_vertex_ranks (AtlasGeography *self);
const AtlasGeoRing *
atlas_geography_get_unit_rings (AtlasGeography *self, guint unit, guint *n_rings);
const AtlasGeoRing *
atlas_geography_get_lake_rings (AtlasGeography *self, guint lake, guint *n_rings);
const gint32 *atlas_geography_get_ring_arcs (AtlasGeography *self, const AtlasGeoRing *ring);

/* Lines: what can be stroked. 1 … n_borders are the shared arcs, n_borders + unit its coast */
guint atlas_geography_get_n_borders (AtlasGeography *self);
guint atlas_geography_get_n_lines (AtlasGeography *self);
void atlas_geography_get_line_units (AtlasGeography *self, guint line, guint *a, guint *b);
double atlas_geography_get_line_km (AtlasGeography *self, guint line);

/* Lakes and places */
guint atlas_geography_get_n_lakes (AtlasGeography *self);
const AtlasGeoLake *atlas_geography_get_lake (AtlasGeography *self, guint lake);
guint atlas_geography_get_n_places (AtlasGeography *self);
const AtlasGeoPlace *atlas_geography_get_place (AtlasGeography *self, guint place);
const char *atlas_geography_get_place_name (AtlasGeography *self, guint place, AtlasDate date);
/* Its names in other times */
const AtlasGeoName *
atlas_geography_get_place_names (AtlasGeography *self, guint place, guint *n_names);
const AtlasGeoCapital *
atlas_geography_get_capitals (AtlasGeography *self, guint state, guint *n_capitals);

/* Finding: latitude and longitude in degrees, WGS 84 */
guint atlas_geography_locate (AtlasGeography *self, double lat, double lon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasGeography, atlas_geography_unref)

G_END_DECLS
