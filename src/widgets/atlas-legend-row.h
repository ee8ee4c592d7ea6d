/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasLegendRow:
 *
 * One alliance of the legend: a check button that shows it on the map or not, how many members it
 * has on the day, a patch of colour with year and count for each accession wave, and one with its
 * pattern and count for each other stage that states are in.
 */
#define ATLAS_TYPE_LEGEND_ROW (atlas_legend_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLegendRow, atlas_legend_row, ATLAS, LEGEND_ROW, GtkBox)

GtkWidget *atlas_legend_row_new (AtlasSession *session, guint alliance) G_GNUC_WARN_UNUSED_RESULT;
/* Shows the session's day and which alliances are on; what did not change is not touched. */
void atlas_legend_row_update (AtlasLegendRow *self);
/* Takes the colours of the style of the desktop anew */
void atlas_legend_row_update_colors (AtlasLegendRow *self);

G_END_DECLS
