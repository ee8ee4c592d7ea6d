/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-link.h"

G_BEGIN_DECLS

/**
 * AtlasHistory:
 *
 * Where somebody has been, as in a browser: places, one of which is the present one, and those behind
 * and before it. What is shown is noted whenever it has changed; the history decides what is a place:
 *
 * - another page is one, and
 * - so is where one came to rest, once a movement through time or over the map has led far from it
 *   (more than a year, half a window, or a level and a half of zoom).
 *
 * What a movement passes is none, however long it takes, and a small movement only changes the place.
 * Where a page leads right after it was opened belongs to it. The steps of a story are one place, and
 * so are the days that the date is compared with: they have their own way back. The page of what
 * changed is one page, whichever step it lists. Times are in
 * milliseconds of any clock that only goes on.
 */
typedef struct _AtlasHistory AtlasHistory;

AtlasHistory *atlas_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_history_free (AtlasHistory *self);
void atlas_history_clear (AtlasHistory *self);

/* @place is copied. What lies before goes when it is a new place. */
void atlas_history_note (AtlasHistory *self, const AtlasLink *place, gint64 now_ms);
gboolean atlas_history_can_go (AtlasHistory *self, int direction);
/* Goes a place back (negative) or forward, and returns where that is, as it was left; NULL, and
 * nothing has changed, when there is none. Valid until the next call. */
const AtlasLink *atlas_history_go (AtlasHistory *self, int direction, gint64 now_ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHistory, atlas_history_free)

G_END_DECLS
