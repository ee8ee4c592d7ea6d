/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-filter.h"

G_BEGIN_DECLS

/**
 * AtlasFilter:
 * @kinds, @alliances: a bit for each; 0 when it does not look at them
 * @people: indices
 * @words: the words of the text as they are compared
 */
struct _AtlasFilter
{
  gatomicrefcount ref_count;

  GArray *parts; /* AtlasFilterPart, whose text is owned */
  guint64 kinds;
  guint64 alliances;
  GArray *people; /* guint */
  char **words;
  guint state;
  gboolean is_disputed;
};

/** What an item is, as far as filters ask: a bit for each kind and alliance. */
guint64 atlas_item_get_filter_kinds (AtlasItem *item);
guint64 atlas_item_get_alliances (AtlasItem *item);
gboolean atlas_item_has_person (AtlasItem *item, guint person);
gboolean atlas_item_has_words (AtlasItem *item, const char *const *words);

G_END_DECLS
