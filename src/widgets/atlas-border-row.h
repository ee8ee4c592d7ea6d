/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-history.h"
#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AtlasBorderRow: a border in words on the day, and its chart; it opens the other side. */
#define ATLAS_TYPE_BORDER_ROW (atlas_border_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBorderRow, atlas_border_row, ATLAS, BORDER_ROW, GtkListBoxRow)

/* @history is of the world of @session; @holder owns it. @is_of_alliance: whether the page is the
 * alliance’s, so that the row goes by the name of the state */
GtkWidget *atlas_border_row_new (AtlasSession *session,
                                 const AtlasBorderHistory *history,
                                 GPtrArray *holder,
                                 gboolean is_of_alliance) G_GNUC_WARN_UNUSED_RESULT;
/* Says how it is on the date of the session. */
void atlas_border_row_update (AtlasBorderRow *self);
/* What the row opens on that date */
AtlasTarget atlas_border_row_get_target (AtlasBorderRow *self);

G_END_DECLS
