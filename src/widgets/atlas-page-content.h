/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-page.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a page says, from top to bottom; for a scrolled window */
GtkWidget *
atlas_page_content_new (AtlasSession *session, const AtlasPage *page) G_GNUC_WARN_UNUSED_RESULT;

/* atlas-page-row.c: a row of a list on a page, which opens what it stands for */
GtkWidget *
atlas_page_row_new (AtlasSession *session, const AtlasBlock *block) G_GNUC_WARN_UNUSED_RESULT;
/* The rows among @blocks from @first up to @end as a list; a long one begins folded. */
GtkWidget *atlas_page_list_new (AtlasSession *session,
                                GPtrArray *blocks,
                                guint first,
                                guint end,
                                const char *label) G_GNUC_WARN_UNUSED_RESULT;
/* atlas-page-link.c: shows where @uri, which is https, leads, and opens it when that is wanted. */
void atlas_page_ask_to_open (GtkWidget *parent, const char *uri);

G_END_DECLS
