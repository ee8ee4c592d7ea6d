/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-raster.h"

#include "atlas-coverage.h"
#include "atlas-detail.h"
#include "atlas-projection.h"
#include "atlas-style.h"

#include <math.h>
#include <string.h>

/* Rounding of coverage leaves crumbs; the sea is only there when more than this is left. */
#define CRUMBS 4
#define MAX_RUN G_MAXUINT16
/* Farther than this no distance can be kept. */
#define MAX_REACH_PX ((double) G_MAXUINT8 / ATLAS_DISTANCE_STEPS)

/* What covers a pixel while a raster is made: the two that cover most of it. */
typedef struct
{
  guint16 a, b;
  guint8 cover_a, cover_b;
  guint16 total;
} Cover;

/* The nearest line of a pixel. */
typedef struct
{
  float distance2; /* px² */
  guint32 line;    /* as wide as leaves no padding, so that pixels compare as memory */
} Near;

typedef struct
{
  AtlasGeography *geography;
  const AtlasGeoVertex *vertices;
  const guint8 *ranks;
  guint width, height;
  double factor; /* px per quantised unit */
  double origin_x, origin_y;
  double reach; /* px from a line that is still kept */
  guint8 max_rank;
  AtlasGeoBox box; /* of the rectangle and its margin, x and y quantised */
  gint32 min_m, max_m;
  gpointer scratch;
  AtlasCoverage *coverage;
  Cover *covers;
  Near *nears;
  guint16 fill; /* that is being swept */
} Rasteriser;

static gint32
quantised_y_of_m (double m)
{
  double lat;

  if (m <= 0.0)
    return ATLAS_GEO_MAX;
  if (m >= ATLAS_GEO_MAX)
    return 0;
  lat = atlas_mercator_lat (m / ATLAS_GEO_MAX);
  return (gint32) lround ((lat + 90.0) / 180.0 * ATLAS_GEO_MAX);
}

/* What a raster is made in: a megabyte that a worker uses again for its next tile, since asking
 * the system for it anew takes as long as a fifth of the work. */
typedef struct
{
  AtlasCoverage *coverage;
  Cover *covers;
  Near *nears;
} Scratch;

static void
scratch_free (gpointer data)
{
  Scratch *scratch = data;

  atlas_coverage_free (scratch->coverage);
  g_free (scratch->covers);
  g_free (scratch->nears);
  g_free (scratch);
}

static GPrivate spare_scratch = G_PRIVATE_INIT (scratch_free);

static Scratch *
scratch_new (guint width, guint height)
{
  Scratch *scratch = g_new0 (Scratch, 1);

  scratch->coverage = atlas_coverage_new (width, height);
  scratch->covers = g_new (Cover, (gsize) width * height);
  scratch->nears = g_new (Near, (gsize) width * height);
  return scratch;
}

static void
take_scratch (Rasteriser *self)
{
  Scratch *spare = g_private_get (&spare_scratch);
  gsize n_pixels = (gsize) self->width * self->height;
  const Near far = { (float) (self->reach * self->reach), 0 };

  if (spare != NULL && spare->coverage->width == self->width &&
      spare->coverage->height == self->height)
    g_private_set (&spare_scratch, NULL);
  else
    spare = scratch_new (self->width, self->height);

  self->scratch = spare;
  self->coverage = spare->coverage;
  self->covers = spare->covers;
  self->nears = spare->nears;
  memset (self->covers, 0, n_pixels * sizeof *self->covers);
  for (gsize i = 0; i < n_pixels; i++)
    self->nears[i] = far;
}

/* Only the size that every tile has is kept. */
static void
leave_scratch (Rasteriser *self)
{
  if (self->width == ATLAS_TILE_PX && self->height == ATLAS_TILE_PX)
    g_private_replace (&spare_scratch, self->scratch);
  else
    scratch_free (self->scratch);
}

