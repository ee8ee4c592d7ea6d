/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** AtlasLonLat: degrees, WGS 84. */
typedef struct
{
  double lon, lat;
} AtlasLonLat;

/**
 * AtlasTopoArc:
 *
 * A decoded arc of a TopoJSON topology.
 */
typedef struct
{
  AtlasLonLat *points;
  guint n_points;
} AtlasTopoArc;

/**
 * AtlasTopojson:
 * @root: the document
 * @arcs: its arcs, decoded
 *
 * A quantised TopoJSON topology (TopoJSON 1.0).
 */
typedef struct
{
  JsonNode *root;
  AtlasTopoArc *arcs;
  guint n_arcs;
} AtlasTopojson;

AtlasTopojson *atlas_topojson_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void atlas_topojson_free (AtlasTopojson *self);

/* The geometries of an object, borrowed; NULL with an error when there is none of that name */
JsonArray *atlas_topojson_get_geometries (AtlasTopojson *self, const char *object, GError **error);

/* The rings of a Polygon or MultiPolygon geometry: each a GArray of gint32 arc references
 * (~n walks arc n backwards). Element type GArray*. */
GPtrArray *atlas_topojson_get_rings (AtlasTopojson *self,
                                     JsonObject *geometry,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Loads a JSON document; the error names the file. */
JsonNode *atlas_json_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTopojson, atlas_topojson_free)

G_END_DECLS
