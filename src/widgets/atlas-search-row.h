/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-country-list.h"
#include "atlas-search.h"
#include "atlas-session.h"

G_BEGIN_DECLS

/**
 * AtlasSearchRow:
 *
 * What the search shows in one row, as an object for list models: something that was found, or a
 * country of the list of all.
 *
 * It has a title; a subtitle and a dispute, NULL where there is none; a description, both of them for
 * a screen reader. Properties, both read-only strings: heading, what the rows are that it stands among, and count, how many.
 * Characters that turn the direction of writing around are written out in them.
 */
#define ATLAS_TYPE_SEARCH_ROW (atlas_search_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchRow, atlas_search_row, ATLAS, SEARCH_ROW, GObject)

AtlasSearchRow *
atlas_search_row_new_result (AtlasSearchResults *results, guint position) G_GNUC_WARN_UNUSED_RESULT;
/* @n_entries: how many stand below the same heading */
AtlasSearchRow *atlas_search_row_new_country (const AtlasCountryEntry *entry,
                                              guint n_entries) G_GNUC_WARN_UNUSED_RESULT;
const char *atlas_search_row_get_title (AtlasSearchRow *self);
const char *atlas_search_row_get_subtitle (AtlasSearchRow *self);
const char *atlas_search_row_get_dispute (AtlasSearchRow *self);
const char *atlas_search_row_get_description (AtlasSearchRow *self);
/* Whether there is nothing to open but the map */
gboolean atlas_search_row_is_place (AtlasSearchRow *self);
/* Opens its page, or shows the place. */
void atlas_search_row_open (AtlasSearchRow *self, AtlasSession *session);

G_END_DECLS
