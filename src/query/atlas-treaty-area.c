/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Where Article 5 of the North Atlantic Treaty holds, by its Article 6. A unit that a party held and
 * that is not in the table below is outside: Hawaii, Ceuta, what lies overseas south of the Tropic. */

#include "atlas-treaty-area.h"

#include "atlas-world-private.h"

#include <glib/gi18n.h>

#define ALLIANCE "nato"

/* 23° 26′; it moves south by some 15 m a year, which no map of the world shows */
#define TROPIC_OF_CANCER 23.44

typedef struct
{
  AtlasTreatyRule rule;
  const char *units; /* ids with a space between two */
} Table;

/* What each unit is to Article 6 while a party holds it.
 *
 * Left out on purpose: the Sahara of Algeria (DZA-S), which were no Algerian departments until 1957
 * and then departments of another name; Cyprus and the British bases there, an island of the eastern
 * Mediterranean off Asia; British Honduras (BLZ), on the mainland of Central America. All three can
 * be argued. */
static const Table tables[] = {
  { ATLAS_TREATY_RULE_EUROPE,
    "ALA ALB BEL BGR CZE DEU-BO DEU-BW DEU-E DEU-SL DEU-W DNK ESP EST FIN FIN-PO FRA GBR GIB GRC "
    "HRV "
    "HRV-ZB HUN ISL ITA ITA-TS LTU LUX LVA MKD MLT MNE NLD NOR POL POL-UD PRT ROU SVK SVN SVN-ZB "
    "SWE" },
  { ATLAS_TREATY_RULE_NORTH_AMERICA, "CAN GRL USA USA-AK" },
  { ATLAS_TREATY_RULE_ISLAND, "BHS BMU ESP-CN FRO GGY IMN JEY PRT-20 PRT-30 SJM SPM" },
  { ATLAS_TREATY_RULE_TURKEY, "TUR" },
  { ATLAS_TREATY_RULE_ALGERIA, "DZA-N" },
};

/* Where occupation forces of parties stood when the treaty entered into force, until the ground was
 * a party’s own. Austria is left out: its zones are not drawn, and one was Soviet; and the Saar, which
 * France no longer counted to its zone. */
static const struct
{
  const char *unit;
  int year, month, day;
} occupied[] = {
  { "DEU-W", 1955, 5, 6 },   /* the Federal Republic is a party */
  { "DEU-BW", 1990, 10, 3 }, /* West Berlin is part of it */
  { "ITA-TS", 1954, 10, 26 } /* Zone A is Italy’s again */
};

typedef struct
{
  guint8 rule;
  guint8 is_cut;
  AtlasDate forces_until; /* ATLAS_DATE_INVALID, which is before all: none stood there */
} UnitRule;

struct _AtlasTreatyArea
{
  UnitRule *units; /* by unit */
  AtlasDate in_force;
};

/* A geography need not have all units. */
AtlasTreatyArea *
atlas_treaty_area_new (AtlasGeography *geography)
{
  AtlasTreatyArea *self = g_new0 (AtlasTreatyArea, 1);
  guint n_units = atlas_geography_get_n_units (geography);

  self->in_force = atlas_date_from_ymd (1949, 8, 24);
  self->units = g_new0 (UnitRule, n_units + 1);
  for (guint unit = 0; unit <= n_units; unit++)
    self->units[unit].forces_until = ATLAS_DATE_INVALID;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (GStrv) ids = g_strsplit (tables[i].units, " ", -1);

      for (guint j = 0; ids[j] != NULL; j++)
        self->units[atlas_geography_find_unit (geography, ids[j])].rule = (guint8) tables[i].rule;
    }
  for (guint i = 0; i < G_N_ELEMENTS (occupied); i++)
    self->units[atlas_geography_find_unit (geography, occupied[i].unit)].forces_until =
      atlas_date_from_ymd (occupied[i].year, occupied[i].month, occupied[i].day);
  self->units[atlas_geography_find_unit (geography, "BHS")].is_cut = TRUE;
  self->units[0] = (UnitRule) { .forces_until = ATLAS_DATE_INVALID };
  return self;
}

void
atlas_treaty_area_free (AtlasTreatyArea *self)
{
  g_free (self->units);
  g_free (self);
}

static gboolean
is_party (AtlasWorld *world, guint state, AtlasDate date)
{
  guint alliance, n_memberships;
  const guint16 *memberships = atlas_world_get_state_memberships (world, state, &n_memberships);

  if (n_memberships == 0 ||
      !atlas_collection_find_alliance (world->collection, ALLIANCE, &alliance))
    return FALSE;
  for (guint i = 0; i < n_memberships; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (world->collection, memberships[i]);

      for (guint j = 0; membership->alliance == alliance && j < membership->n_stages; j++)
        if (membership->stages[j].stage == ATLAS_STAGE_MEMBER &&
            atlas_span_contains (membership->stages[j].span, date))
          return TRUE;
    }
  return FALSE;
}

/**
 * atlas_treaty_area_find:
 * @world: what is asked about
 * @date: a day
 * @unit: a unit of the geography, or 0 for the sea
 * @lat: where in the unit, degrees; it matters where the Tropic of Cancer runs through it
 *
 * Returns: by which rule the place was in the area of Article 5 on that day, or that it was not
 */
