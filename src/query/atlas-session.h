/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bounds.h"
#include "atlas-changes.h"
#include "atlas-markers.h"
#include "atlas-overlay.h"
#include "atlas-story.h"
#include "atlas-target.h"
#include "atlas-time-step.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasSession:
 *
 * What a window shows: the world, the date, the border view, what is selected and which alliances
 * are on. Every widget binds to it; widgets never talk to each other. A setter works out all
 * state, then notifies, and only when something changed.
 *
 * Properties: world (AtlasWorld, NULL while loading), changes (AtlasChanges), timeline (GListModel),
 * day (AtlasDay, read-only, NULL while loading), date (int, days), today (int, days, construct),
 * markers (AtlasMarkers, read-only: what of the timeline may stand on the map),
 * view (int, AtlasView), selected-state (uint, 0 none), hovered-state (uint),
 * target (AtlasTarget, read-only: the page that is shown, the top of the trail), hovered-target
 * (AtlasTarget, read-only: what is pointed at in a list, for the map to show), compare-date (int,
 * read-only: the day that the date is compared with, while a page of the trail does so, or
 * ATLAS_DATE_INVALID),
 * visible-alliances (uint64, bit per alliance index; of those
 * that the map does not fill, it draws the outline), overlays (uint, AtlasOverlays), previous-date
 * (int, read-only: the date before the last step, for the change sentence and the “joined at this
 * step” outline), story (uint, read-only: 0 for none, else 1 + the index of the story that is read),
 * story-step (uint, read-only, from 0).
 */
#define ATLAS_TYPE_SESSION (atlas_session_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSession, atlas_session, ATLAS, SESSION, GObject)

AtlasSession *atlas_session_new (AtlasDate today) G_GNUC_WARN_UNUSED_RESULT;

/* Takes a loaded world over; the timeline is that of atlas_timeline_new(). */
void atlas_session_set_world (AtlasSession *self,
                              AtlasWorld *world,
                              AtlasChanges *changes,
                              GListModel *timeline);
AtlasWorld *atlas_session_get_world (AtlasSession *self);
AtlasChanges *atlas_session_get_changes (AtlasSession *self);
GListModel *atlas_session_get_timeline (AtlasSession *self);
AtlasDay *atlas_session_get_day (AtlasSession *self);

AtlasDate atlas_session_get_today (AtlasSession *self);
AtlasDate atlas_session_get_date (AtlasSession *self);
/* Clamped to ATLAS_DATE_START … today. */
void atlas_session_set_date (AtlasSession *self, AtlasDate date);
int atlas_session_get_year (AtlasSession *self);
/* A year means 31 December, today in the current one. */
void atlas_session_set_year (AtlasSession *self, int year);
/* Steps to the day of the next or previous change; FALSE when there is none. */
gboolean atlas_session_step_change (AtlasSession *self, int direction);
AtlasDate atlas_session_get_previous_date (AtlasSession *self);
/* Shows @to as if it had been come to from @from, both clamped; the same day twice: by no step. */
void atlas_session_set_step (AtlasSession *self, AtlasDate from, AtlasDate to);
/* From the previous date to the date */
AtlasTimeStep atlas_session_get_step (AtlasSession *self);
/* Whether @state became a member of a visible, filled alliance in what the sentence of this step
 * tells */