static void
rasteriser_init (Rasteriser *self,
                 AtlasGeography *geography,
                 double world_px,
                 gint64 origin_x,
                 gint64 origin_y,
                 guint width,
                 guint height,
                 double scale,
                 double reach)
{
  double margin;

  self->geography = geography;
  self->vertices = atlas_geography_get_vertices (geography);
  self->ranks = atlas_geography_get_vertex_ranks (geography);
  self->width = width;
  self->height = height;
  self->factor = world_px / ATLAS_GEO_MAX;
  self->origin_x = (double) origin_x;
  self->origin_y = (double) origin_y;
  self->reach = MIN (reach * scale + 0.5, MAX_REACH_PX);
  self->max_rank = atlas_detail_get_max_rank (world_px);

  margin = ceil (self->reach) + 1.0;
  self->min_m = (gint32) floor ((self->origin_y - margin) / self->factor);
  self->max_m = (gint32) ceil ((self->origin_y + height + margin) / self->factor);
  self->box.min_x = (gint32) floor ((self->origin_x - margin) / self->factor);
  self->box.max_x = (gint32) ceil ((self->origin_x + width + margin) / self->factor);
  self->box.min_y = quantised_y_of_m (self->max_m);
  self->box.max_y = quantised_y_of_m (self->min_m);

  take_scratch (self);
}

static gboolean
boxes_meet (const AtlasGeoBox *a, const AtlasGeoBox *b)
{
  return a->min_x <= b->max_x && b->min_x <= a->max_x && a->min_y <= b->max_y &&
         b->min_y <= a->max_y;
}

static inline double
to_x (const Rasteriser *self, const AtlasGeoVertex *vertex)
{
  return vertex->x * self->factor - self->origin_x;
}

static inline double
to_y (const Rasteriser *self, const AtlasGeoVertex *vertex)
{
  return vertex->m * self->factor - self->origin_y;
}

static void
add_segment (Rasteriser *self, const AtlasGeoVertex *a, const AtlasGeoVertex *b, gboolean forward)
{
  if (forward)
    atlas_coverage_add_line (self->coverage, to_x (self, a), to_y (self, a), to_x (self, b),
                             to_y (self, b));
  else
    atlas_coverage_add_line (self->coverage, to_x (self, b), to_y (self, b), to_x (self, a),
                             to_y (self, a));
}

static void
add_arc (Rasteriser *self, gint32 walked)
{
  const AtlasGeoArc *arc = atlas_geography_get_arc (self->geography, (guint) ABS (walked));
  const AtlasGeoVertex *first = &self->vertices[arc->first_vertex];
  const AtlasGeoVertex *last = first + arc->n_vertices - 1;
  const AtlasGeoVertex *from = first;

  if (arc->max_m < self->min_m || arc->min_m > self->max_m || arc->box.min_x > self->box.max_x)
    return;
  /* West of the rectangle only the height matters that an arc spans. */
  if (arc->box.max_x < self->box.min_x)
    {
      add_segment (self, first, last, walked > 0);
      return;
    }

  for (const AtlasGeoVertex *to = first + 1; to <= last; to++)
    {
      if (self->ranks[to - self->vertices] > self->max_rank)
        continue;
      add_segment (self, from, to, walked > 0);
      from = to;
    }
}

static void
add_rings (Rasteriser *self, const AtlasGeoRing *rings, guint n_rings)
{
  for (guint i = 0; i < n_rings; i++)
    {
      const gint32 *arcs = atlas_geography_get_ring_arcs (self->geography, &rings[i]);

      /* A ring beside the rectangle covers nothing of it, or as much as it uncovers. */
      if (!boxes_meet (&rings[i].box, &self->box))
        continue;
      for (guint k = 0; k < rings[i].n_arcs; k++)
        add_arc (self, arcs[k]);
    }
}

static inline void
rank_cover (Cover *pixel, guint16 fill, guint8 cover)
{
  if (cover > pixel->cover_a)
    {
      pixel->b = pixel->a;
      pixel->cover_b = pixel->cover_a;
      pixel->a = fill;
      pixel->cover_a = cover;
    }
  else if (cover > pixel->cover_b)
    {
      pixel->b = fill;
      pixel->cover_b = cover;
    }
}

