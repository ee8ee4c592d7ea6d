/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-label-text.h"

#include "atlas-pixel-rgba.h"

#include <hb.h>
#include <string.h>

#define HALO_WIDTH_PX 3.0
#define HALO_OPACITY 0.85
/* Names longer than this are written in two lines, of points and of ground; than that in three. */
#define MAX_POINT_CHARS 18
#define MAX_GROUND_CHARS 12
#define MAX_TWO_LINE_CHARS 26

/* How each size is written, relative to the text of the interface. */
static const struct
{
  double scale;
  PangoWeight weight;
  PangoStyle style;
  double spacing; /* between letters, in parts of the size */
} looks[ATLAS_LABEL_N_SIZES] = {
  [ATLAS_LABEL_SIZE_MINOR] = { 0.75, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, 0.0 },
  [ATLAS_LABEL_SIZE_TERRITORY] = { 0.76, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, 0.02 },
  [ATLAS_LABEL_SIZE_SMALL] = { 0.78, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0.0 },
  [ATLAS_LABEL_SIZE_MEDIUM] = { 0.88, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0.01 },
  [ATLAS_LABEL_SIZE_LARGE] = { 1.0, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0.04 },
  [ATLAS_LABEL_SIZE_HUGE] = { 1.18, PANGO_WEIGHT_MEDIUM, PANGO_STYLE_NORMAL, 0.1 },
};

struct _AtlasLabelText
{
  PangoContext *context;
  PangoFontDescription *fonts[ATLAS_LABEL_N_SIZES];
  PangoFont *loaded[ATLAS_LABEL_N_SIZES];
  double line_heights_px[ATLAS_LABEL_N_SIZES];
  double spacings_px[ATLAS_LABEL_N_SIZES];
};

