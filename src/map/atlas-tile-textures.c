/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-textures.h"

#include "atlas-shade.h"

/* Textures that were not drawn for this many frames are dropped: shading one again takes less than
 * a tenth of a millisecond, keeping it half a megabyte, with the copy that a GPU renderer has. */
#define KEEP_FRAMES 3

struct _AtlasTileTextures
{
  GHashTable *tiles; /* AtlasTileKey in AtlasTileTexture → AtlasTileTexture */
  AtlasStyle *style; /* of the frame, borrowed */
  guint64 frame;
};

static void
tile_free (gpointer data)
{
  AtlasTileTexture *tile = data;

  g_clear_object (&tile->texture);
  g_clear_pointer (&tile->style, atlas_style_unref);
  atlas_raster_unref (tile->raster);
  g_free (tile);
}

AtlasTileTextures *
atlas_tile_textures_new (void)
{
  AtlasTileTextures *self = g_new0 (AtlasTileTextures, 1);

  self->tiles = g_hash_table_new_full (atlas_tile_key_hash, atlas_tile_key_equal, NULL, tile_free);
  return self;
}

void
atlas_tile_textures_free (AtlasTileTextures *self)
{
  g_hash_table_unref (self->tiles);
  g_free (self);
}

void
atlas_tile_textures_clear (AtlasTileTextures *self)
{
  g_hash_table_remove_all (self->tiles);
}

static gboolean
is_one_color (AtlasRaster *raster, AtlasStyle *style)
{
  return atlas_raster_is_uniform (raster) && raster->texels[0].line == 0 &&
         raster->texels[0].mix == 0 &&
         atlas_fill_is_plain (&style->fills[raster->texels[0].fill_a]);
}

static GdkTexture *
make_texture (AtlasRaster *raster, AtlasStyle *style)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = raster->width * sizeof (AtlasPixel);
  AtlasPixel *pixels = g_malloc (stride * raster->height);

  atlas_shade (raster, style, pixels, stride);
  bytes = g_bytes_new_take (pixels, stride * raster->height);
  /* An AtlasPixel is a number; which byte comes first is the machine's. */
  return gdk_memory_texture_new ((int) raster->width, (int) raster->height,
                                 G_BYTE_ORDER == G_LITTLE_ENDIAN
                                   ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED
                                   : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED,
                                 bytes, stride);
}

static void
shade (AtlasTileTexture *tile, AtlasStyle *style)
{
  gboolean is_same = tile->style != NULL && atlas_shade_is_same (tile->raster, tile->style, style);

  g_clear_pointer (&tile->style, atlas_style_unref);
  tile->style = atlas_style_ref (style);
  if (is_same)
    return;

  g_clear_object (&tile->texture);
  if (is_one_color (tile->raster, style))
    tile->color = style->fills[tile->raster->texels[0].fill_a].color;
  else
    tile->texture = make_texture (tile->raster, style);
}

void
atlas_tile_textures_begin_frame (AtlasTileTextures *self, AtlasStyle *style)
{
  self->style = style;
  self->frame++;
}

const AtlasTileTexture *
atlas_tile_textures_get (AtlasTileTextures *self, AtlasTileStore *store, const AtlasTileKey *key)
{
  AtlasTileTexture *tile = g_hash_table_lookup (self->tiles, key);
  AtlasRaster *raster = atlas_tile_store_lookup (store, key);

  g_return_val_if_fail (self->style != NULL, NULL);

  if (tile != NULL && raster != NULL && tile->raster != raster)
    {
      /* One that keeps distances farther from lines has come for it. */
      g_hash_table_remove (self->tiles, key);
      tile = NULL;
    }
  if (tile == NULL)
    {
      if (raster == NULL)
        return NULL;
      tile = g_new0 (AtlasTileTexture, 1);
      tile->key = *key;
      tile->raster = atlas_raster_ref (raster);
      g_hash_table_replace (self->tiles, &tile->key, tile);
    }
  if (tile->style != self->style)
    shade (tile, self->style);
  tile->frame = self->frame;

  return tile;
}

static gboolean
is_stale_cb (gpointer key, gpointer value, gpointer user_data)
{
  AtlasTileTexture *tile = value;
  AtlasTileTextures *self = user_data;

  return tile->frame + KEEP_FRAMES < self->frame;
}

void
atlas_tile_textures_end_frame (AtlasTileTextures *self)
{
  g_hash_table_foreach_remove (self->tiles, is_stale_cb, self);
  self->style = NULL;
}
