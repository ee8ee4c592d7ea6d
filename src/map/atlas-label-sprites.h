/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-label-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSprite:
 * @texture: the picture
 * @dx, @dy: logical px from the point it belongs to (of a text: the upper left corner of its box)
 *   to its own upper left corner
 * @width, @height: logical px
 */
typedef struct
{
  GdkTexture *texture;
  float dx, dy;
  float width, height;
} AtlasSprite;

/* The pixels of an image surface */
GdkTexture *atlas_sprite_create_texture (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

/**
 * AtlasLabelSprites:
 *
 * Names and dots drawn once into textures, in a bounded cache. All in one look: fonts, colours and
 * scale; another look empties the cache.
 */
typedef struct _AtlasLabelSprites AtlasLabelSprites;

AtlasLabelSprites *atlas_label_sprites_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_label_sprites_free (AtlasLabelSprites *self);

/* Takes @text over. Sprites got before are gone. */
void atlas_label_sprites_set_text (AtlasLabelSprites *self, AtlasLabelText *text);
AtlasLabelText *atlas_label_sprites_get_text (AtlasLabelSprites *self);
/* Returns whether that changed the look: sprites got before are gone then. */
gboolean
atlas_label_sprites_set_look (AtlasLabelSprites *self, const AtlasStyle *style, double scale);

/* The name of a label; of a capital or a city with its dot, @dot_x, @dot_y from the upper left corner
 * of the text's box. Sprites stay until the next but one atlas_label_sprites_begin(). @is_new says whether the sprite
 * had to be drawn. */
void atlas_label_sprites_begin (AtlasLabelSprites *self);
const AtlasSprite *atlas_label_sprites_get_name (AtlasLabelSprites *self,
                                                 const AtlasLabel *label,
                                                 AtlasLabelSize size,
                                                 AtlasLabelBox box,
                                                 float dot_x,
                                                 float dot_y,
                                                 gboolean *is_new);
/* The dot of a state that is too small to see. */
const AtlasSprite *atlas_label_sprites_get_dot (AtlasLabelSprites *self, AtlasPixel fill);
guint atlas_label_sprites_get_n (AtlasLabelSprites *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLabelSprites, atlas_label_sprites_free)

G_END_DECLS
