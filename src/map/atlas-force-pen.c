/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-pen.h"

#include "atlas-force-draw.h"
#include "atlas-pixel-rgba.h"

#include <hb.h>
#include <math.h>

/* Parts of the size of the interface’s text */
#define CODE_SCALE 0.72
#define NUMBER_SCALE 0.84
#define TAG_HEIGHT_SCALE 1.08
/* Under a number, so that names on the map do not run into it */
#define PLATE_OPACITY 0.86
#define PLATE_PADDING_PX 3.0

/* Letters whose widths are known beforehand; others count as wide as the text is high. */
static const struct
{
  gunichar first, last;
} known[] = {
  { 0x20, 0x7e },
  { 0xa0, 0x17f },
  { 0x400, 0x45f },
  { 0x2000, 0x206f },
};
#define N_KNOWN (0x5f + 0xe0 + 0x60 + 0x70)

typedef enum
{
  FONT_CODE,
  FONT_NUMBER,
  N_FONTS,
} FontUse;

struct _AtlasForcePen
{
  gatomicrefcount ref_count;
  PangoContext *context;
  PangoFontDescription *fonts[N_FONTS];
  double sizes_px[N_FONTS];
  double line_px[N_FONTS];
  float widths[N_FONTS][N_KNOWN];
  double tag_height;
};

static void
measure_letters (AtlasForcePen *self, FontUse use)
{
  g_autoptr (PangoFont) loaded = pango_context_load_font (self->context, self->fonts[use]);
  hb_font_t *font = loaded != NULL ? pango_font_get_hb_font (loaded) : NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    for (gunichar letter = known[i].first; letter <= known[i].last; letter++, n++)
      {
        hb_codepoint_t glyph = 0;

        if (font != NULL && hb_font_get_nominal_glyph (font, letter, &glyph))
          self->widths[use][n] =
            (float) ((double) hb_font_get_glyph_h_advance (font, glyph) / PANGO_SCALE);
        else
          self->widths[use][n] = (float) self->sizes_px[use];
      }
}

static void
load_font (AtlasForcePen *self, FontUse use, const PangoFontDescription *font, double size_px)
{
  PangoFontDescription *description = pango_font_description_copy (font);
  PangoFontMetrics *metrics;

  pango_font_description_set_absolute_size (description, size_px * PANGO_SCALE);
  pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  self->fonts[use] = description;
  self->sizes_px[use] = size_px;
  metrics = pango_context_get_metrics (self->context, description, NULL);
  self->line_px[use] = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  measure_letters (self, use);
}

AtlasForcePen *
atlas_force_pen_new (const PangoFontDescription *font, double size_px)
{
  AtlasForcePen *self = g_new0 (AtlasForcePen, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  load_font (self, FONT_CODE, font, size_px * CODE_SCALE);
  load_font (self, FONT_NUMBER, font, size_px * NUMBER_SCALE);
  self->tag_height = ceil (size_px * TAG_HEIGHT_SCALE);
  return self;
}

AtlasForcePen *
atlas_force_pen_ref (AtlasForcePen *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_force_pen_unref (AtlasForcePen *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < N_FONTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

static double
get_letter_width (const AtlasForcePen *self, FontUse use, gunichar letter)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (letter >= known[i].first && letter <= known[i].last)
        return (double) self->widths[use][n + letter - known[i].first];
      n += known[i].last - known[i].first + 1;
    }
  return self->sizes_px[use];
}

static double
measure_text (const AtlasForcePen *self, FontUse use, const char *text)
{
  double width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += get_letter_width (self, use, g_utf8_get_char (text));
  return width;
}

/* The code, and a question mark where there is no number */
static char *
dup_tag_text (const AtlasForceTag *tag)
{
  return tag->has_count ? g_strdup (tag->code) : g_strconcat (tag->code, " ?", NULL);
}

void
atlas_force_pen_measure_tag (const AtlasForcePen *self,
                             const AtlasForceTag *tag,
                             double *width,
                             double *height)
{
  double text = measure_text (self, FONT_CODE, tag->code);

  if (!tag->has_count)
    text += measure_text (self, FONT_CODE, " ?");
  *width = ceil (text + atlas_force_tag_get_room (tag->kind, self->tag_height));
  *height = self->tag_height;
}

void
atlas_force_pen_measure_number (const AtlasForcePen *self,
                                const char *text,
                                double *width,
                                double *height)
{
  *width = ceil (measure_text (self, FONT_NUMBER, text)) + 2 * PLATE_PADDING_PX;
  *height = floor (self->line_px[FONT_NUMBER]);
}

static PangoLayout *
create_layout (AtlasForcePen *self, FontUse use, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[use]);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

void
atlas_force_pen_draw_tag (AtlasForcePen *self,
                          cairo_t *cr,
                          const AtlasForceTag *tag,
                          AtlasScheme scheme)
{
  g_autofree char *text = dup_tag_text (tag);
  g_autoptr (PangoLayout) layout = create_layout (self, FONT_CODE, text);
  AtlasPixel color;
  double width = 0;
  double height = 0;
  int text_width;
  int text_height;

  atlas_force_pen_measure_tag (self, tag, &width, &height);
  color = atlas_force_draw_tag_ground (cr, tag, width, height, scheme);
  pango_layout_get_size (layout, &text_width, &text_height);
  cairo_move_to (cr, -width / 2 + atlas_force_tag_get_indent (tag->kind, height),
                 -(double) text_height / PANGO_SCALE / 2);
  atlas_pixel_set_source (color, cr, 1);
  pango_cairo_show_layout (cr, layout);
}

void
atlas_force_pen_draw_number (AtlasForcePen *self, cairo_t *cr, const char *text, AtlasScheme scheme)
{
  const AtlasPalette *palette = atlas_palette_get (scheme);
  g_autoptr (PangoLayout) layout = create_layout (self, FONT_NUMBER, text);
  double width = 0;
  double height = 0;

  atlas_force_pen_measure_number (self, text, &width, &height);
  atlas_force_add_plate (cr, width, height);
  atlas_pixel_set_source (palette->label_halo, cr, PLATE_OPACITY);
  cairo_fill (cr);
  cairo_move_to (cr, PLATE_PADDING_PX, 0);
  atlas_pixel_set_source (palette->label, cr, 1);
  pango_cairo_show_layout (cr, layout);
}
