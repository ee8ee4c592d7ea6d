/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-symbol.h"

#include "atlas-item-summary.h"
#include "atlas-pixel-rgba.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Logical px at a text scale of 1 */
#define RADIUS_PX 10.5
#define TAIL_PX 6.5
#define TAIL_HALF_PX 4.0
#define BUBBLE_CORNER_PX 4.5
#define ICON_PX 14.0
#define NUMBER_PX 11.5
#define NUMBER_ROOM_PX 9.0
#define DIGIT_PX 7.0
#define STACK_PX 3.0
#define LINE_PX 1.4
#define CASING_PX 1.3
#define RING_PX 3.0
#define MARK_RADIUS_PX 5.5
#define MARK_TEXT_PX 9.0
#define SMALL_SCALE 0.76
#define MAX_SHOWN 999
/* How much of the ground’s colour is mixed into what is small, of 255: it stands back. */
#define SMALL_TINT 70

/* One symbol being drawn; all lengths already at its scale */
typedef struct
{
  cairo_t *cr;
  const AtlasMarkerLook *look;
  const PangoFontDescription *font;
  const AtlasPalette *palette;
  AtlasPixel ink, paper;
  double unit; /* logical px of what is 1 px at full size */
  double device_scale;
  double half_width, radius, middle_y;
} Pen;

static double
get_unit (const AtlasMarkerLook *self, double text_scale)
{
  double unit = CLAMP (text_scale, 1.0, ATLAS_MARKER_MAX_SCALE);

  return self->is_small && !self->is_open ? unit * SMALL_SCALE : unit;
}

static gboolean
is_several (const AtlasMarkerLook *self)
{
  return self->count != 1;
}

static void
write_number (const AtlasMarkerLook *self, char *text, gsize size)
{
  if (self->count > MAX_SHOWN)
    g_snprintf (text, size, "%d+", MAX_SHOWN);
  else if (self->count == 0)
    g_snprintf (text, size, "…");
  else
    g_snprintf (text, size, "%u", self->count);
}

static double
get_half_width (const AtlasMarkerLook *self)
{
  char text[8];

  if (!is_several (self))
    return RADIUS_PX;
  write_number (self, text, sizeof text);
  return fmax (RADIUS_PX, ((double) g_utf8_strlen (text, -1) * DIGIT_PX + NUMBER_ROOM_PX) / 2.0);
}

AtlasMarkerLook
atlas_marker_look_get_sample (AtlasMarkerSampleKind kind)
{
  AtlasMarkerLook self = { .shape = ATLAS_MARKER_QUOTE, .count = 1 };

  self.icon_name = "atlas-quote-symbolic";
  if (kind == ATLAS_MARKER_SAMPLE_EVENT)
    {
      self.shape = ATLAS_MARKER_EVENT;
      self.icon_name = atlas_event_kind_get_icon_name (ATLAS_EVENT_OTHER);
    }
  else if (kind == ATLAS_MARKER_SAMPLE_SEVERAL)
    {
      self.shape = ATLAS_MARKER_BOTH;
      self.count = 3;
    }
  self.is_disputed = kind == ATLAS_MARKER_SAMPLE_DISPUTED;
  return self;
}

AtlasMarkerLook
atlas_marker_look_for_cluster (const AtlasMarkerCluster *cluster)
{
  AtlasMarkerLook self = { .shape = ATLAS_MARKER_BOTH, .count = cluster->n_items };

  if (cluster->n_quotes == 0)
    self.shape = ATLAS_MARKER_EVENT;
  else if (cluster->n_quotes == cluster->n_items)
    self.shape = ATLAS_MARKER_QUOTE;
  if (cluster->n_items == 1)
    self.icon_name = atlas_item_get_icon_name (cluster->items[0]);
  self.is_small = cluster->is_around;
  self.is_disputed = cluster->is_disputed;
  self.is_open = cluster->is_open;
  return self;
}

gboolean
atlas_marker_look_equal (const AtlasMarkerLook *a, const AtlasMarkerLook *b)
{
  return a->shape == b->shape && a->count == b->count && a->is_small == b->is_small &&
         a->is_disputed == b->is_disputed && a->is_open == b->is_open &&
         g_strcmp0 (a->icon_name, b->icon_name) == 0;
}