AtlasTreatyRule
atlas_treaty_area_find (AtlasWorld *world, AtlasDate date, guint unit, double lat)
{
  const AtlasTreatyArea *self = world->treaty_area;
  const AtlasGeoPeriod *period;
  const UnitRule *rule;

  g_return_val_if_fail (unit <= world->n_units, ATLAS_TREATY_RULE_NONE);

  period = unit != 0 ? atlas_geography_find_period (world->geography, unit, date) : NULL;
  if (period == NULL || date < self->in_force)
    return ATLAS_TREATY_RULE_NONE;
  rule = &self->units[unit];
  if (!is_party (world, atlas_geo_period_get_owner (period, ATLAS_VIEW_RECOGNISED), date))
    return date < rule->forces_until ? ATLAS_TREATY_RULE_FORCES : ATLAS_TREATY_RULE_NONE;
  if (rule->rule == ATLAS_TREATY_RULE_NONE || (rule->is_cut && lat <= TROPIC_OF_CANCER))
    return ATLAS_TREATY_RULE_OUTSIDE;
  return (AtlasTreatyRule) rule->rule;
}

gboolean
atlas_treaty_area_is_unit_cut (AtlasWorld *world, guint unit)
{
  g_return_val_if_fail (unit <= world->n_units, FALSE);

  return world->treaty_area->units[unit].is_cut;
}

guint
atlas_treaty_area_find_cut_unit (AtlasWorld *world, AtlasDate date)
{
  for (guint unit = 1; unit <= world->n_units; unit++)
    if (world->treaty_area->units[unit].is_cut &&
        atlas_treaty_rule_is_covered (atlas_treaty_area_find (world, date, unit, 90)))
      return unit;
  return 0;
}

gboolean
atlas_treaty_area_is_edge (AtlasWorld *world, AtlasDate date, guint line)
{
  const double north = 90;
  AtlasWorldSides sides;

  g_return_val_if_fail (line >= 1 && line <= world->n_lines, FALSE);

  sides = world->sides[line];
  return atlas_treaty_rule_is_covered (atlas_treaty_area_find (world, date, sides.a, north)) !=
         atlas_treaty_rule_is_covered (atlas_treaty_area_find (world, date, sides.b, north));
}

gboolean
atlas_treaty_rule_is_covered (AtlasTreatyRule rule)
{
  return rule > ATLAS_TREATY_RULE_OUTSIDE;
}

const char *
atlas_treaty_rule_to_id (AtlasTreatyRule rule)
{
  static const char *const ids[ATLAS_N_TREATY_RULES] = {
    [ATLAS_TREATY_RULE_NONE] = NULL,
    [ATLAS_TREATY_RULE_OUTSIDE] = "outside",
    [ATLAS_TREATY_RULE_EUROPE] = "europe",
    [ATLAS_TREATY_RULE_NORTH_AMERICA] = "north-america",
    [ATLAS_TREATY_RULE_ISLAND] = "island",
    [ATLAS_TREATY_RULE_TURKEY] = "turkey",
    [ATLAS_TREATY_RULE_ALGERIA] = "algerian-departments",
    [ATLAS_TREATY_RULE_FORCES] = "occupation-forces",
  };

  g_return_val_if_fail (rule < ATLAS_N_TREATY_RULES, NULL);

  return ids[rule];
}

const char *
atlas_treaty_rule_get_label (AtlasTreatyRule rule)
{
  static const char *const labels[ATLAS_N_TREATY_RULES] = {
    [ATLAS_TREATY_RULE_NONE] = N_ ("Not the ground of a party to the treaty"),
    [ATLAS_TREATY_RULE_OUTSIDE] = N_ ("Not covered by Article 5: outside its area"),
    [ATLAS_TREATY_RULE_EUROPE] = N_ ("Covered by Article 5: territory in Europe"),
    [ATLAS_TREATY_RULE_NORTH_AMERICA] = N_ ("Covered by Article 5: territory in North America"),
    [ATLAS_TREATY_RULE_ISLAND] = N_ ("Covered by Article 5: island north of the Tropic of Cancer"),
    [ATLAS_TREATY_RULE_TURKEY] = N_ ("Covered by Article 5: territory of Turkey"),
    [ATLAS_TREATY_RULE_ALGERIA] = N_ ("Covered by Article 5: Algerian departments of France"),
    [ATLAS_TREATY_RULE_FORCES] =
      N_ ("Covered by Article 5: occupation forces of parties, not the ground"),
  };

  g_return_val_if_fail (rule < ATLAS_N_TREATY_RULES, NULL);

  return _ (labels[rule]);
}

const char *
atlas_treaty_area_get_text (void)
{
  return _ (
    "Article 5 of the North Atlantic Treaty speaks of an armed attack in Europe or North "
    "America. Article 6 says what counts as one: an attack on the territory of a party in "
    "Europe or North America, on the Algerian departments of France (until 3 July 1962), on "
    "the territory of Turkey (since 1952), or on islands under the jurisdiction of a party in "
    "the North Atlantic area north of the Tropic of Cancer; and on forces, vessels or "
    "aircraft of a party there, in the Mediterranean, or in an area of Europe where "
    "occupation forces of a party were stationed when the treaty entered into force on "
    "24 August 1949.\n"
    "So Hawaii, Puerto Rico, Guam, Ceuta, Melilla, the Falkland Islands and Réunion are not "
    "covered; Alaska, Greenland, Svalbard, the Azores, the Canary Islands and Bermuda are. "
    "West Berlin was covered through the forces of the three powers that stood there; they said "
    "that they would treat any attack on Berlin as one on these, and the other parties joined "
    "them on 22 October 1954. That a place is outside the area does not keep the parties from "
    "consulting or from helping.");
}
