/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-index.h"

#include "atlas-search-fold.h"

#include <string.h>

/* A posting is a document with two flags below it. */
#define POSTING_TITLE 2u
#define POSTING_FIRST 1u
#define POSTING_FLAGS 2

/* Points for a word of the question: so far apart that “first” never outweighs “whole”. Words beyond
 * the limit must be there, but no longer count, so that the sum stays within 16 bits. */
#define POINTS_TITLE 256
#define POINTS_WHOLE 128
#define POINTS_FIRST 1
#define POINTS_FOUND 1
#define MAX_COUNTED_WORDS 64

typedef struct
{
  guint32 word;
  guint32 posting;
} Occurrence;

struct _AtlasSearchIndexer
{
  GHashTable *words;   /* word → number, plus one */
  GPtrArray *spelling; /* by number; the keys of the table */
  GArray *last;        /* guint32 by number: place of the word's last occurrence, plus one */
  GArray *occurrences; /* Occurrence, each word once a document */
  GString *folded;     /* scratch */
};

struct _AtlasSearchIndex
{
  char *spelling; /* all words, each ending in NUL, sorted */
  gsize spelling_size;
  guint32 *offsets; /* by word, into the spelling */
  guint32 *starts;  /* by word, into the postings; one more than words */
  guint32 *postings;
  guint n_words;
};

AtlasSearchIndexer *
atlas_search_indexer_new (void)
{
  AtlasSearchIndexer *self = g_new0 (AtlasSearchIndexer, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->spelling = g_ptr_array_new ();
  self->last = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->occurrences = g_array_new (FALSE, FALSE, sizeof (Occurrence));
  self->folded = g_string_new (NULL);
  return self;
}

void
atlas_search_indexer_free (AtlasSearchIndexer *self)
{
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->spelling);
  g_array_unref (self->last);
  g_array_unref (self->occurrences);
  g_string_free (self->folded, TRUE);
  g_free (self);
}

static guint
intern_word (AtlasSearchIndexer *self, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));
  const guint32 none = 0;
  char *copy = NULL;

  if (number > 0)
    return number - 1;
  copy = g_strdup (word);
  g_ptr_array_add (self->spelling, copy);
  g_array_append_val (self->last, none);
  g_hash_table_insert (self->words, copy, GUINT_TO_POINTER (self->spelling->len));
  return self->spelling->len - 1;
}

/* A word that the document has already keeps the better of its places. */
static void
add_occurrence (AtlasSearchIndexer *self, guint document, const char *text, guint flags)
{
  guint word = intern_word (self, text);
  guint32 *last = &g_array_index (self->last, guint32, word);
  const Occurrence occurrence = { word, document << POSTING_FLAGS | flags };

  if (*last > 0)
    {
      Occurrence *known = &g_array_index (self->occurrences, Occurrence, *last - 1);

      if (known->posting >> POSTING_FLAGS == document)
        {
          known->posting |= flags;
          return;
        }
    }
  g_array_append_val (self->occurrences, occurrence);
  *last = self->occurrences->len;
}

