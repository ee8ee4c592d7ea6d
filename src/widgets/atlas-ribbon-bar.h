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
/* A vertical line at the date of @session, over the height of a drawing @width wide */
void atlas_ribbon_append_date (GtkSnapshot *snapshot,
                               GtkWidget *widget,
                               AtlasSession *session,
                               float height);

G_END_DECLS
