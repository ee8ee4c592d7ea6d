/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Places in a JSON document: as a tree, as a path, and as line and column. */

#include "atlas-json-scanner.h"

/* So that a path of a hostile key still fits on a line. */
#define MAX_KEY_BYTES 60

AtlasJsonPlace *
atlas_json_place_new (void)
{
  AtlasJsonPlace *self = g_new0 (AtlasJsonPlace, 1);

  self->key_offset = self->value_offset = ATLAS_JSON_NOWHERE;
  return self;
}

void
atlas_json_place_free (AtlasJsonPlace *self)
{
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->elements, g_hash_table_unref);
  g_free (self);
}

static AtlasJsonPlace *
add_child (AtlasJsonPlace *self, GHashTable *children, gpointer key)
{
  AtlasJsonPlace *child = atlas_json_place_new ();

  child->parent = self;
  g_hash_table_insert (children, key, child);
  return child;
}

/**
 * atlas_json_place_member:
 *
 * Returns: (transfer none): the place of the value at @key in the object @self, made when new
 */
AtlasJsonPlace *
atlas_json_place_member (AtlasJsonPlace *self, const char *key)
{
  AtlasJsonPlace *child;

  if (self->members == NULL)
    self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) atlas_json_place_free);
  child = g_hash_table_lookup (self->members, key);
  return child != NULL ? child : add_child (self, self->members, g_strdup (key));
}

/**
 * atlas_json_place_element:
 *
 * Returns: (transfer none): the place of the value at @index in the array @self, made when new
 */
AtlasJsonPlace *
atlas_json_place_element (AtlasJsonPlace *self, guint index)
{
  AtlasJsonPlace *child;

  if (self->elements == NULL)
    self->elements =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) atlas_json_place_free);
  child = g_hash_table_lookup (self->elements, GUINT_TO_POINTER (index));
  return child != NULL ? child : add_child (self, self->elements, GUINT_TO_POINTER (index));
}

static gboolean
is_plain_key (const char *key, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (key[i]) && strchr ("_-$", key[i]) == NULL)
        return FALSE;
    }
  return length > 0 && length <= MAX_KEY_BYTES;
}

/**
 * atlas_json_path_append_key:
 * @key: a key of @length bytes, with any bytes
 *
 * Goes one step down: `.date`, or `["such a key"]` where it would not be clear.
 */
void
atlas_json_path_append_key (GString *path, const char *key, gsize length)
{
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;

  if (is_plain_key (key, length))
    {
      g_string_append_c (path, '.');
      g_string_append_len (path, key, (gssize) length);
      return;
    }
  text = g_strndup (key, length);
  word = atlas_data_quote_word (text);
  g_string_append (path, "[\"");
  for (const char *p = word; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *p);
    }
  g_string_append (path, "\"]");
}

void
atlas_json_path_append_index (GString *path, guint index)
{
  g_string_append_printf (path, "[%u]", index);
}

void
atlas_text_cursor_init (AtlasTextCursor *self, const char *text, gsize size)
{
  *self = (AtlasTextCursor) { text, size, 0, 1, 1 };
}

/**
 * atlas_text_cursor_advance:
 * @offset: not before where the cursor is; behind the end of the text it stays there
 *
 * Moves to @offset. Together, all moves take as long as one through the text.
 */
void
atlas_text_cursor_advance (AtlasTextCursor *self, gsize offset)
{
  g_return_if_fail (offset >= self->offset);

  for (offset = MIN (offset, self->size); self->offset < offset; self->offset++)
    {
      guchar byte = (guchar) self->text[self->offset];

      if (byte == '\n')
        {
          self->line++;
          self->column = 1;
        }
      else if ((byte & 0xc0) != 0x80)
        {
          /* A character has one byte that does not continue another. */
          self->column++;
        }
    }
}
