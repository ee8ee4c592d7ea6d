/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography-format.h"
#include "atlas-topojson.h"

G_BEGIN_DECLS

/**
 * AtlasGeographyWriter:
 *
 * Gathers the sections of a compiled geography. Used in one order: units, states, lakes, places.
 */
typedef struct
{
  GArray *sections[ATLAS_GEO_N_SECTIONS];
  GHashTable *texts;       /* string → offset */
  GHashTable *unit_ids;    /* id → index */
  GHashTable *state_codes; /* code → index */
  guint n_borders;
  guint n_state_names;
} AtlasGeographyWriter;

AtlasGeographyWriter *atlas_geography_writer_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_geography_writer_free (AtlasGeographyWriter *self);

gboolean
atlas_geography_writer_add_units (AtlasGeographyWriter *self, AtlasTopojson *units, GError **error);
gboolean
atlas_geography_writer_add_states (AtlasGeographyWriter *self, JsonObject *states, GError **error);
gboolean
atlas_geography_writer_add_lakes (AtlasGeographyWriter *self, AtlasTopojson *lakes, GError **error);
gboolean
atlas_geography_writer_add_places (AtlasGeographyWriter *self, JsonObject *places, GError **error);
GBytes *atlas_geography_writer_finish (AtlasGeographyWriter *self) G_GNUC_WARN_UNUSED_RESULT;

/* For the parts of the writer */
guint32 atlas_geography_writer_intern (AtlasGeographyWriter *self, const char *text);
guint atlas_geography_writer_add_arc (AtlasGeographyWriter *self,
                                      const AtlasTopoArc *arc,
                                      guint left,
                                      guint right);
/* Writes the rings of one geometry; returns how many, their first index in @first. @numbers maps
 * arcs of the topology to arcs of the blob. */
guint atlas_geography_writer_add_rings (AtlasGeographyWriter *self,
                                        GPtrArray *rings,
                                        const guint *numbers,
                                        guint *first,
                                        AtlasGeoBox *box);
gboolean atlas_geography_writer_read_span (
  JsonArray *from_to, guint offset, gint32 *from, gint32 *to, guint32 *flags, GError **error);

#define atlas_geography_writer_count(self, id) ((self)->sections[id]->len)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasGeographyWriter, atlas_geography_writer_free)

G_END_DECLS
