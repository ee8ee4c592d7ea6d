/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-shade.h"

#include "atlas-pattern.h"

#include <math.h>
#include <string.h>

/* A stroke made ready for a raster's scale: integers in distance steps. */
typedef struct
{
  AtlasPixel color;
  gint16 reach;    /* distance at which the line's edge has faded out */
  guint16 cap;     /* the most of a pixel that the line covers, in distance steps */
  guint16 opacity; /* 0 … 256 */
} Line;

typedef struct
{
  const AtlasStyle *style;
  Line *lines;
  AtlasPatternTable patterns;
  int band_steps[ATLAS_MAX_BANDS]; /* how wide each is */
  gint64 origin_x;
  gint64 origin_y;
} Shader;

/* Two channels at a time; @share of @b in 256. */
static inline AtlasPixel
blend (AtlasPixel a, AtlasPixel b, guint share)
{
  guint32 odd_a = a >> 8 & 0xff00ff;
  guint32 odd_b = b >> 8 & 0xff00ff;
  guint32 even_a = a & 0xff00ff;
  guint32 even_b = b & 0xff00ff;
  guint32 odd = odd_a * (256 - share) + odd_b * share + 0x800080;
  guint32 even = even_a * (256 - share) + even_b * share + 0x800080;

  return (odd & 0xff00ff00) | (even >> 8 & 0xff00ff);
}

static Line
prepare_line (const AtlasStroke *stroke, double scale)
{
  double width = (double) stroke->width_px * scale;
  Line line = { .color = stroke->color };

  if (width > 0.0)
    {
      line.reach = (gint16) lround ((width / 2.0 + 0.5) * ATLAS_DISTANCE_STEPS);
      line.cap = (guint16) lround (MIN (width, 1.0) * ATLAS_DISTANCE_STEPS);
      line.opacity = (guint16) (stroke->opacity + (stroke->opacity >> 7));
    }
  return line;
}

static inline guint
line_share (const Line *line, guint distance)
{
  int cover = line->reach - (int) distance;

  if (cover <= 0)
    return 0;
  return MIN ((guint) cover, line->cap) * line->opacity / ATLAS_DISTANCE_STEPS;
}

static inline AtlasPixel
shade_fill (const Shader *self, guint index, gint64 x, gint64 y)
{
  const AtlasFill *fill = &self->style->fills[index];
  AtlasPixel color;

  if (atlas_fill_is_plain (fill))
    return fill->color;
  color = blend (fill->color, fill->second,
                 atlas_pattern_table_get (&self->patterns, fill->pattern, x, y));
  return blend (color, fill->ink, atlas_pattern_table_get (&self->patterns, fill->over, x, y));
}

/* The band in which a pixel lies that is @distance from the edge, and how much it covers */
static AtlasPixel
shade_band (const Shader *self, guint bands, guint distance, AtlasPixel color, gint64 x, gint64 y)
{
  guint inner = distance;

  for (guint i = 0; i < self->style->n_bands; i++)
    {
      const AtlasFill *band = &self->style->bands[i];
      AtlasPixel over;
      int cover;

      if ((bands >> i & 1) == 0)
        continue;
      /* Of the pixel as much as lies before the band’s end, from half a pixel before its middle */
      cover = self->band_steps[i] - (int) inner + ATLAS_DISTANCE_STEPS / 2;
      if (cover <= 0)
        {
          inner -= (guint) self->band_steps[i];
          continue;
        }
      over = blend (band->color, band->second,
                    atlas_pattern_table_get (&self->patterns, band->pattern, x, y));
      return blend (color, over,
                    MIN ((guint) cover, ATLAS_DISTANCE_STEPS) * 256 / ATLAS_DISTANCE_STEPS);
    }
  return color;
}

static inline guint
get_bands (const Shader *self, const AtlasTexel *texel)
{
  const AtlasEdge *edge;

  if (self->style->n_bands == 0 || texel->line == 0)
    return 0;
  edge = &self->style->edges[texel->line];
  return texel->fill_a == 0                ? 0
         : texel->fill_a == edge->units[0] ? edge->bands[0]
         : texel->fill_a == edge->units[1] ? edge->bands[1]
                                           : 0;
}

