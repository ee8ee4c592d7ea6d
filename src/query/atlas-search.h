/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-target.h"

G_BEGIN_DECLS

/** AtlasSearchGroup: the sorts of results, in the order in which equally good ones are shown. */
typedef enum
{
  ATLAS_SEARCH_COUNTRIES,
  ATLAS_SEARCH_ALLIANCES,
  ATLAS_SEARCH_PLACES,
  ATLAS_SEARCH_DISPUTES, /* over ground */
  ATLAS_SEARCH_PEOPLE,
  ATLAS_SEARCH_EVENTS,
  ATLAS_SEARCH_QUOTES,
  ATLAS_SEARCH_FORCES,
  ATLAS_SEARCH_STORIES,
  ATLAS_SEARCH_SOURCES,
  ATLAS_N_SEARCH_GROUPS,
} AtlasSearchGroup;

const char *atlas_search_group_get_label (AtlasSearchGroup group); /* “Countries” */

/**
 * AtlasSearch:
 *
 * Everything of a world that can be looked for by words: countries by the names they had or have, in
 * English and in their own languages, and by their codes; towns, regions and the places of the
 * record; alliances, people, events, quotes, forces and sources. Immutable: any thread may ask.
 * Making one takes long enough to be done in a thread.
 */
typedef struct _AtlasSearch AtlasSearch;

AtlasSearch *atlas_search_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
AtlasSearch *atlas_search_ref (AtlasSearch *self);
void atlas_search_unref (AtlasSearch *self);
AtlasWorld *atlas_search_get_world (AtlasSearch *self);
guint atlas_search_get_n_items (AtlasSearch *self);
gsize atlas_search_get_size (AtlasSearch *self); /* bytes it takes, without the world’s */

/**
 * AtlasSearchResult:
 * @target: the page that it leads to; none for a place, which is shown on the map
 * @group: what it is
 * @title: its name, the words of a quote; plain text, valid as long as the search
 * @has_point: whether @lat and @lon, in degrees, say where it is; places only
 */
typedef struct
{
  AtlasTarget target;
  AtlasSearchGroup group;
  const char *title;
  gboolean has_point;
  double lat;
  double lon;
} AtlasSearchResult;

/**
 * AtlasSearchResults:
 *
 * The answer to one question, the best group first and the best of it first. Immutable.
 */
typedef struct _AtlasSearchResults AtlasSearchResults;

/* What has a word that begins with each word of @text (as folded, in any order); at most the @limit
 * best, and of each group at most the @group_limit best; 0: all. A word of the title is better than one of the text, a whole word than the beginning
 * of one; among equals countries come first, then the order of the groups, then what is larger or
 * earlier. A text without words finds nothing. */
AtlasSearchResults *atlas_search_query (AtlasSearch *self,
                                        const char *text,
                                        guint limit,
                                        guint group_limit) G_GNUC_WARN_UNUSED_RESULT;
AtlasSearchResults *atlas_search_results_ref (AtlasSearchResults *self);
void atlas_search_results_unref (AtlasSearchResults *self);
guint atlas_search_results_get_n_results (AtlasSearchResults *self);
/* How many were found, within the limits or not: all together, and of @group */
guint atlas_search_results_get_n_found (AtlasSearchResults *self);
guint atlas_search_results_get_total (AtlasSearchResults *self, AtlasSearchGroup group);
void atlas_search_results_get (AtlasSearchResults *self, guint position, AtlasSearchResult *result);
/* From and up to which position results are of the same group as the one at @position */
void
atlas_search_results_get_run (AtlasSearchResults *self, guint position, guint *start, guint *end);
/* Date, kind, names in other languages: what tells it from others, “3 April 2008 · Summit”; may be
 * "". Plain text. */
char *atlas_search_results_dup_subtitle (AtlasSearchResults *self,
                                         guint position) G_GNUC_WARN_UNUSED_RESULT;
/* “Disputed by NATO”; NULL when nobody disputes it. To be shown wherever the title is. */
char *atlas_search_results_dup_dispute (AtlasSearchResults *self,
                                        guint position) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearch, atlas_search_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearchResults, atlas_search_results_unref)

G_END_DECLS
