/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-json.h"

#include <glib/gi18n.h>
#include <math.h>

static void
append_path (GString *path, const AtlasJson *self)
{
  if (self->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }
  append_path (path, self->parent);
  if (self->key != NULL)
    g_string_append_printf (path, ".%s", self->key);
  else
    g_string_append_printf (path, "[%u]", self->index);
}

/**
 * atlas_json_fail:
 * @self: the value that is wrong, or missing
 * @code: what sort of problem it is
 * @format: a printf format: what is wrong with it and what was expected
 *
 * Reports a problem, unless there was one before.
 */
void
atlas_json_fail (const AtlasJson *self, AtlasDataError code, const char *format, ...)
{
  g_autoptr (GString) message = NULL;
  va_list arguments;

  if (self->reader->error != NULL)
    return;

  message = g_string_new (self->reader->file);
  g_string_append (message, ": ");
  append_path (message, self);
  g_string_append (message, ": ");
  va_start (arguments, format);
  g_string_append_vprintf (message, format, arguments);
  va_end (arguments);
  self->reader->error = g_error_new_literal (ATLAS_DATA_ERROR, (int) code, message->str);
}

/* What stands there, so that people see why it does not fit. */
static const char *
describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return C_ ("JSON value", "an object");
    case JSON_NODE_ARRAY:
      return C_ ("JSON value", "an array");
    case JSON_NODE_NULL:
      return C_ ("JSON value", "null");
    case JSON_NODE_VALUE:
    default:
      break;
    }
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return C_ ("JSON value", "a string");
    case G_TYPE_BOOLEAN:
      return C_ ("JSON value", "true or false");
    default:
      return C_ ("JSON value", "a number");
    }
}

/* @expected is already translated. */
static gboolean
expect (const AtlasJson *self, gboolean fits, const char *expected)
{
  if (self->reader->error != NULL)
    return FALSE;
  if (self->node == NULL)
    atlas_json_fail (self, ATLAS_DATA_ERROR_SYNTAX, _ ("is missing; expected %s"), expected);
  else if (!fits)
    atlas_json_fail (self, ATLAS_DATA_ERROR_SYNTAX, _ ("is %s; expected %s"), describe (self->node),
                     expected);
  return self->node != NULL && fits;
}

static gboolean
holds (const AtlasJson *self, GType type)
{
  return self->node != NULL && JSON_NODE_HOLDS_VALUE (self->node) &&
         json_node_get_value_type (self->node) == type;
}

/**
 * atlas_json_get_member:
 *
 * Returns: the value of @key in the object @self; its node is %NULL when there is none
 */
AtlasJson
atlas_json_get_member (const AtlasJson *self, const char *key)
{
  JsonNode *node = NULL;

  if (self->node != NULL && JSON_NODE_HOLDS_OBJECT (self->node))
    node = json_object_get_member (json_node_get_object (self->node), key);
  return (AtlasJson) { self->reader, self, key, 0, node };
}

/**
 * atlas_json_get_element:
 * @index: less than the length of the array
 *
 * Returns: one value of the array @self
 */
AtlasJson
atlas_json_get_element (const AtlasJson *self, guint index)
{
  JsonNode *node = json_array_get_element (json_node_get_array (self->node), index);

  return (AtlasJson) { self->reader, self, NULL, index, node };
}

/**
 * atlas_json_is_absent:
 *
 * Returns: whether there is nothing, or null, which means the same for what is optional
 */
gboolean
atlas_json_is_absent (const AtlasJson *self)
{
  return self->node == NULL || JSON_NODE_HOLDS_NULL (self->node);
}

gboolean
atlas_json_expect_object (const AtlasJson *self)
{
  return expect (self, self->node != NULL && JSON_NODE_HOLDS_OBJECT (self->node),
                 C_ ("JSON value", "an object"));
}

/**
 * atlas_json_expect_keys:
 * @keys: (array zero-terminated=1): all keys that there may be
 *
 * Refuses an object with any other key, so that a slip in a name does not go unseen.
 */
