/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-label-sprites.h"

#include <math.h>

/* Sprites that are kept although nothing used them of late: about 4 MiB */
#define MAX_IDLE_SPRITES 600

/* @text is owned; NULL for a dot. */
typedef struct
{
  char *text;
  AtlasLabelKind kind;
  AtlasLabelSize size;
  AtlasPixel fill;
  float dot_x, dot_y;
} Key;

typedef struct
{
  AtlasSprite sprite;
  guint last_used;
} Entry;

struct _AtlasLabelSprites
{
  AtlasLabelText *text;
  GHashTable *entries; /* Key → Entry */
  guint round;

  double scale;
  AtlasPixel label_color;
  AtlasPixel label_halo;
  AtlasPixel minor_label_color;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->text != NULL ? g_str_hash (key->text) : 0;

  return (hash * 31 + key->kind * 7 + key->size) ^ key->fill;
}

static gboolean
keys_are_equal (gconstpointer a, gconstpointer b)
{
  const Key *key_a = a;
  const Key *key_b = b;

  return key_a->kind == key_b->kind && key_a->size == key_b->size && key_a->fill == key_b->fill &&
         key_a->dot_x == key_b->dot_x && key_a->dot_y == key_b->dot_y &&
         g_strcmp0 (key_a->text, key_b->text) == 0;
}

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->sprite.texture);
  g_free (entry);
}

AtlasLabelSprites *
atlas_label_sprites_new (void)
{
  AtlasLabelSprites *self = g_new0 (AtlasLabelSprites, 1);

  self->entries = g_hash_table_new_full (hash_key, keys_are_equal, free_key, free_entry);
  self->scale = 1.0;
  return self;
}

void
atlas_label_sprites_free (AtlasLabelSprites *self)
{
  g_clear_pointer (&self->text, atlas_label_text_free);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_free (self);
}

void
atlas_label_sprites_set_text (AtlasLabelSprites *self, AtlasLabelText *text)
{
  g_hash_table_remove_all (self->entries);
  g_clear_pointer (&self->text, atlas_label_text_free);
  self->text = text;
}

AtlasLabelText *
atlas_label_sprites_get_text (AtlasLabelSprites *self)
{
  return self->text;
}

gboolean
atlas_label_sprites_set_look (AtlasLabelSprites *self, const AtlasStyle *style, double scale)
{
  if (self->scale == scale && self->label_color == style->label_color &&
      self->label_halo == style->label_halo && self->minor_label_color == style->minor_label_color)
    return FALSE;
  self->scale = scale;
  self->label_color = style->label_color;
  self->label_halo = style->label_halo;
  self->minor_label_color = style->minor_label_color;
  g_hash_table_remove_all (self->entries);
  return TRUE;
}

static gboolean
is_idle_cb (gpointer key, gpointer value, gpointer user_data)
{
  const Entry *entry = value;
  const AtlasLabelSprites *self = user_data;

  return entry->last_used + 1 < self->round;
}

void
atlas_label_sprites_begin (AtlasLabelSprites *self)
{
  self->round++;
  if (g_hash_table_size (self->entries) > MAX_IDLE_SPRITES)
    g_hash_table_foreach_remove (self->entries, is_idle_cb, self);
}

static AtlasPixel
get_color (AtlasLabelSprites *self, AtlasLabelKind kind)
{
  AtlasStyle style = { .label_color = self->label_color,
                       .minor_label_color = self->minor_label_color };

  return atlas_label_get_color (kind, &style);
}

/* A surface for @sprite's width and height, its origin at the point that the sprite belongs to. */
static cairo_surface_t *
create_surface (AtlasLabelSprites *self, AtlasSprite *sprite, cairo_t **cr)
{
  int width = (int) ceil ((double) sprite->width * self->scale);
  int height = (int) ceil ((double) sprite->height * self->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  sprite->width = (float) (width / self->scale);
  sprite->height = (float) (height / self->scale);
  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  *cr = cairo_create (surface);
  cairo_translate (*cr, -(double) sprite->dx, -(double) sprite->dy);
  return surface;
}

GdkTexture *
atlas_sprite_create_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
finish_sprite (AtlasSprite *sprite, cairo_surface_t *surface, cairo_t *cr)
{
  cairo_destroy (cr);
  sprite->texture = atlas_sprite_create_texture (surface);
  cairo_surface_destroy (surface);
}

static Entry *
find_entry (AtlasLabelSprites *self, const Key *key)
{
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry != NULL)
    entry->last_used = self->round;
  return entry;
}

