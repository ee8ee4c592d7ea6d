/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-style-private.h"

#include "atlas-palette.h"
#include "atlas-treaty-area.h"

#define MAX_ALLIANCES 64

/* Colours that no ramp of a filled alliance has, and dashes for those who do not tell them apart. */
static const struct
{
  AtlasPixel light, dark;
  AtlasPattern pattern;
} kinds[] = {
  { 0xff5e5c64, 0xffc0bfbc, ATLAS_PATTERN_UPRIGHT },
  { 0xfff0c000, 0xfff5d33c, ATLAS_PATTERN_NONE },
  { 0xff1f7a3d, 0xff6fd08c, ATLAS_PATTERN_HATCH_BACK },
  { 0xff8a1f6c, 0xffe08cc4, ATLAS_PATTERN_WIDE_BACK },
  { 0xff241f31, 0xffffffff, ATLAS_PATTERN_NONE },
};

/* Of filled alliances where they are drawn beside each other, for those who do not tell their colours
 * apart; none of them hatches the way that contested ground does. */
static const AtlasPattern patterns[] = {
  ATLAS_PATTERN_NONE,      ATLAS_PATTERN_HATCH_BACK, ATLAS_PATTERN_DOTS,
  ATLAS_PATTERN_WIDE_BACK, ATLAS_PATTERN_CROSSES,    ATLAS_PATTERN_UPRIGHT,
};
/* Of white or black in the second colour of a pattern, of 255 */
#define PATTERN_SHARE 130

/* How many alliances the collection has before @alliance that are filled, or not, as it is */
static guint
get_number (AtlasWorld *world, guint alliance)
{
  gboolean is_filled = atlas_world_is_filled (world, alliance);
  guint number = 0;

  for (guint i = 0; i < alliance; i++)
    number += atlas_world_is_filled (world, i) == is_filled;
  return number;
}

AtlasFill
atlas_style_get_band_fill (AtlasWorld *world, guint alliance, AtlasScheme scheme)
{
  guint kind = get_number (world, alliance) % G_N_ELEMENTS (kinds);
  gboolean is_dark = (scheme & ATLAS_SCHEME_DARK) != 0;
  AtlasPixel color = is_dark ? kinds[kind].dark : kinds[kind].light;
  AtlasPixel gap = is_dark ? 0xff000000 : 0xffffffff;

  /* A pattern covers with the second colour. */
  if (kinds[kind].pattern == ATLAS_PATTERN_NONE)
    return (AtlasFill) { .color = color, .second = color };
  return (AtlasFill) { .color = gap, .second = color, .pattern = (guint8) kinds[kind].pattern };
}

AtlasFill
atlas_style_get_chart_fill (AtlasWorld *world, guint alliance, AtlasScheme scheme)
{
  guint n_waves = MAX (atlas_world_get_n_waves (world, alliance), 1);
  AtlasFill fill = { .color = 0 };

  if (!atlas_world_is_filled (world, alliance))
    return atlas_style_get_band_fill (world, alliance, scheme);
  fill.color = atlas_style_get_wave_color (alliance, 1, n_waves, scheme);
  fill.second = atlas_pixel_mix (
    fill.color, (scheme & ATLAS_SCHEME_DARK) != 0 ? 0xff000000 : 0xffffffff, PATTERN_SHARE);
  fill.pattern = (guint8) patterns[get_number (world, alliance) % G_N_ELEMENTS (patterns)];
  return fill;
}

/* Ink in long dashes, as on charts */
AtlasFill
atlas_style_get_treaty_fill (AtlasScheme scheme)
{
  gboolean is_dark = (scheme & ATLAS_SCHEME_DARK) != 0;

  return (AtlasFill) { .color = is_dark ? 0xff000000 : 0xffffffff,
                       .second = is_dark ? 0xffffffff : 0xff241f31,
                       .pattern = ATLAS_PATTERN_CHECKS };
}

/* By state a bit for each band that it belongs to */
static void
find_members (AtlasDay *day, guint alliance, guint band, guint8 *members)
{
  guint n_states = 0;
  const guint16 *states = atlas_day_get_states (day, &n_states);

  for (guint i = 0; i < n_states; i++)
    if (atlas_day_get_member_wave (day, alliance, states[i]) != 0)
      members[states[i]] |= (guint8) (1u << band);
}

