/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Walks once through the bytes of a JSON document. It builds no values, json-glib does that. It
 * says where what is, and refuses, with the place, what is no JSON or what json-glib would let pass
 * or misread: keys that stand twice, deep nesting, NUL, half pairs of surrogates, huge numbers. */

#include "atlas-json-token.h"

#include <glib/gi18n.h>

/* Up to this many keys are compared each with each. */
#define FEW_KEYS 24

static gboolean
scan_value (AtlasJsonScan *self, const AtlasJsonFrame *frame, AtlasJsonPlace *place, guint depth);

static gboolean
scan_array (AtlasJsonScan *self, const AtlasJsonFrame *frame, AtlasJsonPlace *place, guint depth)
{
  self->at++;
  atlas_json_scan_skip_space (self);
  if (atlas_json_scan_peek (self) == ']')
    {
      self->at++;
      return TRUE;
    }
  for (guint i = 0;; i++)
    {
      AtlasJsonFrame element = { frame, NULL, i };
      AtlasJsonPlace *wanted = NULL;

      if (place != NULL && place->elements != NULL)
        wanted = g_hash_table_lookup (place->elements, GUINT_TO_POINTER (i));
      atlas_json_scan_skip_space (self);
      if (!scan_value (self, &element, wanted, depth))
        return FALSE;
      atlas_json_scan_skip_space (self);
      if (atlas_json_scan_peek (self) == ']')
        {
          self->at++;
          return TRUE;
        }
      if (atlas_json_scan_peek (self) != ',')
        return atlas_json_scan_fail (self, frame, _ ("“,” or “]”"));
      self->at++;
    }
}

static guint
hash_key (gconstpointer data)
{
  const AtlasJsonKey *key = data;
  guint hash = 5381;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const AtlasJsonKey *one = a, *other = b;

  return one->length == other->length && memcmp (one->text, other->text, one->length) == 0;
}

static void
report_duplicate (AtlasJsonScan *self, const AtlasJsonFrame *frame, const AtlasJsonKey *key)
{
  AtlasJsonFrame member = { frame, key, 0 };

  atlas_json_scan_report (self, ATLAS_PROBLEM_DUPLICATE_KEY, key->offset, &member,
                          _ ("is there already; expected each key once in an object"));
}

static void
check_duplicates (AtlasJsonScan *self,
                  const AtlasJsonFrame *frame,
                  const AtlasJsonKey *keys,
                  guint n_keys)
{
  g_autoptr (GHashTable) seen = n_keys > FEW_KEYS ? g_hash_table_new (hash_key, equal_keys) : NULL;

  for (guint i = 0; i < n_keys; i++)
    {
      if (seen != NULL)
        {
          if (!g_hash_table_add (seen, (gpointer) &keys[i]))
            report_duplicate (self, frame, &keys[i]);
          continue;
        }
      for (guint j = 0; j < i; j++)
        {
          if (equal_keys (&keys[i], &keys[j]))
            {
              report_duplicate (self, frame, &keys[i]);
              break;
            }
        }
    }
}

static gboolean
scan_key (AtlasJsonScan *self, const AtlasJsonFrame *frame, AtlasJsonKey *key)
{
  gboolean has_escape;

  key->offset = self->at;
  if (atlas_json_scan_peek (self) != '"')
    return atlas_json_scan_fail (self, frame, _ ("a key in quotes"));
  if (!atlas_json_scan_string (self, frame, &has_escape))
    return FALSE;
  key->text = self->text + key->offset + 1;
  key->length = self->at - key->offset - 2;
  if (has_escape)
    {
      char *decoded = atlas_json_decode_key (key->text, key->length);

      g_ptr_array_add (self->decoded, decoded);
      key->text = decoded;
      key->length = strlen (decoded);
    }
  if (key->length == 0)
    {
      AtlasJsonFrame member = { frame, key, 0 };

      atlas_json_scan_report (self, ATLAS_PROBLEM_UNKNOWN_KEY, key->offset, &member,
                              _ ("is an empty key; expected a name"));
      self->is_spoilt = TRUE;
    }
  return TRUE;
}

static gboolean
scan_member (AtlasJsonScan *self,
             const AtlasJsonFrame *frame,
             AtlasJsonPlace *place,
             guint depth,
             AtlasJsonKey *key)
{
  AtlasJsonFrame member = { frame, key, 0 };
  AtlasJsonPlace *wanted = NULL;

  if (!scan_key (self, frame, key))
    return FALSE;
  if (place != NULL && place->members != NULL)
    {
      g_autofree char *name = g_strndup (key->text, key->length);

      wanted = g_hash_table_lookup (place->members, name);
      if (wanted != NULL)
        wanted->key_offset = key->offset;
    }
  atlas_json_scan_skip_space (self);
  if (atlas_json_scan_peek (self) != ':')
    return atlas_json_scan_fail (self, frame, _ ("“:” behind the key"));
  self->at++;
  atlas_json_scan_skip_space (self);
  return scan_value (self, &member, wanted, depth);
}

