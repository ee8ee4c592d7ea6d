/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-draw.h"

#include "atlas-pixel-rgba.h"

#include <math.h>

/* Parts of a tag’s height */
#define PADDING 0.26
#define END_ROUND 0.14 /* round ends take room from the text */
#define END_POINT 0.3  /* pointed ones */
#define ARCH 0.34      /* the arch above, the hull below */
#define PIP 0.2
#define PIP_STEP 0.28
#define PIP_GAP 0.22

#define N_PIPS 3
#define HALO_PX 1.6
#define HOLLOW_PX 1.6
#define STACK_PX 3.0
#define FRAME_PX 3.0
#define TOTAL_FRAME_PX 2.5
#define DISC_LINE_PX 1.2
#define TOTAL_LINE_PX 1.6
#define DISC_OPACITY 0.42
#define BAND_OPACITY 0.22
/* Of two lines where the lowest and the highest are one number */
#define TOTAL_GAP_PX 4.0

static const double dashes[] = { 4, 3 };
static const double frame_dashes[] = { 3, 2.2 };

static double
get_end (AtlasForceKind kind, double height)
{
  if (kind == ATLAS_FORCE_BATTLEGROUP)
    return height * END_POINT;
  if (kind == ATLAS_FORCE_MISSION)
    return height * END_ROUND;
  return kind == ATLAS_FORCE_TOTAL ? 2 : 0;
}

double
atlas_force_tag_get_indent (AtlasForceKind kind, double height)
{
  return height * PADDING + get_end (kind, height);
}

double
atlas_force_tag_get_room (AtlasForceKind kind, double height)
{
  return 2 * atlas_force_tag_get_indent (kind, height) + height * (PIP_GAP + PIP);
}

/* The outline of a kind, @by px outside of a box of that size around the origin */
static void
add_shape (cairo_t *cr, AtlasForceKind kind, double width, double height, double by)
{
  double x = width / 2 + by;
  double y = height / 2 + by;
  double point = height * END_POINT;
  double arch = height * ARCH;

  cairo_new_path (cr);
  switch (kind)
    {
    case ATLAS_FORCE_AIR:
      cairo_move_to (cr, -x, y);
      cairo_line_to (cr, -x, -y + arch / 2);
      cairo_curve_to (cr, -x * 0.6, -y - arch, x * 0.6, -y - arch, x, -y + arch / 2);
      cairo_line_to (cr, x, y);
      break;
    case ATLAS_FORCE_NAVY:
      cairo_move_to (cr, -x, -y);
      cairo_line_to (cr, x, -y);
      cairo_line_to (cr, x, y - arch / 2);
      cairo_curve_to (cr, x * 0.6, y + arch, -x * 0.6, y + arch, -x, y - arch / 2);
      break;
    case ATLAS_FORCE_BATTLEGROUP:
      cairo_move_to (cr, -x, 0);
      cairo_line_to (cr, -x + point, -y);
      cairo_line_to (cr, x - point, -y);
      cairo_line_to (cr, x, 0);
      cairo_line_to (cr, x - point, y);
      cairo_line_to (cr, -x + point, y);
      break;
    case ATLAS_FORCE_MISSION:
      cairo_arc (cr, -x + y, 0, y, G_PI / 2, -G_PI / 2);
      cairo_arc (cr, x - y, 0, y, -G_PI / 2, G_PI / 2);
      break;
    case ATLAS_FORCE_ARMY:
    case ATLAS_FORCE_TOTAL:
    case ATLAS_N_FORCE_KINDS:
    default:
      cairo_rectangle (cr, -x, -y, 2 * x, 2 * y);
    }
  cairo_close_path (cr);
}

void
atlas_force_add_plate (cairo_t *cr, double width, double height)
{
  double radius = height / 4;

  cairo_new_path (cr);
  cairo_arc (cr, radius, radius, radius, G_PI, -G_PI / 2);
  cairo_arc (cr, width - radius, radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, width - radius, height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, radius, height - radius, radius, G_PI / 2, G_PI);
  cairo_close_path (cr);
}

