/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTimelineRow:
 *
 * An item of the timeline: date, kind and whether it is disputed, title, the first lines, what is
 * said against a disputed quote, and the first source.
 *
 * A list view keeps some two hundred rows and measures all of them, though a dozen are seen. So a
 * row is one widget without children: its height follows from the font alone, and its text is laid
 * out when it is drawn.
 */
#define ATLAS_TYPE_TIMELINE_ROW (atlas_timeline_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimelineRow, atlas_timeline_row, ATLAS, TIMELINE_ROW, GtkWidget)

GtkWidget *atlas_timeline_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* NULL empties the row */
void atlas_timeline_row_set_item (AtlasTimelineRow *self, AtlasItem *item);
AtlasItem *atlas_timeline_row_get_item (AtlasTimelineRow *self);
/* Marks the row that goes with the date */
void atlas_timeline_row_set_current (AtlasTimelineRow *self, gboolean current);

/* Whether its symbol on the map is pointed at */
void atlas_timeline_row_set_marked (AtlasTimelineRow *self, gboolean marked);

G_END_DECLS