static Entry *
insert_entry (AtlasLabelSprites *self, const Key *key)
{
  Entry *entry = g_new0 (Entry, 1);
  Key *copy = g_memdup2 (key, sizeof *key);

  copy->text = g_strdup (key->text);
  entry->last_used = self->round;
  g_hash_table_insert (self->entries, copy, entry);
  return entry;
}

static gboolean
has_own_dot (AtlasLabelKind kind)
{
  return kind == ATLAS_LABEL_CAPITAL || kind == ATLAS_LABEL_CITY;
}

/* What has to be in the sprite and no more: pixels cost time in every frame. */
static void
set_bounds (AtlasLabelSprites *self,
            AtlasSprite *sprite,
            const AtlasLabel *label,
            AtlasLabelBox box,
            const Key *key)
{
  graphene_rect_t ink;
  float reach = (float) atlas_label_get_dot_radius (label) + 1.5f;
  graphene_rect_t dot =
    GRAPHENE_RECT_INIT (key->dot_x - reach, key->dot_y - reach, 2.0f * reach, 2.0f * reach);

  atlas_label_text_get_ink (self->text, label, key->size, box, &ink);
  if (has_own_dot (label->kind))
    graphene_rect_union (&ink, &dot, &ink);
  sprite->dx = floorf (ink.origin.x);
  sprite->dy = floorf (ink.origin.y);
  sprite->width = ceilf (ink.origin.x + ink.size.width) - sprite->dx;
  sprite->height = ceilf (ink.origin.y + ink.size.height) - sprite->dy;
}

static void
draw_name (AtlasLabelSprites *self,
           AtlasSprite *sprite,
           const AtlasLabel *label,
           AtlasLabelBox box,
           const Key *key)
{
  AtlasPixel color = get_color (self, label->kind);
  cairo_surface_t *surface;
  cairo_t *cr;

  set_bounds (self, sprite, label, box, key);
  surface = create_surface (self, sprite, &cr);
  if (has_own_dot (label->kind))
    {
      cairo_save (cr);
      cairo_translate (cr, (double) key->dot_x, (double) key->dot_y);
      atlas_label_draw_dot (cr, label->kind, color, color, self->label_halo);
      cairo_restore (cr);
    }
  atlas_label_text_draw (self->text, cr, label, key->size, box, color, self->label_halo);
  finish_sprite (sprite, surface, cr);
}

const AtlasSprite *
atlas_label_sprites_get_name (AtlasLabelSprites *self,
                              const AtlasLabel *label,
                              AtlasLabelSize size,
                              AtlasLabelBox box,
                              float dot_x,
                              float dot_y,
                              gboolean *is_new)
{
  Key key = { (char *) label->text, label->kind, size, 0, 0.0f, 0.0f };
  Entry *entry;

  if (has_own_dot (label->kind))
    {
      key.dot_x = dot_x;
      key.dot_y = dot_y;
    }
  entry = find_entry (self, &key);
  *is_new = entry == NULL;
  if (entry == NULL)
    {
      entry = insert_entry (self, &key);
      draw_name (self, &entry->sprite, label, box, &key);
    }
  return &entry->sprite;
}

const AtlasSprite *
atlas_label_sprites_get_dot (AtlasLabelSprites *self, AtlasPixel fill)
{
  Key key = { NULL, ATLAS_LABEL_DOT, ATLAS_LABEL_SIZE_MINOR, fill, 0.0f, 0.0f };
  Entry *entry = find_entry (self, &key);
  float reach = ceilf ((float) ATLAS_LABEL_DOT_RADIUS_PX + 1.0f);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (entry != NULL)
    return &entry->sprite;

  entry = insert_entry (self, &key);
  entry->sprite.dx = entry->sprite.dy = -reach;
  entry->sprite.width = entry->sprite.height = 2.0f * reach;
  surface = create_surface (self, &entry->sprite, &cr);
  atlas_label_draw_dot (cr, ATLAS_LABEL_DOT, fill, get_color (self, ATLAS_LABEL_DOT),
                        self->label_halo);
  finish_sprite (&entry->sprite, surface, cr);
  return &entry->sprite;
}

guint
atlas_label_sprites_get_n (AtlasLabelSprites *self)
{
  return g_hash_table_size (self->entries);
}
