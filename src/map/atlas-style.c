/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-style-private.h"

#include "atlas-palette.h"

#include <string.h>

/* Thinner than what is selected */
#define HIGHLIGHT_PX 2.0f
/* How much of the colour of borders is in the lines on ground that is only claimed, and in a hatch
 * where both views show one colour, of 255 */
#define CLAIM_SHARE 130
#define HATCH_SHARE 100
/* A key stands for all pairs of colours, most of which differ more. */
#define KEY_SHARE 170

G_DEFINE_BOXED_TYPE (AtlasStyle, atlas_style, atlas_style_ref, atlas_style_unref)

typedef struct
{
  AtlasDay *day;
  AtlasGeography *geography;
  const AtlasStyleRequest *request;
  const AtlasPalette *palette;
  AtlasFill *state_fills; /* by state index */
  gboolean *is_explained; /* by unit, or NULL */
} Builder;

static gboolean
has_bit (const guint8 *bits, guint state)
{
  return state != 0 && bits != NULL && (bits[state / 8] & (1 << (state % 8))) != 0;
}

static gboolean
is_joining (const Builder *self, guint state)
{
  return has_bit (self->request->joining, state);
}

static gboolean
is_highlighted (const Builder *self, guint state)
{
  return has_bit (self->request->highlighted, state);
}

static AtlasPixel
lighten (const Builder *self, guint state, AtlasPixel color)
{
  if ((state == self->request->hovered_state && state != 0) || is_highlighted (self, state))
    return atlas_pixel_mix (color, self->palette->hover, 44);
  return color;
}

static AtlasFill
fill_state (const Builder *self, guint state)
{
  AtlasWorld *world = atlas_day_get_world (self->day);
  AtlasFill fill = { .color = self->palette->neutral };
  AtlasStageSight sight;

  atlas_day_see_state (self->day, self->request->visible_alliances, self->request->shows_partners,
                       state, &sight);
  if (sight.is_filled)
    fill.color = atlas_style_get_wave_color (sight.alliance, sight.wave,
                                             atlas_world_get_n_waves (world, sight.alliance),
                                             self->request->scheme);
  if (sight.mark != ATLAS_STAGE_MARK_NONE)
    fill = atlas_style_get_mark_fill (sight.marking, sight.mark, fill.color, self->request->scheme);
  fill.color = lighten (self, state, fill.color);
  fill.second = lighten (self, state, fill.second);
  return fill;
}

/* How @unit is filled when it is held by @state. */
static AtlasFill
fill_held (const Builder *self, guint unit, guint state)
{
  const AtlasGeoPeriod *period = atlas_day_get_unit_period (self->day, unit);
  AtlasFill fill = self->state_fills[state];

  if (period != NULL && period->status != ATLAS_GEO_STATUS_INTEGRAL && period->state == state)
    {
      fill.color = atlas_style_get_dependency_color (fill.color, self->request->scheme);
      fill.second = atlas_style_get_dependency_color (fill.second, self->request->scheme);
    }
  return fill;
}

/* How light it looks, 0 … 255 */
static int
get_lightness (AtlasPixel color)
{
  return (int) ((color >> 16 & 0xff) * 54 + (color >> 8 & 0xff) * 183 + (color & 0xff) * 18) / 255;
}

/* @color moved towards that of borders, or towards white where that is farther away */
static AtlasPixel
set_off (AtlasPixel color, guint share, const AtlasPalette *palette)
{
  int lightness = get_lightness (color);
  gboolean is_dark = 255 - lightness > ABS (lightness - get_lightness (palette->border));

  return atlas_pixel_mix (color, is_dark ? 0xffffffff : palette->border, share);
}

/* Over the stage of whoever holds the ground, which is to be seen as well */
static void
mark_contest (AtlasFill *fill, AtlasContest contest, const AtlasPalette *palette)
{
  fill->ink = set_off (fill->color, CLAIM_SHARE, palette);
  fill->over = contest == ATLAS_CONTEST_CLAIMED ? ATLAS_PATTERN_SPARSE : ATLAS_PATTERN_DASHED;
}

static void
fill_unit (const Builder *self, guint unit, AtlasFill *fill)
{
  AtlasView view = atlas_day_get_view (self->day);
  const AtlasGeoPeriod *period = atlas_day_get_unit_period (self->day, unit);
  AtlasContest contest = atlas_day_get_contest (self->day, unit);
  guint other;

  *fill = fill_held (self, unit, atlas_day_get_unit_state (self->day, unit));
  if (contest != ATLAS_CONTEST_NONE && contest != ATLAS_CONTEST_DIVIDED)
    mark_contest (fill, contest, self->palette);
  if (contest != ATLAS_CONTEST_DIVIDED)
    return;

  /* Ground on which the two border views differ shows both of them, and no stage of either. */
  other = atlas_geo_period_get_owner (period, atlas_view_get_other (view));
  fill->second = fill_held (self, unit, other).color;
  if (fill->second == fill->color)
    fill->second = set_off (fill->color, HATCH_SHARE, self->palette);
  fill->pattern = ATLAS_PATTERN_HATCH;
}

static gboolean
lake_exists (const AtlasGeoLake *lake, int year)
{
  return (lake->from_year == 0 || lake->from_year <= year) &&
         (lake->to_year == 0 || year < lake->to_year);
}

static void
fill_all (const Builder *self, AtlasStyle *style)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  guint n_lakes = atlas_geography_get_n_lakes (self->geography);
  int year = atlas_date_get_year (atlas_day_get_date (self->day));

  style->n_fills = 1 + n_units + n_lakes;
  style->fills = g_new0 (AtlasFill, style->n_fills);
  style->fills[0].color = self->palette->water;
  for (guint i = 1; i <= n_units; i++)
    fill_unit (self, i, &style->fills[i]);
  for (guint i = 1; i <= n_lakes; i++)
    {
      style->fills[n_units + i].color = self->palette->water;
      style->fills[n_units + i].is_clear =
        !lake_exists (atlas_geography_get_lake (self->geography, i), year);
    }
}