static void
cover_unit_cb (guint x, guint y, guint n, guint8 cover, gpointer user_data)
{
  Rasteriser *self = user_data;
  Cover *pixels = &self->covers[(gsize) y * self->width + x];
  const Cover whole = { .a = self->fill, .cover_a = 255, .total = 255 };

  /* Most of a unit covers whole pixels, which nothing else can have a part in. */
  if (cover == 255)
    {
      for (guint i = 0; i < n; i++)
        pixels[i] = whole;
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      rank_cover (&pixels[i], self->fill, cover);
      pixels[i].total = (guint16) (pixels[i].total + cover);
    }
}

static void
cover_units (Rasteriser *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);

  for (guint i = 1; i <= n_units; i++)
    {
      guint n_rings;
      const AtlasGeoRing *rings = atlas_geography_get_unit_rings (self->geography, i, &n_rings);

      if (!boxes_meet (&atlas_geography_get_unit (self->geography, i)->box, &self->box))
        continue;
      self->fill = (guint16) i;
      add_rings (self, rings, n_rings);
      atlas_coverage_sweep (self->coverage, cover_unit_cb, self);
    }
}

/*
 * A lake takes the place of the second unit of a pixel, so that what lies under it still shows
 * where the lake is not there on the day. Where two lakes share a pixel (the Aral Sea before and
 * after), one lies under the other.
 */
static void
cover_lake_cb (guint x, guint y, guint n, guint8 cover, gpointer user_data)
{
  Rasteriser *self = user_data;
  Cover *pixels = &self->covers[(gsize) y * self->width + x];
  guint n_units = atlas_geography_get_n_units (self->geography);

  for (guint i = 0; i < n; i++)
    {
      Cover *pixel = &pixels[i];
      gboolean has_lake = pixel->cover_b != 0 && pixel->b > n_units;

      if (has_lake && pixel->cover_b == 255)
        pixel->a = pixel->b;
      else if (has_lake && pixel->cover_b > cover)
        continue;
      pixel->b = self->fill;
      pixel->cover_b = cover;
      pixel->cover_a = (guint8) (255 - cover);
    }
}

static void
cover_lakes (Rasteriser *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  guint n_lakes = atlas_geography_get_n_lakes (self->geography);

  for (guint i = 1; i <= n_lakes; i++)
    {
      guint n_rings;
      const AtlasGeoRing *rings = atlas_geography_get_lake_rings (self->geography, i, &n_rings);

      if (!boxes_meet (&atlas_geography_get_lake (self->geography, i)->box, &self->box))
        continue;
      self->fill = (guint16) (n_units + i);
      add_rings (self, rings, n_rings);
      atlas_coverage_sweep (self->coverage, cover_lake_cb, self);
    }
}

/* Keeps @line in every pixel that has none nearer than this segment. */
static void
draw_segment (Rasteriser *self, double x0, double y0, double x1, double y1, guint16 line)
{
  int left = (int) MAX (floor (MIN (x0, x1) - self->reach), 0.0);
  int right = (int) MIN (ceil (MAX (x0, x1) + self->reach), self->width - 1.0);
  int top = (int) MAX (floor (MIN (y0, y1) - self->reach), 0.0);
  int bottom = (int) MIN (ceil (MAX (y0, y1) + self->reach), self->height - 1.0);
  float dx = (float) (x1 - x0);
  float dy = (float) (y1 - y0);
  float length2 = dx * dx + dy * dy;
  float inverse = length2 > 0.0f ? 1.0f / length2 : 0.0f;

  for (int y = top; y <= bottom; y++)
    {
      Near *row = &self->nears[(gsize) y * self->width];
      float py = (float) (y + 0.5 - y0);

      for (int x = left; x <= right; x++)
        {
          float px = (float) (x + 0.5 - x0);
          float t = CLAMP ((px * dx + py * dy) * inverse, 0.0f, 1.0f);
          float ex = px - t * dx;
          float ey = py - t * dy;
          float distance2 = ex * ex + ey * ey;

          if (distance2 < row[x].distance2)
            row[x] = (Near) { distance2, line };
        }
    }
}

