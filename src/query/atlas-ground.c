/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ground.h"

#include "atlas-contested.h"
#include "atlas-country-summary.h"
#include "atlas-projection.h"
#include "atlas-treaty-area.h"

#include <glib/gi18n.h>

AtlasGround
atlas_day_locate_ground (AtlasDay *day, double lat, double lon)
{
  AtlasGround ground = { .lat = lat };

  ground.unit =
    atlas_geography_locate (atlas_world_get_geography (atlas_day_get_world (day)), lat, lon);
  if (ground.unit != 0)
    ground.state = atlas_day_get_unit_state (day, ground.unit);
  return ground;
}

AtlasGround
atlas_day_get_main_ground (AtlasDay *day, guint state)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  AtlasGround ground = { .state = state };
  guint n_units = 0;
  const guint16 *units = atlas_day_get_state_units (day, state, &n_units);

  if (n_units == 0)
    return ground;
  ground.unit = units[0];
  ground.lat = atlas_mercator_lat (
    (double) atlas_geography_get_unit (geography, ground.unit)->label_m / ATLAS_GEO_MAX);
  return ground;
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_contest (GString *text, AtlasDay *day, guint unit)
{
  const AtlasDispute *dispute = atlas_day_explain (day, unit);
  g_autofree char *line = NULL;

  if (dispute != NULL)
    /* Translators: that ground is contested, and the title of what explains it */
    line = g_strdup_printf (_ ("Contested: %s"), dispute->title);
  else if (atlas_day_get_contest (day, unit) != ATLAS_CONTEST_NONE)
    line = g_strdup (_ ("Contested"));
  append_line (text, line);
}

static void
append_treaty_rule (GString *text, AtlasDay *day, const AtlasGround *ground)
{
  AtlasTreatyRule rule = atlas_treaty_area_find (
    atlas_day_get_world (day), atlas_day_get_date (day), ground->unit, ground->lat);

  if (rule != ATLAS_TREATY_RULE_NONE)
    append_line (text, atlas_treaty_rule_get_label (rule));
}

char *
atlas_day_describe_ground (AtlasDay *day, const AtlasGround *ground, AtlasOverlays overlays)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *membership = NULL;

  if (ground->state == 0)
    return NULL;
  membership = atlas_day_describe_membership (day, ground->state);
  append_line (text, atlas_day_get_state_name (day, ground->state));
  append_line (text, membership);
  if (ground->unit == 0)
    return g_strdup (text->str);
  append_contest (text, day, ground->unit);
  if ((overlays & ATLAS_OVERLAY_TREATY_AREA) != 0)
    append_treaty_rule (text, day, ground);
  return g_strdup (text->str);
}
