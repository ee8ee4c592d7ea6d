/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-painter.h"

#include "atlas-outline.h"
#include "atlas-pattern-source.h"
#include "atlas-pixel-rgba.h"

#include <math.h>

/* What one picture needs to know throughout. */
typedef struct
{
  AtlasGeography *geography;
  const AtlasStyle *style;
  cairo_t *cr;
  AtlasOutline outline;
  double scale;
} Painter;

static gboolean
fills_are_equal (const AtlasFill *a, const AtlasFill *b)
{
  return a->color == b->color && a->pattern == b->pattern && a->over == b->over &&
         a->is_clear == b->is_clear &&
         (a->pattern == ATLAS_PATTERN_NONE || a->second == b->second) &&
         (a->over == ATLAS_PATTERN_NONE || a->ink == b->ink);
}

static int
compare_strokes (const AtlasStroke *a, const AtlasStroke *b)
{
  if (a->width_px != b->width_px)
    return a->width_px < b->width_px ? -1 : 1;
  if (a->opacity != b->opacity)
    return a->opacity < b->opacity ? -1 : 1;
  if (a->color != b->color)
    return a->color < b->color ? -1 : 1;
  return 0;
}

static void
add_unit (Painter *self, guint unit)
{
  guint n_rings;
  const AtlasGeoRing *rings = atlas_geography_get_unit_rings (self->geography, unit, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    atlas_outline_add_ring (&self->outline, &rings[i]);
}

static void
add_lake (Painter *self, guint lake)
{
  guint n_rings;
  const AtlasGeoRing *rings = atlas_geography_get_lake_rings (self->geography, lake, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    atlas_outline_add_ring (&self->outline, &rings[i]);
}

static void
fill_path (Painter *self, const AtlasFill *fill)
{
  atlas_pattern_set_source (self->cr, fill, self->outline.origin_x, self->outline.origin_y,
                            self->scale);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (self->cr);
}

/* Fills everything that is filled alike as one path: where two of its outlines run together they
 * cancel, so that no seam shows inside. @first … @last are fill indices. */
static void
fill_alike (Painter *self, guint first, guint last, void (*add) (Painter *, guint))
{
  g_autofree guint8 *done = g_new0 (guint8, last - first + 1);

  for (guint i = first; i <= last; i++)
    {
      const AtlasFill *fill = &self->style->fills[i];

      if (done[i - first] || fill->is_clear)
        continue;
      for (guint k = i; k <= last; k++)
        if (!done[k - first] && fills_are_equal (fill, &self->style->fills[k]))
          {
            add (self, k - first + 1);
            done[k - first] = TRUE;
          }
      fill_path (self, fill);
    }
}

static gboolean
is_pixel_surface (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_RECORDING:
    case CAIRO_SURFACE_TYPE_SCRIPT:
      return FALSE;
    default:
      return TRUE;
    }
}

/* On pixels the shares of neighbours in a pixel are added up to the whole, so that no water shines
 * through along a border. Vector formats know no such operator and leave it to their viewer. */
static void
paint_land (Painter *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  gboolean adds = is_pixel_surface (self->cr);

  if (n_units == 0)
    return;
  if (adds)
    {
      cairo_push_group (self->cr);
      cairo_set_operator (self->cr, CAIRO_OPERATOR_ADD);
    }
  fill_alike (self, 1, n_units, add_unit);
  if (adds)
    {
      cairo_pop_group_to_source (self->cr);
      cairo_set_operator (self->cr, CAIRO_OPERATOR_OVER);
      cairo_paint (self->cr);
    }
}

static void
paint_lakes (Painter *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  guint n_lakes = atlas_geography_get_n_lakes (self->geography);

  if (n_lakes > 0)
    fill_alike (self, n_units + 1, n_units + n_lakes, add_lake);
}

/* The line that an arc is part of: a border is a line of its own, a coast part of its unit’s. */
static guint
get_line (Painter *self, guint arc)
{
  guint n_borders = atlas_geography_get_n_borders (self->geography);
  const AtlasGeoArc *record = atlas_geography_get_arc (self->geography, arc);
  guint unit = record->left != 0 ? record->left : record->right;

  if (arc <= n_borders)
    return arc;
  return unit != 0 ? n_borders + unit : 0;
}

/* The bands that run along @arc on the ground of @unit */
static guint
get_bands (Painter *self, guint arc, guint unit)
{
  const AtlasEdge *edge = &self->style->edges[get_line (self, arc)];

  return edge->units[0] == unit ? edge->bands[0] : edge->units[1] == unit ? edge->bands[1] : 0;
}

/* The arcs of @unit that have the same bands on its ground as @first has, as one path */
static void
add_edge (Painter *self, guint unit, GArray *arcs, guint first)
{
  guint bands = get_bands (self, g_array_index (arcs, guint, first), unit);

  for (guint i = first; i < arcs->len; i++)
    if (get_bands (self, g_array_index (arcs, guint, i), unit) == bands)
      atlas_outline_add_arc (&self->outline, g_array_index (arcs, guint, i));
}

static gboolean
is_first_of_its_bands (Painter *self, guint unit, GArray *arcs, guint index)
{
  guint bands = get_bands (self, g_array_index (arcs, guint, index), unit);

  for (guint i = 0; i < index; i++)
    if (get_bands (self, g_array_index (arcs, guint, i), unit) == bands)
      return FALSE;
  return TRUE;
}

/* The innermost band first: each of the others lies over a part of the one before. */
static void
stroke_bands (Painter *self, guint unit, GArray *arcs, guint first)
{
  guint bands = get_bands (self, g_array_index (arcs, guint, first), unit);
  double reach_px = 0.0;

  for (guint i = 0; i < self->style->n_bands; i++)
    if ((bands >> i & 1) != 0)
      reach_px += (double) self->style->band_px[i];
  for (guint i = self->style->n_bands; i > 0; i--)
    {
      if ((bands >> (i - 1) & 1) == 0)
        continue;
      add_edge (self, unit, arcs, first);
      atlas_pattern_set_source (self->cr, &self->style->bands[i - 1], self->outline.origin_x,
                                self->outline.origin_y, self->scale);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (self->cr, 2.0 * reach_px);
      cairo_stroke (self->cr);
      reach_px -= (double) self->style->band_px[i - 1];
    }
}

static void
paint_unit_bands (Painter *self, guint unit, GArray *arcs)
{
  cairo_save (self->cr);
  add_unit (self, unit);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (self->cr);
  for (guint i = 0; i < arcs->len; i++)
    if (is_first_of_its_bands (self, unit, arcs, i))
      stroke_bands (self, unit, arcs, i);
  cairo_restore (self->cr);
}

/* On the ground that they are about, beside its edge */
static void
paint_bands (Painter *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  guint n_arcs = atlas_geography_get_n_arcs (self->geography);
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint unit = 1; unit <= n_units; unit++)
    {
      g_array_set_size (arcs, 0);
      for (guint arc = 1; arc <= n_arcs; arc++)
        if (get_bands (self, arc, unit) != 0)
          g_array_append_val (arcs, arc);
      if (arcs->len > 0)
        paint_unit_bands (self, unit, arcs);
    }
}

