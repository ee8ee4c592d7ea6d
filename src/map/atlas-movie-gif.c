/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* A film as a GIF, by cgif. It has one palette, which libimagequant chooses, for all its pictures: what
 * stays as it is has the same colour from one to the next, and takes no room in the file. Nothing is
 * dithered: the colours of a map are few and plain, and grains on them would mean something. */

#include "atlas-movie-private.h"

#include <cgif.h>
#include <libimagequant.h>

/* One less than a GIF can have: it is that of what stays as it is. */
#define MAX_COLORS 255
/* What is known of colours: found in a palette by search, once */
#define CACHE_SIZE 65536
#define HASH_FACTOR 2654435761u
#define HASH_SHIFT 16

typedef struct
{
  AtlasExportFile *file;
  int width, height;
  liq_attr *attributes;
  liq_histogram *histogram;
  guint8 palette[MAX_COLORS * 3];
  guint n_colors;        /* 0 until the palette is chosen */
  guint32 *cache_colors; /* 0: nothing is known; else 0xffRRGGBB */
  guint8 *cache_indices;
  guint8 *indices; /* a pixel each */
  CGIF *gif;
} Writer;

static gboolean
fail (GError **error, const char *message)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "GIF: %s", message);
  return FALSE;
}

static gboolean
is_available (GError **error)
{
  return TRUE;
}

static void
writer_free (gpointer data)
{
  Writer *self = data;

  if (self->gif != NULL)
    cgif_close (self->gif);
  g_clear_pointer (&self->histogram, liq_histogram_destroy);
  g_clear_pointer (&self->attributes, liq_attr_destroy);
  g_free (self->cache_colors);
  g_free (self->cache_indices);
  g_free (self->indices);
  g_free (self);
}

static gpointer
writer_open (AtlasExportFile *file, int width, int height, guint fps, GError **error)
{
  Writer *self;
  liq_attr *attributes = liq_attr_create ();

  if (attributes == NULL)
    {
      fail (error, "the palette cannot be chosen on this machine");
      return NULL;
    }
  self = g_new0 (Writer, 1);
  self->file = file;
  self->width = width;
  self->height = height;
  self->attributes = attributes;
  self->histogram = liq_histogram_create (attributes);
  self->cache_colors = g_new0 (guint32, CACHE_SIZE);
  self->cache_indices = g_new0 (guint8, CACHE_SIZE);
  self->indices = g_new (guint8, (gsize) width * (gsize) height);
  liq_set_max_colors (attributes, MAX_COLORS);
  return self;
}

static const guint32 *
get_row (cairo_surface_t *picture, int y)
{
  const guint8 *data = cairo_image_surface_get_data (picture);

  return (const guint32 *) (const void *) (data +
                                           (gsize) y *
                                             (gsize) cairo_image_surface_get_stride (picture));
}

static void
row_cb (liq_color row[], int y, int width, void *user_data)
{
  const guint32 *pixels = get_row (user_data, y);

  for (int x = 0; x < width; x++)
    row[x] = (liq_color) { .r = (guint8) (pixels[x] >> 16),
                           .g = (guint8) (pixels[x] >> 8),
                           .b = (guint8) pixels[x],
                           .a = 255 };
}

static gboolean
writer_learn (gpointer data, cairo_surface_t *picture, GError **error)
{
  Writer *self = data;
  liq_image *image;
  liq_error status;

  g_return_val_if_fail (self->n_colors == 0, FALSE);

  cairo_surface_flush (picture);
  image = liq_image_create_custom (self->attributes, row_cb, picture, self->width, self->height, 0);
  if (image == NULL)
    return fail (error, "no memory");
  status = liq_histogram_add_image (self->histogram, self->attributes, image);
  liq_image_destroy (image);
  return status == LIQ_OK || fail (error, "the colours cannot be counted");
}

