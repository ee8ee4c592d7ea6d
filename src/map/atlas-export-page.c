/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-page.h"

#include "atlas-pixel-rgba.h"
#include "atlas-text-safety.h"

/* Body text, logical px: the largest that it is tried in, and the smallest */
#define LARGEST_PX 15.0
#define SMALLEST_PX 8.0
#define STEP_PX 0.5
/* What is good to read on paper: 8 pt */
#define READABLE_PX 10.5
/* In parts of the size of the body text */
#define HEADING_SIZE 1.4
#define SMALL_SIZE 0.86
#define PARAGRAPH_GAP 0.55
#define QUOTE_INDENT 1.0

typedef struct
{
  PangoLayout *layout;
  double x, y; /* in the room */
  double height;
  gboolean is_faint;
} Paragraph;

struct _AtlasSheetPage
{
  GArray *paragraphs; /* Paragraph */
  double height;
  double size_px;
};

/* How a paragraph is set */
typedef struct
{
  double size; /* in parts of the body text’s */
  PangoWeight weight;
  PangoStyle style;
  gboolean is_faint;
  double indent; /* in parts of the body text’s size */
} Look;

static const Look heading_look = { HEADING_SIZE, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE,
                                   0.0 };
static const Look title_look = { 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE, 0.0 };
static const Look text_look = { 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE, 0.0 };
static const Look words_look = { 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, FALSE,
                                 QUOTE_INDENT };
static const Look small_look = { SMALL_SIZE, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, TRUE, 0.0 };

static void
clear_paragraph (gpointer data)
{
  g_clear_object (&((Paragraph *) data)->layout);
}

/* What is being set: the room, and in which size */
typedef struct
{
  AtlasSheetPage *page;
  cairo_t *cr;
  double width;
  double size_px;
} Setting;

static void
add (Setting *self, const char *text, const Look *look)
{
  AtlasSheetPage *page = self->page;
  g_autofree char *safe = NULL;
  PangoFontDescription *font;
  Paragraph paragraph = { .x = look->indent * self->size_px,
                          .y = page->height,
                          .is_faint = look->is_faint };
  int height;

  if (text == NULL || *text == '\0')
    return;
  safe = atlas_text_show_controls (text);
  font = pango_font_description_from_string (ATLAS_SHEET_FONT);
  pango_font_description_set_absolute_size (font, look->size * self->size_px * PANGO_SCALE);
  pango_font_description_set_weight (font, look->weight);
  pango_font_description_set_style (font, look->style);
  paragraph.layout = pango_cairo_create_layout (self->cr);
  pango_layout_set_font_description (paragraph.layout, font);
  pango_layout_set_wrap (paragraph.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (paragraph.layout, (int) ((self->width - paragraph.x) * PANGO_SCALE));
  pango_layout_set_text (paragraph.layout, safe, -1);
  pango_layout_get_size (paragraph.layout, NULL, &height);
  paragraph.height = (double) height / PANGO_SCALE;
  g_array_append_val (page->paragraphs, paragraph);
  page->height += paragraph.height + PARAGRAPH_GAP * self->size_px;
  pango_font_description_free (font);
}

static void
add_block (Setting *self, const AtlasBlock *block)
{
  switch (block->kind)
    {
    case ATLAS_BLOCK_TEXT:
      add (self, block->text, &text_look);
      break;
    case ATLAS_BLOCK_REMARK:
      add (self, block->text, &small_look);
      break;
    case ATLAS_BLOCK_WORDS:
      add (self, block->title, &title_look);
      add (self, block->text, &words_look);
      break;
    case ATLAS_BLOCK_DISPUTE:
    case ATLAS_BLOCK_ROW:
      add (self, block->title, &title_look);
      add (self, block->text, &text_look);
      break;
    case ATLAS_BLOCK_CHART:
    case ATLAS_BLOCK_MEMBERS:
    case ATLAS_BLOCK_BORDERS:
    case ATLAS_BLOCK_STANDING:
    default:
      /* No page that is told beside a map has these. */
      break;
    }
}

static void
set_page (Setting *self, const AtlasPage *page)
{
  g_array_set_size (self->page->paragraphs, 0);
  self->page->height = 0.0;
  add (self, page->caption, &small_look);
  add (self, page->heading, &heading_look);
  add (self, page->subheading, &small_look);
  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = g_ptr_array_index (page->sections, i);

      add (self, section->heading, &title_look);
      for (guint k = 0; k < section->blocks->len; k++)
        add_block (self, g_ptr_array_index (section->blocks, k));
    }
  self->page->height = MAX (self->page->height - PARAGRAPH_GAP * self->size_px, 0.0);
}

/* What lies beyond @height goes; the last paragraph that begins in it ends in an ellipsis. */
static void
cut_off (AtlasSheetPage *self, double height)
{
  for (guint i = self->paragraphs->len; i > 0 && self->height > height; i--)
    {
      Paragraph *last = &g_array_index (self->paragraphs, Paragraph, i - 1);
      int reached;

      pango_layout_set_ellipsize (last->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (last->layout, (int) (MAX (height - last->y, 0.0) * PANGO_SCALE));
      pango_layout_get_size (last->layout, NULL, &reached);
      last->height = (double) reached / PANGO_SCALE;
      self->height = last->y + last->height;
      if (self->height > height)
        g_array_set_size (self->paragraphs, i - 1);
    }
}

AtlasSheetPage *
atlas_sheet_page_new (AtlasSheet *sheet, const AtlasPage *page, double width, double height)
{
  AtlasSheetPage *self = g_new0 (AtlasSheetPage, 1);
  Setting setting = {
    .page = self, .cr = sheet->cr, .width = MAX (width, 1.0), .size_px = LARGEST_PX
  };

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  set_page (&setting, page);
  while (self->height > height && setting.size_px > SMALLEST_PX)
    {
      setting.size_px -= STEP_PX;
      set_page (&setting, page);
    }
  cut_off (self, height);
  self->size_px = setting.size_px;
  return self;
}

void
atlas_sheet_page_free (AtlasSheetPage *self)
{
  g_array_unref (self->paragraphs);
  g_free (self);
}

double
atlas_sheet_page_get_height (const AtlasSheetPage *self)
{
  return self->height;
}

gboolean
atlas_sheet_page_is_small (const AtlasSheetPage *self)
{
  return self->size_px < READABLE_PX;
}

void
atlas_sheet_page_draw (
  const AtlasSheetPage *self, cairo_t *cr, double x, double y, AtlasPixel text, AtlasPixel faint)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);

      cairo_move_to (cr, x + paragraph->x, y + paragraph->y);
      atlas_pixel_set_source (paragraph->is_faint ? faint : text, cr, 1);
      pango_cairo_show_layout (cr, paragraph->layout);
    }
}
