/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSwipeHandle:
 *
 * What the divider of a map is held by: a slider of @adjustment, whose value is 0 … 1, for keys and
 * assistive technology (in per cent). Whoever places it takes the pointer.
 */
#define ATLAS_TYPE_SWIPE_HANDLE (atlas_swipe_handle_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSwipeHandle, atlas_swipe_handle, ATLAS, SWIPE_HANDLE, GtkWidget)

GtkWidget *atlas_swipe_handle_new (GtkAdjustment *adjustment) G_GNUC_WARN_UNUSED_RESULT;
/* What is said of the value */
void atlas_swipe_handle_set_value_text (AtlasSwipeHandle *self, const char *text);

G_END_DECLS