guint
atlas_marker_look_hash (const AtlasMarkerLook *self)
{
  guint hash = self->icon_name != NULL ? g_str_hash (self->icon_name) : 0;
  guint flags = (self->is_small ? 1u : 0u) | (self->is_disputed ? 2u : 0u) |
                (self->is_open ? 4u : 0u) | (guint) self->shape << 3;

  return hash * 31 + self->count * 37 + flags;
}

graphene_rect_t
atlas_marker_look_get_body (const AtlasMarkerLook *self, double text_scale)
{
  double unit = get_unit (self, text_scale);
  double half_width = get_half_width (self) * unit;
  double height = (2.0 * RADIUS_PX + TAIL_PX) * unit;

  return GRAPHENE_RECT_INIT ((float) -half_width, (float) -height, (float) (2.0 * half_width),
                             (float) height);
}

graphene_rect_t
atlas_marker_look_get_bounds (const AtlasMarkerLook *self, double text_scale)
{
  graphene_rect_t bounds = atlas_marker_look_get_body (self, text_scale);
  double around = (LINE_PX + CASING_PX + RING_PX + STACK_PX + MARK_RADIUS_PX) * text_scale;

  graphene_rect_inset (&bounds, (float) -ceil (around), (float) -ceil (around));
  return bounds;
}

/* Shapes */

/* A circle, or with a number a longer round, with a point below */
static void
trace_pin (const Pen *pen)
{
  double reach = pen->half_width - pen->radius;
  double angle = reach > 0 ? G_PI / 2 : G_PI / 2 - 0.6;
  double tail = TAIL_HALF_PX * pen->unit;

  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, 0, 0);
  if (reach > 0)
    cairo_line_to (pen->cr, -tail, pen->middle_y + pen->radius);
  cairo_arc (pen->cr, -reach, pen->middle_y, pen->radius, G_PI - angle, G_PI * 1.5);
  cairo_arc (pen->cr, reach, pen->middle_y, pen->radius, -G_PI / 2, angle);
  if (reach > 0)
    cairo_line_to (pen->cr, tail, pen->middle_y + pen->radius);
  cairo_close_path (pen->cr);
}

/* A box with round corners; its tail leans, as that of what is spoken */
static void
trace_bubble (const Pen *pen)
{
  double corner = BUBBLE_CORNER_PX * pen->unit;
  double left = -pen->half_width;
  double right = pen->half_width;
  double top = pen->middle_y - pen->radius + pen->unit;
  double bottom = pen->middle_y + pen->radius - pen->unit;

  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, 0, 0);
  cairo_line_to (pen->cr, -1.6 * TAIL_HALF_PX * pen->unit, bottom);
  cairo_arc (pen->cr, left + corner, bottom - corner, corner, G_PI / 2, G_PI);
  cairo_arc (pen->cr, left + corner, top + corner, corner, G_PI, G_PI * 1.5);
  cairo_arc (pen->cr, right - corner, top + corner, corner, -G_PI / 2, 0);
  cairo_arc (pen->cr, right - corner, bottom - corner, corner, 0, G_PI / 2);
  cairo_line_to (pen->cr, 0.4 * TAIL_HALF_PX * pen->unit, bottom);
  cairo_close_path (pen->cr);
}

static void
stroke (const Pen *pen, AtlasPixel color, double width)
{
  atlas_pixel_set_source (color, pen->cr, 1);
  cairo_set_line_width (pen->cr, width);
  cairo_stroke_preserve (pen->cr);
}

/* From the outside in: ring, casing, line, ground */
static void
draw_shape (const Pen *pen, gboolean is_quote, gboolean has_ring)
{
  double line = LINE_PX * pen->unit;

  if (is_quote)
    trace_bubble (pen);
  else
    trace_pin (pen);
  if (has_ring)
    stroke (pen, pen->palette->selected, 2.0 * (line + (CASING_PX + RING_PX) * pen->unit));
  stroke (pen, pen->paper, 2.0 * (line + CASING_PX * pen->unit));
  stroke (pen, pen->ink, 2.0 * line);
  atlas_pixel_set_source (is_quote ? pen->paper : pen->ink, pen->cr, 1);
  cairo_fill (pen->cr);
}

/* What is on them */

