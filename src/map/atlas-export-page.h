/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-sheet.h"

G_BEGIN_DECLS

/**
 * AtlasSheetPage:
 *
 * What is told beside the map of a storyboard, as text, as large as there is room for.
 */
typedef struct _AtlasSheetPage AtlasSheetPage;

/* @width, @height: how much room there is, logical px. At the smallest size what there is no room for is
 * left out, which an ellipsis says. */
AtlasSheetPage *atlas_sheet_page_new (AtlasSheet *sheet,
                                      const AtlasPage *page,
                                      double width,
                                      double height) G_GNUC_WARN_UNUSED_RESULT;
void atlas_sheet_page_free (AtlasSheetPage *self);
/* At most the room, logical px */
double atlas_sheet_page_get_height (const AtlasSheetPage *self);
/* Whether its text had to be made smaller than is good to read */
gboolean atlas_sheet_page_is_small (const AtlasSheetPage *self);
/* @text, @faint: in which colours */
void atlas_sheet_page_draw (
  const AtlasSheetPage *self, cairo_t *cr, double x, double y, AtlasPixel text, AtlasPixel faint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSheetPage, atlas_sheet_page_free)

G_END_DECLS
