/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geography.h"

#include "atlas-error.h"
#include "atlas-geography-checksum.h"
#include "atlas-geography-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (AtlasGeography, atlas_geography, atlas_geography_ref, atlas_geography_unref)

AtlasView
atlas_view_get_other (AtlasView view)
{
  return view == ATLAS_VIEW_RECOGNISED ? ATLAS_VIEW_CONTROLLED : ATLAS_VIEW_RECOGNISED;
}

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_CORRUPT,
               "The compiled geography is damaged or of another version: %s", why);
  return FALSE;
}

static gboolean
check_header (const guint8 *data, gsize size, GError **error)
{
  AtlasGeoHeader header;

  if (size < sizeof header)
    return refuse (error, "it is shorter than its header");

  memcpy (&header, data, sizeof header);
  if (memcmp (header.magic, ATLAS_GEO_MAGIC, sizeof header.magic) != 0)
    return refuse (error, "it does not begin with " ATLAS_GEO_MAGIC);
  if (header.version != ATLAS_GEO_VERSION || header.byte_order != 0x01020304)
    return refuse (error, "it was written for another version or machine");
  if (header.size != size)
    return refuse (error, "its size is not the one that it states");
  if (header.checksum != atlas_geography_checksum (data + sizeof header, size - sizeof header))
    return refuse (error, "its checksum is wrong");

  for (guint i = 0; i < ATLAS_GEO_N_SECTIONS; i++)
    {
      guint64 end = header.sections[i].offset +
                    (guint64) header.sections[i].count * atlas_geo_get_record_size (i);

      if (header.sections[i].offset % 8 != 0 || header.sections[i].offset < sizeof header ||
          end > size)
        return refuse (error, "a section lies outside it");
    }
  return TRUE;
}

static gconstpointer
get_section (const AtlasGeography *self, AtlasGeoSectionId id)
{
  return (const guint8 *) self->header + self->header->sections[id].offset;
}

static void
find_sections (AtlasGeography *self)
{
  self->header = g_bytes_get_data (self->blob, NULL);
  for (guint i = 0; i < ATLAS_GEO_N_SECTIONS; i++)
    self->counts[i] = self->header->sections[i].count;

  self->texts = get_section (self, ATLAS_GEO_SECTION_TEXT);
  self->units = get_section (self, ATLAS_GEO_SECTION_UNITS);
  self->states = get_section (self, ATLAS_GEO_SECTION_STATES);
  self->periods = get_section (self, ATLAS_GEO_SECTION_PERIODS);
  self->names = get_section (self, ATLAS_GEO_SECTION_NAMES);
  self->dates = get_section (self, ATLAS_GEO_SECTION_DATES);
  self->arcs = get_section (self, ATLAS_GEO_SECTION_ARCS);
  self->vertices = get_section (self, ATLAS_GEO_SECTION_VERTICES);
  self->ranks = get_section (self, ATLAS_GEO_SECTION_RANKS);
  self->rings = get_section (self, ATLAS_GEO_SECTION_RINGS);
  self->ring_arcs = get_section (self, ATLAS_GEO_SECTION_RING_ARCS);
  self->lakes = get_section (self, ATLAS_GEO_SECTION_LAKES);
  self->places = get_section (self, ATLAS_GEO_SECTION_PLACES);
  self->capitals = get_section (self, ATLAS_GEO_SECTION_CAPITALS);
}

static void
index_ids (AtlasGeography *self)
{
  self->state_codes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; i <= atlas_geography_get_n_states (self); i++)
    g_hash_table_insert (self->state_codes, (char *) atlas_geography_get_state_code (self, i),
                         GUINT_TO_POINTER (i));

  self->unit_ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; i <= atlas_geography_get_n_units (self); i++)
    g_hash_table_insert (self->unit_ids, (char *) atlas_geography_get_unit_id (self, i),
                         GUINT_TO_POINTER (i));
}

