/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-name-links.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasLinkText:
 *
 * A wrapping text with words that lead to pages and days. It is set as one text; each link is a
 * widget of its own over its words, with the focus, the name and the role of a link, which those of a
 * label do not have for assistive technology.
 */
#define ATLAS_TYPE_LINK_TEXT (atlas_link_text_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLinkText, atlas_link_text, ATLAS, LINK_TEXT, GtkWidget)

/* @text: plain; @links: AtlasTextLink, in the order of the text, or NULL; @style: a style class or
 * NULL; @level: of a heading, or 0 for a text */
GtkWidget *atlas_link_text_new (AtlasSession *session,
                                const char *text,
                                GArray *links,
                                const char *style,
                                int level) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
