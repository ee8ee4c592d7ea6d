/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-date.h"
#include "atlas-error.h"
#include "atlas-geography-writer.h"

#include <string.h>

static const char status_letters[] = "icptdmox";
static const char *const control_words[ATLAS_GEO_N_CONTROLS] = {
  "", "occ", "gov", "ann", "brk", "adm", "lease", "prot",
};

static int
compare_by_code (gconstpointer a, gconstpointer b)
{
  JsonObject *state_a = *(JsonObject *const *) a;
  JsonObject *state_b = *(JsonObject *const *) b;

  return strcmp (json_object_get_string_member (state_a, "code"),
                 json_object_get_string_member (state_b, "code"));
}

static gboolean
write_name (AtlasGeographyWriter *self, JsonObject *json, GError **error)
{
  g_autoptr (JsonArray) span = json_array_new ();
  AtlasGeoName name = { 0 };

  json_array_add_element (span, json_node_copy (json_object_get_member (json, "from")));
  json_array_add_element (span, json_node_copy (json_object_get_member (json, "to")));
  if (!atlas_geography_writer_read_span (span, 0, &name.from, &name.to, &name.flags, error))
    return FALSE;
  name.name = atlas_geography_writer_intern (self, json_object_get_string_member (json, "name"));
  g_array_append_val (self->sections[ATLAS_GEO_SECTION_NAMES], name);
  return TRUE;
}

/* One text of the names, which have no comma in them */
static guint32
write_native (AtlasGeographyWriter *self, JsonObject *json)
{
  JsonArray *names =
    json_object_has_member (json, "native") ? json_object_get_array_member (json, "native") : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            json_array_get_string_element (names, i));
  return atlas_geography_writer_intern (self, text->str);
}

static gboolean
write_state (AtlasGeographyWriter *self, JsonObject *json, GError **error)
{
  const char *code = json_object_get_string_member (json, "code");
  JsonArray *names = json_object_get_array_member (json, "names");
  AtlasGeoState state = {
    .code = atlas_geography_writer_intern (self, code),
    .native = write_native (self, json),
    .first_name = atlas_geography_writer_count (self, ATLAS_GEO_SECTION_NAMES),
    .n_names = json_array_get_length (names),
  };

  for (guint i = 0; i < state.n_names; i++)
    if (!write_name (self, json_array_get_object_element (names, i), error))
      {
        g_prefix_error (error, "state %s, name %u: ", code, i);
        return FALSE;
      }
  g_array_append_val (self->sections[ATLAS_GEO_SECTION_STATES], state);
  g_hash_table_insert (
    self->state_codes, g_strdup (code),
    GUINT_TO_POINTER (atlas_geography_writer_count (self, ATLAS_GEO_SECTION_STATES) - 1));
  return TRUE;
}

static gboolean
find_code (AtlasGeographyWriter *self, const char *code, guint16 *state, GError **error)
{
  *state = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (self->state_codes, code));
  if (*state != 0)
    return TRUE;

  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
               "“%s”: expected the code of a state", code);
  return FALSE;
}