/**
 * atlas_geography_new:
 * @blob: a compiled geography
 * @error: return location for an error
 *
 * Checks @blob once from end to end and reads it in place. Where it is not aligned to eight
 * bytes, it is copied.
 *
 * Returns: (transfer full) (nullable): the geography; %NULL with %ATLAS_DATA_ERROR_CORRUPT when
 *   @blob is truncated, altered or of another version
 */
AtlasGeography *
atlas_geography_new (GBytes *blob, GError **error)
{
  g_autoptr (AtlasGeography) self = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (blob, &size);

  g_return_val_if_fail (blob != NULL, NULL);

  if (!check_header (data, size, error))
    return NULL;

  self = g_new0 (AtlasGeography, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->blob = (guintptr) data % 8 == 0 ? g_bytes_ref (blob) : g_bytes_new (data, size);
  find_sections (self);
  if (!atlas_geography_check (self, error))
    return NULL;
  index_ids (self);

  return g_steal_pointer (&self);
}

AtlasGeography *
atlas_geography_ref (AtlasGeography *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_geography_unref (AtlasGeography *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->state_codes, g_hash_table_unref);
  g_clear_pointer (&self->unit_ids, g_hash_table_unref);
  g_clear_pointer (&self->translations, g_hash_table_unref);
  g_free (self->band_starts);
  g_free (self->band_entries);
  g_bytes_unref (self->blob);
  g_free (self);
}

const char *
atlas_geography_get_text (AtlasGeography *self, guint32 offset)
{
  const char *translation = NULL;

  if (self->translations != NULL)
    translation = g_hash_table_lookup (self->translations, GUINT_TO_POINTER (offset));
  return translation != NULL ? translation : atlas_geography_get_original_text (self, offset);
}

/* Not translated by atlas_geography_translate() */
const char *
atlas_geography_get_original_text (AtlasGeography *self, guint32 offset)
{
  g_return_val_if_fail (offset < self->counts[ATLAS_GEO_SECTION_TEXT], "");

  return self->texts + offset;
}

guint
atlas_geography_get_n_units (AtlasGeography *self)
{
  return self->counts[ATLAS_GEO_SECTION_UNITS] - 1;
}

const AtlasGeoUnit *
atlas_geography_get_unit (AtlasGeography *self, guint unit)
{
  g_return_val_if_fail (unit < self->counts[ATLAS_GEO_SECTION_UNITS], &self->units[0]);

  return &self->units[unit];
}

const char *
atlas_geography_get_unit_id (AtlasGeography *self, guint unit)
{
  return atlas_geography_get_text (self, atlas_geography_get_unit (self, unit)->id);
}

const char *
atlas_geography_get_unit_name (AtlasGeography *self, guint unit)
{
  return atlas_geography_get_text (self, atlas_geography_get_unit (self, unit)->name);
}

double
atlas_geography_get_unit_area_km2 (AtlasGeography *self, guint unit)
{
  return (double) atlas_geography_get_unit (self, unit)->area_km2;
}

guint
atlas_geography_find_unit (AtlasGeography *self, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->unit_ids, id));
}

const AtlasGeoPeriod *
atlas_geography_get_periods (AtlasGeography *self, guint unit, guint *n_periods)
{
  const AtlasGeoUnit *record = atlas_geography_get_unit (self, unit);

  *n_periods = record->n_periods;
  return &self->periods[record->first_period];
}

/**
 * atlas_geography_find_period:
 * @unit: a unit, 1 …
 * @date: a day
 *
 * Returns: (transfer none) (nullable): who holds @unit on @date; %NULL before the first day of
 *   the atlas
 */
const AtlasGeoPeriod *
atlas_geography_find_period (AtlasGeography *self, guint unit, AtlasDate date)
{
  guint n;
  const AtlasGeoPeriod *periods = atlas_geography_get_periods (self, unit, &n);

  /* Few units have more than five. */
  while (n > 0 && periods[n - 1].from > date)
    n--;
  return n > 0 ? &periods[n - 1] : NULL;
}

