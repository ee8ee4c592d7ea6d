/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-topojson.h"

#include "atlas-error.h"

JsonNode *
atlas_json_load (const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (!json_parser_load_from_file (parser, path, error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX,
                   "%s: expected a JSON object at the top", path);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static gboolean
read_pair (JsonObject *object, const char *member, double pair[2])
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) ||
      json_array_get_length (json_node_get_array (node)) != 2)
    return FALSE;

  for (guint i = 0; i < 2; i++)
    pair[i] = json_array_get_double_element (json_node_get_array (node), i);
  return TRUE;
}

static void
decode_arc (JsonArray *json, const double scale[2], const double translate[2], AtlasTopoArc *arc)
{
  gint64 x = 0;
  gint64 y = 0;

  arc->n_points = json_array_get_length (json);
  arc->points = g_new0 (AtlasLonLat, arc->n_points);
  for (guint i = 0; i < arc->n_points; i++)
    {
      JsonArray *delta = json_array_get_array_element (json, i);

      x += json_array_get_int_element (delta, 0);
      y += json_array_get_int_element (delta, 1);
      arc->points[i].lon = CLAMP ((double) x * scale[0] + translate[0], -180.0, 180.0);
      arc->points[i].lat = CLAMP ((double) y * scale[1] + translate[1], -90.0, 90.0);
    }
}

static gboolean
decode_arcs (AtlasTopojson *self, const char *path, GError **error)
{
  JsonObject *root = json_node_get_object (self->root);
  JsonNode *transform = json_object_get_member (root, "transform");
  JsonNode *arcs = json_object_get_member (root, "arcs");
  double scale[2];
  double translate[2];

  if (transform == NULL || !JSON_NODE_HOLDS_OBJECT (transform) || arcs == NULL ||
      !JSON_NODE_HOLDS_ARRAY (arcs) ||
      !read_pair (json_node_get_object (transform), "scale", scale) ||
      !read_pair (json_node_get_object (transform), "translate", translate))
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX,
                   "%s: expected a quantised topology with “transform” and “arcs”", path);
      return FALSE;
    }

  self->n_arcs = json_array_get_length (json_node_get_array (arcs));
  self->arcs = g_new0 (AtlasTopoArc, self->n_arcs);
  for (guint i = 0; i < self->n_arcs; i++)
    {
      decode_arc (json_array_get_array_element (json_node_get_array (arcs), i), scale, translate,
                  &self->arcs[i]);
      if (self->arcs[i].n_points < 2)
        {
          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                       "%s: arc %u: expected two points or more", path, i);
          return FALSE;
        }
    }
  return TRUE;
}

AtlasTopojson *
atlas_topojson_load (const char *path, GError **error)
{
  g_autoptr (AtlasTopojson) self = g_new0 (AtlasTopojson, 1);

  self->root = atlas_json_load (path, error);
  if (self->root == NULL || !decode_arcs (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
atlas_topojson_free (AtlasTopojson *self)
{
  for (guint i = 0; i < self->n_arcs; i++)
    g_free (self->arcs[i].points);
  g_free (self->arcs);
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

JsonArray *
atlas_topojson_get_geometries (AtlasTopojson *self, const char *object, GError **error)
{
  JsonObject *objects =
    json_object_get_object_member (json_node_get_object (self->root), "objects");

  if (objects == NULL || !json_object_has_member (objects, object))
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                   "expected an object “%s” in the topology", object);
      return NULL;
    }
  return json_object_get_array_member (json_object_get_object_member (objects, object),
                                       "geometries");
}

static gboolean
append_polygon (AtlasTopojson *self, JsonArray *polygon, GPtrArray *rings, GError **error)
{
  for (guint i = 0; i < json_array_get_length (polygon); i++)
    {
      JsonArray *json = json_array_get_array_element (polygon, i);
      GArray *ring = g_array_new (FALSE, FALSE, sizeof (gint32));

      g_ptr_array_add (rings, ring);
      for (guint k = 0; k < json_array_get_length (json); k++)
        {
          gint32 reference = (gint32) json_array_get_int_element (json, k);
          guint arc = (guint) (reference < 0 ? ~reference : reference);

          if (arc >= self->n_arcs)
            {
              g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                           "a ring refers to arc %u of %u", arc, self->n_arcs);
              return FALSE;
            }
          g_array_append_val (ring, reference);
        }
    }
  return TRUE;
}

GPtrArray *
atlas_topojson_get_rings (AtlasTopojson *self, JsonObject *geometry, GError **error)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const char *type = json_object_get_string_member_with_default (geometry, "type", "");
  JsonArray *arcs = json_object_get_array_member (geometry, "arcs");

  if (g_str_equal (type, "Polygon"))
    {
      if (!append_polygon (self, arcs, rings, error))
        return NULL;
    }
  else if (g_str_equal (type, "MultiPolygon"))
    {
      for (guint i = 0; i < json_array_get_length (arcs); i++)
        if (!append_polygon (self, json_array_get_array_element (arcs, i), rings, error))
          return NULL;
    }
  else
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   "geometry type “%s”: expected Polygon or MultiPolygon", type);
      return NULL;
    }

  return g_steal_pointer (&rings);
}
