/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-sprites.h"

#include <math.h>

#define MAX_SPRITES 2000

typedef enum
{
  PART_DISC,
  PART_ANCHOR,
  PART_TAG,
  PART_NUMBER,
} Part;

/* @text is owned in the table. */
typedef struct
{
  Part part;
  guint hue;
  guint kind;
  guint confidence;
  guint flags;
  int strength;
  int inner, middle, outer;
  char *text;
} Key;

struct _AtlasForceSprites
{
  GHashTable *entries; /* Key → AtlasSprite */
  AtlasForcePen *pen;
  AtlasScheme scheme;
  double scale;
  gint64 budget_us;
  gint64 begin_us; /* when the sprite that is being drawn was begun */
  gboolean is_short;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->text != NULL ? g_str_hash (key->text) : 7;

  hash = hash * 31 + key->part * 8 + key->hue;
  hash = hash * 31 + key->kind * 8 + key->confidence;
  hash = hash * 31 + key->flags * 16 + (guint) key->strength;
  return hash * 31 + (guint) key->inner * 1021 + (guint) key->middle * 509 + (guint) key->outer;
}

static gboolean
keys_are_equal (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->part == second->part && first->hue == second->hue && first->kind == second->kind &&
         first->confidence == second->confidence && first->flags == second->flags &&
         first->strength == second->strength && first->inner == second->inner &&
         first->middle == second->middle && first->outer == second->outer &&
         g_strcmp0 (first->text, second->text) == 0;
}

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static void
free_sprite (gpointer data)
{
  AtlasSprite *sprite = data;

  g_clear_object (&sprite->texture);
  g_free (sprite);
}

AtlasForceSprites *
atlas_force_sprites_new (void)
{
  AtlasForceSprites *self = g_new0 (AtlasForceSprites, 1);

  self->entries = g_hash_table_new_full (hash_key, keys_are_equal, free_key, free_sprite);
  return self;
}

void
atlas_force_sprites_free (AtlasForceSprites *self)
{
  g_hash_table_unref (self->entries);
  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  g_free (self);
}

gboolean
atlas_force_sprites_set_look (AtlasForceSprites *self,
                              AtlasForcePen *pen,
                              AtlasScheme scheme,
                              double scale)
{
  if (self->pen == pen && self->scheme == scheme && self->scale == scale)
    return FALSE;
  g_hash_table_remove_all (self->entries);
  atlas_force_pen_ref (pen);
  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  self->pen = pen;
  self->scheme = scheme;
  self->scale = scale;
  return TRUE;
}

void
atlas_force_sprites_begin (AtlasForceSprites *self, gint64 budget_us)
{
  self->budget_us = budget_us;
  self->is_short = FALSE;
  if (g_hash_table_size (self->entries) > MAX_SPRITES)
    g_hash_table_remove_all (self->entries);
}

gboolean
atlas_force_sprites_is_short (AtlasForceSprites *self)
{
  return self->is_short;
}

guint
atlas_force_sprites_get_n (AtlasForceSprites *self)
{
  return g_hash_table_size (self->entries);
}

/* A sprite that is still to be drawn; NULL when there is no time for it */
static AtlasSprite *
insert (AtlasForceSprites *self, const Key *key)
{
  AtlasSprite *sprite;
  Key *copy;

  if (self->budget_us <= 0)
    {
      self->is_short = TRUE;
      return NULL;
    }
  self->begin_us = g_get_monotonic_time ();
  sprite = g_new0 (AtlasSprite, 1);
  copy = g_memdup2 (key, sizeof *key);
  copy->text = g_strdup (key->text);
  g_hash_table_insert (self->entries, copy, sprite);
  return sprite;
}

/* From @left, @top on, in whole device pixels */
static cairo_t *
begin (AtlasForceSprites *self,
       AtlasSprite *sprite,
       double left,
       double top,
       double width,
       double height,
       cairo_surface_t **surface)
{
  int width_px = (int) ceil (width * self->scale);
  int height_px = (int) ceil (height * self->scale);
  cairo_t *cr;

  sprite->dx = (float) left;
  sprite->dy = (float) top;
  sprite->width = (float) (width_px / self->scale);
  sprite->height = (float) (height_px / self->scale);
  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width_px, height_px);
  cairo_surface_set_device_scale (*surface, self->scale, self->scale);
  cr = cairo_create (*surface);
  cairo_translate (cr, -left, -top);
  return cr;
}

static void
end (AtlasForceSprites *self, AtlasSprite *sprite, cairo_t *cr, cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  sprite->texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                            GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);
  self->budget_us -= g_get_monotonic_time () - self->begin_us;
}

