/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-country-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasLineList:
 *
 * A heading and a list of AtlasCountryLine below it. Nothing is built anew while the lines read
 * the same; without lines it shows its placeholder, or nothing at all when it has none.
 *
 * Properties: title (string), placeholder (string), fold-from (uint: how many lines are shown
 * before the rest is behind a button, 0 for all).
 */
#define ATLAS_TYPE_LINE_LIST (atlas_line_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLineList, atlas_line_list, ATLAS, LINE_LIST, GtkBox)

void atlas_line_list_set_title (AtlasLineList *self, const char *title);
/* Element type AtlasCountryLine; @world gives the alliances their colours. */
void atlas_line_list_set_lines (AtlasLineList *self, AtlasWorld *world, GPtrArray *lines);
/* Takes the colours of the style of the desktop anew */
void atlas_line_list_update_colors (AtlasLineList *self);

G_END_DECLS
