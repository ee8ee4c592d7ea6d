/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasSearchIndex:
 *
 * Which documents hold which folded words: a sorted array of words, each with the list of its
 * documents, so that a prefix is a range found by halving. Documents are numbers from 0 on.
 *
 * Not SQLite’s FTS5: it folds neither ł, ø, đ, ı nor ß, so that all text would be folded here anyhow;
 * it ranks by how often a word is there, not by whole word and title, so that every match would be
 * fetched and ranked again; and it would be one more dependency, for less code than this file has.
 * “dev bench” prints what 50,000 items cost.
 */
typedef struct _AtlasSearchIndex AtlasSearchIndex;
typedef struct _AtlasSearchIndexer AtlasSearchIndexer;

/* An indexer takes what is in the documents and becomes an index. */
AtlasSearchIndexer *atlas_search_indexer_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_search_indexer_free (AtlasSearchIndexer *self);
/* Adds the words of @text, which may be NULL, to @document: one after the other, beginning at 0. A
 * title may come in several parts, all before the rest. */
void atlas_search_indexer_add (AtlasSearchIndexer *self,
                               guint document,
                               const char *text,
                               gboolean is_title);
/* Takes @self over. */
AtlasSearchIndex *atlas_search_indexer_finish (AtlasSearchIndexer *self) G_GNUC_WARN_UNUSED_RESULT;

void atlas_search_index_free (AtlasSearchIndex *self);
gsize atlas_search_index_get_size (AtlasSearchIndex *self);

/* For each of the @n_documents, how well it matches @text: 0 when not every word of @text begins a
 * word of it. A word of a title is better than one of the text, then a whole word than the beginning
 * of one, then the first of a title. No match at all for a text without words. Thread-safe; free
 * with g_free(). */
guint16 *atlas_search_index_rank (AtlasSearchIndex *self,
                                  const char *text,
                                  guint n_documents) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearchIndex, atlas_search_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearchIndexer, atlas_search_indexer_free)

G_END_DECLS