static AtlasStroke
stroke_of_kind (const Builder *self, AtlasLineKind kind)
{
  const AtlasPalette *palette = self->palette;

  switch (kind)
    {
    case ATLAS_LINE_COAST:
      return (AtlasStroke) { palette->coast, palette->coast_px, 255 };
    case ATLAS_LINE_INTERNAL:
      return (AtlasStroke) { palette->border, palette->internal_px, palette->internal_opacity };
    case ATLAS_LINE_BORDER:
      return (AtlasStroke) { palette->border, palette->border_px, 255 };
    case ATLAS_LINE_DIVIDED:
      return (AtlasStroke) { palette->border, palette->border_px, palette->divided_opacity };
    case ATLAS_LINE_NONE:
    default:
      return (AtlasStroke) { 0 };
    }
}

/* Whether contested ground ends at a line that divides nothing else */
static gboolean
is_contest_edge (const Builder *self, guint a, guint b)
{
  return a != 0 && b != 0 && atlas_day_explain (self->day, a) != atlas_day_explain (self->day, b);
}

static AtlasStroke
stroke_line (const Builder *self, guint line)
{
  AtlasLineKind kind = atlas_day_get_line_kind (self->day, line);
  guint selected = self->request->selected_state;
  guint a;
  guint b;

  atlas_geography_get_line_units (self->geography, line, &a, &b);
  if (self->is_explained != NULL && self->is_explained[a] != self->is_explained[b])
    return (AtlasStroke) { self->palette->selected, ATLAS_STROKE_MAX_PX, 255 };
  if (kind == ATLAS_LINE_NONE && is_contest_edge (self, a, b))
    return stroke_of_kind (self, ATLAS_LINE_INTERNAL);
  a = a != 0 ? atlas_day_get_unit_state (self->day, a) : 0;
  b = b != 0 ? atlas_day_get_unit_state (self->day, b) : 0;
  if (a != b && selected != 0 && (a == selected || b == selected))
    return (AtlasStroke) { self->palette->selected, ATLAS_STROKE_MAX_PX, 255 };
  if (a != b && (is_highlighted (self, a) || is_highlighted (self, b)))
    return (AtlasStroke) { self->palette->selected, HIGHLIGHT_PX, 255 };
  if (a != b && (is_joining (self, a) || is_joining (self, b)))
    return (AtlasStroke) { self->palette->joining, ATLAS_STROKE_MAX_PX, 255 };
  return stroke_of_kind (self, kind);
}

static gboolean *
find_explained (const Builder *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  gboolean *is_explained = NULL;

  if (self->request->explained == NULL)
    return NULL;
  is_explained = g_new0 (gboolean, n_units + 1);
  for (guint unit = 1; unit <= n_units; unit++)
    is_explained[unit] = atlas_day_explain (self->day, unit) == self->request->explained;
  return is_explained;
}

/**
 * atlas_style_new:
 * @day: what is true
 * @request: what is asked for
 *
 * Works out how everything is drawn on @day.
 *
 * Returns: (transfer full): the tables
 */
AtlasStyle *
atlas_style_new (AtlasDay *day, const AtlasStyleRequest *request)
{
  AtlasStyle *style = g_new0 (AtlasStyle, 1);
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  guint n_states = atlas_geography_get_n_states (geography);
  g_autofree AtlasFill *state_fills = g_new0 (AtlasFill, n_states + 1);
  Builder self = {
    day, geography, request, atlas_palette_get (request->scheme), state_fills, NULL
  };
  g_autofree gboolean *is_explained = find_explained (&self);

  g_atomic_ref_count_init (&style->ref_count);
  self.is_explained = is_explained;
  style->date = atlas_day_get_date (day);
  style->view = atlas_day_get_view (day);
  for (guint i = 0; i <= n_states; i++)
    state_fills[i] = fill_state (&self, i);
  fill_all (&self, style);

  style->n_strokes = atlas_geography_get_n_lines (geography) + 1;
  style->strokes = g_new0 (AtlasStroke, style->n_strokes);
  for (guint i = 1; i < style->n_strokes; i++)
    style->strokes[i] = stroke_line (&self, i);

  atlas_style_add_bands (style, day, request);
  style->label_color = self.palette->label;
  style->label_halo = self.palette->label_halo;
  style->minor_label_color = self.palette->minor_label;

  return style;
}

AtlasFill
atlas_style_get_contest_key (AtlasContest contest, AtlasScheme scheme)
{
  const AtlasPalette *palette = atlas_palette_get (scheme);
  AtlasFill fill = { .color = palette->neutral };

  if (contest == ATLAS_CONTEST_DIVIDED)
    {
      fill.second = set_off (fill.color, KEY_SHARE, palette);
      fill.pattern = ATLAS_PATTERN_HATCH;
    }
  else if (contest != ATLAS_CONTEST_NONE)
    mark_contest (&fill, contest, palette);
  return fill;
}

AtlasStyle *
atlas_style_ref (AtlasStyle *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_style_unref (AtlasStyle *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->fills);
  g_free (self->strokes);
  g_free (self->edges);
  g_free (self);
}

/**
 * atlas_style_get_state_color:
 *
 * Returns: the colour of the largest ground that @state holds on @day, that of water when it
 *   holds none
 */
AtlasPixel
atlas_style_get_state_color (AtlasStyle *self, AtlasDay *day, guint state)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (day, state, &n_units);

  return n_units > 0 ? self->fills[units[0]].color : self->fills[0].color;
}
