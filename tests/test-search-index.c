/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-index.h"

#include <string.h>

/* An index of documents given as title and text, in turns */
static AtlasSearchIndex *
index_of (const char *const *texts, guint n_documents)
{
  AtlasSearchIndexer *indexer = atlas_search_indexer_new ();

  for (guint i = 0; i < n_documents; i++)
    {
      atlas_search_indexer_add (indexer, i, texts[2 * i], TRUE);
      atlas_search_indexer_add (indexer, i, texts[2 * i + 1], FALSE);
    }
  return atlas_search_indexer_finish (indexer);
}

/* Asserts that the best matches of @text are the documents of @expected, best first. */
static void
assert_order (AtlasSearchIndex *index, guint n_documents, const char *text, const char *expected)
{
  g_autofree guint16 *points = atlas_search_index_rank (index, text, n_documents);
  g_autoptr (GString) order = g_string_new (NULL);

  for (;;)
    {
      guint best = n_documents;

      for (guint i = 0; i < n_documents; i++)
        if (points[i] > 0 && (best == n_documents || points[i] > points[best]))
          best = i;
      if (best == n_documents)
        break;
      g_string_append_printf (order, "%u", best);
      points[best] = 0;
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static const char *const documents[] = {
  "Something else",  "the war began", /* 0: whole word of the text */
  "Something else",  "in Warsaw",     /* 1: beginning of a word of the text */
  "Warsaw Pact",     NULL,            /* 2: beginning of a word of the title */
  "The Pact of war", "",              /* 3: whole word of the title */
  "War and Pact",    "nothing",       /* 4: whole first word of the title */
};
#define N_DOCUMENTS 5

static void
test_ranking (void)
{
  g_autoptr (AtlasSearchIndex) index = index_of (documents, N_DOCUMENTS);

  assert_order (index, N_DOCUMENTS, "war", "43201");
  assert_order (index, N_DOCUMENTS, "wars", "21");
  assert_order (index, N_DOCUMENTS, "warsaw", "21");
  assert_order (index, N_DOCUMENTS, "warsaws", "");
}

static void
test_several_words (void)
{
  g_autoptr (AtlasSearchIndex) index = index_of (documents, N_DOCUMENTS);

  assert_order (index, N_DOCUMENTS, "war pact", "432");
  assert_order (index, N_DOCUMENTS, "PACT, wär!", "432");
  assert_order (index, N_DOCUMENTS, "war began", "0");
  assert_order (index, N_DOCUMENTS, "pact began", "");
  assert_order (index, N_DOCUMENTS, "war war war", "43201");
}

static void
test_empty (void)
{
  g_autoptr (AtlasSearchIndex) index = index_of (documents, N_DOCUMENTS);
  g_autoptr (AtlasSearchIndex) none = index_of (NULL, 0);

  assert_order (index, N_DOCUMENTS, "", "");
  assert_order (index, N_DOCUMENTS, " – ", "");
  assert_order (none, 0, "war", "");
}

/* Beside the first and the last word of the array */
static void
test_ends (void)
{
  g_autoptr (AtlasSearchIndex) index = index_of (documents, N_DOCUMENTS);

  assert_order (index, N_DOCUMENTS, "0", "");
  assert_order (index, N_DOCUMENTS, "an", "4");
  assert_order (index, N_DOCUMENTS, "warsaw", "21");
  assert_order (index, N_DOCUMENTS, "z", "");
  assert_order (index, N_DOCUMENTS, "яя", "");
}

/* More words than the points of 16 bits have room for still must all be there. */
static void
test_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) question = g_string_new (NULL);
  const char *texts[4] = { NULL, "w0 w1", NULL, NULL };
  g_autoptr (AtlasSearchIndex) index = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "w%u ", i);
  texts[0] = text->str;
  texts[2] = "w0 w1";
  index = index_of (texts, 2);
  assert_order (index, 2, text->str, "0");
  g_string_printf (question, "%s v", text->str);
  assert_order (index, 2, question->str, "");
}

/* Every beginning of every word finds, in a large made-up vocabulary, what a plain comparison finds. */
static void
test_against_comparison (void)
{
  const guint n = 2000;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autoptr (AtlasSearchIndex) index = NULL;

  for (guint i = 0; i < 2 * n; i++)
    {
      char word[6] = { 0 };

      for (guint k = 0; k < 5; k++)
        word[k] = (char) g_rand_int_range (random, 'a', 'd');
      g_ptr_array_add (texts, g_strdup (word));
    }
  index = index_of ((const char *const *) texts->pdata, n);
  for (const char *const *prefix =
         (const char *const[]) { "a", "bc", "cab", "aaaa", "bcabc", NULL };
       *prefix != NULL; prefix++)
    {
      g_autofree guint16 *points = atlas_search_index_rank (index, *prefix, n);

      for (guint i = 0; i < n; i++)
        g_assert_cmpint (points[i] > 0, ==,
                         g_str_has_prefix (g_ptr_array_index (texts, 2 * i), *prefix) ||
                           g_str_has_prefix (g_ptr_array_index (texts, 2 * i + 1), *prefix));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-index/ranking", test_ranking);
  g_test_add_func ("/search-index/several-words", test_several_words);
  g_test_add_func ("/search-index/empty", test_empty);
  g_test_add_func ("/search-index/ends", test_ends);
  g_test_add_func ("/search-index/many-words", test_many_words);
  g_test_add_func ("/search-index/against-comparison", test_against_comparison);
  return g_test_run ();
}
