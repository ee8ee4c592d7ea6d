/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-json-reader.h"

#include "atlas-collection-limits.h"
#include "atlas-json.h"

#include <glib/gi18n.h>

#define BOM "\xef\xbb\xbf"

/* A problem whose line and column are still to be found */
typedef struct
{
  AtlasProblem *problem;
  AtlasJsonPlace *place; /* NULL when @offset is known */
  gboolean at_key;
  gsize offset;
} Finding;

struct _AtlasJsonReader
{
  char *file;
  GBytes *bytes;
  const char *text;
  gsize size;
  JsonParser *parser;
  AtlasJsonPlace *places; /* what problems are about */
  GArray *findings;
  gboolean needs_places; /* whether any finding has one */
  guint n_unlisted;
};

static void
clear_finding (gpointer data)
{
  Finding *finding = data;

  g_clear_pointer (&finding->problem, atlas_problem_free);
}

/* @file: the name for messages */
AtlasJsonReader *
atlas_json_reader_new (const char *file)
{
  AtlasJsonReader *self = g_new0 (AtlasJsonReader, 1);

  self->file = g_strdup (file);
  self->text = "";
  self->places = atlas_json_place_new ();
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, clear_finding);
  return self;
}

void
atlas_json_reader_free (AtlasJsonReader *self)
{
  g_free (self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->parser);
  g_clear_pointer (&self->places, atlas_json_place_free);
  g_array_unref (self->findings);
  g_free (self);
}

const char *
atlas_json_reader_get_file (AtlasJsonReader *self)
{
  return self->file;
}

guint
atlas_json_reader_get_n_problems (AtlasJsonReader *self)
{
  return self->findings->len + self->n_unlisted;
}

/* The rest is counted only. */
static gboolean
is_full (AtlasJsonReader *self)
{
  if (self->findings->len < ATLAS_FILE_PROBLEMS_MAX)
    return FALSE;
  self->n_unlisted++;
  return TRUE;
}

static void
report_at (
  AtlasProblemCode code, gsize offset, const char *path, const char *message, gpointer user_data)
{
  AtlasJsonReader *self = user_data;
  Finding finding = { NULL, NULL, FALSE, offset };

  if (is_full (self))
    return;
  finding.problem = atlas_problem_new (code, self->file, path, message);
  g_array_append_val (self->findings, finding);
}

static AtlasJsonPlace *
find_place (AtlasJsonReader *self, const AtlasJson *value)
{
  AtlasJsonPlace *parent;

  if (value->parent == NULL)
    return self->places;
  parent = find_place (self, value->parent);
  return value->key != NULL ? atlas_json_place_member (parent, value->key)
                            : atlas_json_place_element (parent, value->index);
}

static void
append_path (GString *path, const AtlasJson *value)
{
  if (value->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }
  append_path (path, value->parent);
  if (value->key != NULL)
    atlas_json_path_append_key (path, value->key, strlen (value->key));
  else
    atlas_json_path_append_index (path, value->index);
}

/**
 * atlas_json_reader_report:
 * @value: (nullable): what the problem is about, %NULL for the file
 * @at_key: whether it is in the key of @value; else its value, or what is around it when there is
 *   none
 * @message: what is wrong and what was expected, already translated
 */
void
atlas_json_reader_report (AtlasJsonReader *self,
                          AtlasProblemCode code,
                          const AtlasJson *value,
                          gboolean at_key,
                          const char *message)
{
  g_autoptr (GString) path = NULL;
  Finding finding = { NULL, NULL, at_key, 0 };

  if (value == NULL)
    {
      report_at (code, 0, "$", message, self);
      return;
    }
  if (is_full (self))
    return;
  path = g_string_new (NULL);
  append_path (path, value);
  finding.problem = atlas_problem_new (code, self->file, path->str, message);
  finding.place = find_place (self, value);
  self->needs_places = TRUE;
  g_array_append_val (self->findings, finding);
}

