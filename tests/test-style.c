/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-palette.h"
#include "atlas-style.h"
#include "world-fixture.h"

#include <math.h>
#include <string.h>

#define ALL_ALLIANCES G_MAXUINT64

static AtlasStyle *
style_on (const char *iso, AtlasView view, const AtlasStyleRequest *request)
{
  g_autoptr (AtlasDay) day = world_fixture_day (iso, view);

  return atlas_style_new (day, request);
}

static AtlasFill
fill_on (const char *iso, const char *id)
{
  const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) style = style_on (iso, ATLAS_VIEW_RECOGNISED, &request);

  return style->fills[world_fixture_find_unit (id)];
}

static AtlasPixel
neutral (void)
{
  return atlas_style_get_neutral_color (ATLAS_SCHEME_LIGHT);
}

/* The fill of a member begins on the day of its accession and ends on the day it leaves. */
static void
test_hand_over (void)
{
  g_assert_cmphex (fill_on ("1999-03-11", "POL").color, ==, neutral ());
  g_assert_cmphex (fill_on ("1999-03-12", "POL").color, !=, neutral ());
  g_assert_cmphex (fill_on ("2004-03-28", "EST").color, ==, neutral ());
  g_assert_cmphex (fill_on ("2004-03-29", "EST").color, !=, neutral ());
  g_assert_cmphex (fill_on ("1991-06-30", "HUN").color, !=, neutral ());
  g_assert_cmphex (fill_on ("1991-07-01", "HUN").color, ==, neutral ());
}

static void
test_waves_differ (void)
{
  AtlasPixel founder = fill_on ("2004-03-29", "NOR").color;
  AtlasPixel second = fill_on ("2004-03-29", "POL").color;
  AtlasPixel third = fill_on ("2004-03-29", "EST").color;

  g_assert_cmphex (founder, !=, second);
  g_assert_cmphex (second, !=, third);
  g_assert_cmphex (fill_on ("2004-03-29", "LVA").color, ==, third);
}

static void
test_switched_off (void)
{
  const AtlasStyleRequest none = { .visible_alliances = 0 };
  g_autoptr (AtlasStyle) style = style_on ("2004-03-29", ATLAS_VIEW_RECOGNISED, &none);

  g_assert_cmphex (style->fills[world_fixture_find_unit ("POL")].color, ==, neutral ());
  g_assert_cmphex (style->fills[world_fixture_find_unit ("RUS")].color, ==, neutral ());
}

static guint
pattern_on (const char *iso, const char *id)
{
  return fill_on (iso, id).pattern;
}