static void
draw_arc (Rasteriser *self, const AtlasGeoArc *arc, guint16 line)
{
  const AtlasGeoVertex *from = &self->vertices[arc->first_vertex];
  const AtlasGeoVertex *last = from + arc->n_vertices - 1;
  double x0 = to_x (self, from);
  double y0 = to_y (self, from);

  for (const AtlasGeoVertex *to = from + 1; to <= last; to++)
    {
      double x1;
      double y1;

      if (self->ranks[to - self->vertices] > self->max_rank)
        continue;
      x1 = to_x (self, to);
      y1 = to_y (self, to);
      if (MAX (x0, x1) >= -self->reach && MIN (x0, x1) <= self->width + self->reach &&
          MAX (y0, y1) >= -self->reach && MIN (y0, y1) <= self->height + self->reach &&
          !atlas_detail_is_seam (from, to))
        draw_segment (self, x0, y0, x1, y1, line);
      from = to;
      x0 = x1;
      y0 = y1;
    }
}

static void
draw_lines (Rasteriser *self)
{
  guint n_arcs = atlas_geography_get_n_arcs (self->geography);
  guint n_borders = atlas_geography_get_n_borders (self->geography);

  for (guint i = 1; i <= n_arcs; i++)
    {
      const AtlasGeoArc *arc = atlas_geography_get_arc (self->geography, i);
      guint coast_unit = MAX (arc->left, arc->right);

      if (coast_unit == 0 || !boxes_meet (&arc->box, &self->box))
        continue;
      draw_arc (self, arc, (guint16) (i <= n_borders ? i : n_borders + coast_unit));
    }
}

/* What the units leave of a pixel is the sea's; a lake has taken the sea's part into account. */
static Cover
add_sea (const Rasteriser *self, Cover pixel)
{
  gboolean has_lake = pixel.cover_b != 0 && pixel.b > atlas_geography_get_n_units (self->geography);

  if (!has_lake && pixel.total + CRUMBS < 255)
    rank_cover (&pixel, 0, (guint8) (255 - pixel.total));
  if (pixel.cover_b < CRUMBS)
    pixel.cover_b = 0;
  return pixel;
}

static AtlasTexel
make_texel (const Rasteriser *self, gsize index)
{
  const Cover cover = add_sea (self, self->covers[index]);
  const Near *nearest = &self->nears[index];
  AtlasTexel texel = { .fill_a = cover.a, .fill_b = cover.a };

  if (cover.cover_b != 0)
    {
      texel.fill_b = cover.b;
      texel.mix = (guint8) (cover.cover_b * 255 / (cover.cover_a + cover.cover_b));
    }
  if (nearest->line != 0)
    {
      texel.line = (guint16) nearest->line;
      texel.distance =
        (guint8) MIN (lrintf (sqrtf (nearest->distance2) * ATLAS_DISTANCE_STEPS), 255);
    }
  return texel;
}

/* How many pixels from @index on hold the very same as it. */
static gsize
count_alike (const Rasteriser *self, gsize index, gsize n_pixels)
{
  const Cover *covers = self->covers;
  const Near *nears = self->nears;
  gsize end = index + 1;

  while (end < n_pixels && memcmp (&covers[end], &covers[index], sizeof *covers) == 0 &&
         memcmp (&nears[end], &nears[index], sizeof *nears) == 0)
    end++;
  return end - index;
}