/* As by law: a unit that the Tropic cuts is covered where it is seen from the north. */
static gboolean
is_covered (AtlasDay *day, guint unit)
{
  return atlas_treaty_rule_is_covered (
    atlas_treaty_area_find (atlas_day_get_world (day), atlas_day_get_date (day), unit, 90.0));
}

static guint8
add_band (AtlasStyle *self, AtlasFill fill, float px)
{
  self->bands[self->n_bands] = fill;
  self->band_px[self->n_bands] = px;
  return (guint8) (1u << self->n_bands++);
}

/* By unit a bit for each band that it belongs to; none for the sea. Ground that is no integral part of
 * a member is in none of what alliances are about: Greenland left what Denmark stayed in, and colonies
 * were never in it. @treaty: the bit of ground that the treaty covers, or 0 */
static guint8 *
find_unit_bands (AtlasDay *day, guint n_units, const guint8 *members, guint8 treaty)
{
  guint8 *bands = g_new0 (guint8, n_units + 1);

  for (guint unit = 1; unit <= n_units; unit++)
    {
      const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);

      if (period != NULL && period->status == ATLAS_GEO_STATUS_INTEGRAL)
        bands[unit] = members[atlas_day_get_unit_state (day, unit)];
      if (treaty != 0 && is_covered (day, unit))
        bands[unit] |= treaty;
    }
  return bands;
}

/* The edge of the treaty area is narrower along coasts: there it has the bit @coast. */
static void
find_edge (const guint8 *unit_bands, guint a, guint b, guint8 treaty, guint8 coast, AtlasEdge *edge)
{
  *edge = (AtlasEdge) {
    .units = { (guint16) a, (guint16) b },
    .bands = { unit_bands[a] & (guint8) ~unit_bands[b], unit_bands[b] & (guint8) ~unit_bands[a] },
  };
  for (guint side = 0; side < 2; side++)
    if ((a == 0 || b == 0) && (edge->bands[side] & treaty) != 0)
      edge->bands[side] = (edge->bands[side] & (guint8) ~treaty) | coast;
}

static void
find_edges (AtlasStyle *self,
            AtlasGeography *geography,
            const guint8 *unit_bands,
            guint8 treaty,
            guint8 coast)
{
  self->edges = g_new0 (AtlasEdge, self->n_strokes);
  for (guint line = 1; line < self->n_strokes; line++)
    {
      guint a;
      guint b;

      atlas_geography_get_line_units (geography, line, &a, &b);
      find_edge (unit_bands, a, b, treaty, coast, &self->edges[line]);
    }
}

void
atlas_style_add_bands (AtlasStyle *self, AtlasDay *day, const AtlasStyleRequest *request)
{
  AtlasWorld *world = atlas_day_get_world (day);
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint n_alliances = atlas_collection_get_n_alliances (atlas_world_get_collection (world));
  g_autofree guint8 *members = g_new0 (guint8, atlas_geography_get_n_states (geography) + 1);
  g_autofree guint8 *unit_bands = NULL;
  guint8 treaty = 0;
  guint8 coast = 0;

  for (guint i = 0; i < MIN (n_alliances, MAX_ALLIANCES) && self->n_bands < ATLAS_MAX_BANDS - 2;
       i++)
    {
      if ((request->outlined_alliances >> i & 1) == 0)
        continue;
      find_members (day, i, self->n_bands, members);
      add_band (self, atlas_style_get_band_fill (world, i, request->scheme), ATLAS_BAND_PX);
    }
  if (request->shows_treaty_area)
    {
      treaty = add_band (self, atlas_style_get_treaty_fill (request->scheme), ATLAS_BAND_PX);
      coast = add_band (self, atlas_style_get_treaty_fill (request->scheme), ATLAS_COAST_BAND_PX);
    }
  if (self->n_bands == 0)
    return;
  unit_bands = find_unit_bands (day, atlas_geography_get_n_units (geography), members, treaty);
  find_edges (self, geography, unit_bands, treaty, coast);
}