void
atlas_search_indexer_add (AtlasSearchIndexer *self,
                          guint document,
                          const char *text,
                          gboolean is_title)
{
  guint flags = is_title ? POSTING_TITLE | POSTING_FIRST : 0;

  if (text == NULL)
    return;
  g_string_truncate (self->folded, 0);
  atlas_search_fold_append (self->folded, text);
  for (char *word = self->folded->str; *word != '\0';)
    {
      gsize length = strcspn (word, " ");
      gboolean is_last = word[length] == '\0';

      word[length] = '\0';
      add_occurrence (self, document, word, flags);
      flags &= ~POSTING_FIRST;
      word += is_last ? length : length + 1;
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Lays the words out in order; returns the rank of each by its number. */
static guint32 *
sort_words (AtlasSearchIndexer *indexer, AtlasSearchIndex *self)
{
  guint32 *ranks = g_new (guint32, indexer->spelling->len);
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_sort (indexer->spelling, compare_words);
  self->n_words = indexer->spelling->len;
  self->offsets = g_new (guint32, self->n_words);
  for (guint i = 0; i < self->n_words; i++)
    {
      const char *word = g_ptr_array_index (indexer->spelling, i);

      self->offsets[i] = (guint32) text->len;
      g_string_append_len (text, word, (gssize) strlen (word) + 1);
      ranks[GPOINTER_TO_UINT (g_hash_table_lookup (indexer->words, word)) - 1] = i;
    }
  self->spelling_size = text->len;
  self->spelling = g_memdup2 (text->str, text->len + 1);
  return ranks;
}

AtlasSearchIndex *
atlas_search_indexer_finish (AtlasSearchIndexer *indexer)
{
  AtlasSearchIndex *self = g_new0 (AtlasSearchIndex, 1);
  g_autofree guint32 *ranks = sort_words (indexer, self);
  const Occurrence *occurrences = (const Occurrence *) (void *) indexer->occurrences->data;
  guint n = indexer->occurrences->len;

  /* Counting sort: it keeps the documents of a word in order. */
  self->starts = g_new0 (guint32, self->n_words + 2);
  self->postings = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    self->starts[ranks[occurrences[i].word] + 2]++;
  for (guint i = 2; i < self->n_words + 2; i++)
    self->starts[i] += self->starts[i - 1];
  for (guint i = 0; i < n; i++)
    self->postings[self->starts[ranks[occurrences[i].word] + 1]++] = occurrences[i].posting;

  atlas_search_indexer_free (indexer);
  return self;
}

void
atlas_search_index_free (AtlasSearchIndex *self)
{
  g_free (self->spelling);
  g_free (self->offsets);
  g_free (self->starts);
  g_free (self->postings);
  g_free (self);
}

gsize
atlas_search_index_get_size (AtlasSearchIndex *self)
{
  return self->spelling_size + sizeof (guint32) * (2 * (gsize) self->n_words + 2) +
         sizeof (guint32) * self->starts[self->n_words];
}

/* The first word that is not before @prefix and does not begin with it either when @after */
static guint
find_word (AtlasSearchIndex *self, const char *prefix, gboolean after)
{
  gsize length = strlen (prefix);
  guint low = 0;
  guint high = self->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strncmp (self->spelling + self->offsets[middle], prefix, length);

      if (order < 0 || (after && order == 0))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The points that each document has for @word, beside what it has for the words before: @found says
 * for how many of those it had any. */
static void
rank_word (AtlasSearchIndex *self, const char *word, guint nth, guint16 *found, guint16 *points)
{
  gsize length = strlen (word);
  guint first = find_word (self, word, FALSE);
  guint end = find_word (self, word, TRUE);

  for (guint i = first; i < end; i++)
    {
      /* One letter is the beginning of something, not the N of N’Djamena. */
      gboolean is_whole = length > 1 && self->spelling[self->offsets[i] + length] == '\0';
      guint base = POINTS_FOUND + (is_whole ? POINTS_WHOLE : 0);

      for (guint32 p = self->starts[i]; p < self->starts[i + 1]; p++)
        {
          guint document = self->postings[p] >> POSTING_FLAGS;
          guint sum = base + (self->postings[p] & POSTING_TITLE ? POINTS_TITLE : 0) +
                      (self->postings[p] & POSTING_FIRST ? POINTS_FIRST : 0);

          if (found[document] < nth)
            continue;
          found[document] = (guint16) (nth + 1);
          points[document] = (guint16) MAX (points[document], sum);
        }
    }
}

guint16 *
atlas_search_index_rank (AtlasSearchIndex *self, const char *text, guint n_documents)
{
  g_autofree char *folded = atlas_search_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n_words = MIN (g_strv_length (words), G_MAXUINT16 - 1);
  guint16 *sums = g_new0 (guint16, n_documents);
  g_autofree guint16 *found = g_new0 (guint16, n_documents);
  g_autofree guint16 *points = g_new0 (guint16, n_documents);

  for (guint nth = 0; nth < n_words && n_documents > 0; nth++)
    {
      memset (points, 0, sizeof (guint16) * n_documents);
      rank_word (self, words[nth], nth, found, points);
      for (guint i = 0; i < n_documents; i++)
        if (found[i] != nth + 1)
          sums[i] = 0;
        else if (nth < MAX_COUNTED_WORDS)
          sums[i] = (guint16) (sums[i] + points[i]);
    }
  return sums;
}
