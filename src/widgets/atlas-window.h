/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bookmarks.h"
#include "atlas-map-view.h"
#include "atlas-session.h"
#include "atlas-time-bar.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasWindow:
 *
 * The window: the map with the time bar below it, and the record at its end, beside the map where
 * there is room, else in a sheet that comes up from below. It shows a spinner until the session
 * has a world.
 *
 * Properties: session (AtlasSession).
 * Actions: win.search, win.clear-selection, win.back and win.forward (through where one has been), win.undo-filter, win.redo-filter, win.reveal-map, win.step-time,
 * win.step-change, win.play, win.edit-date, win.focus-map, win.focus-time, win.toggle-lanes, win.toggle-sidebar,
 * win.fullscreen (presents the story that is read, if one is), win.list-stories, win.step-story (an
 * int: how many steps), win.border-view, win.copy-link, win.add-bookmark, win.list-bookmarks, win.open-bookmark (a string: its link), win.toast (a string: shows it for a moment).
 */
#define ATLAS_TYPE_WINDOW (atlas_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWindow, atlas_window, ATLAS, WINDOW, AdwApplicationWindow)

AtlasWindow *
atlas_window_new (GtkApplication *application, AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;
AtlasSession *atlas_window_get_session (AtlasWindow *self);
AtlasMapView *atlas_window_get_map_view (AtlasWindow *self);
AtlasTimeBar *atlas_window_get_time_bar (AtlasWindow *self);
/* Shows what a link leads to; a toast says why when it leads nowhere. */
void atlas_window_open_link (AtlasWindow *self, const char *uri);
/* Goes to a page, which is what atlas_target_parse() takes, and to its time and place; a toast says
 * so when there is none. */
void atlas_window_open_page (AtlasWindow *self, const char *page);
/* Opens the search for @text, or goes on with it as if that had been typed; needs a world */
void atlas_window_search (AtlasWindow *self, const char *text);
/* Link to what the window shows, with date, view, camera and page; needs a world */
char *atlas_window_dup_link (AtlasWindow *self) G_GNUC_WARN_UNUSED_RESULT;
/* A short message, plain text, over the window */
void atlas_window_add_toast (AtlasWindow *self, const char *text);
/* A list of AtlasBookmark, which the window changes; whoever has the settings fills and keeps it. */
GListStore *atlas_window_get_bookmarks (AtlasWindow *self);
/* Asks, in a bar over the map, whether the first story or the help is wanted; needs a world */
void atlas_window_offer_story (AtlasWindow *self);
/* Says in place of the map that and why nothing could be loaded */
void atlas_window_show_error (AtlasWindow *self, const char *message);

G_END_DECLS