gboolean atlas_session_is_joining (AtlasSession *self, guint state);
/* The sentence for this step or NULL; transfer full */
char *atlas_session_describe_step (AtlasSession *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the filter of the timeline lets through and has a place, as the timeline says it; NULL before
 * it has, and for another world. */
AtlasMarkers *atlas_session_get_markers (AtlasSession *self);
void atlas_session_set_markers (AtlasSession *self, AtlasMarkers *markers);
/* From when those are that the map shows on the date, as it was come to */
AtlasMarkerSpan atlas_session_get_marker_span (AtlasSession *self);
/* Likewise on another day, which was chosen */
AtlasMarkerSpan atlas_session_get_marker_span_of (AtlasSession *self, AtlasDate date);

AtlasView atlas_session_get_view (AtlasSession *self);
void atlas_session_set_view (AtlasSession *self, AtlasView view);

/* The page of what was opened last; none: the timeline. */
AtlasTarget atlas_session_get_target (AtlasSession *self);
/* The pages above the timeline, the one that is shown last; valid until it changes. */
const AtlasTarget *atlas_session_get_trail (AtlasSession *self, guint *n_targets);
void atlas_session_show (AtlasSession *self, AtlasTarget target);
/* As show(), and goes to the time and place of what is opened, where it has them. */
void atlas_session_open (AtlasSession *self, AtlasTarget target);
/* To the page before; FALSE on the timeline. */
gboolean atlas_session_back (AtlasSession *self);
void atlas_session_clear_trail (AtlasSession *self);
/* Back to a page of the trail, those above it closed; opens it as show() when it is not in there. */
void atlas_session_return_to (AtlasSession *self, AtlasTarget target);
AtlasTarget atlas_session_get_hovered_target (AtlasSession *self);
void atlas_session_set_hovered_target (AtlasSession *self, AtlasTarget target);
/* The item that is pointed at, which makes its page the hovered target: a change of several states
 * has no page that says which. NULL for none, and after set_hovered_target(). */
AtlasItem *atlas_session_get_hovered_item (AtlasSession *self);
void atlas_session_set_hovered_item (AtlasSession *self, AtlasItem *item);

/* Opens the page that compares the date with another day, in the place of one that is shown. @date is
 * clamped to ATLAS_DATE_START … today. */
void atlas_session_compare (AtlasSession *self, AtlasDate date);
/* Compares with another day on the page of the trail that does so; without one it does nothing. */
void atlas_session_set_compare_date (AtlasSession *self, AtlasDate date);
AtlasDate atlas_session_get_compare_date (AtlasSession *self);
/* The day that the map shows beside the date: the one that is compared with it, but for the date itself
 * and while a story is told, which says what the map shows. ATLAS_DATE_INVALID: there is none. */
AtlasDate atlas_session_get_other_date (AtlasSession *self);

/* The state whose page was opened last. What is selected stays so on days on which it does not exist, for the way back. */
guint atlas_session_get_selected_state (AtlasSession *self);
void atlas_session_set_selected_state (AtlasSession *self, guint state);
/* A click on ground: its state, and above it the explanation of why it is contested; either may be
 * none. */
void atlas_session_pick_ground (AtlasSession *self, guint state, const AtlasDispute *dispute);
guint atlas_session_get_hovered_state (AtlasSession *self);
void atlas_session_set_hovered_state (AtlasSession *self, guint state);

gboolean atlas_session_is_alliance_visible (AtlasSession *self, guint alliance);
void atlas_session_set_alliance_visible (AtlasSession *self, guint alliance, gboolean visible);
/* A bit per alliance index */
guint64 atlas_session_get_visible_alliances (AtlasSession *self);
/* Those of them that the map does not fill; needs a world */
guint64 atlas_session_get_outlined_alliances (AtlasSession *self);
AtlasOverlays atlas_session_get_overlays (AtlasSession *self);
void atlas_session_set_overlays (AtlasSession *self, AtlasOverlays overlays);
gboolean atlas_session_has_overlay (AtlasSession *self, AtlasOverlays overlay);
void atlas_session_set_overlay (AtlasSession *self, AtlasOverlays overlay, gboolean shown);

/* The part of the map that is shown, which the map says; FALSE while it is not known, or all of it */
gboolean atlas_session_get_region (AtlasSession *self, AtlasBounds *region);
/* %NULL for all of it; ::region-changed follows only when it is another one. */
void atlas_session_set_region (AtlasSession *self, const AtlasBounds *region);

/**
 * AtlasSession::go-to: (void (*) (AtlasSession *, double lat, double lon))
 *
 * Somebody asks the map to show a point, as far as needed.
 */
void atlas_session_go_to (AtlasSession *self, double lat, double lon);

/* Stories: one is read while its page is in the trail. A step sets date, view, alliances, overlays
 * and, by ::look-at, the map; when the story is left, what was before comes back. */
const AtlasStory *atlas_session_get_story (AtlasSession *self, guint *step);
const AtlasStoryStep *atlas_session_get_shown_step (AtlasSession *self);
void atlas_session_set_story_step (AtlasSession *self, guint step);
gboolean atlas_session_step_story (AtlasSession *self, int by);
void atlas_session_leave_story (AtlasSession *self);

/**
 * AtlasSession::look-at: (void (*) (AtlasSession *, double lat, double lon, double zoom))
 *
 * A step of a story asks the map to show a part of the world; @zoom as in #AtlasStoryScene.
 */

G_END_DECLS
