/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geography-writer.h"

#include "atlas-date.h"
#include "atlas-error.h"
#include "atlas-geodesic.h"
#include "atlas-geography-checksum.h"
#include "atlas-projection.h"
#include "atlas-visvalingam.h"

#include <math.h>
#include <string.h>

AtlasGeographyWriter *
atlas_geography_writer_new (void)
{
  static const AtlasGeoSectionId with_unused_first[] = {
    ATLAS_GEO_SECTION_UNITS, ATLAS_GEO_SECTION_STATES, ATLAS_GEO_SECTION_ARCS,
    ATLAS_GEO_SECTION_LAKES, ATLAS_GEO_SECTION_PLACES,
  };
  AtlasGeographyWriter *self = g_new0 (AtlasGeographyWriter, 1);

  for (guint i = 0; i < ATLAS_GEO_N_SECTIONS; i++)
    self->sections[i] = g_array_new (FALSE, TRUE, atlas_geo_get_record_size (i));
  for (guint i = 0; i < G_N_ELEMENTS (with_unused_first); i++)
    g_array_set_size (self->sections[with_unused_first[i]], 1);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unit_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->state_codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  atlas_geography_writer_intern (self, "");

  return self;
}

void
atlas_geography_writer_free (AtlasGeographyWriter *self)
{
  for (guint i = 0; i < ATLAS_GEO_N_SECTIONS; i++)
    g_array_unref (self->sections[i]);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->unit_ids);
  g_hash_table_unref (self->state_codes);
  g_free (self);
}

guint32
atlas_geography_writer_intern (AtlasGeographyWriter *self, const char *text)
{
  GArray *section = self->sections[ATLAS_GEO_SECTION_TEXT];
  gpointer offset;

  if (text == NULL)
    return 0;
  if (!g_hash_table_lookup_extended (self->texts, text, NULL, &offset))
    {
      offset = GUINT_TO_POINTER (section->len);
      g_array_append_vals (section, text, (guint) strlen (text) + 1);
      g_hash_table_insert (self->texts, g_strdup (text), offset);
    }
  return GPOINTER_TO_UINT (offset);
}

static gint32
quantise (double fraction)
{
  return (gint32) lround (CLAMP (fraction, 0.0, 1.0) * ATLAS_GEO_MAX);
}

static void
extend_box (AtlasGeoBox *box, gint32 x, gint32 y)
{
  box->min_x = MIN (box->min_x, x);
  box->min_y = MIN (box->min_y, y);
  box->max_x = MAX (box->max_x, x);
  box->max_y = MAX (box->max_y, y);
}

static double
measure_arc (const AtlasTopoArc *arc)
{
  double km = 0.0;

  for (guint i = 1; i < arc->n_points; i++)
    km += atlas_geodesic_km (arc->points[i - 1].lat, arc->points[i - 1].lon, arc->points[i].lat,
                             arc->points[i].lon);
  return km;
}

guint
atlas_geography_writer_add_arc (AtlasGeographyWriter *self,
                                const AtlasTopoArc *arc,
                                guint left,
                                guint right)
{
  GArray *vertices = self->sections[ATLAS_GEO_SECTION_VERTICES];
  GArray *ranks = self->sections[ATLAS_GEO_SECTION_RANKS];
  AtlasGeoArc record = {
    .first_vertex = vertices->len,
    .n_vertices = arc->n_points,
    .left = (guint16) left,
    .right = (guint16) right,
    .box = { G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 },
    .min_m = G_MAXINT32,
    .max_m = G_MININT32,
    .km = left != 0 && right != 0 ? (float) measure_arc (arc) : 0.0f,
  };

  for (guint i = 0; i < arc->n_points; i++)
    {
      AtlasGeoVertex vertex = {
        .x = quantise ((arc->points[i].lon + 180.0) / 360.0),
        .y = quantise ((arc->points[i].lat + 90.0) / 180.0),
        .m = quantise (atlas_mercator_y (arc->points[i].lat)),
      };

      g_array_append_val (vertices, vertex);
      extend_box (&record.box, vertex.x, vertex.y);
      record.min_m = MIN (record.min_m, vertex.m);
      record.max_m = MAX (record.max_m, vertex.m);
    }
  g_array_set_size (ranks, vertices->len);
  atlas_visvalingam_rank (&g_array_index (vertices, AtlasGeoVertex, record.first_vertex),
                          arc->n_points, &g_array_index (ranks, guint8, record.first_vertex));
  g_array_append_val (self->sections[ATLAS_GEO_SECTION_ARCS], record);

  return self->sections[ATLAS_GEO_SECTION_ARCS]->len - 1;
}

