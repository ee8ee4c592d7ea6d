/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-geography-writer.h"

/* Natural Earth's codes for countries that the atlas calls otherwise. */
static const struct
{
  const char *natural_earth;
  const char *code;
} renamed_codes[] = {
  { "KOS", "XKX" },
  { "SDS", "SSD" },
  { "PSX", "PSE" },
};

static gboolean
write_lakes (AtlasGeographyWriter *self,
             AtlasTopojson *lakes,
             const char *object,
             const guint *numbers,
             GError **error)
{
  JsonArray *geometries = atlas_topojson_get_geometries (lakes, object, error);

  if (geometries == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonObject *geometry = json_array_get_object_element (geometries, i);
      JsonObject *properties = json_object_get_object_member (geometry, "properties");
      g_autoptr (GPtrArray) rings = atlas_topojson_get_rings (lakes, geometry, error);
      AtlasGeoLake lake = {
        .name = atlas_geography_writer_intern (
          self, json_object_get_string_member_with_default (properties, "name", NULL)),
        .from_year = (gint32) json_object_get_int_member_with_default (properties, "from", 0),
        .to_year = (gint32) json_object_get_int_member_with_default (properties, "to", 0),
        .rank = (guint32) json_object_get_int_member_with_default (properties, "rank", 0),
      };

      if (rings == NULL)
        {
          g_prefix_error (error, "%s %u: ", object, i);
          return FALSE;
        }
      lake.n_rings =
        atlas_geography_writer_add_rings (self, rings, numbers, &lake.first_ring, &lake.box);
      g_array_append_val (self->sections[ATLAS_GEO_SECTION_LAKES], lake);
    }
  return TRUE;
}

gboolean
atlas_geography_writer_add_lakes (AtlasGeographyWriter *self, AtlasTopojson *lakes, GError **error)
{
  g_autofree guint *numbers = g_new0 (guint, lakes->n_arcs);

  for (guint i = 0; i < lakes->n_arcs; i++)
    numbers[i] = atlas_geography_writer_add_arc (self, &lakes->arcs[i], 0, 0);

  return write_lakes (self, lakes, "lakes", numbers, error) &&
         write_lakes (self, lakes, "lakes_historic", numbers, error);
}

static gboolean
write_old_names (AtlasGeographyWriter *self, JsonObject *json, AtlasGeoPlace *place, GError **error)
{
  JsonArray *was =
    json_object_has_member (json, "was") ? json_object_get_array_member (json, "was") : NULL;

  place->first_name = atlas_geography_writer_count (self, ATLAS_GEO_SECTION_NAMES);
  for (guint i = 0; was != NULL && i < json_array_get_length (was); i++)
    {
      JsonArray *entry = json_array_get_array_element (was, i);
      AtlasGeoName name = { 0 };

      if (!atlas_geography_writer_read_span (entry, 0, &name.from, &name.to, &name.flags, error))
        return FALSE;
      name.name = atlas_geography_writer_intern (self, json_array_get_string_element (entry, 2));
      g_array_append_val (self->sections[ATLAS_GEO_SECTION_NAMES], name);
      place->n_names++;
    }
  return TRUE;
}

static gboolean
write_place (AtlasGeographyWriter *self, JsonObject *json, GError **error)
{
  const char *unit = json_object_get_string_member_with_default (json, "unit", NULL);
  AtlasGeoPlace place = {
    .lat = (float) json_object_get_double_member (json, "lat"),
    .lon = (float) json_object_get_double_member (json, "lon"),
    .rank = (guint8) json_object_get_int_member (json, "rank"),
    .name = atlas_geography_writer_intern (self, json_object_get_string_member (json, "name")),
    .population = (guint32) MAX (0, json_object_get_int_member_with_default (json, "pop", 0)),
  };

  if (unit != NULL)
    place.unit = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_ids, unit));
  if (unit != NULL && place.unit == 0)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                   "“%s”: expected the id of a unit", unit);
      return FALSE;
    }
  if (json_object_get_int_member (json, "cap") != 0)
    place.flags |= ATLAS_GEO_PLACE_CAPITAL;
  if (!write_old_names (self, json, &place, error))
    return FALSE;
  g_array_append_val (self->sections[ATLAS_GEO_SECTION_PLACES], place);
  return TRUE;
}

static guint
find_place (JsonArray *places, const char *name, const char *a3)
{
  for (guint i = 0; i < json_array_get_length (places); i++)
    {
      JsonObject *json = json_array_get_object_element (places, i);

      if (g_str_equal (json_object_get_string_member (json, "name"), name) &&
          g_str_equal (json_object_get_string_member (json, "a3"), a3))
        return i + 1;
    }
  return 0;
}

