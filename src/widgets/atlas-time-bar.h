/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasTimeBar:
 *
 * Everything about time below the map: play, the change keys, the date in full, which can be typed
 * anew, the sentence of what changed, the slider.
 *
 * Properties: session (AtlasSession), compact (boolean: the sentence goes below the buttons), speed
 * (string: “0.5”, “1”, “2” or “4” times the usual pace), skips-empty (boolean: playing goes from change
 * to change), lanes (boolean: whether they are open above the slider).
 * Actions: time.play, time.previous-change, time.next-change, time.edit-date, time.zoom-in,
 * time.zoom-out; time.speed, time.skip-empty and time.lanes are the properties.
 */
#define ATLAS_TYPE_TIME_BAR (atlas_time_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeBar, atlas_time_bar, ATLAS, TIME_BAR, AdwBin)

void atlas_time_bar_set_session (AtlasTimeBar *self, AtlasSession *session);
void atlas_time_bar_toggle_play (AtlasTimeBar *self);
void atlas_time_bar_edit_date (AtlasTimeBar *self);
/* One unit of the slider on, or back */
void atlas_time_bar_step (AtlasTimeBar *self, int direction);
void atlas_time_bar_focus_slider (AtlasTimeBar *self);

G_END_DECLS
