/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-ribbon.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** AtlasRibbonBar: the drawing of one lane, from the first day of the atlas to the last. */
#define ATLAS_TYPE_RIBBON_BAR (atlas_ribbon_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasRibbonBar, atlas_ribbon_bar, ATLAS, RIBBON_BAR, GtkWidget)

/* @pieces: element type AtlasRibbonPiece */
GtkWidget *atlas_ribbon_bar_new (AtlasSession *session,
                                 guint alliance,
                                 GArray *pieces) G_GNUC_WARN_UNUSED_RESULT;
/* How a lane is drawn that is not in such a bar: the colour of an alliance, in that of @widget’s text
 * where the map has none for it; and one piece of the lane, as large as @bar */
GdkRGBA atlas_ribbon_get_color (GtkWidget *widget, AtlasWorld *world, guint alliance);
void atlas_ribbon_append_piece (GtkSnapshot *snapshot,
                                const graphene_rect_t *bar,
                                AtlasRibbonFill fill,
                                const GdkRGBA *color);
/* A vertical line at the date of @session, over the height of a drawing @width wide */
void atlas_ribbon_append_date (GtkSnapshot *snapshot,
                               GtkWidget *widget,
                               AtlasSession *session,
                               float height);

G_END_DECLS