static guint
count_pips (AtlasConfidence confidence)
{
  if (confidence == ATLAS_CONFIDENCE_VERIFIED)
    return 3;
  return confidence == ATLAS_CONFIDENCE_LIKELY ? 2 : 1;
}

/* How sure it is, from below */
static void
draw_pips (cairo_t *cr, const AtlasForceTag *tag, double width, double height, AtlasPixel color)
{
  double size = height * PIP;
  double x = width / 2 - atlas_force_tag_get_indent (tag->kind, height) - size;
  guint n = count_pips (tag->confidence);

  for (guint i = 0; i < N_PIPS; i++)
    {
      double y = ((double) N_PIPS / 2 - 0.5 - i) * height * PIP_STEP - size / 2;

      if (i < n)
        cairo_rectangle (cr, x, y, size, size);
      else
        cairo_rectangle (cr, x + size / 3, y + size / 3, size / 3, size / 3);
    }
  atlas_pixel_set_source (color, cr, 1);
  cairo_fill (cr);
}

/* Fresh ones in their colour, old ones near to paper */
static AtlasPixel
get_fill (const AtlasForceTag *tag, AtlasScheme scheme)
{
  const AtlasPalette *palette = atlas_palette_get (scheme);
  guint share = (guint) lround ((1 - CLAMP (tag->strength, 0, 1)) * 255);

  if (!tag->has_count || tag->kind == ATLAS_FORCE_TOTAL)
    return palette->label_halo;
  return atlas_pixel_mix (atlas_force_hue_get_color (tag->hue, scheme), palette->label_halo, share);
}

