/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-geography-writer.h"
#include "atlas-polylabel.h"

#include <math.h>

/* In units of many vertices those that only zooms beyond this one show are left out when a label
 * point is looked for; small ones need all that they have. */
#define LABEL_ZOOM 7
#define MANY_VERTICES 2000

typedef struct
{
  guint16 left;
  guint16 right;
} Sides;

static gboolean
note_side (Sides *side, gint32 reference, guint unit, GError **error)
{
  guint16 *slot = reference < 0 ? &side->left : &side->right;

  if (*slot != 0)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   "arc %d: expected one unit on either side, found two on one",
                   reference < 0 ? ~reference : reference);
      return FALSE;
    }
  *slot = (guint16) unit;
  return TRUE;
}

static gboolean
find_sides (GPtrArray *units, Sides *sides, GError **error)
{
  for (guint u = 0; u < units->len; u++)
    {
      GPtrArray *rings = g_ptr_array_index (units, u);

      for (guint r = 0; r < rings->len; r++)
        {
          GArray *ring = g_ptr_array_index (rings, r);

          for (guint k = 0; k < ring->len; k++)
            {
              gint32 reference = g_array_index (ring, gint32, k);

              if (!note_side (&sides[reference < 0 ? ~reference : reference], reference, u + 1,
                              error))
                return FALSE;
            }
        }
    }
  return TRUE;
}

/* Borders come first, so that a line index and the number of a shared arc are the same. */
static void
write_arcs (AtlasGeographyWriter *self, AtlasTopojson *units, const Sides *sides, guint *numbers)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < units->n_arcs; i++)
        {
          gboolean is_border = sides[i].left != 0 && sides[i].right != 0;

          if (is_border == (pass == 0))
            numbers[i] =
              atlas_geography_writer_add_arc (self, &units->arcs[i], sides[i].left, sides[i].right);
        }
      if (pass == 0)
        self->n_borders = atlas_geography_writer_count (self, ATLAS_GEO_SECTION_ARCS) - 1;
    }
}

static void
append_arc_points (AtlasGeographyWriter *self, gint32 walked, guint max_rank, GArray *points)
{
  const AtlasGeoArc *arc =
    &g_array_index (self->sections[ATLAS_GEO_SECTION_ARCS], AtlasGeoArc, ABS (walked));

  for (guint i = 0; i < arc->n_vertices; i++)
    {
      guint v = arc->first_vertex + (walked > 0 ? i : arc->n_vertices - 1 - i);
      const AtlasGeoVertex *vertex =
        &g_array_index (self->sections[ATLAS_GEO_SECTION_VERTICES], AtlasGeoVertex, v);
      AtlasPoint point = { vertex->x, vertex->m };

      if (g_array_index (self->sections[ATLAS_GEO_SECTION_RANKS], guint8, v) <= max_rank)
        g_array_append_val (points, point);
    }
}

static double
ring_area (GArray *points)
{
  double area = 0.0;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      AtlasPoint a = g_array_index (points, AtlasPoint, i);
      AtlasPoint b = g_array_index (points, AtlasPoint, i + 1);

      area += a.x * b.y - b.x * a.y;
    }
  return fabs (area) / 2.0;
}

static gint32
ring_arc (AtlasGeographyWriter *self, const AtlasGeoRing *ring, guint index)
{
  return g_array_index (self->sections[ATLAS_GEO_SECTION_RING_ARCS], gint32,
                        ring->first_arc + index);
}

static guint
count_vertices (AtlasGeographyWriter *self, const AtlasGeoUnit *unit)
{
  guint n = 0;

  for (guint r = 0; r < unit->n_rings; r++)
    {
      const AtlasGeoRing *ring = &g_array_index (self->sections[ATLAS_GEO_SECTION_RINGS],
                                                 AtlasGeoRing, unit->first_ring + r);

      for (guint k = 0; k < ring->n_arcs; k++)
        n += g_array_index (self->sections[ATLAS_GEO_SECTION_ARCS], AtlasGeoArc,
                            ABS (ring_arc (self, ring, k)))
               .n_vertices;
    }
  return n;
}

static void
find_label_point (AtlasGeographyWriter *self, AtlasGeoUnit *unit)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint max_rank = count_vertices (self, unit) > MANY_VERTICES
                     ? LABEL_ZOOM * ATLAS_GEO_RANKS_PER_ZOOM
                     : G_MAXUINT8;
  double largest_area = -1.0;
  guint largest = 0;
  double radius;
  AtlasPoint point;

  for (guint r = 0; r < unit->n_rings; r++)
    {
      const AtlasGeoRing *ring = &g_array_index (self->sections[ATLAS_GEO_SECTION_RINGS],
                                                 AtlasGeoRing, unit->first_ring + r);
      GArray *points = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));

      for (guint k = 0; k < ring->n_arcs; k++)
        append_arc_points (self, ring_arc (self, ring, k), max_rank, points);
      g_ptr_array_add (rings, points);
      if (ring_area (points) > largest_area)
        {
          largest_area = ring_area (points);
          largest = r;
        }
    }
  point = atlas_polylabel (rings, largest, MAX (sqrt (largest_area) / 100.0, 1.0), &radius);
  unit->label_x = (gint32) lround (point.x);
  unit->label_m = (gint32) lround (point.y);
  unit->label_radius = (guint32) MAX (lround (radius), 1);
}

static void
write_unit (AtlasGeographyWriter *self,
            JsonObject *geometry,
            GPtrArray *rings,
            const guint *numbers)
{
  JsonObject *properties = json_object_get_object_member (geometry, "properties");
  const char *id = json_object_get_string_member (properties, "id");
  AtlasGeoUnit unit = {
    .id = atlas_geography_writer_intern (self, id),
    .name =
      atlas_geography_writer_intern (self, json_object_get_string_member (properties, "name")),
    .iso = atlas_geography_writer_intern (
      self, json_object_get_string_member_with_default (properties, "iso", "")),
    .area_km2 = (float) json_object_get_double_member (properties, "km2"),
  };

  unit.n_rings =
    atlas_geography_writer_add_rings (self, rings, numbers, &unit.first_ring, &unit.box);
  find_label_point (self, &unit);
  g_array_append_val (self->sections[ATLAS_GEO_SECTION_UNITS], unit);
  g_hash_table_insert (
    self->unit_ids, g_strdup (id),
    GUINT_TO_POINTER (atlas_geography_writer_count (self, ATLAS_GEO_SECTION_UNITS) - 1));
}

gboolean
atlas_geography_writer_add_units (AtlasGeographyWriter *self, AtlasTopojson *units, GError **error)
{
  JsonArray *geometries = atlas_topojson_get_geometries (units, "units", error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree Sides *sides = g_new0 (Sides, units->n_arcs);
  g_autofree guint *numbers = g_new0 (guint, units->n_arcs);

  if (geometries == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonObject *geometry = json_array_get_object_element (geometries, i);
      GPtrArray *rings = atlas_topojson_get_rings (units, geometry, error);

      if (rings == NULL)
        {
          g_prefix_error (error, "unit %u: ", i);
          return FALSE;
        }
      g_ptr_array_add (all, rings);
    }
  if (!find_sides (all, sides, error))
    return FALSE;

  write_arcs (self, units, sides, numbers);
  for (guint i = 0; i < all->len; i++)
    write_unit (self, json_array_get_object_element (geometries, i), g_ptr_array_index (all, i),
                numbers);
  return TRUE;
}
