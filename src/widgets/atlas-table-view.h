/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasTableView:
 *
 * All that the map shows on the day as a table, to be sorted by column, filtered by words, copied and
 * saved. While it is on screen it follows the day and the border view of the session; a row opens the
 * page of its country.
 *
 * Properties: session (AtlasSession), compact (gboolean: only the most important columns).
 */
#define ATLAS_TYPE_TABLE_VIEW (atlas_table_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTableView, atlas_table_view, ATLAS, TABLE_VIEW, AdwBin)

void atlas_table_view_focus (AtlasTableView *self);

G_END_DECLS
