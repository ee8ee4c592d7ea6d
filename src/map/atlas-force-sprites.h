/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-scene.h"
#include "atlas-label-sprites.h"

G_BEGIN_DECLS

/**
 * AtlasForceSprites:
 *
 * Parts of symbols of forces drawn once into textures, in a bounded cache, all in one look. A
 * sprite's @dx, @dy count from the place of the mark, or of a number from its upper left corner.
 */
typedef struct _AtlasForceSprites AtlasForceSprites;

AtlasForceSprites *atlas_force_sprites_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_force_sprites_free (AtlasForceSprites *self);

/* Takes effect at once: returns whether it changed the look, so that sprites got before are gone. */
gboolean atlas_force_sprites_set_look (AtlasForceSprites *self,
                                       AtlasForcePen *pen,
                                       AtlasScheme scheme,
                                       double scale);

/* A frame begins: new sprites may take so long from here on. Forgets all when there are too many. */
void atlas_force_sprites_begin (AtlasForceSprites *self, gint64 budget_us);
/* Whether some were not drawn since, for want of time */
gboolean atlas_force_sprites_is_short (AtlasForceSprites *self);

/* Borrowed; stay until the look changes or the next atlas_force_sprites_begin(). %NULL when there is
 * no time left to draw it. The last two give a sprite around the tag’s middle, and from the number’s
 * corner on. */
const AtlasSprite *
atlas_force_sprites_get_disc (AtlasForceSprites *self, const AtlasForceDisc *disc);
const AtlasSprite *
atlas_force_sprites_get_anchor (AtlasForceSprites *self, guint hue, double dx, double dy);
const AtlasSprite *atlas_force_sprites_get_tag (AtlasForceSprites *self, const AtlasForceTag *tag);
const AtlasSprite *atlas_force_sprites_get_number (AtlasForceSprites *self, const char *text);
guint atlas_force_sprites_get_n (AtlasForceSprites *self);

G_END_DECLS
