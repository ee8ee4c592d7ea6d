/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-arena.h"

#include <string.h>

#define BLOCK_BYTES (64 * 1024)
#define ALIGNMENT 8u

struct _AtlasArena
{
  GPtrArray *blocks;
  GHashTable *interned; /* set of texts in the blocks */
  char *free;           /* in the last block of ordinary size */
  gsize n_free;
  gsize size;
};

AtlasArena *
atlas_arena_new (void)
{
  AtlasArena *self = g_new0 (AtlasArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->interned = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
atlas_arena_free (AtlasArena *self)
{
  g_hash_table_unref (self->interned);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static char *
add_block (AtlasArena *self, gsize n_bytes)
{
  char *block = g_malloc0 (n_bytes);

  g_ptr_array_add (self->blocks, block);
  self->size += n_bytes;
  return block;
}

static gpointer
alloc_bytes (AtlasArena *self, gsize n_bytes)
{
  char *result;

  /* What is large gets a block of its own, so that the rest of the current one is not lost. */
  if (n_bytes > BLOCK_BYTES / 4)
    return add_block (self, n_bytes);
  if (n_bytes > self->n_free)
    {
      self->free = add_block (self, BLOCK_BYTES);
      self->n_free = BLOCK_BYTES;
    }
  result = self->free;
  self->free += n_bytes;
  self->n_free -= n_bytes;
  return result;
}

/**
 * atlas_arena_alloc0:
 * @n_items: how many items, 0 is fine
 * @item_size: bytes of one
 *
 * Returns: (transfer none): zeroed memory for @n_items in a row, aligned for any type
 */
gpointer
atlas_arena_alloc0 (AtlasArena *self, gsize n_items, gsize item_size)
{
  gsize n_bytes;

  if (!g_size_checked_mul (&n_bytes, n_items, item_size))
    g_error ("Cannot allocate %" G_GSIZE_FORMAT " items", n_items);

  /* Texts leave the next free byte anywhere. */
  if (self->n_free > 0)
    {
      gsize padding = MIN (-(guintptr) self->free % ALIGNMENT, self->n_free);

      self->free += padding;
      self->n_free -= padding;
    }
  return alloc_bytes (self, n_bytes);
}

/**
 * atlas_arena_copy:
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): a copy of @text, %NULL for %NULL
 */
const char *
atlas_arena_copy (AtlasArena *self, const char *text)
{
  gsize n_bytes;

  if (text == NULL)
    return NULL;
  n_bytes = strlen (text) + 1;
  return memcpy (alloc_bytes (self, n_bytes), text, n_bytes);
}

/**
 * atlas_arena_intern:
 * @text: (nullable): a text that comes up again, such as an id or a code
 *
 * Returns: (transfer none) (nullable): the one copy of @text in the arena, %NULL for %NULL
 */
const char *
atlas_arena_intern (AtlasArena *self, const char *text)
{
  const char *known;

  if (text == NULL)
    return NULL;
  known = g_hash_table_lookup (self->interned, text);
  if (known == NULL)
    {
      known = atlas_arena_copy (self, text);
      g_hash_table_add (self->interned, (gpointer) known);
    }
  return known;
}

/**
 * atlas_arena_get_size:
 *
 * Returns: the bytes that all blocks take
 */
gsize
atlas_arena_get_size (AtlasArena *self)
{
  return self->size;
}
