/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-page.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a page says, from top to bottom; for a scrolled window. What fits on a screen is there at
 * once, the rest comes in the frames that follow. */
GtkWidget *atlas_page_content_new (AtlasSession *session,
                                   AtlasPage *page) G_GNUC_WARN_UNUSED_RESULT; /* takes @page */

/* The same of a step: what it tells is there at once, what it cites when the map has got to where it
 * looks, after @delay_ms, so that neither holds the other up. */
GtkWidget *atlas_page_content_new_for_step (AtlasSession *session,
                                            AtlasPage *page, /* taken */
                                            guint delay_ms) G_GNUC_WARN_UNUSED_RESULT;

/* Leaves out what has not come yet: another page takes its place. */
void atlas_page_content_stop (GtkWidget *content);

/* atlas-page-block.c: the blocks from @first up to @end, which are no rows and of one kind */
GtkWidget *atlas_page_block_new (AtlasSession *session,
                                 AtlasTarget target,
                                 GPtrArray *blocks,
                                 guint first,
                                 guint end) G_GNUC_WARN_UNUSED_RESULT;

/* atlas-page-row.c: a row of a list on a page, which opens what it stands for */
GtkWidget *
atlas_page_row_new (AtlasSession *session, const AtlasBlock *block) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *atlas_page_list_new (const char *label) G_GNUC_WARN_UNUSED_RESULT;
/* Ends a list with a row that brings those from @first up to @end of @blocks when it is wanted */
void atlas_page_list_fold (
  GtkWidget *list, AtlasSession *session, GPtrArray *blocks, guint first, guint end);
/* atlas-page-link.c: shows where @uri, which is https, leads, and opens it when that is wanted. */
void atlas_page_ask_to_open (GtkWidget *parent, const char *uri);

G_END_DECLS
