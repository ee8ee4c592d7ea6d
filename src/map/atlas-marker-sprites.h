/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-label-sprites.h"
#include "atlas-marker-symbol.h"

G_BEGIN_DECLS

/**
 * AtlasMarkerSprites:
 *
 * Symbols of events and quotes drawn once into textures, in a bounded cache; all in one font, scheme
 * and scale, another of which empties it.
 */
typedef struct _AtlasMarkerSprites AtlasMarkerSprites;

AtlasMarkerSprites *atlas_marker_sprites_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_marker_sprites_free (AtlasMarkerSprites *self);

/* Takes @font over. Sprites got before are gone. */
void atlas_marker_sprites_set_font (AtlasMarkerSprites *self,
                                    PangoFontDescription *font,
                                    double text_scale);
/* Returns whether that changed anything: sprites got before are gone then. */
gboolean
atlas_marker_sprites_set_look (AtlasMarkerSprites *self, AtlasScheme scheme, double device_scale);
double atlas_marker_sprites_get_text_scale (AtlasMarkerSprites *self);

/* Whether it has been drawn already */
gboolean atlas_marker_sprites_has (AtlasMarkerSprites *self, const AtlasMarkerLook *look);
/* Valid until the next call of atlas_marker_sprites_trim() or of a setter */
const AtlasSprite *atlas_marker_sprites_get (AtlasMarkerSprites *self, const AtlasMarkerLook *look);
/* Lets all go when they have become many. */
void atlas_marker_sprites_trim (AtlasMarkerSprites *self);
guint atlas_marker_sprites_get_n (AtlasMarkerSprites *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMarkerSprites, atlas_marker_sprites_free)

G_END_DECLS