/* By its shape alone, as symbolic icons are; not by an icon theme, which wants a display. */
static void
draw_icon (const Pen *pen, AtlasPixel color)
{
  g_autofree char *path =
    g_strdup_printf (RESOURCE_PATH "/icons/scalable/actions/%s.svg", pen->look->icon_name);
  double size = round (ICON_PX * pen->unit);
  int size_px = (int) ceil (size * pen->device_scale);
  g_autoptr (GdkPixbuf) icon =
    gdk_pixbuf_new_from_resource_at_scale (path, size_px, size_px, TRUE, NULL);
  cairo_pattern_t *shape = NULL;

  if (icon == NULL)
    return;
  cairo_save (pen->cr);
  cairo_translate (pen->cr, -size / 2.0, round (pen->middle_y * 2.0 - size) / 2.0);
  cairo_scale (pen->cr, size / size_px, size / size_px);
  cairo_rectangle (pen->cr, 0, 0, size_px, size_px);
  cairo_clip (pen->cr);
  cairo_push_group_with_content (pen->cr, CAIRO_CONTENT_ALPHA);
  gdk_cairo_set_source_pixbuf (pen->cr, icon, 0, 0);
  cairo_paint (pen->cr);
  shape = cairo_pop_group (pen->cr);
  atlas_pixel_set_source (color, pen->cr, 1);
  cairo_mask (pen->cr, shape);
  cairo_pattern_destroy (shape);
  cairo_restore (pen->cr);
}

/* Centred at @x, @y by its ink, for a number has no descenders */
static void
draw_text (const Pen *pen, const char *text, double size_px, double x, double y, AtlasPixel color)
{
  PangoLayout *layout = pango_cairo_create_layout (pen->cr);
  PangoFontDescription *font = pango_font_description_copy (pen->font);
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, size_px * pen->unit * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, &ink, NULL);
  atlas_pixel_set_source (color, pen->cr, 1);
  cairo_move_to (pen->cr, x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 y - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (pen->cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_question_mark (const Pen *pen)
{
  double radius = MARK_RADIUS_PX * pen->unit;
  double x = pen->half_width - pen->unit;
  double y = pen->middle_y - pen->radius + pen->unit;

  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  stroke (pen, pen->paper, 2.0 * CASING_PX * pen->unit);
  atlas_pixel_set_source (pen->palette->joining, pen->cr, 1);
  cairo_fill (pen->cr);
  draw_text (pen, "?", MARK_TEXT_PX, x, y, 0xff000000);
}

/* Those behind the first one: what shape they have says what they are. */
static void
draw_stack (const Pen *pen, gboolean is_quote)
{
  double shift = STACK_PX * pen->unit;

  cairo_save (pen->cr);
  cairo_translate (pen->cr, shift, -shift);
  draw_shape (pen, is_quote, FALSE);
  cairo_restore (pen->cr);
}

static AtlasPixel
get_ink (const AtlasMarkerLook *self, const AtlasPalette *palette)
{
  gboolean is_full = !self->is_small || self->is_open || palette->label == palette->minor_label;

  return is_full ? palette->label
                 : atlas_pixel_mix (palette->label, palette->label_halo, SMALL_TINT);
}

void
atlas_marker_look_draw (const AtlasMarkerLook *self,
                        cairo_t *cr,
                        const PangoFontDescription *font,
                        const AtlasPalette *palette,
                        double text_scale,
                        double device_scale)
{
  double unit = get_unit (self, text_scale);
  Pen pen = { .cr = cr,
              .look = self,
              .font = font,
              .palette = palette,
              .unit = unit,
              .device_scale = device_scale,
              .half_width = get_half_width (self) * unit,
              .radius = RADIUS_PX * unit,
              .middle_y = -(RADIUS_PX + TAIL_PX) * unit };
  gboolean is_quote = self->shape == ATLAS_MARKER_QUOTE;
  AtlasPixel color;
  char text[8];

  pen.ink = get_ink (self, palette);
  pen.paper = palette->label_halo;
  color = is_quote ? pen.ink : pen.paper;
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (is_several (self))
    draw_stack (&pen, self->shape != ATLAS_MARKER_EVENT);
  draw_shape (&pen, is_quote, self->is_open);
  if (!is_several (self))
    draw_icon (&pen, color);
  else
    {
      write_number (self, text, sizeof text);
      draw_text (&pen, text, NUMBER_PX, 0, pen.middle_y, color);
    }
  if (self->is_disputed)
    draw_question_mark (&pen);
}