static AtlasPixel
shade_texel (const Shader *self, const AtlasTexel *texel, gint64 x, gint64 y)
{
  const AtlasFill *over = &self->style->fills[texel->fill_b];
  AtlasPixel color = shade_fill (self, texel->fill_a, x, y);

  if (texel->mix != 0 && !over->is_clear)
    color = blend (color, shade_fill (self, texel->fill_b, x, y), texel->mix + (texel->mix >> 7));
  if (texel->line != 0)
    {
      guint bands = get_bands (self, texel);
      const Line *line = &self->lines[texel->line];

      if (bands != 0)
        color = shade_band (self, bands, texel->distance, color, x, y);
      color = blend (color, line->color, line_share (line, texel->distance));
    }
  return color;
}

static gboolean
is_plain (const Shader *self, const AtlasTexel *texel)
{
  return atlas_fill_is_plain (&self->style->fills[texel->fill_a]) &&
         (texel->mix == 0 || atlas_fill_is_plain (&self->style->fills[texel->fill_b])) &&
         get_bands (self, texel) == 0;
}

static inline void
fill_pixels (AtlasPixel *pixels, guint n, AtlasPixel color)
{
  for (guint i = 0; i < n; i++)
    pixels[i] = color;
}

/* Walks one run, which may cross rows; @x and @y are moved behind it. */
static void
shade_run (const Shader *self,
           AtlasRaster *raster,
           guint run,
           guint *x,
           guint *y,
           AtlasPixel *pixels,
           gsize stride)
{
  const AtlasTexel *texel = &raster->texels[run];
  gboolean plain = is_plain (self, texel);
  AtlasPixel color = plain ? shade_texel (self, texel, 0, 0) : 0;
  guint left = raster->lengths[run];

  while (left > 0)
    {
      guint n = MIN (left, raster->width - *x);
      AtlasPixel *row = (AtlasPixel *) (void *) ((guint8 *) pixels + *y * stride) + *x;

      if (plain)
        fill_pixels (row, n, color);
      else
        for (guint i = 0; i < n; i++)
          row[i] = shade_texel (self, texel, self->origin_x + *x + i, self->origin_y + *y);
      left -= n;
      *x += n;
      if (*x == raster->width)
        {
          *x = 0;
          *y += 1;
        }
    }
}

/**
 * atlas_shade:
 * @raster: what lies where
 * @style: what it means
 * @pixels: (out caller-allocates): @raster's width × height pixels
 * @stride: bytes from one row of @pixels to the next
 *
 * Colours @raster by @style in one pass. Thread-safe.
 */
void
atlas_shade (AtlasRaster *raster, const AtlasStyle *style, AtlasPixel *pixels, gsize stride)
{
  g_autofree Line *lines = g_new (Line, style->n_strokes);
  Shader self = {
    .style = style, .lines = lines, .origin_x = raster->origin_x, .origin_y = raster->origin_y
  };
  guint x = 0;
  guint y = 0;

  for (guint i = 0; i < style->n_strokes; i++)
    lines[i] = prepare_line (&style->strokes[i], raster->scale);
  for (guint i = 0; i < style->n_bands; i++)
    self.band_steps[i] =
      (int) lround ((double) style->band_px[i] * raster->scale * ATLAS_DISTANCE_STEPS);
  atlas_pattern_table_init (&self.patterns, raster->scale);
  for (guint run = 0; run < raster->n_runs; run++)
    shade_run (&self, raster, run, &x, &y, pixels, stride);
}

static gboolean
differs (const guint64 *bits, guint n, const void *a, const void *b, gsize size)
{
  for (guint i = 0; i < n; i++)
    if ((bits[i / 64] >> (i % 64) & 1) != 0 &&
        memcmp ((const guint8 *) a + i * size, (const guint8 *) b + i * size, size) != 0)
      return TRUE;
  return FALSE;
}

gboolean
atlas_shade_is_same (AtlasRaster *raster, const AtlasStyle *a, const AtlasStyle *b)
{
  if (a == b)
    return TRUE;

  if (a->n_bands != b->n_bands || memcmp (a->bands, b->bands, sizeof a->bands) != 0 ||
      memcmp (a->band_px, b->band_px, sizeof a->band_px) != 0 ||
      (a->n_bands > 0 &&
       differs (raster->lines, a->n_strokes, a->edges, b->edges, sizeof *a->edges)))
    return FALSE;
  g_return_val_if_fail (a->n_fills == b->n_fills && a->n_strokes == b->n_strokes, FALSE);

  return !differs (raster->fills, a->n_fills, a->fills, b->fills, sizeof *a->fills) &&
         !differs (raster->lines, a->n_strokes, a->strokes, b->strokes, sizeof *a->strokes);
}