static const char *
code_of_natural_earth (const char *a3)
{
  for (guint i = 0; i < G_N_ELEMENTS (renamed_codes); i++)
    if (g_str_equal (renamed_codes[i].natural_earth, a3))
      return renamed_codes[i].code;
  return a3;
}

/* Capitals that the file dates: [state, place, country of the place, from, to]. */
static gboolean
read_dated_capitals (AtlasGeographyWriter *self, JsonObject *json, GArray *capitals, GError **error)
{
  JsonArray *dated = json_object_get_array_member (json, "capitals");
  JsonArray *places = json_object_get_array_member (json, "places");

  for (guint i = 0; i < json_array_get_length (dated); i++)
    {
      JsonArray *entry = json_array_get_array_element (dated, i);
      const char *code = json_array_get_string_element (entry, 0);
      const char *name = json_array_get_string_element (entry, 1);
      AtlasGeoCapital capital = { 0 };

      capital.state = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (self->state_codes, code));
      capital.place = (guint16) find_place (places, name, json_array_get_string_element (entry, 2));
      if (capital.state == 0 || capital.place == 0)
        {
          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                       "capital %u: expected a known state and place, found “%s”, “%s”", i, code,
                       name);
          return FALSE;
        }
      if (!atlas_geography_writer_read_span (entry, 3, &capital.from, &capital.to, &capital.flags,
                                             error))
        return FALSE;
      g_array_append_val (capitals, capital);
    }
  return TRUE;
}

/* Where a state is not named there, its present capitals hold throughout. */
static void
add_present_capitals (AtlasGeographyWriter *self, JsonArray *places, GArray *capitals)
{
  guint n_states = atlas_geography_writer_count (self, ATLAS_GEO_SECTION_STATES);
  g_autofree gboolean *is_dated = g_new0 (gboolean, n_states);

  for (guint i = 0; i < capitals->len; i++)
    is_dated[g_array_index (capitals, AtlasGeoCapital, i).state] = TRUE;

  for (guint i = 0; i < json_array_get_length (places); i++)
    {
      JsonObject *json = json_array_get_object_element (places, i);
      const char *code = code_of_natural_earth (json_object_get_string_member (json, "a3"));
      guint state = GPOINTER_TO_UINT (g_hash_table_lookup (self->state_codes, code));
      AtlasGeoCapital capital = {
        .state = (guint16) state,
        .place = (guint16) (i + 1),
        .flags = ATLAS_GEO_NAME_FROM_START | ATLAS_GEO_NAME_OPEN,
      };

      if (state != 0 && !is_dated[state] && json_object_get_int_member (json, "cap") != 0)
        g_array_append_val (capitals, capital);
    }
}

static int
compare_capitals (gconstpointer a, gconstpointer b)
{
  const AtlasGeoCapital *capital_a = a;
  const AtlasGeoCapital *capital_b = b;
  gint32 from_a = capital_a->flags & ATLAS_GEO_NAME_FROM_START ? G_MININT32 : capital_a->from;
  gint32 from_b = capital_b->flags & ATLAS_GEO_NAME_FROM_START ? G_MININT32 : capital_b->from;

  if (capital_a->state != capital_b->state)
    return capital_a->state < capital_b->state ? -1 : 1;
  return (from_a > from_b) - (from_a < from_b);
}

static void
link_capitals (AtlasGeographyWriter *self)
{
  GArray *capitals = self->sections[ATLAS_GEO_SECTION_CAPITALS];

  g_array_sort (capitals, compare_capitals);
  for (guint i = 0; i < capitals->len; i++)
    {
      guint16 index = g_array_index (capitals, AtlasGeoCapital, i).state;
      AtlasGeoState *state =
        &g_array_index (self->sections[ATLAS_GEO_SECTION_STATES], AtlasGeoState, index);

      if (state->n_capitals == 0)
        state->first_capital = i;
      state->n_capitals++;
    }
}

gboolean
atlas_geography_writer_add_places (AtlasGeographyWriter *self, JsonObject *json, GError **error)
{
  JsonArray *places = json_object_get_array_member (json, "places");
  GArray *capitals = self->sections[ATLAS_GEO_SECTION_CAPITALS];

  for (guint i = 0; i < json_array_get_length (places); i++)
    if (!write_place (self, json_array_get_object_element (places, i), error))
      {
        g_prefix_error (error, "place %u: ", i);
        return FALSE;
      }
  if (!read_dated_capitals (self, json, capitals, error))
    return FALSE;
  add_present_capitals (self, places, capitals);
  link_capitals (self);
  return TRUE;
}