/* In steps that nobody sees, the larger the farther apart, so that few pictures serve many */
static double
round_radius (double radius)
{
  double step = radius > 48 ? 2 : radius > 16 ? 1 : 0.5;

  return round (radius / step) * step;
}

static int
round_strength (double strength)
{
  return (int) lround (strength * 255);
}

static AtlasForceDisc
round_disc (const AtlasForceDisc *disc)
{
  AtlasForceDisc rounded = *disc;

  rounded.symbol.inner_px = round_radius (disc->symbol.inner_px);
  rounded.symbol.middle_px = round_radius (disc->symbol.middle_px);
  rounded.symbol.outer_px = round_radius (disc->symbol.outer_px);
  return rounded;
}

const AtlasSprite *
atlas_force_sprites_get_disc (AtlasForceSprites *self, const AtlasForceDisc *disc)
{
  AtlasForceDisc rounded = round_disc (disc);
  const AtlasForceSymbol *symbol = &rounded.symbol;
  Key key = {
    .part = PART_DISC,
    .hue = disc->hue,
    .flags = (guint) (disc->is_total | disc->is_left_out << 1 | symbol->is_dashed << 2),
    .strength = round_strength (symbol->strength),
    .inner = (int) (2 * symbol->inner_px),
    .middle = (int) (2 * symbol->middle_px),
    .outer = (int) (2 * symbol->outer_px),
  };
  AtlasSprite *sprite = g_hash_table_lookup (self->entries, &key);
  double reach = ceil (symbol->outer_px + 2);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = insert (self, &key);
  if (sprite == NULL)
    return NULL;
  cr = begin (self, sprite, -reach, -reach, 2 * reach, 2 * reach, &surface);
  atlas_force_draw_disc (cr, &rounded, self->scheme);
  end (self, sprite, cr, surface);
  return sprite;
}

const AtlasSprite *
atlas_force_sprites_get_anchor (AtlasForceSprites *self, guint hue, double dx, double dy)
{
  Key key = {
    .part = PART_ANCHOR, .hue = hue, .inner = (int) lround (dx), .outer = (int) lround (dy)
  };
  AtlasSprite *sprite = g_hash_table_lookup (self->entries, &key);
  double reach = ceil (ATLAS_FORCE_ANCHOR_PX + 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = insert (self, &key);
  if (sprite == NULL)
    return NULL;
  cr = begin (self, sprite, MIN (0, key.inner) - reach, MIN (0, key.outer) - reach,
              ABS (key.inner) + 2 * reach, ABS (key.outer) + 2 * reach, &surface);
  atlas_force_draw_anchor (cr, key.inner, key.outer, hue, self->scheme);
  end (self, sprite, cr, surface);
  return sprite;
}

const AtlasSprite *
atlas_force_sprites_get_tag (AtlasForceSprites *self, const AtlasForceTag *tag)
{
  Key key = {
    .part = PART_TAG,
    .hue = tag->hue,
    .kind = tag->kind,
    .confidence = tag->confidence,
    .flags = (guint) (tag->has_count | tag->is_stack << 1 | tag->is_dashed << 2),
    .strength = round_strength (tag->strength),
    .text = (char *) tag->code,
  };
  AtlasSprite *sprite = g_hash_table_lookup (self->entries, &key);
  double width = 0;
  double height = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = insert (self, &key);
  if (sprite == NULL)
    return NULL;
  atlas_force_pen_measure_tag (self->pen, tag, &width, &height);
  width += 2 * ATLAS_FORCE_BLEED_PX;
  height += 2 * ATLAS_FORCE_BLEED_PX;
  cr = begin (self, sprite, -ceil (width / 2), -ceil (height / 2), 2 * ceil (width / 2),
              2 * ceil (height / 2), &surface);
  atlas_force_pen_draw_tag (self->pen, cr, tag, self->scheme);
  end (self, sprite, cr, surface);
  return sprite;
}

const AtlasSprite *
atlas_force_sprites_get_number (AtlasForceSprites *self, const char *text)
{
  Key key = { .part = PART_NUMBER, .text = (char *) text };
  AtlasSprite *sprite = g_hash_table_lookup (self->entries, &key);
  double width = 0;
  double height = 0;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = insert (self, &key);
  if (sprite == NULL)
    return NULL;
  atlas_force_pen_measure_number (self->pen, text, &width, &height);
  cr = begin (self, sprite, -2, -2, width + 4, height + 4, &surface);
  atlas_force_pen_draw_number (self->pen, cr, text, self->scheme);
  end (self, sprite, cr, surface);
  return sprite;
}
