/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Opens the files of a collection one after the other, in such an order that what an item names
 * is known before it. The document of a file is dropped before the next one is opened. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  AtlasCollectionReadFunc read;
  gboolean is_optional;
} CollectionFile;

static const CollectionFile files[] = {
  { "collection.json", atlas_collection_read_about, FALSE },
  { "sources.json", atlas_collection_read_sources, FALSE },
  { "people.json", atlas_collection_read_people, FALSE },
  { "alliances.json", atlas_collection_read_alliances, FALSE },
  { "events.json", atlas_collection_read_events, FALSE },
  { "quotes.json", atlas_collection_read_quotes, FALSE },
  { "forces.json", atlas_collection_read_forces, TRUE },
};

/* The parser calls what it is given “<data>”; where the file has a place for the problem, its line
 * and column follow. */
static gboolean
fail_syntax (const char *name, const GError *problem, GError **error)
{
  const char *what = problem->message;
  gboolean has_place = g_str_has_prefix (what, "<data>:");

  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX, "%s:%s%s", name,
               has_place ? "" : " ", has_place ? what + strlen ("<data>:") : what);
  return FALSE;
}

static gboolean
parse (JsonParser *parser, const char *name, GBytes *bytes, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) problem = NULL;

  json_parser_set_strict (parser, TRUE);
  /* An empty file has no text at all, which the parser does not take. */
  if (!json_parser_load_from_data (parser, size > 0 ? text : " ", size > 0 ? (gssize) size : 1,
                                   &problem))
    return fail_syntax (name, problem, error);
  return TRUE;
}

/* GIO hands out resources without a look at the cancellable. */
static GBytes *
load_bytes (GFile *folder, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  GBytes *bytes = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    g_prefix_error (error, "%s: ", name);
  return bytes;
}

static gboolean
load_file (AtlasCollection *self,
           GFile *folder,
           const CollectionFile *what,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = load_bytes (folder, what->name, cancellable, &problem);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  AtlasJsonReader reader = { what->name, NULL };
  AtlasJson root = { &reader, NULL, NULL, 0, NULL };

  if (what->is_optional && g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (bytes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!parse (parser, what->name, bytes, error))
    return FALSE;

  root.node = json_parser_get_root (parser);
  what->read (self, &root);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return FALSE;
    }
  return TRUE;
}

/* Looks up a list of ids that could not be when its item was read; @item, @index and @key say where
 * it stands. With @more_ids they may be in either table. */
static gboolean
check_ids (const char *const *ids,
           GHashTable *known_ids,
           GHashTable *more_ids,
           const char *array,
           guint index,
           const char *key,
           GError **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *word = NULL;

      if (g_hash_table_contains (known_ids, ids[i]) ||
          (more_ids != NULL && g_hash_table_contains (more_ids, ids[i])))
        continue;
      word = atlas_data_quote_word (ids[i]);
      g_set_error (
        error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
        _ ("%s.json: $.%s[%u].%s[%u]: “%s” names nothing; expected %s"), array, array, index, key,
        i, word, more_ids != NULL ? _ ("the id of an event or a quote") : _ ("the id of a quote"));
      return FALSE;
    }
  return TRUE;
}

/* Quotes answer each other in any order, and events name quotes, which are read behind them. */
static gboolean
check_late_references (AtlasCollection *self, GError **error)
{
  for (guint i = 0; i < self->n_events; i++)
    {
      if (!check_ids (self->events[i].related, self->event_ids, self->quote_ids, "events", i,
                      "related", error))
        return FALSE;
    }
  for (guint i = 0; i < self->n_quotes; i++)
    {
      if (!check_ids (self->quotes[i].replies, self->quote_ids, NULL, "quotes", i, "replies",
                      error))
        return FALSE;
      if (self->quotes[i].disputed_quotes != NULL &&
          !check_ids (self->quotes[i].disputed_quotes, self->quote_ids, NULL, "quotes", i,
                      "disputed.quotes", error))
        return FALSE;
    }
  return TRUE;
}

/**
 * atlas_collection_load:
 * @folder: the folder of the collection, also a resource:// one
 * @cancellable: (nullable): stops the loading
 * @error: return location for an error
 *
 * Reads a whole collection. Blocks, so call it in a worker thread.
 *
 * Errors: those of GIO when a file cannot be read or @cancellable was triggered, else of
 * %ATLAS_DATA_ERROR; the message names the file and the place in it, what is wrong and what was
 * expected: `events.json: $.events[3].date: “2004-02-30”: there is no such date; expected …`. The
 * first problem is the one that is reported.
 *
 * Returns: (transfer full): the collection, or %NULL when there is any problem with it
 */
AtlasCollection *
atlas_collection_load (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (AtlasCollection) self = atlas_collection_new ();

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (!load_file (self, folder, &files[i], cancellable, error))
        return NULL;
    }
  if (!check_late_references (self, error))
    return NULL;
  return g_steal_pointer (&self);
}
