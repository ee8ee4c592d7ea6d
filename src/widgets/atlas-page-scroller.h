/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasPageScroller:
 *
 * Scrolls what a page says, which it keeps as narrow as can well be read.
 */
#define ATLAS_TYPE_PAGE_SCROLLER (atlas_page_scroller_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPageScroller, atlas_page_scroller, ATLAS, PAGE_SCROLLER, AdwBin)

GtkWidget *atlas_page_scroller_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* NULL at first */
GtkWidget *atlas_page_scroller_get_content (AtlasPageScroller *self);
/* What was there before is freed slowly. */
void atlas_page_scroller_set_content (AtlasPageScroller *self, GtkWidget *content);
void atlas_page_scroller_scroll_to_top (AtlasPageScroller *self);

G_END_DECLS
