/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-thread.h"

typedef struct
{
  AtlasCollection *collection;
  const AtlasBacklinks *backlinks;
  GArray *entries;
  GHashTable *seen; /* quotes that have their place */
} Thread;

static gboolean
is_earlier (AtlasCollection *collection, guint a, guint b)
{
  AtlasDate date_a = atlas_collection_get_quote (collection, a)->date.first;
  AtlasDate date_b = atlas_collection_get_quote (collection, b)->date.first;

  return date_a != date_b ? date_a < date_b : a < b;
}

static gboolean
lists_as_reply (AtlasCollection *collection, guint quote, guint reply)
{
  const AtlasQuote *answered = atlas_collection_get_quote (collection, quote);
  guint index = 0;

  for (guint i = 0; answered->replies != NULL && answered->replies[i] != NULL; i++)
    if (atlas_collection_find_quote_index (collection, answered->replies[i], &index) &&
        index == reply)
      return TRUE;
  return FALSE;
}

/* Whether @reply answers @quote, of which the first lists the second as such. */
static gboolean
answers (AtlasCollection *collection, guint reply, guint quote)
{
  return reply != quote &&
         (!lists_as_reply (collection, reply, quote) || is_earlier (collection, quote, reply));
}

static int
compare_quotes (gconstpointer a, gconstpointer b, gpointer collection)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  if (x == y)
    return 0;
  return is_earlier (collection, x, y) ? -1 : 1;
}

static GArray *
find_replies (Thread *thread, guint quote)
{
  const AtlasQuote *answered = atlas_collection_get_quote (thread->collection, quote);
  GArray *replies = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index = 0;

  for (guint i = 0; answered->replies != NULL && answered->replies[i] != NULL; i++)
    if (atlas_collection_find_quote_index (thread->collection, answered->replies[i], &index) &&
        answers (thread->collection, index, quote))
      g_array_append_val (replies, index);
  g_array_sort_with_data (replies, compare_quotes, thread->collection);
  return replies;
}

/* A quote refers to those that answer it: what refers to one is what it answers. */
static GArray *
find_answered (Thread *thread, guint quote)
{
  GArray *answered = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;
  const AtlasTarget *targets =
    atlas_backlinks_get (thread->backlinks, (AtlasTarget) { ATLAS_TARGET_QUOTE, quote }, &n);

  for (guint i = 0; i < n; i++)
    if (targets[i].kind == ATLAS_TARGET_QUOTE &&
        lists_as_reply (thread->collection, targets[i].index, quote) &&
        answers (thread->collection, quote, targets[i].index))
      g_array_append_val (answered, targets[i].index);
  return answered;
}

static gboolean
append (Thread *thread, guint quote, int depth)
{
  AtlasThreadEntry entry = { quote, depth };

  if (!g_hash_table_add (thread->seen, GUINT_TO_POINTER (quote)))
    return FALSE;
  g_array_append_val (thread->entries, entry);
  return TRUE;
}

/* Goes up in widening circles: @entries is the queue of what is still to be asked. */
static void
add_answered (Thread *thread)
{
  for (guint i = 0; i < thread->entries->len; i++)
    {
      AtlasThreadEntry entry = g_array_index (thread->entries, AtlasThreadEntry, i);
      g_autoptr (GArray) answered = find_answered (thread, entry.quote);

      for (guint j = 0; j < answered->len; j++)
        append (thread, g_array_index (answered, guint, j), entry.depth - 1);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer collection)
{
  const AtlasThreadEntry *x = a;
  const AtlasThreadEntry *y = b;

  /* The quote itself comes last, even where the dates say otherwise. */
  if ((x->depth == 0) != (y->depth == 0))
    return x->depth == 0 ? 1 : -1;
  return compare_quotes (&x->quote, &y->quote, collection);
}

/* Answers of answers, depth first, with a stack of its own: a thread may be long. */
static void
add_replies (Thread *thread, guint quote)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (AtlasThreadEntry));
  AtlasThreadEntry entry = { quote, 0 };

  g_array_append_val (stack, entry);
  while (stack->len > 0)
    {
      g_autoptr (GArray) replies = NULL;

      entry = g_array_index (stack, AtlasThreadEntry, stack->len - 1);
      g_array_set_size (stack, stack->len - 1);
      if (entry.depth > 0 && !append (thread, entry.quote, entry.depth))
        continue;
      replies = find_replies (thread, entry.quote);
      for (guint i = replies->len; i > 0; i--)
        {
          AtlasThreadEntry reply = { g_array_index (replies, guint, i - 1), entry.depth + 1 };

          g_array_append_val (stack, reply);
        }
    }
}

GArray *
atlas_thread_new (AtlasCollection *collection, const AtlasBacklinks *backlinks, guint quote)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (AtlasThreadEntry));
  Thread thread = { collection, backlinks, entries, seen };

  append (&thread, quote, 0);
  add_answered (&thread);
  g_array_sort_with_data (entries, compare_entries, collection);
  add_replies (&thread, quote);
  return entries;
}