static gboolean
choose_palette (Writer *self, GError **error)
{
  liq_result *result = NULL;
  const liq_palette *palette;

  if (liq_histogram_quantize (self->histogram, self->attributes, &result) != LIQ_OK)
    return fail (error, "the palette cannot be chosen");
  palette = liq_get_palette (result);
  self->n_colors = MIN (palette->count, MAX_COLORS);
  for (guint i = 0; i < self->n_colors; i++)
    {
      self->palette[3 * i] = palette->entries[i].r;
      self->palette[3 * i + 1] = palette->entries[i].g;
      self->palette[3 * i + 2] = palette->entries[i].b;
    }
  liq_result_destroy (result);
  return TRUE;
}

static int
write_cb (void *context, const uint8_t *data, const size_t size)
{
  return atlas_export_file_write (context, data, size) ? 0 : -1;
}

static gboolean
begin (Writer *self, GError **error)
{
  CGIF_Config config = { .pGlobalPalette = self->palette,
                         .attrFlags = CGIF_ATTR_IS_ANIMATED,
                         .width = (guint16) self->width,
                         .height = (guint16) self->height,
                         .numLoops = CGIF_INFINITE_LOOP,
                         .pWriteFn = write_cb,
                         .pContext = self->file };

  if (!choose_palette (self, error))
    return FALSE;
  config.numGlobalPaletteEntries = (guint16) self->n_colors;
  self->gif = cgif_newgif (&config);
  return self->gif != NULL || fail (error, "it cannot be begun");
}

/* As the eye weighs the channels, about */
static guint
get_distance (const guint8 *color, guint32 pixel)
{
  int r = color[0] - (int) (pixel >> 16 & 0xff);
  int g = color[1] - (int) (pixel >> 8 & 0xff);
  int b = color[2] - (int) (pixel & 0xff);

  return (guint) (3 * r * r + 6 * g * g + b * b);
}

static guint8
search (const Writer *self, guint32 pixel)
{
  guint best_distance = G_MAXUINT;
  guint best = 0;

  for (guint i = 0; i < self->n_colors && best_distance > 0; i++)
    {
      guint distance = get_distance (self->palette + 3 * i, pixel);

      if (distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }
  return (guint8) best;
}

static guint8
find_index (Writer *self, guint32 pixel)
{
  guint32 color = pixel | 0xff000000;
  guint slot = (color * HASH_FACTOR) >> HASH_SHIFT;

  if (self->cache_colors[slot] != color)
    {
      self->cache_colors[slot] = color;
      self->cache_indices[slot] = search (self, color);
    }
  return self->cache_indices[slot];
}

static void
map_colors (Writer *self, cairo_surface_t *picture)
{
  guint8 *index = self->indices;

  cairo_surface_flush (picture);
  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = get_row (picture, y);

      for (int x = 0; x < self->width; x++)
        *index++ = find_index (self, row[x]);
    }
}

static gboolean
writer_add (gpointer data,
            cairo_surface_t *picture,
            guint duration_ms,
            GCancellable *cancellable,
            GError **error)
{
  Writer *self = data;
  CGIF_FrameConfig frame = {
    .genFlags = CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW,
    /* Hundredths of a second */
    .delay = (guint16) MIN (duration_ms / 10, G_MAXUINT16),
  };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->n_colors == 0 && !begin (self, error))
    return FALSE;
  map_colors (self, picture);
  frame.pImageData = self->indices;
  return cgif_addframe (self->gif, &frame) == CGIF_OK || fail (error, "it cannot be written");
}

static gboolean
writer_finish (gpointer data, GCancellable *cancellable, GError **error)
{
  Writer *self = data;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->gif == NULL)
    return fail (error, "it has no picture");
  return cgif_close (g_steal_pointer (&self->gif)) == CGIF_OK ||
         fail (error, "it cannot be written");
}

const AtlasMovieClass atlas_movie_gif_class = {
  .is_available = is_available,
  .open = writer_open,
  .learn = writer_learn,
  .add = writer_add,
  .finish = writer_finish,
  .free = writer_free,
};