static void
paint_sea (Painter *self)
{
  cairo_rectangle (self->cr, 0.0, 0.0, self->outline.width, self->outline.height);
  fill_path (self, &self->style->fills[0]);
}

static void
stroke_path (Painter *self, const AtlasStroke *stroke)
{
  atlas_pixel_set_source (stroke->color, self->cr, stroke->opacity / 255.0);
  cairo_set_line_width (self->cr, (double) stroke->width_px);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (self->cr);
}

/* Strokes everything that is stroked alike at once: lines that meet do not darken each other. */
static void
stroke_alike (Painter *self, const AtlasStroke *stroke)
{
  guint n_arcs = atlas_geography_get_n_arcs (self->geography);

  for (guint arc = 1; arc <= n_arcs; arc++)
    {
      guint line = get_line (self, arc);

      if (line != 0 && compare_strokes (&self->style->strokes[line], stroke) == 0)
        atlas_outline_add_arc (&self->outline, arc);
    }
  stroke_path (self, stroke);
}

static int
compare_strokes_cb (gconstpointer a, gconstpointer b)
{
  return compare_strokes (a, b);
}

/* The wider ones last: what is outlined lies over what merely divides. */
static void
paint_lines (Painter *self)
{
  guint n_lines = atlas_geography_get_n_lines (self->geography);
  g_autoptr (GArray) strokes = g_array_new (FALSE, FALSE, sizeof (AtlasStroke));

  for (guint line = 1; line <= n_lines; line++)
    if (self->style->strokes[line].width_px > 0.0f && self->style->strokes[line].opacity > 0)
      g_array_append_val (strokes, self->style->strokes[line]);
  g_array_sort (strokes, compare_strokes_cb);

  for (guint i = 0; i < strokes->len; i++)
    {
      const AtlasStroke *stroke = &g_array_index (strokes, AtlasStroke, i);

      if (i == 0 || compare_strokes (stroke, stroke - 1) != 0)
        stroke_alike (self, stroke);
    }
}

void
atlas_painter_paint (AtlasGeography *geography,
                     const AtlasStyle *style,
                     cairo_t *cr,
                     double world_px,
                     double origin_x,
                     double origin_y,
                     double width,
                     double height,
                     double scale)
{
  Painter self = { geography, style, cr, { 0 }, scale };

  g_return_if_fail (world_px > 0.0 && scale > 0.0);

  atlas_outline_init (&self.outline, geography, cr, world_px, origin_x, origin_y, width, height,
                      scale);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  cairo_new_path (cr);
  paint_sea (&self);
  paint_land (&self);
  if (style->n_bands > 0)
    paint_bands (&self);
  paint_lakes (&self);
  paint_lines (&self);
  cairo_restore (cr);
  atlas_outline_clear (&self.outline);
}
