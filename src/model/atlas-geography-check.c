/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-geography-private.h"

/* Whether first … first + n lies within count. */
static gboolean
is_range (guint first, guint n, guint count)
{
  return first <= count && n <= count - first;
}

static gboolean
is_text (const AtlasGeography *self, guint32 offset)
{
  return offset < self->counts[ATLAS_GEO_SECTION_TEXT];
}

static gboolean
check_tables (const AtlasGeography *self)
{
  const guint *counts = self->counts;

  /* Fill and line indices are kept in 16 bits. */
  return counts[ATLAS_GEO_SECTION_TEXT] > 0 &&
         self->texts[counts[ATLAS_GEO_SECTION_TEXT] - 1] == '\0' && self->texts[0] == '\0' &&
         counts[ATLAS_GEO_SECTION_UNITS] > 0 && counts[ATLAS_GEO_SECTION_STATES] > 0 &&
         counts[ATLAS_GEO_SECTION_ARCS] > 0 && counts[ATLAS_GEO_SECTION_LAKES] > 0 &&
         counts[ATLAS_GEO_SECTION_PLACES] > 0 &&
         counts[ATLAS_GEO_SECTION_UNITS] + counts[ATLAS_GEO_SECTION_LAKES] < G_MAXUINT16 &&
         counts[ATLAS_GEO_SECTION_STATES] < G_MAXUINT16 &&
         counts[ATLAS_GEO_SECTION_PLACES] < G_MAXUINT16 &&
         counts[ATLAS_GEO_SECTION_ARCS] < G_MAXUINT16 &&
         self->header->n_borders < counts[ATLAS_GEO_SECTION_ARCS] &&
         self->header->n_borders + counts[ATLAS_GEO_SECTION_UNITS] < G_MAXUINT16 &&
         self->header->n_state_names <= counts[ATLAS_GEO_SECTION_NAMES] &&
         counts[ATLAS_GEO_SECTION_RANKS] == counts[ATLAS_GEO_SECTION_VERTICES];
}

/* The text as a whole is UTF-8, so every piece of it that ends at a NUL is. */
static gboolean
check_texts (const AtlasGeography *self)
{
  const char *end = self->texts + self->counts[ATLAS_GEO_SECTION_TEXT];

  for (const char *text = self->texts; text < end;)
    {
      const char *stop;

      if (!g_utf8_validate (text, -1, &stop))
        return FALSE;
      text = stop + 1;
    }
  return TRUE;
}

static gboolean
check_units (const AtlasGeography *self)
{
  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_UNITS]; i++)
    {
      const AtlasGeoUnit *unit = &self->units[i];

      if (!is_text (self, unit->id) || !is_text (self, unit->name) || !is_text (self, unit->iso) ||
          unit->n_periods == 0 ||
          !is_range (unit->first_period, unit->n_periods,
                     self->counts[ATLAS_GEO_SECTION_PERIODS]) ||
          !is_range (unit->first_ring, unit->n_rings, self->counts[ATLAS_GEO_SECTION_RINGS]))
        return FALSE;
    }
  return self->units[0].n_periods == 0 && self->units[0].n_rings == 0 &&
         is_text (self, self->units[0].id) && is_text (self, self->units[0].name);
}

static gboolean
check_states (const AtlasGeography *self)
{
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_STATES]; i++)
    {
      const AtlasGeoState *state = &self->states[i];

      if (!is_text (self, state->code) || !is_text (self, state->native) ||
          !is_range (state->first_name, state->n_names, self->header->n_state_names) ||
          !is_range (state->first_capital, state->n_capitals,
                     self->counts[ATLAS_GEO_SECTION_CAPITALS]))
        return FALSE;
    }
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_NAMES]; i++)
    if (!is_text (self, self->names[i].name))
      return FALSE;
  return TRUE;
}

