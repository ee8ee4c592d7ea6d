/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-search.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasSearchRunner:
 *
 * Asks in a thread, one question at a time: while one is being answered, the last of those that
 * came after it waits and the others are dropped. The first question also makes the index.
 */
#define ATLAS_TYPE_SEARCH_RUNNER (atlas_search_runner_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchRunner, atlas_search_runner, ATLAS, SEARCH_RUNNER, GObject)

AtlasSearchRunner *atlas_search_runner_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* An answer of more rows has of each group so many at most, the best: a list fills up to 200 rows at
 * once when it changes, which would take longer than a frame. */
#define ATLAS_SEARCH_RUNNER_MAX_ROWS 64
#define ATLAS_SEARCH_RUNNER_GROUP_LIMIT 8

/* Whether the questions that follow are answered with every row; not at first. */
void atlas_search_runner_set_complete (AtlasSearchRunner *self, gboolean is_complete);
/* Makes the index, so that the first answer comes sooner. */
void atlas_search_runner_prepare (AtlasSearchRunner *self);
/* ::answered follows for the last question asked, never within this call. */
void atlas_search_runner_ask (AtlasSearchRunner *self, const char *text);
/* No answer follows to what was asked before. */
void atlas_search_runner_forget (AtlasSearchRunner *self);

/**
 * AtlasSearchRunner::answered: (void (*) (AtlasSearchRunner *, AtlasSearchResults *))
 *
 * The answer to the last question, borrowed.
 */

G_END_DECLS
