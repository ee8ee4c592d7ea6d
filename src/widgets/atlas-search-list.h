/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-search-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSearchList:
 *
 * What the search shows as a list model of AtlasSearchRow with sections. Rows are made when they
 * are asked for. Of many the first are there at once and more with each atlas_search_list_grow(),
 * for a list view fills up to two hundred rows at once, which takes longer than a frame.
 */
#define ATLAS_TYPE_SEARCH_LIST (atlas_search_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchList, atlas_search_list, ATLAS, SEARCH_LIST, GObject)

void atlas_search_list_show_results (AtlasSearchList *self, AtlasSearchResults *results);
guint atlas_search_list_get_n_found (AtlasSearchList *self); /* listed or not */
/* How many there are once it has grown */
guint atlas_search_list_get_n_rows (AtlasSearchList *self);
/* Adds some of the rows that are still missing; FALSE when all are there. */
gboolean atlas_search_list_grow (AtlasSearchList *self);
/* The list of all countries of @day, as atlas_country_list_new() has it */
void atlas_search_list_show_countries (AtlasSearchList *self, AtlasDay *day);

G_END_DECLS
