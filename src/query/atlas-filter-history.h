/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-filter.h"

G_BEGIN_DECLS

/**
 * AtlasFilterHistory:
 *
 * What a timeline was filtered by before, to be undone and done again. It begins with no filter. A word
 * that is typed is one change, not one a letter.
 */
typedef struct _AtlasFilterHistory AtlasFilterHistory;

AtlasFilterHistory *atlas_filter_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_filter_history_free (AtlasFilterHistory *self);

/* Notes what was chosen; NULL is no filter. What was undone cannot be done again then. */
void atlas_filter_history_add (AtlasFilterHistory *self, AtlasFilter *filter);
gboolean atlas_filter_history_can_go (AtlasFilterHistory *self, int direction);
/* What to filter by after undoing (negative) or doing again; the present one when there is none.
 * Borrowed; NULL for no filter. */
AtlasFilter *atlas_filter_history_go (AtlasFilterHistory *self, int direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFilterHistory, atlas_filter_history_free)

G_END_DECLS
