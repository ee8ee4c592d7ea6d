/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-time-slider-private.h"

G_BEGIN_DECLS

/**
 * AtlasTimeHandle:
 *
 * The second handle of the time slider: the day that the date is compared with. A slider of its own for
 * keys and assistive technology, in years as its owner is; the owner places it and takes the pointer.
 * Shown only while there is such a day.
 */
#define ATLAS_TYPE_TIME_HANDLE (atlas_time_handle_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeHandle, atlas_time_handle, ATLAS, TIME_HANDLE, GtkWidget)

/* @owner outlives it. */
GtkWidget *atlas_time_handle_new (AtlasTimeSlider *owner) G_GNUC_WARN_UNUSED_RESULT;
/* The day is another one. */
void atlas_time_handle_update (AtlasTimeHandle *self);

G_END_DECLS