void
atlas_json_expect_keys (const AtlasJson *self, const char *const *keys)
{
  JsonObjectIter iter;
  const char *key;

  if (!atlas_json_expect_object (self))
    return;
  json_object_iter_init (&iter, json_node_get_object (self->node));
  while (json_object_iter_next (&iter, &key, NULL))
    {
      g_autofree char *word = NULL;
      g_autofree char *known = NULL;

      if (g_strv_contains (keys, key))
        continue;
      word = atlas_data_quote_word (key);
      known = g_strjoinv (", ", (char **) keys);
      atlas_json_fail (self, ATLAS_DATA_ERROR_SYNTAX,
                       _ ("has an unknown key “%s”; expected only: %s"), word, known);
    }
}

/**
 * atlas_json_as_string:
 *
 * Returns: (transfer none): the text of @self, which may not be empty; "" after a problem
 */
const char *
atlas_json_as_string (const AtlasJson *self)
{
  const char *text;

  if (!expect (self, holds (self, G_TYPE_STRING), C_ ("JSON value", "a string")))
    return "";
  text = json_node_get_string (self->node);
  if (*text == '\0')
    atlas_json_fail (self, ATLAS_DATA_ERROR_VALUE, _ ("is an empty string; expected a text"));
  return text;
}

const char *
atlas_json_get_string (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return atlas_json_as_string (&member);
}

const char *
atlas_json_get_optional_string (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return atlas_json_is_absent (&member) ? NULL : atlas_json_as_string (&member);
}

gboolean
atlas_json_get_boolean (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return expect (&member, holds (&member, G_TYPE_BOOLEAN), C_ ("JSON value", "true or false")) &&
         json_node_get_boolean (member.node);
}

/**
 * atlas_json_get_number:
 * @min: the least number that is allowed
 * @max: the greatest
 *
 * Returns: the number at @key; @min after a problem
 */
double
atlas_json_get_number (const AtlasJson *self, const char *key, double min, double max)
{
  AtlasJson member = atlas_json_get_member (self, key);
  gboolean fits = holds (&member, G_TYPE_INT64) || holds (&member, G_TYPE_DOUBLE);
  double number;

  if (!expect (&member, fits, C_ ("JSON value", "a number")))
    return min;
  number = json_node_get_double (member.node);
  if (isfinite (number) && number >= min && number <= max)
    return number;
  atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                   _ ("“%g” is out of range; expected a number from %g to %g"), number, min, max);
  return min;
}

/**
 * atlas_json_get_array:
 * @n_elements: (out): its length; 0 after a problem
 *
 * Returns: the array at @key
 */
AtlasJson
atlas_json_get_array (const AtlasJson *self, const char *key, guint *n_elements)
{
  AtlasJson member = atlas_json_get_member (self, key);
  gboolean fits = member.node != NULL && JSON_NODE_HOLDS_ARRAY (member.node);

  *n_elements = expect (&member, fits, C_ ("JSON value", "an array"))
                  ? json_array_get_length (json_node_get_array (member.node))
                  : 0;
  return member;
}

AtlasJson
atlas_json_get_optional_array (const AtlasJson *self, const char *key, guint *n_elements)
{
  AtlasJson member = atlas_json_get_member (self, key);

  if (!atlas_json_is_absent (&member))
    return atlas_json_get_array (self, key, n_elements);
  *n_elements = 0;
  return member;
}

static AtlasPartialDate
as_date (const AtlasJson *self)
{
  AtlasPartialDate date = { 0 };
  g_autoptr (GError) error = NULL;
  const char *text = atlas_json_as_string (self);

  if (self->reader->error == NULL && !atlas_partial_date_parse (text, &date, &error))
    atlas_json_fail (self, error->code, "%s", error->message);
  return date;
}

AtlasPartialDate
atlas_json_get_date (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return as_date (&member);
}

/**
 * atlas_json_get_optional_date:
 * @date: (out): the date, where there is one
 *
 * Returns: whether there is a date at @key
 */
gboolean
atlas_json_get_optional_date (const AtlasJson *self, const char *key, AtlasPartialDate *date)
{
  AtlasJson member = atlas_json_get_member (self, key);

  if (atlas_json_is_absent (&member))
    return FALSE;
  *date = as_date (&member);
  return TRUE;
}
