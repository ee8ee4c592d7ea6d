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
 * Properties, all read-only strings: title; subtitle and dispute, NULL where there is none;
 * description, both of them for a screen reader; heading, what the rows are that it stands among.
 * Characters that turn the direction of writing around are written out in them.
 */
#define ATLAS_TYPE_SEARCH_ROW (atlas_search_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchRow, atlas_search_row, ATLAS, SEARCH_ROW, GObject)

AtlasSearchRow *
atlas_search_row_new_result (AtlasSearchResults *results, guint position) G_GNUC_WARN_UNUSED_RESULT;
AtlasSearchRow *
atlas_search_row_new_country (const AtlasCountryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
/* Opens its page, or shows the place. */
void atlas_search_row_open (AtlasSearchRow *self, AtlasSession *session);

G_END_DECLS
