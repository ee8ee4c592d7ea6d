/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/**
 * AtlasTreatyRule:
 * @ATLAS_TREATY_RULE_NONE: no party held the ground, or the treaty was not yet in force
 * @ATLAS_TREATY_RULE_OUTSIDE: a party held it, and it is not in the area
 * @ATLAS_TREATY_RULE_EUROPE: territory of a party in Europe
 * @ATLAS_TREATY_RULE_NORTH_AMERICA: territory of a party in North America
 * @ATLAS_TREATY_RULE_ISLAND: an island in the North Atlantic area north of the Tropic of Cancer
 * @ATLAS_TREATY_RULE_TURKEY: the territory of Turkey, wherever it lies
 * @ATLAS_TREATY_RULE_ALGERIA: the Algerian departments of France
 * @ATLAS_TREATY_RULE_FORCES: not the ground, but the occupation forces of parties that stood on it
 *
 * By which words of Article 6 a place is covered by Article 5 of the North Atlantic Treaty.
 */
typedef enum
{
  ATLAS_TREATY_RULE_NONE,
  ATLAS_TREATY_RULE_OUTSIDE,
  ATLAS_TREATY_RULE_EUROPE,
  ATLAS_TREATY_RULE_NORTH_AMERICA,
  ATLAS_TREATY_RULE_ISLAND,
  ATLAS_TREATY_RULE_TURKEY,
  ATLAS_TREATY_RULE_ALGERIA,
  ATLAS_TREATY_RULE_FORCES,
  ATLAS_N_TREATY_RULES,
} AtlasTreatyRule;

/* The text of Article 6 is in this source of the built-in collection */
#define ATLAS_TREATY_SOURCE "al-art6"

/**
 * AtlasTreatyArea:
 *
 * The area of Article 5 by unit; made once with the world. It goes by the alliance “nato” of the
 * collection and is empty where there is none. Who holds the ground is taken from the recognised
 * view: the treaty speaks of territory by law.
 */
typedef struct _AtlasTreatyArea AtlasTreatyArea;

AtlasTreatyArea *atlas_treaty_area_new (AtlasGeography *geography) G_GNUC_WARN_UNUSED_RESULT;
void atlas_treaty_area_free (AtlasTreatyArea *self);

AtlasTreatyRule atlas_treaty_area_find (AtlasWorld *world, AtlasDate date, guint unit, double lat);
/* Whether the Tropic of Cancer runs through @unit, so that one answer does not hold for all of it */
gboolean atlas_treaty_area_is_unit_cut (AtlasWorld *world, guint unit);
/* A unit that is covered on @date in its north only; 0 when there is none */
guint atlas_treaty_area_find_cut_unit (AtlasWorld *world, AtlasDate date);
/* Whether @line is on the outline of the area on @date: one side of it is covered, the other is not. A
 * unit that is cut counts as covered. */
gboolean atlas_treaty_area_is_edge (AtlasWorld *world, AtlasDate date, guint line);
gboolean atlas_treaty_rule_is_covered (AtlasTreatyRule rule);

/* The word of `query`, NULL for none; and as shown to people, translated */
const char *atlas_treaty_rule_to_id (AtlasTreatyRule rule);
const char *atlas_treaty_rule_get_label (AtlasTreatyRule rule);
/* What Article 6 says and how the atlas reads it, translated */
const char *atlas_treaty_area_get_text (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTreatyArea, atlas_treaty_area_free)

G_END_DECLS