static gboolean
read_codes (AtlasGeographyWriter *self,
            JsonObject *json,
            const char *member,
            guint16 *states,
            guint max,
            guint *n,
            GError **error)
{
  JsonArray *codes =
    json_object_has_member (json, member) ? json_object_get_array_member (json, member) : NULL;

  *n = codes != NULL ? json_array_get_length (codes) : 0;
  if (*n > max)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   "%s: expected %u states at most, found %u", member, max, *n);
      return FALSE;
    }
  for (guint i = 0; i < *n; i++)
    if (!find_code (self, json_array_get_string_element (codes, i), &states[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_status (JsonObject *json, AtlasGeoPeriod *period, GError **error)
{
  const char *status = json_object_get_string_member_with_default (json, "status", "");
  const char *kind = json_object_get_string_member_with_default (json, "kind", "");
  const char *letter = strlen (status) == 1 ? strchr (status_letters, status[0]) : NULL;
  guint control = 0;

  while (control < ATLAS_GEO_N_CONTROLS && !g_str_equal (control_words[control], kind))
    control++;
  if (letter == NULL || control == ATLAS_GEO_N_CONTROLS)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   "status “%s”, kind “%s”: expected one letter of “%s” and a known kind", status,
                   kind, status_letters);
      return FALSE;
    }
  period->status = (guint8) (letter - status_letters);
  period->kind = (guint8) control;
  return TRUE;
}

static gboolean
read_days (JsonObject *json, AtlasGeoPeriod *period, GError **error)
{
  JsonNode *to = json_object_get_member (json, "to");

  if (!atlas_date_parse (json_object_get_string_member (json, "from"), &period->from, error))
    return FALSE;
  if (to == NULL || JSON_NODE_HOLDS_NULL (to))
    period->flags |= ATLAS_GEO_PERIOD_OPEN;
  else if (!atlas_date_parse (json_node_get_string (to), &period->to, error))
    return FALSE;
  return TRUE;
}

static gboolean
read_period (AtlasGeographyWriter *self, JsonObject *json, AtlasGeoPeriod *period, GError **error)
{
  guint n_claims;
  guint n_controllers;

  if (!find_code (self, json_object_get_string_member (json, "state"), &period->state, error) ||
      !read_codes (self, json, "ctrl", period->controllers, ATLAS_GEO_MAX_CONTROLLERS,
                   &n_controllers, error) ||
      !read_codes (self, json, "claim", period->claims, ATLAS_GEO_MAX_CLAIMS, &n_claims, error) ||
      !read_status (json, period, error) || !read_days (json, period, error))
    return FALSE;

  period->n_controllers = (guint8) n_controllers;
  if (json_object_get_boolean_member_with_default (json, "contested", FALSE))
    period->flags |= ATLAS_GEO_PERIOD_CONTESTED;
  period->territory = atlas_geography_writer_intern (
    self, json_object_get_string_member_with_default (json, "terr", NULL));
  period->note = atlas_geography_writer_intern (
    self, json_object_get_string_member_with_default (json, "note", NULL));
  return TRUE;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const AtlasGeoPeriod *period_a = a;
  const AtlasGeoPeriod *period_b = b;

  if (period_a->unit != period_b->unit)
    return period_a->unit < period_b->unit ? -1 : 1;
  return (period_a->from > period_b->from) - (period_a->from < period_b->from);
}

/* Every unit is held by somebody on every day: no gap, no overlap, the last period open. */
static gboolean
link_periods (AtlasGeographyWriter *self, GError **error)
{
  GArray *periods = self->sections[ATLAS_GEO_SECTION_PERIODS];
  GArray *units = self->sections[ATLAS_GEO_SECTION_UNITS];

  g_array_sort (periods, compare_periods);
  for (guint i = 0; i < periods->len; i++)
    {
      const AtlasGeoPeriod *period = &g_array_index (periods, AtlasGeoPeriod, i);
      const AtlasGeoPeriod *next = i + 1 < periods->len ? period + 1 : NULL;
      AtlasGeoUnit *unit = &g_array_index (units, AtlasGeoUnit, period->unit);
      gboolean is_last = next == NULL || next->unit != period->unit;
      gboolean is_open = (period->flags & ATLAS_GEO_PERIOD_OPEN) != 0;

      if (unit->n_periods == 0)
        unit->first_period = i;
      unit->n_periods++;
      if (is_open != is_last || (!is_last && next->from != period->to))
        {
          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                       "unit %s: expected periods that follow one another without a gap",
                       &g_array_index (self->sections[ATLAS_GEO_SECTION_TEXT], char, unit->id));
          return FALSE;
        }
    }
  for (guint i = 1; i < units->len; i++)
    if (g_array_index (units, AtlasGeoUnit, i).n_periods == 0)
      {
        g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                     "unit %u: expected a period of some state", i);
        return FALSE;
      }
  return TRUE;
}

static gboolean
write_periods (AtlasGeographyWriter *self, JsonArray *periods, GError **error)
{
  for (guint i = 0; i < json_array_get_length (periods); i++)
    {
      JsonObject *json = json_array_get_object_element (periods, i);
      const char *id = json_object_get_string_member (json, "unit");
      AtlasGeoPeriod period = { 0 };

      period.unit = (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_ids, id));
      if (period.unit == 0)
        {
          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                       "period %u: “%s”: expected the id of a unit", i, id);
          return FALSE;
        }
      if (!read_period (self, json, &period, error))
        {
          g_prefix_error (error, "period %u of %s: ", i, id);
          return FALSE;
        }
      g_array_append_val (self->sections[ATLAS_GEO_SECTION_PERIODS], period);
    }
  return link_periods (self, error);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 day_a = *(const gint32 *) a;
  gint32 day_b = *(const gint32 *) b;

  return (day_a > day_b) - (day_a < day_b);
}

static void
write_change_dates (AtlasGeographyWriter *self)
{
  GArray *periods = self->sections[ATLAS_GEO_SECTION_PERIODS];
  GArray *dates = self->sections[ATLAS_GEO_SECTION_DATES];
  guint n_unique = 0;

  for (guint i = 0; i < periods->len; i++)
    if (g_array_index (periods, AtlasGeoPeriod, i).from > ATLAS_DATE_START)
      g_array_append_val (dates, g_array_index (periods, AtlasGeoPeriod, i).from);
  g_array_sort (dates, compare_days);
  for (guint i = 0; i < dates->len; i++)
    if (i == 0 || g_array_index (dates, gint32, i) != g_array_index (dates, gint32, n_unique - 1))
      g_array_index (dates, gint32, n_unique++) = g_array_index (dates, gint32, i);
  g_array_set_size (dates, n_unique);
}

gboolean
atlas_geography_writer_add_states (AtlasGeographyWriter *self, JsonObject *states, GError **error)
{
  JsonArray *json = json_object_get_array_member (states, "states");
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (json); i++)
    g_ptr_array_add (sorted, json_array_get_object_element (json, i));
  g_ptr_array_sort (sorted, compare_by_code);
  for (guint i = 0; i < sorted->len; i++)
    if (!write_state (self, g_ptr_array_index (sorted, i), error))
      return FALSE;
  self->n_state_names = atlas_geography_writer_count (self, ATLAS_GEO_SECTION_NAMES);

  if (!write_periods (self, json_object_get_array_member (states, "periods"), error))
    return FALSE;
  write_change_dates (self);
  return TRUE;
}
