/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasArena:
 *
 * Memory that is filled piece by piece and freed at once. Nothing in it ever moves.
 */
typedef struct _AtlasArena AtlasArena;

AtlasArena *atlas_arena_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_arena_free (AtlasArena *self);

gpointer atlas_arena_alloc0 (AtlasArena *self, gsize n_items, gsize item_size);
const char *atlas_arena_copy (AtlasArena *self, const char *text);
const char *atlas_arena_intern (AtlasArena *self, const char *text);
gsize atlas_arena_get_size (AtlasArena *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasArena, atlas_arena_free)

G_END_DECLS
