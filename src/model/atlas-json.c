/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-json.h"

#include <glib/gi18n.h>
#include <math.h>

static void
report (
  const AtlasJson *self, AtlasProblemCode code, gboolean at_key, const char *format, va_list args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  atlas_json_reader_report (self->reader, code, self, at_key, message);
}

/**
 * atlas_json_fail:
 * @self: the value that is wrong, or missing
 * @code: what sort of problem it is
 * @format: a printf format: what is wrong with it and what was expected
 *
 * Reports a problem.
 */
void
atlas_json_fail (const AtlasJson *self, AtlasProblemCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  report (self, code, FALSE, format, args);
  va_end (args);
}

/* As atlas_json_fail(), for what is wrong with the key of @self. */
void
atlas_json_fail_key (const AtlasJson *self, AtlasProblemCode code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  report (self, code, TRUE, format, args);
  va_end (args);
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

/* @expected: of the context “JSON value”, translated only when somebody reads it */
static gboolean
expect (const AtlasJson *self, gboolean fits, const char *expected)
{
  if (self->node == NULL)
    atlas_json_fail (self, ATLAS_PROBLEM_MISSING_KEY, _ ("is missing; expected %s"),
                     g_dpgettext2 (NULL, "JSON value", expected));
  else if (!fits)
    atlas_json_fail (self, ATLAS_PROBLEM_WRONG_TYPE, _ ("is %s; expected %s"),
                     describe (self->node), g_dpgettext2 (NULL, "JSON value", expected));
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

/* Whether the object @self has @key, with whatever value. */
gboolean
atlas_json_has (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return member.node != NULL;
}

/* Whether there is nothing or null, where that means the same. */
gboolean
atlas_json_is_nothing (const AtlasJson *self)
{
  return self->node == NULL || JSON_NODE_HOLDS_NULL (self->node);
}

gboolean
atlas_json_expect_object (const AtlasJson *self)
{
  return expect (self, self->node != NULL && JSON_NODE_HOLDS_OBJECT (self->node),
                 NC_ ("JSON value", "an object"));
}

gboolean
atlas_json_expect_string (const AtlasJson *self)
{
  return expect (self, holds (self, G_TYPE_STRING), NC_ ("JSON value", "a string"));
}

static void
fail_unknown_key (const AtlasJson *self, const char *key, const char *const *keys)
{
  AtlasJson member = { self->reader, self, key, 0, NULL };
  /* A third of the letters may be wrong. */
  const char *nearest = atlas_nearest_word (key, keys, (guint) (strlen (key) + 2) / 3);
  g_autofree char *known = NULL;

  if (nearest != NULL)
    {
      atlas_json_fail_key (&member, ATLAS_PROBLEM_UNKNOWN_KEY,
                           _ ("is an unknown key; expected perhaps “%s”"), nearest);
      return;
    }
  known = g_strjoinv (", ", (char **) keys);
  atlas_json_fail_key (&member, ATLAS_PROBLEM_UNKNOWN_KEY,
                       _ ("is an unknown key; expected only: %s"), known);
}

/**
 * atlas_json_expect_keys:
 * @keys: (array zero-terminated=1): all keys that there may be
 *
 * Refuses an object with any other key, so that a slip in a name does not go unseen. The whole
 * document may have a `$schema`, which is for editors.
 *
 * Returns: whether it is an object at all
 */
gboolean
atlas_json_expect_keys (const AtlasJson *self, const char *const *keys)
{
  JsonObjectIter iter;
  const char *key;

  if (!atlas_json_expect_object (self))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (self->node));
  while (json_object_iter_next (&iter, &key, NULL))
    {
      if (g_strv_contains (keys, key))
        continue;
      if (self->parent == NULL && g_str_equal (key, "$schema"))
        atlas_json_get_text (self, key, ATLAS_TEXT_ANY);
      else
        fail_unknown_key (self, key, keys);
    }
  return TRUE;
}

/**
 * atlas_json_get_boolean:
 *
 * Returns: the value at @key; %FALSE after a problem
 */
gboolean
atlas_json_get_boolean (const AtlasJson *self, const char *key)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return expect (&member, holds (&member, G_TYPE_BOOLEAN), NC_ ("JSON value", "true or false")) &&
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

  if (!expect (&member, fits, NC_ ("JSON value", "a number")))
    return min;
  number = json_node_get_double (member.node);
  if (isfinite (number) && number >= min && number <= max)
    return number;
  atlas_json_fail (&member, ATLAS_PROBLEM_OUT_OF_RANGE,
                   _ ("“%g” is out of range; expected a number from %g to %g"), number, min, max);
  return min;
}

/**
 * atlas_json_get_whole:
 * @max: the greatest number that is allowed; the least is 0
 * @number: (out): the number; left alone after a problem
 *
 * Returns: whether there is a whole number at @key
 */
gboolean
atlas_json_get_whole (const AtlasJson *self, const char *key, guint max, guint *number)
{
  AtlasJson member = atlas_json_get_member (self, key);
  gboolean fits = holds (&member, G_TYPE_INT64) || holds (&member, G_TYPE_DOUBLE);
  double value;

  if (!expect (&member, fits, NC_ ("JSON value", "a whole number")))
    return FALSE;
  value = json_node_get_double (member.node);
  if (!isfinite (value) || value < 0 || value > max)
    {
      atlas_json_fail (&member, ATLAS_PROBLEM_OUT_OF_RANGE,
                       _ ("“%g” is out of range; expected a whole number from 0 to %u"), value,
                       max);
      return FALSE;
    }
  if (floor (value) < value)
    {
      atlas_json_fail (&member, ATLAS_PROBLEM_WRONG_TYPE,
                       _ ("“%g” is not whole; expected a whole number"), value);
      return FALSE;
    }
  *number = (guint) value;
  return TRUE;
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

  *n_elements = expect (&member, fits, NC_ ("JSON value", "an array"))
                  ? json_array_get_length (json_node_get_array (member.node))
                  : 0;
  return member;
}

AtlasJson
atlas_json_get_optional_array (const AtlasJson *self, const char *key, guint *n_elements)
{
  if (atlas_json_has (self, key))
    return atlas_json_get_array (self, key, n_elements);
  *n_elements = 0;
  return atlas_json_get_member (self, key);
}

/**
 * atlas_json_get_date:
 * @date: (out): the date; left alone after a problem
 *
 * Returns: whether there is a date at @key
 */
gboolean
atlas_json_get_date (const AtlasJson *self, const char *key, AtlasPartialDate *date)
{
  AtlasJson member = atlas_json_get_member (self, key);
  g_autoptr (GError) error = NULL;

  if (!expect (&member, holds (&member, G_TYPE_STRING), NC_ ("JSON value", "a string")))
    return FALSE;
  if (atlas_partial_date_parse (json_node_get_string (member.node), date, &error))
    return TRUE;
  atlas_json_fail (&member, ATLAS_PROBLEM_BAD_DATE, "%s", error->message);
  return FALSE;
}

/* As atlas_json_get_date(), where none is no problem either. */
gboolean
atlas_json_get_optional_date (const AtlasJson *self, const char *key, AtlasPartialDate *date)
{
  return atlas_json_has (self, key) && atlas_json_get_date (self, key, date);
}