static gboolean
scan_members (AtlasJsonScan *self,
              const AtlasJsonFrame *frame,
              AtlasJsonPlace *place,
              guint depth,
              GArray *keys)
{
  for (;;)
    {
      AtlasJsonKey key;

      atlas_json_scan_skip_space (self);
      if (!scan_member (self, frame, place, depth, &key))
        return FALSE;
      g_array_append_val (keys, key);
      atlas_json_scan_skip_space (self);
      if (atlas_json_scan_peek (self) == '}')
        {
          self->at++;
          return TRUE;
        }
      if (atlas_json_scan_peek (self) != ',')
        return atlas_json_scan_fail (self, frame, _ ("“,” or “}”"));
      self->at++;
    }
}

static gboolean
scan_object (AtlasJsonScan *self, const AtlasJsonFrame *frame, AtlasJsonPlace *place, guint depth)
{
  g_autoptr (GArray) keys = NULL;
  gboolean is_whole;

  self->at++;
  atlas_json_scan_skip_space (self);
  if (atlas_json_scan_peek (self) == '}')
    {
      self->at++;
      return TRUE;
    }
  keys = g_array_sized_new (FALSE, FALSE, sizeof (AtlasJsonKey), FEW_KEYS);
  is_whole = scan_members (self, frame, place, depth, keys);
  check_duplicates (self, frame, (const AtlasJsonKey *) keys->data, keys->len);
  return is_whole;
}

static gboolean
scan_container (AtlasJsonScan *self,
                const AtlasJsonFrame *frame,
                AtlasJsonPlace *place,
                guint depth)
{
  g_autofree char *message = NULL;

  if (depth < ATLAS_JSON_DEPTH_MAX)
    return atlas_json_scan_peek (self) == '[' ? scan_array (self, frame, place, depth + 1)
                                              : scan_object (self, frame, place, depth + 1);
  message =
    g_strdup_printf (_ ("is nested too deep; expected at most %d arrays and objects in each other"),
                     ATLAS_JSON_DEPTH_MAX);
  atlas_json_scan_report (self, ATLAS_PROBLEM_TOO_DEEP, self->at, frame, message);
  return FALSE;
}

static gboolean
scan_value (AtlasJsonScan *self, const AtlasJsonFrame *frame, AtlasJsonPlace *place, guint depth)
{
  gboolean has_escape;

  if (place != NULL)
    place->value_offset = self->at;
  switch (atlas_json_scan_peek (self))
    {
    case '{':
    case '[':
      return scan_container (self, frame, place, depth);
    case '"':
      return atlas_json_scan_string (self, frame, &has_escape);
    case 't':
      return atlas_json_scan_word (self, frame, "true");
    case 'f':
      return atlas_json_scan_word (self, frame, "false");
    case 'n':
      return atlas_json_scan_word (self, frame, "null");
    default:
      if (atlas_json_scan_peek (self) == '-' || g_ascii_isdigit (atlas_json_scan_peek (self)))
        return atlas_json_scan_number (self, frame);
      return atlas_json_scan_fail (self, frame->parent != NULL ? frame->parent : frame,
                                   _ ("a value"));
    }
}

/**
 * atlas_json_scan:
 * @text: a document of @size bytes, with any bytes in it
 * @places: (nullable): what to find; each place that is there gets its offsets
 * @report: (nullable): hears of each problem, in any order
 * @user_data: for @report
 *
 * Walks through a whole document, in linear time. What is no JSON ends the walk; other problems do
 * not: a key that stands twice (the last one counts), invalid UTF-8, NUL, a number of more digits
 * than can be read.
 *
 * Returns: whether a parser can read the document; not when it is no JSON or would be misread
 */
gboolean
atlas_json_scan (const char *text,
                 gsize size,
                 AtlasJsonPlace *places,
                 AtlasJsonReport report_func,
                 gpointer user_data)
{
  g_autoptr (GPtrArray) decoded = g_ptr_array_new_with_free_func (g_free);
  AtlasJsonScan self = { text, size, 0, report_func, user_data, decoded, FALSE };
  AtlasJsonFrame root = { NULL, NULL, 0 };

  atlas_json_scan_skip_space (&self);
  if (!scan_value (&self, &root, places, 0))
    return FALSE;
  atlas_json_scan_skip_space (&self);
  if (self.at < self.size)
    return atlas_json_scan_fail (&self, &root, _ ("the end of the file"));
  return !self.is_spoilt;
}
