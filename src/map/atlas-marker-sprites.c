/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-sprites.h"

#include <math.h>

/* About 2 MiB at a scale of 1 */
#define MAX_SPRITES 300

typedef struct
{
  AtlasMarkerLook look; /* with an icon name of its own */
  AtlasSprite sprite;
} Entry;

struct _AtlasMarkerSprites
{
  GHashTable *entries; /* Entry → itself: its look comes first in it */
  PangoFontDescription *font;
  double text_scale;
  AtlasScheme scheme;
  double device_scale;
};

static guint
hash_entry (gconstpointer look)
{
  return atlas_marker_look_hash (look);
}

static gboolean
entries_are_equal (gconstpointer a, gconstpointer b)
{
  return atlas_marker_look_equal (a, b);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free ((char *) entry->look.icon_name);
  g_clear_object (&entry->sprite.texture);
  g_free (entry);
}

AtlasMarkerSprites *
atlas_marker_sprites_new (void)
{
  AtlasMarkerSprites *self = g_new0 (AtlasMarkerSprites, 1);

  self->entries = g_hash_table_new_full (hash_entry, entries_are_equal, NULL, free_entry);
  self->text_scale = 1.0;
  self->device_scale = 1.0;
  return self;
}

void
atlas_marker_sprites_free (AtlasMarkerSprites *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

void
atlas_marker_sprites_set_font (AtlasMarkerSprites *self,
                               PangoFontDescription *font,
                               double text_scale)
{
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = font;
  self->text_scale = CLAMP (text_scale, 1.0, ATLAS_MARKER_MAX_SCALE);
  g_hash_table_remove_all (self->entries);
}

gboolean
atlas_marker_sprites_set_look (AtlasMarkerSprites *self, AtlasScheme scheme, double device_scale)
{
  if (self->scheme == scheme && self->device_scale == device_scale)
    return FALSE;
  self->scheme = scheme;
  self->device_scale = device_scale;
  g_hash_table_remove_all (self->entries);
  return TRUE;
}

double
atlas_marker_sprites_get_text_scale (AtlasMarkerSprites *self)
{
  return self->text_scale;
}

static void
draw (AtlasMarkerSprites *self, Entry *entry)
{
  graphene_rect_t bounds = atlas_marker_look_get_bounds (&entry->look, self->text_scale);
  AtlasSprite *sprite = &entry->sprite;
  double left = floor ((double) bounds.origin.x);
  double top = floor ((double) bounds.origin.y);
  int width = (int) ceil ((double) bounds.size.width * self->device_scale);
  int height = (int) ceil ((double) bounds.size.height * self->device_scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = NULL;

  cairo_surface_set_device_scale (surface, self->device_scale, self->device_scale);
  cr = cairo_create (surface);
  cairo_translate (cr, -left, -top);
  atlas_marker_look_draw (&entry->look, cr, self->font, atlas_palette_get (self->scheme),
                          self->text_scale, self->device_scale);
  cairo_destroy (cr);
  sprite->texture = atlas_sprite_create_texture (surface);
  sprite->dx = (float) left;
  sprite->dy = (float) top;
  sprite->width = (float) (width / self->device_scale);
  sprite->height = (float) (height / self->device_scale);
  cairo_surface_destroy (surface);
}

gboolean
atlas_marker_sprites_has (AtlasMarkerSprites *self, const AtlasMarkerLook *look)
{
  return g_hash_table_contains (self->entries, look);
}

const AtlasSprite *
atlas_marker_sprites_get (AtlasMarkerSprites *self, const AtlasMarkerLook *look)
{
  Entry *entry = g_hash_table_lookup (self->entries, look);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->look = *look;
      entry->look.icon_name = g_strdup (look->icon_name);
      draw (self, entry);
      g_hash_table_add (self->entries, entry);
    }
  return &entry->sprite;
}

void
atlas_marker_sprites_trim (AtlasMarkerSprites *self)
{
  if (g_hash_table_size (self->entries) > MAX_SPRITES)
    g_hash_table_remove_all (self->entries);
}

guint
atlas_marker_sprites_get_n (AtlasMarkerSprites *self)
{
  return g_hash_table_size (self->entries);
}
