/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTimeSlider:
 *
 * The years from 1949 to today as a slider whose trough is the step chart of member counts.
 * Dragging and the keys stop at years; a date within a year, set elsewhere, is shown where it is.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_TIME_SLIDER (atlas_time_slider_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeSlider, atlas_time_slider, ATLAS, TIME_SLIDER, GtkWidget)

GtkWidget *atlas_time_slider_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_time_slider_set_session (AtlasTimeSlider *self, AtlasSession *session);

G_END_DECLS