/**
 * atlas_geo_period_get_owner:
 *
 * Returns: the index of the state that @view gives the ground to: the sovereign, or in the
 *   controlled view the one power that annexed, occupied or broke it away
 */
guint
atlas_geo_period_get_owner (const AtlasGeoPeriod *period, AtlasView view)
{
  gboolean is_taken = period->kind == ATLAS_GEO_CONTROL_OCCUPIED ||
                      period->kind == ATLAS_GEO_CONTROL_ANNEXED ||
                      period->kind == ATLAS_GEO_CONTROL_BREAKAWAY;

  if (view == ATLAS_VIEW_CONTROLLED && is_taken && period->n_controllers == 1)
    return period->controllers[0];
  return period->state;
}

AtlasSpan
atlas_geo_period_get_span (const AtlasGeoPeriod *period)
{
  return (AtlasSpan) { period->from, period->to, (period->flags & ATLAS_GEO_PERIOD_OPEN) != 0 };
}

const AtlasDate *
atlas_geography_get_change_dates (AtlasGeography *self, guint *n_dates)
{
  *n_dates = self->counts[ATLAS_GEO_SECTION_DATES];
  return self->dates;
}

guint
atlas_geography_get_n_states (AtlasGeography *self)
{
  return self->counts[ATLAS_GEO_SECTION_STATES] - 1;
}

static const AtlasGeoState *
get_state (AtlasGeography *self, guint state)
{
  g_return_val_if_fail (state < self->counts[ATLAS_GEO_SECTION_STATES], &self->states[0]);

  return &self->states[state];
}

const char *
atlas_geography_get_state_code (AtlasGeography *self, guint state)
{
  return atlas_geography_get_text (self, get_state (self, state)->code);
}

static gboolean
name_holds (const AtlasGeoName *name, AtlasDate date)
{
  return ((name->flags & ATLAS_GEO_NAME_FROM_START) || name->from <= date) &&
         ((name->flags & ATLAS_GEO_NAME_OPEN) || date < name->to);
}

const AtlasGeoName *
atlas_geography_get_state_names (AtlasGeography *self, guint state, guint *n_names)
{
  const AtlasGeoState *record = get_state (self, state);

  *n_names = record->n_names;
  return &self->names[record->first_name];
}

/**
 * atlas_geography_get_state_name:
 * @state: a state; 0 has the name ""
 * @date: a day
 *
 * Returns: (transfer none): what @state was called on @date; on days without a name, its first
 */
const char *
atlas_geography_get_state_name (AtlasGeography *self, guint state, AtlasDate date)
{
  guint n;
  const AtlasGeoName *names = atlas_geography_get_state_names (self, state, &n);

  for (guint i = 0; i < n; i++)
    if (name_holds (&names[i], date))
      return atlas_geography_get_text (self, names[i].name);
  return n > 0 ? atlas_geography_get_text (self, names[0].name) : "";
}

const char *
atlas_geography_get_state_native (AtlasGeography *self, guint state)
{
  return atlas_geography_get_text (self, get_state (self, state)->native);
}

guint
atlas_geography_find_state (AtlasGeography *self, const char *code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->state_codes, code));
}

guint
atlas_geography_get_n_arcs (AtlasGeography *self)
{
  return self->counts[ATLAS_GEO_SECTION_ARCS] - 1;
}

const AtlasGeoArc *
atlas_geography_get_arc (AtlasGeography *self, guint arc)
{
  g_return_val_if_fail (arc < self->counts[ATLAS_GEO_SECTION_ARCS], &self->arcs[0]);

  return &self->arcs[arc];
}

const AtlasGeoVertex *
atlas_geography_get_vertices (AtlasGeography *self)
{
  return self->vertices;
}

const guint8 *
atlas_geography_get_vertex_ranks (AtlasGeography *self)
{
  return self->ranks;
}

