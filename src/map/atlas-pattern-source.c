/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-pattern-source.h"

#include "atlas-pattern.h"
#include "atlas-pixel-rgba.h"

#include <math.h>

static AtlasPixel
mix (AtlasPixel a, AtlasPixel b, guint share)
{
  AtlasPixel result = 0xff000000;

  for (guint shift = 0; shift <= 16; shift += 8)
    result |= (((a >> shift & 0xff) * (256 - share) + (b >> shift & 0xff) * share + 128) / 256)
              << shift;
  return result;
}

/* As much of the pattern as repeats both ways. */
static cairo_surface_t *
create_tile (const AtlasFill *fill, const AtlasPatternTable *table)
{
  int size = 2 * (int) table->period;
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  int stride = cairo_image_surface_get_stride (tile);
  guint8 *data = cairo_image_surface_get_data (tile);

  cairo_surface_flush (tile);
  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      {
        AtlasPixel *pixel = (AtlasPixel *) (void *) (data + y * stride) + x;

        *pixel =
          mix (fill->color, fill->second, atlas_pattern_table_get (table, fill->pattern, x, y));
        *pixel = mix (*pixel, fill->ink, atlas_pattern_table_get (table, fill->over, x, y));
      }
  cairo_surface_mark_dirty (tile);
  return tile;
}

void
atlas_pattern_set_source (
  cairo_t *cr, const AtlasFill *fill, double origin_x, double origin_y, double scale)
{
  AtlasPatternTable table;
  cairo_surface_t *tile;
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;

  if (atlas_fill_is_plain (fill))
    {
      atlas_pixel_set_source (fill->color, cr, 1);
      return;
    }

  atlas_pattern_table_init (&table, scale);
  tile = create_tile (fill, &table);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_matrix_init (&matrix, scale, 0.0, 0.0, scale, fmod (origin_x * scale, 2.0 * table.period),
                     fmod (origin_y * scale, 2.0 * table.period));
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_surface_destroy (tile);
}