static void
load_size (AtlasLabelText *self, AtlasLabelSize size, const PangoFontDescription *font, double px)
{
  PangoFontDescription *description = pango_font_description_copy (font);
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (description, px * looks[size].scale * PANGO_SCALE);
  pango_font_description_set_weight (description, looks[size].weight);
  pango_font_description_set_style (description, looks[size].style);
  self->fonts[size] = description;
  self->loaded[size] = pango_context_load_font (self->context, description);
  self->spacings_px[size] = px * looks[size].scale * looks[size].spacing;

  metrics = pango_context_get_metrics (self->context, description, NULL);
  self->line_heights_px[size] = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

AtlasLabelText *
atlas_label_text_new (const PangoFontDescription *font, double base_px)
{
  AtlasLabelText *self = g_new0 (AtlasLabelText, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, 96.0);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  for (AtlasLabelSize size = 0; size < ATLAS_LABEL_N_SIZES; size++)
    load_size (self, size, font, base_px);

  cairo_font_options_destroy (options);
  return self;
}

void
atlas_label_text_free (AtlasLabelText *self)
{
  for (AtlasLabelSize size = 0; size < ATLAS_LABEL_N_SIZES; size++)
    {
      g_clear_object (&self->loaded[size]);
      g_clear_pointer (&self->fonts[size], pango_font_description_free);
    }
  g_clear_object (&self->context);
  g_free (self);
}

static guint
count_lines (const AtlasLabel *label)
{
  glong length = g_utf8_strlen (label->text, -1);
  gboolean is_ground = label->kind == ATLAS_LABEL_STATE || label->kind == ATLAS_LABEL_TERRITORY;

  if (length <= (is_ground ? MAX_GROUND_CHARS : MAX_POINT_CHARS))
    return 1;
  return length <= MAX_TWO_LINE_CHARS ? 2 : 3;
}

/* Ends a line at the space nearest to @target bytes, looking on from @start; NULL when there is
 * no space. */
static char *
find_break (char *start, glong target)
{
  char *best = NULL;

  for (char *space = strchr (start, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (best == NULL || ABS (space - start - target) < ABS (best - start - target))
      best = space;
  return best;
}

/* The text with line breaks, lines about as long as each other. */
static char *
break_lines (const AtlasLabel *label)
{
  char *text = g_strdup (label->text);
  char *line = text;

  for (guint left = count_lines (label); left > 1; left--)
    {
      char *space = find_break (line, (glong) strlen (line) / left);

      if (space == NULL)
        break;
      *space = '\n';
      line = space + 1;
    }
  return text;
}

static PangoLayout *
create_layout (AtlasLabelText *self, const AtlasLabel *label, AtlasLabelSize size)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *text = break_lines (label);

  pango_layout_set_font_description (layout, self->fonts[size]);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  if (self->spacings_px[size] > 0.0)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (
        attributes, pango_attr_letter_spacing_new ((int) (self->spacings_px[size] * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  return layout;
}

/* Adds up the advances of the letters, which needs no layout; FALSE when the text needs shaping or
 * another font. */
static gboolean
measure_quickly (AtlasLabelText *self, const char *text, AtlasLabelSize size, AtlasLabelBox *box)
{
  hb_font_t *font = pango_font_get_hb_font (self->loaded[size]);
  double line_px = 0.0;

  *box = (AtlasLabelBox) { 0.0f, (float) self->line_heights_px[size] };
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      hb_codepoint_t glyph;

      if (letter == '\n')
        {
          box->height += (float) self->line_heights_px[size];
          line_px = 0.0;
          continue;
        }
      /* Latin, Greek and Cyrillic letters come one after the other. */
      if (letter >= 0x530 || !hb_font_get_nominal_glyph (font, letter, &glyph))
        return FALSE;
      line_px +=
        (double) hb_font_get_glyph_h_advance (font, glyph) / PANGO_SCALE + self->spacings_px[size];
      box->width = MAX (box->width, (float) line_px);
    }
  return TRUE;
}

AtlasLabelBox
atlas_label_text_measure (AtlasLabelText *self, const AtlasLabel *label, double world_px)
{
  AtlasLabelSize size = atlas_label_get_size (label, world_px);
  g_autofree char *text = break_lines (label);
  AtlasLabelBox box;

  if (!measure_quickly (self, text, size, &box))
    {
      g_autoptr (PangoLayout) layout = create_layout (self, label, size);
      int width;
      int height;

      pango_layout_get_size (layout, &width, &height);
      box.width = (float) width / PANGO_SCALE;
      box.height = (float) height / PANGO_SCALE;
    }
  return box;
}

void
atlas_label_text_get_ink (AtlasLabelText *self,
                          const AtlasLabel *label,
                          AtlasLabelSize size,
                          AtlasLabelBox box,
                          graphene_rect_t *ink)
{
  g_autoptr (PangoLayout) layout = create_layout (self, label, size);
  PangoRectangle rect;
  int width;
  int height;

  pango_layout_get_extents (layout, &rect, NULL);
  pango_layout_get_size (layout, &width, &height);
  graphene_rect_init (ink, (float) (rect.x - width / 2) / PANGO_SCALE + box.width / 2.0f,
                      (float) (rect.y - height / 2) / PANGO_SCALE + box.height / 2.0f,
                      (float) rect.width / PANGO_SCALE, (float) rect.height / PANGO_SCALE);
  /* Half of the halo's line, and a pixel for antialiasing and hinting. */
  graphene_rect_inset (ink, (float) (-HALO_WIDTH_PX / 2.0 - 1.0),
                       (float) (-HALO_WIDTH_PX / 2.0 - 1.0));
}

void
atlas_label_text_draw (AtlasLabelText *self,
                       cairo_t *cr,
                       const AtlasLabel *label,
                       AtlasLabelSize size,
                       AtlasLabelBox box,
                       AtlasPixel color,
                       AtlasPixel halo)
{
  g_autoptr (PangoLayout) layout = create_layout (self, label, size);
  int width;
  int height;

  pango_layout_get_size (layout, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, ((double) box.width - (double) width / PANGO_SCALE) / 2.0,
                   ((double) box.height - (double) height / PANGO_SCALE) / 2.0);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, HALO_WIDTH_PX);
  atlas_pixel_set_source (halo, cr, HALO_OPACITY);
  cairo_stroke (cr);
  cairo_move_to (cr, 0.0, 0.0);
  atlas_pixel_set_source (color, cr, 1.0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_disc (cairo_t *cr, double radius, AtlasPixel color, double opacity)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  atlas_pixel_set_source (color, cr, opacity);
  cairo_fill (cr);
}

void
atlas_label_draw_dot (
  cairo_t *cr, AtlasLabelKind kind, AtlasPixel fill, AtlasPixel color, AtlasPixel halo)
{
  switch (kind)
    {
    case ATLAS_LABEL_DOT:
      draw_disc (cr, ATLAS_LABEL_DOT_RADIUS_PX + 1.0, halo, HALO_OPACITY);
      draw_disc (cr, ATLAS_LABEL_DOT_RADIUS_PX, color, 1.0);
      draw_disc (cr, ATLAS_LABEL_DOT_RADIUS_PX - 1.0, fill, 1.0);
      break;
    case ATLAS_LABEL_CAPITAL:
      draw_disc (cr, ATLAS_LABEL_CAPITAL_RADIUS_PX + 1.0, halo, 1.0);
      draw_disc (cr, ATLAS_LABEL_CAPITAL_RADIUS_PX, color, 1.0);
      break;
    case ATLAS_LABEL_CITY:
      draw_disc (cr, ATLAS_LABEL_CITY_RADIUS_PX + 0.75, halo, HALO_OPACITY);
      draw_disc (cr, ATLAS_LABEL_CITY_RADIUS_PX, color, 1.0);
      break;
    case ATLAS_LABEL_STATE:
    case ATLAS_LABEL_TERRITORY:
    default:
      break;
    }
}

AtlasPixel
atlas_label_get_color (AtlasLabelKind kind, const AtlasStyle *style)
{
  return kind == ATLAS_LABEL_CITY ? style->minor_label_color : style->label_color;
}

static void
paint_dot (cairo_t *cr,
           const AtlasLabel *label,
           const AtlasPlacedLabel *placed,
           AtlasDay *day,
           AtlasStyle *style)
{
  AtlasPixel fill = label->kind == ATLAS_LABEL_DOT
                      ? atlas_style_get_state_color (style, day, label->state)
                      : style->label_color;

  cairo_save (cr);
  cairo_translate (cr, (double) placed->x, (double) placed->y);
  atlas_label_draw_dot (cr, label->kind, fill, atlas_label_get_color (label->kind, style),
                        style->label_halo);
  cairo_restore (cr);
}

void
atlas_label_text_paint (AtlasLabelText *self,
                        cairo_t *cr,
                        const GArray *labels,
                        const GArray *placed,
                        double world_px,
                        AtlasDay *day,
                        AtlasStyle *style)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const AtlasPlacedLabel *item = &g_array_index (placed, AtlasPlacedLabel, i);

      paint_dot (cr, &g_array_index (labels, AtlasLabel, item->label), item, day, style);
    }
  for (guint i = 0; i < placed->len; i++)
    {
      const AtlasPlacedLabel *item = &g_array_index (placed, AtlasPlacedLabel, i);
      const AtlasLabel *label = &g_array_index (labels, AtlasLabel, item->label);

      if (!item->show_text)
        continue;
      cairo_save (cr);
      cairo_translate (cr, (double) item->text_x, (double) item->text_y);
      atlas_label_text_draw (self, cr, label, atlas_label_get_size (label, world_px), item->box,
                             atlas_label_get_color (label->kind, style), style->label_halo);
      cairo_restore (cr);
    }
}
