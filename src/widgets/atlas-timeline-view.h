/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-filter.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasTimelineView:
 *
 * The record as a list in step with the session's date: everything, with a heading a year, or what
 * concerns one state, below a widget that says what that state is. Of it, what the filter lets
 * through, which the bar above says. Choosing an item takes date and map there and opens its page;
 * pointing at it shows its place and states on the map.
 */
#define ATLAS_TYPE_TIMELINE_VIEW (atlas_timeline_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimelineView, atlas_timeline_view, ATLAS, TIMELINE_VIEW, AdwBin)

void atlas_timeline_view_set_session (AtlasTimelineView *self, AtlasSession *session);
/* 0 for everything */
void atlas_timeline_view_set_state (AtlasTimelineView *self, guint state);
/* A widget that scrolls with the list, above it; the list is then not scrolled by the date. */
void atlas_timeline_view_set_leader (AtlasTimelineView *self, GtkWidget *leader);

AtlasSession *atlas_timeline_view_get_session (AtlasTimelineView *self);
/* What was chosen besides the state; NULL when nothing was. Filters in a thread, and emits the signal
 * “filtered” when what it found is shown. */
AtlasFilter *atlas_timeline_view_get_filter (AtlasTimelineView *self);
void atlas_timeline_view_set_filter (AtlasTimelineView *self, AtlasFilter *filter);
/* Undoes the last choice (negative), or does again what was undone; nothing when there is none. */
void atlas_timeline_view_step_filter (AtlasTimelineView *self, int direction);
gboolean atlas_timeline_view_is_filtering (AtlasTimelineView *self);
/* Of what is shown */
const AtlasFilterCounts *atlas_timeline_view_get_counts (AtlasTimelineView *self);

G_END_DECLS
