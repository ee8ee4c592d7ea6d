/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-palette.h"

G_BEGIN_DECLS

/* Sides that have a colour of their own; all others share one. */
#define ATLAS_FORCE_N_HUES 6

/**
 * AtlasForceSides:
 *
 * The sides of a collection’s forces: what each is called in a symbol, and which colour it has: the
 * more reports a side has in the whole collection, the earlier is its turn, so that it keeps its
 * colour on every day. The code is in every symbol, for colour alone tells nobody whose it is.
 * Immutable; may be read in any thread.
 */
typedef struct _AtlasForceSides AtlasForceSides;

AtlasForceSides *atlas_force_sides_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
AtlasForceSides *atlas_force_sides_ref (AtlasForceSides *self);
void atlas_force_sides_unref (AtlasForceSides *self);

/* Borrowed; the side itself when no force is of it */
const char *atlas_force_sides_get_code (const AtlasForceSides *self, const char *side);
/* 0 … ATLAS_FORCE_N_HUES, the last for those without one of their own */
guint atlas_force_sides_get_hue (const AtlasForceSides *self, const char *side);

/* The colour of a hue on a map in a scheme, and of what is written on a fill */
AtlasPixel atlas_force_hue_get_color (guint hue, AtlasScheme scheme);
AtlasPixel atlas_force_get_text_color (AtlasPixel fill);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasForceSides, atlas_force_sides_unref)

G_END_DECLS