const AtlasGeoRing *
atlas_geography_get_unit_rings (AtlasGeography *self, guint unit, guint *n_rings)
{
  const AtlasGeoUnit *record = atlas_geography_get_unit (self, unit);

  *n_rings = record->n_rings;
  return &self->rings[record->first_ring];
}

const AtlasGeoRing *
atlas_geography_get_lake_rings (AtlasGeography *self, guint lake, guint *n_rings)
{
  const AtlasGeoLake *record = atlas_geography_get_lake (self, lake);

  *n_rings = record->n_rings;
  return &self->rings[record->first_ring];
}

const gint32 *
atlas_geography_get_ring_arcs (AtlasGeography *self, const AtlasGeoRing *ring)
{
  return &self->ring_arcs[ring->first_arc];
}

guint
atlas_geography_get_n_borders (AtlasGeography *self)
{
  return self->header->n_borders;
}

guint
atlas_geography_get_n_lines (AtlasGeography *self)
{
  return self->header->n_borders + atlas_geography_get_n_units (self);
}

/**
 * atlas_geography_get_line_units:
 * @line: 1 … n_lines
 * @a: (out): the unit on one side
 * @b: (out): the unit on the other, 0 when the line is a coast
 *
 * Says what a line divides.
 */
void
atlas_geography_get_line_units (AtlasGeography *self, guint line, guint *a, guint *b)
{
  guint n_borders = self->header->n_borders;

  g_return_if_fail (line >= 1 && line <= atlas_geography_get_n_lines (self));

  if (line <= n_borders)
    {
      *a = self->arcs[line].left;
      *b = self->arcs[line].right;
    }
  else
    {
      *a = line - n_borders;
      *b = 0;
    }
}

double
atlas_geography_get_line_km (AtlasGeography *self, guint line)
{
  return line <= self->header->n_borders ? (double) atlas_geography_get_arc (self, line)->km : 0.0;
}

guint
atlas_geography_get_n_lakes (AtlasGeography *self)
{
  return self->counts[ATLAS_GEO_SECTION_LAKES] - 1;
}

const AtlasGeoLake *
atlas_geography_get_lake (AtlasGeography *self, guint lake)
{
  g_return_val_if_fail (lake < self->counts[ATLAS_GEO_SECTION_LAKES], &self->lakes[0]);

  return &self->lakes[lake];
}

guint
atlas_geography_get_n_places (AtlasGeography *self)
{
  return self->counts[ATLAS_GEO_SECTION_PLACES] - 1;
}

const AtlasGeoPlace *
atlas_geography_get_place (AtlasGeography *self, guint place)
{
  g_return_val_if_fail (place < self->counts[ATLAS_GEO_SECTION_PLACES], &self->places[0]);

  return &self->places[place];
}

/**
 * atlas_geography_get_place_name:
 *
 * Returns: (transfer none): what @place was called on @date
 */
const char *
atlas_geography_get_place_name (AtlasGeography *self, guint place, AtlasDate date)
{
  const AtlasGeoPlace *record = atlas_geography_get_place (self, place);

  for (guint i = 0; i < record->n_names; i++)
    if (name_holds (&self->names[record->first_name + i], date))
      return atlas_geography_get_text (self, self->names[record->first_name + i].name);
  return atlas_geography_get_text (self, record->name);
}

const AtlasGeoName *
atlas_geography_get_place_names (AtlasGeography *self, guint place, guint *n_names)
{
  const AtlasGeoPlace *record = atlas_geography_get_place (self, place);

  *n_names = record->n_names;
  return &self->names[record->first_name];
}

const AtlasGeoCapital *
atlas_geography_get_capitals (AtlasGeography *self, guint state, guint *n_capitals)
{
  const AtlasGeoState *record = get_state (self, state);

  *n_capitals = record->n_capitals;
  return &self->capitals[record->first_capital];
}
