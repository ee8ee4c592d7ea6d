/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day-layers.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasSwipe:
 *
 * The day that the date is compared with, over a part of the map, and the divider between them with
 * its handle: dragged by mouse and touch, moved by keys (arrows, Page Up and Down, Home, End), a slider
 * for assistive technology. It lies over the whole map and takes no events but at the divider.
 *
 * Layers of its own draw the other day, in the same viewport; they are there only while there is one.
 * The signal “moved” is emitted when the divider is.
 */
#define ATLAS_TYPE_SWIPE (atlas_swipe_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSwipe, atlas_swipe, ATLAS, SWIPE, GtkWidget)

void atlas_swipe_set_viewport (AtlasSwipe *self, ShumateViewport *viewport);
/* Shows the day of @look beside @date; NULL: no other day. */
void atlas_swipe_set_look (AtlasSwipe *self, const AtlasDayLook *look, AtlasDate date);

/* Where the divider is, 0 … 1 of the width */
void atlas_swipe_set_fraction (AtlasSwipe *self, double fraction);
/* Whether the other day is shown at @x */
gboolean atlas_swipe_is_other (AtlasSwipe *self, double x);
/* From where to where the map shows the other day, or the date; px */
void atlas_swipe_get_part (AtlasSwipe *self, gboolean of_other, double *from, double *to);
/* The other day and its layers, borrowed; NULL when there is none */
AtlasDay *atlas_swipe_get_day (AtlasSwipe *self);
AtlasDayLayers *atlas_swipe_get_layers (AtlasSwipe *self);

G_END_DECLS
