/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-file.h"
#include "atlas-export.h"
#include "atlas-storyboard.h"

G_BEGIN_DECLS

/* Pixels of a page, 1/96 in: A4, lying */
#define ATLAS_EXPORT_PAGE_WIDTH_PX 1123
#define ATLAS_EXPORT_PAGE_HEIGHT_PX 794

/* Writes @storyboard to @path as a PDF, a picture and what is told beside it on each page, all of it or
 * nothing. @request says how the maps look and how large a page is; it needs no day. A step of a story
 * is shown as the story says, but where it has no camera the map is that of @request. @progress may be
 * %NULL, @cancellable too: it is looked at between pages. Fails when there is no page. Blocking: for a
 * thread of its own. */
gboolean atlas_export_write_storyboard (const AtlasExportRequest *request,
                                        AtlasStoryboard *storyboard,
                                        AtlasView view,
                                        const char *path,
                                        AtlasExportProgress progress,
                                        gpointer user_data,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
