/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"
#include "atlas-time-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTimeSlider:
 *
 * The time from 1949 to today as a slider whose trough is the step chart of member counts, with
 * ticks for changes, events without force, events with force and quotes below it. It zooms from all of it to three weeks, by scrolling,
 * pinching and keys; a strip then says which part is seen. Dragging and the keys stop at years, months
 * or days, by how far it is zoomed; a date between them, set elsewhere, is shown where it is.
 *
 * Properties: session (AtlasSession), unit (uint, AtlasTimeUnit, read-only: what a step is),
 * can-zoom-in, can-zoom-out (boolean, read-only).
 *
 * Signals: scale-changed, when another part of time is seen.
 */
#define ATLAS_TYPE_TIME_SLIDER (atlas_time_slider_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeSlider, atlas_time_slider, ATLAS, TIME_SLIDER, GtkWidget)

GtkWidget *atlas_time_slider_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_time_slider_set_session (AtlasTimeSlider *self, AtlasSession *session);
AtlasTimeUnit atlas_time_slider_get_unit (AtlasTimeSlider *self);
/* What is seen; borrowed, valid with a session */
const AtlasTimeScale *atlas_time_slider_get_scale (AtlasTimeSlider *self);
/* Goes @n units on, or back; FALSE at the end of time. */
gboolean atlas_time_slider_step (AtlasTimeSlider *self, int n);
/* Shows twice less time around the date shown, or twice more for a negative @direction. */
void atlas_time_slider_zoom (AtlasTimeSlider *self, int direction);
gboolean atlas_time_slider_can_zoom (AtlasTimeSlider *self, int direction);

G_END_DECLS