static inline void
set_bit (guint64 *bits, guint index)
{
  bits[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
}

/* Adds @n pixels of @texel to the runs, to the last one where it is alike. */
static void
append_run (AtlasRaster *raster, GArray *texels, GArray *lengths, const AtlasTexel *texel, gsize n)
{
  while (n > 0)
    {
      guint16 *last = texels->len > 0 ? &g_array_index (lengths, guint16, lengths->len - 1) : NULL;
      guint16 taken;

      if (last == NULL || *last == MAX_RUN ||
          memcmp (&g_array_index (texels, AtlasTexel, texels->len - 1), texel, sizeof *texel) != 0)
        {
          guint16 none = 0;

          g_array_append_val (texels, *texel);
          g_array_append_val (lengths, none);
          last = &g_array_index (lengths, guint16, lengths->len - 1);
          set_bit (raster->fills, texel->fill_a);
          set_bit (raster->fills, texel->fill_b);
          if (texel->line != 0)
            set_bit (raster->lines, texel->line);
        }
      taken = (guint16) MIN (n, (gsize) (MAX_RUN - *last));
      *last = (guint16) (*last + taken);
      n -= taken;
    }
}

static void
pack_runs (const Rasteriser *self, AtlasRaster *raster)
{
  gsize n_pixels = (gsize) self->width * self->height;
  g_autoptr (GArray) texels = g_array_sized_new (FALSE, FALSE, sizeof (AtlasTexel), 4096);
  g_autoptr (GArray) lengths = g_array_sized_new (FALSE, FALSE, sizeof (guint16), 4096);

  for (gsize i = 0; i < n_pixels;)
    {
      AtlasTexel texel = make_texel (self, i);
      gsize n = count_alike (self, i, n_pixels);

      append_run (raster, texels, lengths, &texel, n);
      i += n;
    }
  raster->n_runs = texels->len;
  raster->texels = g_memdup2 (texels->data, texels->len * sizeof (AtlasTexel));
  raster->lengths = g_memdup2 (lengths->data, lengths->len * sizeof (guint16));
}

static guint
n_fill_words (AtlasGeography *geography)
{
  return (atlas_geography_get_n_units (geography) + atlas_geography_get_n_lakes (geography)) / 64 +
         1;
}

AtlasRaster *
atlas_raster_new (AtlasGeography *geography,
                  double world_px,
                  gint64 origin_x,
                  gint64 origin_y,
                  guint width,
                  guint height,
                  double scale,
                  double reach)
{
  AtlasRaster *raster = g_new0 (AtlasRaster, 1);
  Rasteriser self = { 0 };

  g_return_val_if_fail (width >= 1 && width <= 4096 && height >= 1 && height <= 4096, NULL);

  g_atomic_ref_count_init (&raster->ref_count);
  raster->width = width;
  raster->height = height;
  raster->origin_x = origin_x;
  raster->origin_y = origin_y;
  raster->scale = scale;
  raster->reach = reach;
  raster->fills = g_new0 (guint64, n_fill_words (geography));
  raster->lines = g_new0 (guint64, atlas_geography_get_n_lines (geography) / 64 + 1);

  rasteriser_init (&self, geography, world_px, origin_x, origin_y, width, height, scale, reach);
  cover_units (&self);
  cover_lakes (&self);
  draw_lines (&self);
  pack_runs (&self, raster);
  leave_scratch (&self);

  return raster;
}

AtlasRaster *
atlas_raster_ref (AtlasRaster *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_raster_unref (AtlasRaster *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->texels);
  g_free (self->lengths);
  g_free (self->fills);
  g_free (self->lines);
  g_free (self);
}

/**
 * atlas_raster_get_size:
 *
 * Returns: about how many bytes the raster takes
 */
gsize
atlas_raster_get_size (AtlasRaster *self)
{
  return sizeof *self + self->n_runs * (sizeof (AtlasTexel) + sizeof (guint16)) + 512;
}

gboolean
atlas_raster_is_uniform (AtlasRaster *self)
{
  /* Only a run that is as long as runs get is followed by one alike. */
  for (guint i = 1; i < self->n_runs; i++)
    if (self->lengths[i - 1] < MAX_RUN ||
        memcmp (&self->texels[i], &self->texels[0], sizeof *self->texels) != 0)
      return FALSE;
  return TRUE;
}