/* Each stage has a pattern of its own, from its first day to the day on which the next begins. */
static void
test_stages (void)
{
  g_assert_cmpuint (pattern_on ("1966-06-30", "FRA"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("1966-07-01", "FRA"), ==, ATLAS_PATTERN_SPARSE_BACK);
  g_assert_cmphex (fill_on ("1966-07-01", "FRA").color, ==, fill_on ("1966-06-30", "FRA").color);
  g_assert_cmpuint (pattern_on ("2009-04-04", "FRA"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("1980-10-19", "GRC"), ==, ATLAS_PATTERN_SPARSE_BACK);
  g_assert_cmpuint (pattern_on ("1980-10-20", "GRC"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("1965-01-01", "ALB"), ==, ATLAS_PATTERN_UPRIGHT);
  g_assert_cmpuint (pattern_on ("1968-09-13", "ALB"), ==, ATLAS_PATTERN_CROSSES);
  g_assert_cmpuint (pattern_on ("1991-07-01", "ALB"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("2002-11-20", "EST"), ==, ATLAS_PATTERN_LEVEL);
  g_assert_cmpuint (pattern_on ("2002-11-21", "EST"), ==, ATLAS_PATTERN_HATCH_BACK);
  g_assert_cmphex (fill_on ("2002-11-21", "EST").color, ==, neutral ());
  g_assert_cmpuint (pattern_on ("2004-03-29", "EST"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("2022-05-18", "FIN"), ==, ATLAS_PATTERN_DOTS);
  g_assert_cmpuint (pattern_on ("2022-12-31", "FIN"), ==, ATLAS_PATTERN_WIDE_BACK);
}

/* Every mark is told from every other, and from contested ground, without its colour. */
static void
test_marks_differ (void)
{
  for (guint i = ATLAS_STAGE_MARK_NONE + 1; i < ATLAS_N_STAGE_MARKS; i++)
    for (guint scheme = 0; scheme < 4; scheme++)
      {
        AtlasFill a = atlas_style_get_mark_key (0, (AtlasStageMark) i, (AtlasScheme) scheme);

        g_assert_cmpuint (a.pattern, !=, ATLAS_PATTERN_NONE);
        g_assert_cmpuint (a.pattern, !=, ATLAS_PATTERN_HATCH);
        for (guint k = i + 1; k < ATLAS_N_STAGE_MARKS; k++)
          {
            AtlasFill b = atlas_style_get_mark_key (0, (AtlasStageMark) k, (AtlasScheme) scheme);

            g_assert_true (a.pattern != b.pattern ||
                           (i == ATLAS_STAGE_MARK_PARTNER_SUSPENDED &&
                            k == ATLAS_STAGE_MARK_SUSPENDED && a.color != b.color));
          }
      }
}

static AtlasFill
fill_of_russia (const char *iso, guint64 alliances, gboolean shows_partners)
{
  const AtlasStyleRequest request = { .visible_alliances = alliances,
                                      .shows_partners = shows_partners };
  g_autoptr (AtlasStyle) style = style_on (iso, ATLAS_VIEW_RECOGNISED, &request);

  return style->fills[world_fixture_find_unit ("RUS")];
}

/* Partners are seen when they are asked for, over what the state is a member of. */
static void
test_partners (void)
{
  AtlasFill plain = fill_of_russia ("2000-01-01", ALL_ALLIANCES, FALSE);
  AtlasFill partner = fill_of_russia ("2000-01-01", ALL_ALLIANCES, TRUE);
  guint64 nato = G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("nato");

  g_assert_cmpuint (plain.pattern, ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (partner.pattern, ==, ATLAS_PATTERN_GRID);
  g_assert_cmphex (partner.color, ==, plain.color);
  g_assert_cmpuint (fill_of_russia ("1999-04-01", nato, TRUE).pattern, ==, ATLAS_PATTERN_UPRIGHT);
  g_assert_cmphex (fill_of_russia ("1999-04-01", nato, TRUE).color, ==, neutral ());
  g_assert_cmpuint (fill_of_russia ("2000-01-01", 0, TRUE).pattern, ==, ATLAS_PATTERN_NONE);
}

/* The bands of @alliance on either side of the border between two units */
static void
assert_edge (const char *iso, const char *a, const char *b, guint8 on_a, guint8 on_b)
{
  AtlasStyleRequest request = { .outlined_alliances = 0 };
  g_autoptr (AtlasStyle) style = NULL;
  guint unit_a = world_fixture_find_unit (a);
  guint unit_b = world_fixture_find_unit (b);
  guint n_found = 0;

  request.outlined_alliances = G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("eu") |
                               G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("pfp");
  style = style_on (iso, ATLAS_VIEW_RECOGNISED, &request);
  g_assert_cmpuint (style->n_bands, ==, 2);
  for (guint line = 1; line < style->n_strokes; line++)
    {
      const AtlasEdge *edge = &style->edges[line];
      guint side = edge->units[0] == unit_a ? 0 : 1;

      if (edge->units[side] != unit_a || edge->units[1 - side] != unit_b)
        continue;
      n_found++;
      g_assert_cmpuint (edge->bands[side], ==, on_a);
      g_assert_cmpuint (edge->bands[1 - side], ==, on_b);
    }
  g_assert_cmpuint (n_found, >, 0);
}

/* Of two memberships of one state both are seen, each on its side and to the day. */
static void
test_bands (void)
{
  const guint8 eu = 1 << 0;
  const guint8 pfp = 1 << 1;

  assert_edge ("2004-04-30", "POL", "UKR", 0, pfp);
  assert_edge ("2004-05-01", "POL", "UKR", eu, pfp);
  assert_edge ("1999-03-11", "POL", "DEU-E", pfp, eu);
  assert_edge ("2004-05-01", "POL", "SVK", 0, 0);
  assert_edge ("2010-01-01", "AUT", "CHE", eu, 0);
  assert_edge ("1990-01-01", "POL", "UKR", 0, 0);
}

static guint
over_on (const char *iso, const char *unit)
{
  const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) style = style_on (iso, ATLAS_VIEW_RECOGNISED, &request);

  return style->fills[world_fixture_find_unit (unit)].over;
}

/* Ground that is only claimed, or of open status, is marked lightly, over the stage of whoever holds
 * it; the ground around it is not. */
static void
test_claims (void)
{
  g_assert_cmpuint (over_on ("1990-01-01", "FLK"), ==, ATLAS_PATTERN_SPARSE);
  g_assert_cmpuint (over_on ("1990-01-01", "ARG"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (over_on ("1960-01-01", "DEU-BW"), ==, ATLAS_PATTERN_DASHED);
  g_assert_cmpuint (over_on ("1953-01-01", "DEU-SL"), ==, ATLAS_PATTERN_DASHED);
  g_assert_cmpuint (over_on ("2022-09-29", "UKR-23"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (over_on ("2022-09-30", "UKR-23"), ==, ATLAS_PATTERN_SPARSE);
  g_assert_cmpuint (pattern_on ("2022-09-30", "UKR-23"), ==, ATLAS_PATTERN_DOTS);
  g_assert_cmpuint (over_on ("2022-09-30", "UKR"), ==, ATLAS_PATTERN_NONE);
  g_assert_cmpuint (pattern_on ("2014-03-17", "UKR-43"), ==, ATLAS_PATTERN_HATCH);
  g_assert_cmpuint (over_on ("2014-03-17", "UKR-43"), ==, ATLAS_PATTERN_NONE);
}

/* Contested ground as the map marks it, and what the legend says of such marks */
static void
assert_marked (const AtlasFill *fill, AtlasContest contest, AtlasScheme scheme)
{
  AtlasFill key = atlas_style_get_contest_key (contest, scheme);

  g_assert_cmpuint (fill->over, ==, key.over);
  g_assert_cmpint (fill->pattern == ATLAS_PATTERN_HATCH, ==, key.pattern == ATLAS_PATTERN_HATCH);
  /* By a pattern that is not lost in the ground */
  if (contest == ATLAS_CONTEST_DIVIDED)
    g_assert_cmpuint (fill->second, !=, fill->color);
  else if (contest != ATLAS_CONTEST_NONE)
    g_assert_cmpuint (fill->ink, !=, fill->color);
  if (contest != ATLAS_CONTEST_NONE)
    g_assert_false (atlas_fill_is_plain (&key));
}

/* No contest of ground is silent on the map: each kind has its mark, in both views and all schemes,
 * and what is not contested has none of them. */
static void
test_contests_are_marked (void)
{
  static const char *const days[] = { "1949-04-04", "1960-01-01", "1975-06-01",
                                      "1991-09-01", "2015-01-01", "2024-01-01" };
  guint n_of[ATLAS_CONTEST_DIVIDED + 1] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (days) * ATLAS_N_VIEWS * 4; i++)
    {
      const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES,
                                          .shows_partners = TRUE,
                                          .scheme = (AtlasScheme) (i % 4) };
      g_autoptr (AtlasDay) day =
        world_fixture_day (days[i / 4 / ATLAS_N_VIEWS], (AtlasView) (i / 4 % ATLAS_N_VIEWS));
      g_autoptr (AtlasStyle) style = atlas_style_new (day, &request);

      for (guint unit = 1; unit <= atlas_geography_get_n_units (geography_fixture_get ()); unit++)
        {
          AtlasContest contest = atlas_day_get_contest (day, unit);

          n_of[contest]++;
          assert_marked (&style->fills[unit], contest, request.scheme);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of); i++)
    g_assert_cmpuint (n_of[i], >, 0);
}

/* Claimed ground within a state has an edge, as long as it is claimed. */
static void
test_contest_edges (void)
{
  const AtlasStyleRequest request = { 0 };
  g_autoptr (AtlasStyle) before = style_on ("2021-01-01", ATLAS_VIEW_RECOGNISED, &request);
  g_autoptr (AtlasStyle) after = style_on ("2024-01-01", ATLAS_VIEW_RECOGNISED, &request);
  guint unit_a = world_fixture_find_unit ("UKR-65");
  guint unit_b = world_fixture_find_unit ("UKR");
  guint n_found = 0;

  for (guint line = 1; line < after->n_strokes; line++)
    {
      guint a, b;

      atlas_geography_get_line_units (geography_fixture_get (), line, &a, &b);
      if (MIN (a, b) != MIN (unit_a, unit_b) || MAX (a, b) != MAX (unit_a, unit_b))
        continue;
      g_assert_cmpfloat (before->strokes[line].width_px, ==, 0);
      g_assert_cmpfloat (after->strokes[line].width_px, >, 0);
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 0);
}

/* The ground that a page explains is outlined, all around and nothing else. */
static void
test_explained (void)
{
  const AtlasStyleRequest request = {
    .explained =
      atlas_collection_find_dispute (atlas_world_get_collection (world_fixture_get ()), "golan"),
  };
  g_autoptr (AtlasStyle) style = style_on ("1990-01-01", ATLAS_VIEW_CONTROLLED, &request);
  g_autoptr (AtlasStyle) before = style_on ("1960-01-01", ATLAS_VIEW_CONTROLLED, &request);
  guint golan = world_fixture_find_unit ("ISR-GO");
  guint n_outlined = 0;

  for (guint line = 1; line < style->n_strokes; line++)
    {
      guint a, b;

      atlas_geography_get_line_units (geography_fixture_get (), line, &a, &b);
      if (a == golan || b == golan)
        {
          g_assert_cmpfloat (style->strokes[line].width_px, ==, ATLAS_STROKE_MAX_PX);
          n_outlined++;
        }
      else
        g_assert_cmpfloat (style->strokes[line].width_px, <, ATLAS_STROKE_MAX_PX);
      g_assert_cmpfloat (before->strokes[line].width_px, <, ATLAS_STROKE_MAX_PX);
    }
  g_assert_cmpuint (n_outlined, >, 1);
}

/* Which sides of the line between two units (NULL: the sea) the edge of the treaty area is on */
static void
assert_treaty_edge (const char *iso, const char *a, const char *b, gboolean on_a, gboolean on_b)
{
  const AtlasStyleRequest request = { .shows_treaty_area = TRUE };
  g_autoptr (AtlasStyle) style = style_on (iso, ATLAS_VIEW_RECOGNISED, &request);
  guint unit_a = world_fixture_find_unit (a);
  guint unit_b = b != NULL ? world_fixture_find_unit (b) : 0;
  guint n_found = 0;

  for (guint line = 1; line < style->n_strokes; line++)
    {
      const AtlasEdge *edge = &style->edges[line];
      guint side = edge->units[0] == unit_a ? 0 : 1;

      if (edge->units[side] != unit_a || edge->units[1 - side] != unit_b)
        continue;
      n_found++;
      g_assert_cmpint (edge->bands[side] != 0, ==, on_a);
      g_assert_cmpint (edge->bands[1 - side] != 0, ==, on_b);
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
test_treaty_area (void)
{
  assert_treaty_edge ("1960-01-01", "DZA-N", "TUN", TRUE, FALSE);
  assert_treaty_edge ("1962-07-02", "DZA-N", "TUN", TRUE, FALSE);
  assert_treaty_edge ("1962-07-03", "DZA-N", "TUN", FALSE, FALSE);
  assert_treaty_edge ("1951-12-31", "TUR", "SYR", FALSE, FALSE);
  assert_treaty_edge ("1953-01-01", "TUR", "SYR", TRUE, FALSE);
  assert_treaty_edge ("2024-01-01", "USA-HI", NULL, FALSE, FALSE);
  assert_treaty_edge ("2024-01-01", "USA-AK", NULL, TRUE, FALSE);
  assert_treaty_edge ("2024-01-01", "USA", "CAN", FALSE, FALSE);
  assert_treaty_edge ("2023-04-03", "FIN", "RUS", FALSE, FALSE);
  assert_treaty_edge ("2023-04-04", "FIN", "RUS", TRUE, FALSE);
}

static void
test_no_bands (void)
{
  const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) style = style_on ("2010-01-01", ATLAS_VIEW_RECOGNISED, &request);

  g_assert_cmpuint (style->n_bands, ==, 0);
  g_assert_null (style->edges);
}

/* Colonies are not what their state is to an alliance. */
static void
test_dependencies (void)
{
  AtlasPixel france = fill_on ("1955-01-01", "FRA").color;

  g_assert_cmphex (fill_on ("1955-01-01", "SEN").color, !=, france);
  g_assert_cmphex (fill_on ("1955-01-01", "SEN").color, !=, neutral ());
  /* The Algerian departments were France. */
  g_assert_cmphex (fill_on ("1955-01-01", "DZA-N").color, ==, france);
}

/* Where the border views differ both are seen, in either view. */
static void
test_divided (void)
{
  const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) recognised = style_on ("2020-01-01", ATLAS_VIEW_RECOGNISED, &request);
  g_autoptr (AtlasStyle) controlled = style_on ("2020-01-01", ATLAS_VIEW_CONTROLLED, &request);
  guint crimea = world_fixture_find_unit ("UKR-43");

  g_assert_cmpuint (recognised->fills[crimea].pattern, ==, ATLAS_PATTERN_HATCH);
  g_assert_cmpuint (controlled->fills[crimea].pattern, ==, ATLAS_PATTERN_HATCH);
  g_assert_cmphex (recognised->fills[crimea].color, ==, controlled->fills[crimea].second);
  g_assert_cmphex (recognised->fills[crimea].second, ==, controlled->fills[crimea].color);
  g_assert_cmphex (controlled->fills[crimea].color, ==,
                   controlled->fills[world_fixture_find_unit ("RUS")].color);
  g_assert_cmpuint (recognised->fills[world_fixture_find_unit ("UKR")].pattern, ==,
                    ATLAS_PATTERN_DOTS);
  g_assert_cmpuint (recognised->fills[world_fixture_find_unit ("POL")].pattern, ==,
                    ATLAS_PATTERN_NONE);

  /* Two colours alike would hide the hatch. */
  g_assert_cmphex (recognised->fills[world_fixture_find_unit ("CYP-N")].color, !=,
                   recognised->fills[world_fixture_find_unit ("CYP-N")].second);
}

static void
test_lakes (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  const AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) before = style_on ("1955-06-01", ATLAS_VIEW_RECOGNISED, &request);
  g_autoptr (AtlasStyle) after = style_on ("2020-06-01", ATLAS_VIEW_RECOGNISED, &request);
  guint n_units = atlas_geography_get_n_units (geography);
  guint n_new = 0;
  guint n_gone = 0;

  for (guint i = 1; i <= atlas_geography_get_n_lakes (geography); i++)
    {
      gboolean was = !before->fills[n_units + i].is_clear;
      gboolean is = !after->fills[n_units + i].is_clear;

      n_new += is && !was;
      n_gone += was && !is;
    }
  g_assert_cmpuint (n_new, >, 20);
  g_assert_cmpuint (n_gone, ==, 2);
}

static guint
line_between (const char *id_a, const char *id_b)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint i = 1; i <= atlas_geography_get_n_borders (geography); i++)
    {
      guint a;
      guint b;

      atlas_geography_get_line_units (geography, i, &a, &b);
      if ((a == world_fixture_find_unit (id_a) && b == world_fixture_find_unit (id_b)) ||
          (b == world_fixture_find_unit (id_a) && a == world_fixture_find_unit (id_b)))
        return i;
    }
  g_assert_not_reached ();
}

static void
test_strokes (void)
{
  AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES };
  g_autoptr (AtlasStyle) divided = style_on ("1989-01-01", ATLAS_VIEW_RECOGNISED, &request);
  g_autoptr (AtlasStyle) united = style_on ("1990-10-03", ATLAS_VIEW_RECOGNISED, &request);
  guint inner = line_between ("DEU-W", "DEU-E");
  guint republics = line_between ("UKR", "BLR");

  g_assert_cmpfloat (divided->strokes[inner].width_px, >, 0.0f);
  g_assert_cmpfloat (united->strokes[inner].width_px, ==, 0.0f);
  g_assert_cmpfloat (divided->strokes[republics].width_px, >, 0.0f);
  g_assert_cmpfloat (divided->strokes[republics].width_px, <, divided->strokes[inner].width_px);

  request.selected_state = world_fixture_find_state ("POL");
  {
    g_autoptr (AtlasStyle) selected = style_on ("1989-01-01", ATLAS_VIEW_RECOGNISED, &request);
    guint border = line_between ("POL", "CZE");

    g_assert_cmpfloat (selected->strokes[border].width_px, >, divided->strokes[border].width_px);
    g_assert_cmpfloat (selected->strokes[inner].width_px, ==, divided->strokes[inner].width_px);
    /* Its coast is outlined too. */
    g_assert_cmpfloat (selected
                         ->strokes[atlas_geography_get_n_borders (geography_fixture_get ()) +
                                   world_fixture_find_unit ("POL")]
                         .width_px,
                       ==, ATLAS_STROKE_MAX_PX);
  }
}

static void
test_joining (void)
{
  guint8 joining[32] = { 0 };
  AtlasStyleRequest request = { .visible_alliances = ALL_ALLIANCES, .joining = joining };
  g_autoptr (AtlasStyle) style = NULL;
  guint estonia = world_fixture_find_state ("EST");

  joining[estonia / 8] |= (guint8) (1 << (estonia % 8));
  style = style_on ("2004-03-29", ATLAS_VIEW_RECOGNISED, &request);
  g_assert_cmpfloat (style->strokes[line_between ("EST", "RUS")].width_px, ==, ATLAS_STROKE_MAX_PX);
  g_assert_cmpfloat (style->strokes[line_between ("LTU", "BLR")].width_px, <, ATLAS_STROKE_MAX_PX);
}

/* CIE lightness of a colour, as seen with full colour vision or without one kind of cone
 * (Viénot, Brettel and Mollon, 1999). */
static double
lightness (AtlasPixel pixel, int missing_cone)
{
  double rgb[3];
  double lms[3];
  double y;

  for (guint i = 0; i < 3; i++)
    rgb[i] = pow ((pixel >> (16 - 8 * i) & 0xff) / 255.0, 2.2);
  lms[0] = 17.8824 * rgb[0] + 43.5161 * rgb[1] + 4.11935 * rgb[2];
  lms[1] = 3.45565 * rgb[0] + 27.1554 * rgb[1] + 3.86714 * rgb[2];
  lms[2] = 0.0299566 * rgb[0] + 0.184309 * rgb[1] + 1.46709 * rgb[2];
  if (missing_cone == 1)
    lms[0] = 2.02344 * lms[1] - 2.52581 * lms[2];
  if (missing_cone == 2)
    lms[1] = 0.494207 * lms[0] + 1.24827 * lms[2];
  rgb[0] = 0.080944 * lms[0] - 0.130504 * lms[1] + 0.116721 * lms[2];
  rgb[1] = -0.0102485 * lms[0] + 0.0540194 * lms[1] - 0.113615 * lms[2];
  rgb[2] = -0.000365294 * lms[0] - 0.00412163 * lms[1] + 0.693513 * lms[2];
  y = CLAMP (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2], 0.0, 1.0);
  return y > 0.008856 ? 116.0 * cbrt (y) - 16.0 : 903.3 * y;
}

/* Along a ramp each wave is lighter than the one before it, for everybody. */
static void
test_color_blindness (void)
{
  const AtlasScheme schemes[] = { ATLAS_SCHEME_LIGHT, ATLAS_SCHEME_DARK };

  for (guint s = 0; s < G_N_ELEMENTS (schemes); s++)
    for (guint alliance = 0; alliance < 4; alliance++)
      for (guint n_waves = 2; n_waves <= 12; n_waves++)
        for (guint wave = 2; wave <= n_waves; wave++)
          for (int cone = 0; cone <= 2; cone++)
            {
              AtlasPixel before =
                atlas_style_get_wave_color (alliance, wave - 1, n_waves, schemes[s]);
              AtlasPixel color = atlas_style_get_wave_color (alliance, wave, n_waves, schemes[s]);

              g_assert_cmpfloat (lightness (color, cone), >, lightness (before, cone) + 1.0);
            }
}

/* Names can be read on the map: halo against text. */
static void
test_contrast (void)
{
  for (guint scheme = 0; scheme < 4; scheme++)
    {
      const AtlasPalette *palette = atlas_palette_get ((AtlasScheme) scheme);

      g_assert_cmpfloat (fabs (lightness (palette->label, 0) - lightness (palette->label_halo, 0)),
                         >, 70.0);
      g_assert_cmpfloat (
        fabs (lightness (palette->minor_label, 0) - lightness (palette->label_halo, 0)), >, 50.0);
      g_assert_cmpfloat (fabs (lightness (palette->water, 0) - lightness (palette->neutral, 0)), >,
                         5.0);
    }
}

/* How @color looks to those who have no red or no green cones: Machado, Oliveira and Fernandes,
 * “A Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009, severity 1.0 */
static void
simulate (AtlasPixel color, gboolean protanope, double seen[static 3])
{
  static const double matrices[2][3][3] = {
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
  };
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = pow ((color >> (16 - 8 * i) & 0xff) / 255.0, 2.2);
  for (guint i = 0; i < 3; i++)
    {
      double value = 0.0;

      for (guint k = 0; k < 3; k++)
        value += matrices[protanope][i][k] * linear[k];
      seen[i] = 255.0 * pow (CLAMP (value, 0.0, 1.0), 1.0 / 2.2);
    }
}

/* Members of two alliances are told apart also by those who do not see all colours. */
static void
test_dichromats (void)
{
  const double least = 36.0;

  for (guint a = 0; a < 3; a++)
    for (guint b = a + 1; b < 3; b++)
      for (guint wave_a = 1; wave_a <= 4; wave_a++)
        for (guint wave_b = 1; wave_b <= 2; wave_b++)
          for (guint scheme = 0; scheme < 4; scheme++)
            for (guint protanope = 0; protanope < 2; protanope++)
              {
                double x[3], y[3];

                if (a == 1) /* The Warsaw Pact had ended when the CSTO began. */
                  continue;
                simulate (atlas_style_get_wave_color (a, wave_a, 9, (AtlasScheme) scheme),
                          protanope, x);
                simulate (atlas_style_get_wave_color (b, wave_b, 2, (AtlasScheme) scheme),
                          protanope, y);
                g_assert_cmpfloat (hypot (hypot (x[0] - y[0], x[1] - y[1]), x[2] - y[2]), >, least);
              }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/hand-over", test_hand_over);
  g_test_add_func ("/style/waves-differ", test_waves_differ);
  g_test_add_func ("/style/switched-off", test_switched_off);
  g_test_add_func ("/style/stages", test_stages);
  g_test_add_func ("/style/marks-differ", test_marks_differ);
  g_test_add_func ("/style/dichromats", test_dichromats);
  g_test_add_func ("/style/partners", test_partners);
  g_test_add_func ("/style/bands", test_bands);
  g_test_add_func ("/style/no-bands", test_no_bands);
  g_test_add_func ("/style/claims", test_claims);
  g_test_add_func ("/style/contests-are-marked", test_contests_are_marked);
  g_test_add_func ("/style/explained", test_explained);
  g_test_add_func ("/style/contest-edges", test_contest_edges);
  g_test_add_func ("/style/treaty-area", test_treaty_area);
  g_test_add_func ("/style/dependencies", test_dependencies);
  g_test_add_func ("/style/divided", test_divided);
  g_test_add_func ("/style/lakes", test_lakes);
  g_test_add_func ("/style/strokes", test_strokes);
  g_test_add_func ("/style/joining", test_joining);
  g_test_add_func ("/style/color-blindness", test_color_blindness);
  g_test_add_func ("/style/contrast", test_contrast);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
