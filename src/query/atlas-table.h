/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_TABLE_STATE,
  ATLAS_TABLE_ALLIANCE,
  ATLAS_TABLE_STAGE,
  ATLAS_TABLE_SINCE,
  ATLAS_TABLE_GROUND, /* what of it is contested */
  ATLAS_TABLE_TROOPS, /* those on its ground, by side, as ranges */
  ATLAS_N_TABLE_COLUMNS,
} AtlasTableColumn;

/**
 * AtlasTableRow:
 *
 * What a state is to an alliance on a day, or that it is in none: a row of the table that says what
 * the map shows. Immutable; of a world.
 */
#define ATLAS_TYPE_TABLE_ROW (atlas_table_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTableRow, atlas_table_row, ATLAS, TABLE_ROW, GObject)

guint atlas_table_row_get_state (AtlasTableRow *self);
/* What stands in the column; "" for nothing. Texts of the collection are in it as they are. */
const char *atlas_table_row_get_text (AtlasTableRow *self, AtlasTableColumn column);
/* All of it in a sentence, for who does not see the columns */
char *atlas_table_row_dup_sentence (AtlasTableRow *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether each word of @folded (see atlas_search_fold()) begins a word of the row */
gboolean atlas_table_row_matches (AtlasTableRow *self, const char *folded);
/* Texts by the rules of the locale, stages in the order in which they lead to membership, days by
 * time, troops by the most people there may be; what is empty last. Equal rows by state. */
int atlas_table_row_compare (AtlasTableRow *a, AtlasTableRow *b, AtlasTableColumn column);

/* “Country”, “Alliance” … */
const char *atlas_table_column_get_title (AtlasTableColumn column);

/* The rows of the day, by state, then by alliance. Every state that holds ground has one or more.
 * Stages of what is over — an alliance that was dissolved, one without members that a state withdrew
 * from — are not shown by the map, and not here. Elements AtlasTableRow, owned. */
GPtrArray *atlas_table_new (AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @store, which holds the rows of another day, hold @rows; what is the same is left alone. */
void atlas_table_update (GListStore *store, GPtrArray *rows);

/* RFC 4180 in UTF-8: a header, one record a row (AtlasTableRow), lines that end in CR LF. Words are the
 * ones that `query` has: codes, ids and ISO dates beside the names. */
char *atlas_table_to_csv (GListModel *rows, AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;
/* The columns as they are shown, with tabs between them, for pasting into a spreadsheet */
char *atlas_table_to_tsv (GListModel *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