static gboolean
check_period (const AtlasGeography *self, const AtlasGeoPeriod *period)
{
  guint n_states = self->counts[ATLAS_GEO_SECTION_STATES];

  for (guint i = 0; i < ATLAS_GEO_MAX_CLAIMS; i++)
    if (period->claims[i] >= n_states)
      return FALSE;
  for (guint i = 0; i < ATLAS_GEO_MAX_CONTROLLERS; i++)
    if (period->controllers[i] >= n_states)
      return FALSE;

  return period->unit > 0 && period->unit < self->counts[ATLAS_GEO_SECTION_UNITS] &&
         period->state > 0 && period->state < n_states && period->status < ATLAS_GEO_N_STATUSES &&
         period->kind < ATLAS_GEO_N_CONTROLS &&
         period->n_controllers <= ATLAS_GEO_MAX_CONTROLLERS && is_text (self, period->territory) &&
         is_text (self, period->note);
}

static gboolean
check_periods (const AtlasGeography *self)
{
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_PERIODS]; i++)
    if (!check_period (self, &self->periods[i]))
      return FALSE;
  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_DATES]; i++)
    if (self->dates[i - 1] >= self->dates[i])
      return FALSE;
  return TRUE;
}

static gboolean
check_arcs (const AtlasGeography *self)
{
  guint n_units = self->counts[ATLAS_GEO_SECTION_UNITS];

  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_ARCS]; i++)
    {
      const AtlasGeoArc *arc = &self->arcs[i];
      gboolean is_border = arc->left != 0 && arc->right != 0;

      if (arc->n_vertices < 2 || arc->left >= n_units || arc->right >= n_units ||
          is_border != (i <= self->header->n_borders) ||
          !is_range (arc->first_vertex, arc->n_vertices, self->counts[ATLAS_GEO_SECTION_VERTICES]))
        return FALSE;
    }
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_VERTICES]; i++)
    {
      const AtlasGeoVertex *v = &self->vertices[i];

      if (((guint32) v->x > ATLAS_GEO_MAX) | ((guint32) v->y > ATLAS_GEO_MAX) |
          ((guint32) v->m > ATLAS_GEO_MAX))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_rings (const AtlasGeography *self)
{
  gint32 n_arcs = (gint32) self->counts[ATLAS_GEO_SECTION_ARCS];

  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_RINGS]; i++)
    if (self->rings[i].n_arcs == 0 || !is_range (self->rings[i].first_arc, self->rings[i].n_arcs,
                                                 self->counts[ATLAS_GEO_SECTION_RING_ARCS]))
      return FALSE;
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_RING_ARCS]; i++)
    if (self->ring_arcs[i] == 0 || self->ring_arcs[i] <= -n_arcs || self->ring_arcs[i] >= n_arcs)
      return FALSE;
  return TRUE;
}

static gboolean
check_places (const AtlasGeography *self)
{
  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_LAKES]; i++)
    if (!is_text (self, self->lakes[i].name) ||
        !is_range (self->lakes[i].first_ring, self->lakes[i].n_rings,
                   self->counts[ATLAS_GEO_SECTION_RINGS]))
      return FALSE;
  for (guint i = 1; i < self->counts[ATLAS_GEO_SECTION_PLACES]; i++)
    if (!is_text (self, self->places[i].name) ||
        self->places[i].unit >= self->counts[ATLAS_GEO_SECTION_UNITS] ||
        !is_range (self->places[i].first_name, self->places[i].n_names,
                   self->counts[ATLAS_GEO_SECTION_NAMES]))
      return FALSE;
  for (guint i = 0; i < self->counts[ATLAS_GEO_SECTION_CAPITALS]; i++)
    if (self->capitals[i].place == 0 ||
        self->capitals[i].place >= self->counts[ATLAS_GEO_SECTION_PLACES] ||
        self->capitals[i].state >= self->counts[ATLAS_GEO_SECTION_STATES])
      return FALSE;
  return TRUE;
}

gboolean
atlas_geography_check (AtlasGeography *self, GError **error)
{
  static const struct
  {
    gboolean (*check) (const AtlasGeography *self);
    const char *what;
  } checks[] = {
    { check_tables, "the sizes of its tables" },
    { check_texts, "its text" },
    { check_units, "its units" },
    { check_states, "its states" },
    { check_periods, "its periods" },
    { check_arcs, "its arcs" },
    { check_rings, "its rings" },
    { check_places, "its lakes and places" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!checks[i].check (self))
      {
        g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_CORRUPT,
                     "The compiled geography is damaged or of another version: %s are wrong",
                     checks[i].what);
        return FALSE;
      }
  return TRUE;
}