static void
draw_body (cairo_t *cr,
           const AtlasForceTag *tag,
           double width,
           double height,
           AtlasPixel fill,
           AtlasPixel line,
           AtlasPixel halo)
{
  gboolean is_hollow = !tag->has_count || tag->kind == ATLAS_FORCE_TOTAL;

  gboolean is_total = tag->kind == ATLAS_FORCE_TOTAL;

  add_shape (cr, tag->kind, width, height, HALO_PX + (is_total ? TOTAL_FRAME_PX : 0));
  atlas_pixel_set_source (halo, cr, 0.95);
  cairo_fill (cr);
  add_shape (cr, tag->kind, width, height, 0);
  atlas_pixel_set_source (fill, cr, 1);
  cairo_fill (cr);
  /* The line of an old report stays as dark as that of a fresh one, so that its shape does. */
  add_shape (cr, tag->kind, width, height, -0.5);
  cairo_set_line_width (cr, is_hollow ? HOLLOW_PX : 1);
  atlas_pixel_set_source (line, cr, 1);
  cairo_stroke (cr);
  if (!is_total)
    return;
  add_shape (cr, tag->kind, width, height, TOTAL_FRAME_PX);
  cairo_set_line_width (cr, 1);
  if (tag->is_dashed)
    cairo_set_dash (cr, frame_dashes, G_N_ELEMENTS (frame_dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

AtlasPixel
atlas_force_draw_tag_ground (
  cairo_t *cr, const AtlasForceTag *tag, double width, double height, AtlasScheme scheme)
{
  AtlasPixel halo = atlas_palette_get (scheme)->label_halo;
  AtlasPixel hue = atlas_force_hue_get_color (tag->hue, scheme);
  AtlasPixel fill = get_fill (tag, scheme);
  gboolean is_hollow = !tag->has_count || tag->kind == ATLAS_FORCE_TOTAL;
  AtlasPixel text = is_hollow ? hue : atlas_force_get_text_color (fill);

  if (tag->is_stack)
    {
      cairo_save (cr);
      cairo_translate (cr, STACK_PX, -STACK_PX);
      draw_body (cr, tag, width, height, fill, hue, halo);
      cairo_restore (cr);
    }
  draw_body (cr, tag, width, height, fill, hue, halo);
  if (tag->is_dashed && tag->kind != ATLAS_FORCE_TOTAL)
    {
      add_shape (cr, tag->kind, width, height, FRAME_PX);
      cairo_set_line_width (cr, 3);
      atlas_pixel_set_source (halo, cr, 0.9);
      cairo_stroke_preserve (cr);
      cairo_set_line_width (cr, 1.4);
      cairo_set_dash (cr, frame_dashes, G_N_ELEMENTS (frame_dashes), 0);
      atlas_pixel_set_source (hue, cr, 1);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  draw_pips (cr, tag, width, height, text);
  return text;
}

/* Discs */

static void
add_circle (cairo_t *cr, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
}

/* A line that stands out from whatever fill lies under it */
static void
draw_line (
  cairo_t *cr, double radius, double line_px, AtlasPixel color, AtlasPixel halo, double opacity)
{
  if (radius <= 0)
    return;
  cairo_new_path (cr);
  add_circle (cr, radius);
  cairo_set_line_width (cr, line_px + 1.6);
  atlas_pixel_set_source (halo, cr, 0.6 * opacity);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, line_px);
  atlas_pixel_set_source (color, cr, opacity);
  cairo_stroke (cr);
}

static void
fill_band (cairo_t *cr, double inner, double outer)
{
  cairo_new_path (cr);
  add_circle (cr, outer);
  if (inner > 0)
    add_circle (cr, inner);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

static void
draw_total (cairo_t *cr, const AtlasForceSymbol *symbol, AtlasPixel color, AtlasPixel halo)
{
  double outer = symbol->outer_px;
  double inner = symbol->inner_px;
  double opacity = 0.35 + 0.65 * symbol->strength;

  atlas_pixel_set_source (color, cr, BAND_OPACITY * symbol->strength);
  fill_band (cr, MIN (inner, outer - TOTAL_GAP_PX), outer);
  draw_line (cr, outer, TOTAL_LINE_PX, color, halo, opacity);
  draw_line (cr, MIN (inner, outer - TOTAL_GAP_PX), TOTAL_LINE_PX, color, halo, opacity);
}

void
atlas_force_draw_disc (cairo_t *cr, const AtlasForceDisc *disc, AtlasScheme scheme)
{
  const AtlasForceSymbol *symbol = &disc->symbol;
  AtlasPixel color = atlas_force_hue_get_color (disc->hue, scheme);
  AtlasPixel halo = atlas_palette_get (scheme)->label_halo;
  double opacity = 0.35 + 0.65 * symbol->strength;

  if (symbol->is_dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  if (disc->is_total)
    draw_total (cr, symbol, color, halo);
  else
    {
      if (!disc->is_left_out)
        {
          atlas_pixel_set_source (color, cr, BAND_OPACITY * symbol->strength);
          fill_band (cr, symbol->middle_px, symbol->outer_px);
          atlas_pixel_set_source (color, cr, DISC_OPACITY * symbol->strength);
          fill_band (cr, 0, symbol->middle_px);
        }
      draw_line (cr, symbol->outer_px, DISC_LINE_PX, color, halo, opacity);
      if (symbol->inner_px < symbol->outer_px - 1)
        draw_line (cr, symbol->inner_px, DISC_LINE_PX, color, halo, opacity);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

void
atlas_force_draw_anchor (cairo_t *cr, double dx, double dy, guint hue, AtlasScheme scheme)
{
  cairo_new_path (cr);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, dx, dy);
  cairo_set_line_width (cr, 3);
  atlas_pixel_set_source (atlas_palette_get (scheme)->label_halo, cr, 0.8);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.2);
  atlas_pixel_set_source (atlas_force_hue_get_color (hue, scheme), cr, 1);
  cairo_stroke (cr);
  add_circle (cr, ATLAS_FORCE_ANCHOR_PX);
  atlas_pixel_set_source (atlas_force_hue_get_color (hue, scheme), cr, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  atlas_pixel_set_source (atlas_palette_get (scheme)->label_halo, cr, 1);
  cairo_stroke (cr);
}