/* The scanner refuses all that json-glib refuses, as far as we know. Where it does not, the
 * parser's own words have to do; what it was given it calls “<data>”. */
static void
report_parser (AtlasJsonReader *self, const GError *error)
{
  const char *what = error->message;
  g_autofree char *message = NULL;

  if (g_str_has_prefix (what, "<data>:"))
    what += strlen ("<data>:");
  message = g_strdup_printf (_ ("cannot be parsed (%s); expected JSON"), what);
  report_at (ATLAS_PROBLEM_SYNTAX, 0, "$", message, self);
}

/**
 * atlas_json_reader_parse:
 * @bytes: the whole file
 *
 * Checks and parses a document. Even when this works there may be problems already.
 *
 * Returns: whether there is a document to be read
 */
gboolean
atlas_json_reader_parse (AtlasJsonReader *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  const char *text = g_bytes_get_data (bytes, &self->size);

  self->bytes = g_bytes_ref (bytes);
  self->text = text != NULL ? text : "";
  if (self->size >= strlen (BOM) && memcmp (self->text, BOM, strlen (BOM)) == 0)
    {
      report_at (ATLAS_PROBLEM_ENCODING, 0, "$",
                 _ ("the file begins with a byte order mark; expected UTF-8 without one"), self);
      return FALSE;
    }
  if (!atlas_json_scan (self->text, self->size, NULL, report_at, self))
    return FALSE;

  self->parser = json_parser_new_immutable ();
  json_parser_set_strict (self->parser, TRUE);
  if (json_parser_load_from_data (self->parser, self->text, (gssize) self->size, &error))
    return TRUE;
  report_parser (self, error);
  g_clear_object (&self->parser);
  return FALSE;
}

/* The root of the document, NULL when there is none */
JsonNode *
atlas_json_reader_get_root (AtlasJsonReader *self)
{
  return self->parser != NULL ? json_parser_get_root (self->parser) : NULL;
}

/* Frees the document, which takes many times the room of the text. Problems can still be found. */
void
atlas_json_reader_drop_document (AtlasJsonReader *self)
{
  g_clear_object (&self->parser);
}

/* What is not in the document is reported where it should have been. */
static gsize
find_offset (const Finding *finding)
{
  const AtlasJsonPlace *place = finding->place;

  if (place == NULL)
    return finding->offset;
  if (finding->at_key && place->key_offset != ATLAS_JSON_NOWHERE)
    return place->key_offset;
  while (place->parent != NULL && place->value_offset == ATLAS_JSON_NOWHERE)
    place = place->parent;
  return place->value_offset != ATLAS_JSON_NOWHERE ? place->value_offset : 0;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const Finding *one = a, *other = b;

  return one->offset < other->offset ? -1 : one->offset > other->offset;
}

/**
 * atlas_json_reader_finish:
 * @problems: to which all problems of the document are moved, with their lines and columns
 */
void
atlas_json_reader_finish (AtlasJsonReader *self, AtlasProblems *problems)
{
  AtlasTextCursor cursor;

  if (self->findings->len == 0)
    return;
  if (self->needs_places)
    atlas_json_scan (self->text, self->size, self->places, NULL, NULL);
  for (guint i = 0; i < self->findings->len; i++)
    {
      Finding *finding = &g_array_index (self->findings, Finding, i);

      finding->offset = find_offset (finding);
    }
  g_array_sort (self->findings, compare_findings);

  atlas_text_cursor_init (&cursor, self->text, self->size);
  for (guint i = 0; i < self->findings->len; i++)
    {
      Finding *finding = &g_array_index (self->findings, Finding, i);

      atlas_text_cursor_advance (&cursor, finding->offset);
      finding->problem->line = cursor.line;
      finding->problem->column = cursor.column;
      atlas_problems_take (problems, g_steal_pointer (&finding->problem));
    }
  if (self->n_unlisted > 0)
    atlas_problems_add_unlisted (problems, self->file, self->n_unlisted);
  g_array_set_size (self->findings, 0);
  self->n_unlisted = 0;
}
