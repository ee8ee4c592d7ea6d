/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-palette.h"

#include <math.h>

/* How much of the neutral colour is mixed into ground that is not an integral part of its state:
 * colonies, dependencies and trusts are not what the state itself is to an alliance. */
#define DEPENDENCY_TINT 140

#define N_SCHEMES 4
#define RAMP_STOPS 6

/* Indexed by AtlasScheme. */
static const AtlasPalette palettes[N_SCHEMES] = {
  [ATLAS_SCHEME_LIGHT] = {
    .water = 0xffc4dbe8, .neutral = 0xfff2efe7, .hover = 0xffffffff,
    .coast = 0xff46677b, .border = 0xff4d4a52, .selected = 0xff1c1c22, .joining = 0xffff9f0a,
    .label = 0xff1e1e24, .label_halo = 0xffffffff, .minor_label = 0xff4a4852,
    .coast_px = 0.8f, .border_px = 1.1f, .internal_px = 0.7f,
    .internal_opacity = 120, .divided_opacity = 150,
  },
  [ATLAS_SCHEME_DARK] = {
    .water = 0xff131b23, .neutral = 0xff686a70, .hover = 0xffffffff,
    .coast = 0xff0a0e12, .border = 0xff08090b, .selected = 0xfff6f5f4, .joining = 0xffffb938,
    .label = 0xfff6f5f4, .label_halo = 0xff16181c, .minor_label = 0xffc8c6c9,
    .coast_px = 0.8f, .border_px = 1.1f, .internal_px = 0.7f,
    .internal_opacity = 140, .divided_opacity = 150,
  },
  [ATLAS_SCHEME_HIGH_CONTRAST] = {
    .water = 0xffb9d8ec, .neutral = 0xffffffff, .hover = 0xffffffff,
    .coast = 0xff20404f, .border = 0xff000000, .selected = 0xff000000, .joining = 0xffd95f00,
    .label = 0xff000000, .label_halo = 0xffffffff, .minor_label = 0xff000000,
    .coast_px = 1.2f, .border_px = 1.8f, .internal_px = 1.0f,
    .internal_opacity = 200, .divided_opacity = 220,
  },
  [ATLAS_SCHEME_DARK | ATLAS_SCHEME_HIGH_CONTRAST] = {
    .water = 0xff05080b, .neutral = 0xff3a3a3a, .hover = 0xffffffff,
    .coast = 0xffd8e4ea, .border = 0xffffffff, .selected = 0xffffffff, .joining = 0xffffd24a,
    .label = 0xffffffff, .label_halo = 0xff000000, .minor_label = 0xffffffff,
    .coast_px = 1.0f, .border_px = 1.6f, .internal_px = 1.0f,
    .internal_opacity = 200, .divided_opacity = 220,
  },
};

/*
 * Ramps from the first wave to the last. Lightness rises evenly along each, so that the order of
 * waves survives every kind of colour blindness, and the hue turns, so that neighbours differ for
 * those who see it. The ramps of the first alliances lie on either side of the blue–orange axis,
 * which dichromats keep: a purple, which they see as blue, would be the first one’s.
 */
static const AtlasPixel light_ramps[][RAMP_STOPS] = {
  { 0xff33599c, 0xff3a7cb8, 0xff3f9fc6, 0xff66bcc4, 0xff98d3bb, 0xffcde9b8 },
  { 0xffb23a3c, 0xffc8553f, 0xffdb7449, 0xffea965c, 0xfff5b97c, 0xfffcd9a4 },
  { 0xff9b4668, 0xffb06080, 0xffc47c98, 0xffd59bb0, 0xffe4bcca, 0xfff2dfe6 },
  { 0xff5c6b2f, 0xff7b8638, 0xff9aa249, 0xffb7bd66, 0xffd1d68d, 0xffe8ecb9 },
};

static const AtlasPixel dark_ramps[][RAMP_STOPS] = {
  { 0xff3068b8, 0xff2f7dbd, 0xff369dc4, 0xff5cb8bf, 0xff8ccdb8, 0xffbfe0b3 },
  { 0xffb5484a, 0xffc6604c, 0xffd57b55, 0xffe19a67, 0xffebba84, 0xfff3d7a8 },
  { 0xffa04f72, 0xffb2688a, 0xffc2839f, 0xffd0a0b5, 0xffddbecb, 0xffeadce2 },
  { 0xff6f7f3c, 0xff8a9746, 0xffa5ae57, 0xffbdc473, 0xffd3d895, 0xffe6eabc },
};

const AtlasPalette *
atlas_palette_get (AtlasScheme scheme)
{
  return &palettes[scheme & (N_SCHEMES - 1)];
}