guint
atlas_geography_writer_add_rings (AtlasGeographyWriter *self,
                                  GPtrArray *rings,
                                  const guint *numbers,
                                  guint *first,
                                  AtlasGeoBox *box)
{
  GArray *records = self->sections[ATLAS_GEO_SECTION_RINGS];
  GArray *ring_arcs = self->sections[ATLAS_GEO_SECTION_RING_ARCS];

  *first = records->len;
  *box = (AtlasGeoBox) { G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 };
  for (guint i = 0; i < rings->len; i++)
    {
      GArray *ring = g_ptr_array_index (rings, i);
      AtlasGeoRing record = { .first_arc = ring_arcs->len,
                              .n_arcs = ring->len,
                              .box = { G_MAXINT32, G_MAXINT32, G_MININT32, G_MININT32 } };

      for (guint k = 0; k < ring->len; k++)
        {
          gint32 reference = g_array_index (ring, gint32, k);
          guint number = numbers[reference < 0 ? ~reference : reference];
          gint32 walked = reference < 0 ? -(gint32) number : (gint32) number;
          AtlasGeoArc *arc =
            &g_array_index (self->sections[ATLAS_GEO_SECTION_ARCS], AtlasGeoArc, number);

          g_array_append_val (ring_arcs, walked);
          extend_box (&record.box, arc->box.min_x, arc->box.min_y);
          extend_box (&record.box, arc->box.max_x, arc->box.max_y);
        }
      extend_box (box, record.box.min_x, record.box.min_y);
      extend_box (box, record.box.max_x, record.box.max_y);
      g_array_append_val (records, record);
    }
  return rings->len;
}

static gboolean
read_day (JsonArray *from_to, guint index, gint32 *day, gboolean *is_null, GError **error)
{
  JsonNode *node = json_array_get_element (from_to, index);

  *is_null = JSON_NODE_HOLDS_NULL (node);
  if (*is_null)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX,
                   "element %u: expected a date or null", index);
      return FALSE;
    }
  return atlas_date_parse (json_node_get_string (node), day, error);
}

gboolean
atlas_geography_writer_read_span (
  JsonArray *from_to, guint offset, gint32 *from, gint32 *to, guint32 *flags, GError **error)
{
  gboolean no_from;
  gboolean no_to;

  *from = *to = 0;
  if (!read_day (from_to, offset, from, &no_from, error) ||
      !read_day (from_to, offset + 1, to, &no_to, error))
    return FALSE;

  *flags = (no_from ? ATLAS_GEO_NAME_FROM_START : 0) | (no_to ? ATLAS_GEO_NAME_OPEN : 0);
  return TRUE;
}

GBytes *
atlas_geography_writer_finish (AtlasGeographyWriter *self)
{
  GByteArray *blob = g_byte_array_new ();
  AtlasGeoHeader header = {
    .version = ATLAS_GEO_VERSION,
    .byte_order = 0x01020304,
    .n_borders = self->n_borders,
    .n_state_names = self->n_state_names,
  };

  memcpy (header.magic, ATLAS_GEO_MAGIC, sizeof header.magic);
  g_byte_array_append (blob, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < ATLAS_GEO_N_SECTIONS; i++)
    {
      static const guint8 padding[8] = { 0 };

      g_byte_array_append (blob, padding, (8 - blob->len % 8) % 8);
      header.sections[i].offset = blob->len;
      header.sections[i].count = self->sections[i]->len;
      g_byte_array_append (blob, (const guint8 *) self->sections[i]->data,
                           self->sections[i]->len * atlas_geo_get_record_size (i));
    }
  header.size = blob->len;
  memcpy (blob->data, &header, sizeof header);
  header.checksum =
    atlas_geography_checksum (blob->data + sizeof header, blob->len - sizeof header);
  memcpy (blob->data, &header, sizeof header);

  return g_byte_array_free_to_bytes (blob);
}
