/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-table.h"

G_BEGIN_DECLS

/**
 * AtlasTableRow:
 * @alliance: its index, or %G_MAXUINT where the state is in none; then @stage is not set
 * @most_people: the upper end of the ranges of people on its ground
 * @sort_keys: of the columns that are sorted as text
 */
struct _AtlasTableRow
{
  GObject parent_instance;

  guint state;
  guint alliance;
  const AtlasStageSpan *stage; /* of the collection, which @world keeps */
  AtlasWorld *world;
  char *texts[ATLAS_N_TABLE_COLUMNS];
  char *sort_keys[ATLAS_N_TABLE_COLUMNS];
  char *folded;
  guint64 most_people;
};

/* Takes @texts over, ATLAS_N_TABLE_COLUMNS of them. */
AtlasTableRow *atlas_table_row_new (AtlasWorld *world,
                                    guint state,
                                    const AtlasStatus *status,
                                    char *const *texts,
                                    guint64 most_people) G_GNUC_WARN_UNUSED_RESULT;
gboolean atlas_table_row_equal (AtlasTableRow *a, AtlasTableRow *b);
/* The order of atlas_table_new(): 0 for rows about the same */
int atlas_table_row_order (AtlasTableRow *a, AtlasTableRow *b);

G_END_DECLS