AtlasPixel
atlas_pixel_mix (AtlasPixel a, AtlasPixel b, guint share)
{
  guint red = ((a >> 16 & 0xff) * (255 - share) + (b >> 16 & 0xff) * share + 127) / 255;
  guint green = ((a >> 8 & 0xff) * (255 - share) + (b >> 8 & 0xff) * share + 127) / 255;
  guint blue = ((a & 0xff) * (255 - share) + (b & 0xff) * share + 127) / 255;

  return 0xff000000u | red << 16 | green << 8 | blue;
}

AtlasPixel
atlas_style_get_wave_color (guint alliance, guint wave, guint n_waves, AtlasScheme scheme)
{
  gboolean is_dark = (scheme & ATLAS_SCHEME_DARK) != 0;
  guint family = alliance % G_N_ELEMENTS (light_ramps);
  const AtlasPixel *ramp = is_dark ? dark_ramps[family] : light_ramps[family];
  double position = n_waves > 1 ? (double) (wave - 1) / (n_waves - 1) * (RAMP_STOPS - 1) : 0.0;
  guint stop;

  g_return_val_if_fail (wave >= 1 && wave <= n_waves, ramp[0]);

  /* Few waves stay at the strong end of the ramp. */
  if (n_waves < RAMP_STOPS)
    position = (double) (wave - 1);
  stop = MIN ((guint) position, RAMP_STOPS - 2);
  return atlas_pixel_mix (ramp[stop], ramp[stop + 1], (guint) lround ((position - stop) * 255.0));
}

AtlasPixel
atlas_style_get_dependency_color (AtlasPixel color, AtlasScheme scheme)
{
  return atlas_pixel_mix (color, atlas_palette_get (scheme)->neutral, DEPENDENCY_TINT);
}

AtlasPixel
atlas_style_get_neutral_color (AtlasScheme scheme)
{
  return atlas_palette_get (scheme)->neutral;
}

AtlasPixel
atlas_style_get_water_color (AtlasScheme scheme)
{
  return atlas_palette_get (scheme)->water;
}

/* Marks of members cut into their colour, the others are drawn with that of the alliance; what is
 * only near an alliance, or was in it, paler. The hatch of contested ground is none of these. */
static const struct
{
  AtlasPattern pattern;
  guint paleness; /* of 255 */
} marks[ATLAS_N_STAGE_MARKS] = {
  [ATLAS_STAGE_MARK_WITHDREW] = { ATLAS_PATTERN_CROSSES, 90 },
  [ATLAS_STAGE_MARK_DIALOGUE] = { ATLAS_PATTERN_SPARSE_DOTS, 90 },
  [ATLAS_STAGE_MARK_PARTNER] = { ATLAS_PATTERN_GRID, 90 },
  [ATLAS_STAGE_MARK_PARTNER_SUSPENDED] = { ATLAS_PATTERN_UPRIGHT, 110 },
  [ATLAS_STAGE_MARK_ASPIRANT] = { ATLAS_PATTERN_DOTS, 40 },
  [ATLAS_STAGE_MARK_ACTION_PLAN] = { ATLAS_PATTERN_LEVEL, 40 },
  [ATLAS_STAGE_MARK_INVITED] = { ATLAS_PATTERN_HATCH_BACK, 20 },
  [ATLAS_STAGE_MARK_SIGNED] = { ATLAS_PATTERN_WIDE_BACK, 20 },
  [ATLAS_STAGE_MARK_SUSPENDED] = { ATLAS_PATTERN_UPRIGHT, 0 },
  [ATLAS_STAGE_MARK_LEFT_COMMAND] = { ATLAS_PATTERN_SPARSE_BACK, 0 },
};

AtlasFill
atlas_style_get_mark_fill (guint alliance, AtlasStageMark mark, AtlasPixel base, AtlasScheme scheme)
{
  gboolean is_dark = (scheme & ATLAS_SCHEME_DARK) != 0;
  guint family = alliance % G_N_ELEMENTS (light_ramps);
  AtlasFill fill = { .color = base };

  g_return_val_if_fail (mark < ATLAS_N_STAGE_MARKS, fill);

  if (mark == ATLAS_STAGE_MARK_NONE)
    return fill;
  fill.pattern = (guint8) marks[mark].pattern;
  if (atlas_stage_mark_is_of_member (mark))
    /* The dark neutral colour is as dark as a member’s. */
    fill.second =
      is_dark ? atlas_pixel_mix (base, 0xffffffff, 130) : atlas_palette_get (scheme)->neutral;
  else
    fill.second = atlas_pixel_mix (is_dark ? dark_ramps[family][2] : light_ramps[family][0], base,
                                   marks[mark].paleness);
  return fill;
}

AtlasFill
atlas_style_get_mark_key (guint alliance, AtlasStageMark mark, AtlasScheme scheme)
{
  AtlasPixel base = atlas_stage_mark_is_of_member (mark)
                      ? atlas_style_get_wave_color (alliance, 1, 1, scheme)
                      : atlas_style_get_neutral_color (scheme);

  return atlas_style_get_mark_fill (alliance, mark, base, scheme);
}
