/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Labels and rows for text that comes from a collection: never read as markup, with the characters
 * that turn the direction of text around written out. */

/* A wrapping label; @style: a style class or NULL */
GtkWidget *atlas_data_label_new (const char *text, const char *style) G_GNUC_WARN_UNUSED_RESULT;
/* The same, as a heading of @level for assistive technology */
GtkWidget *
atlas_data_heading_new (const char *text, const char *style, int level) G_GNUC_WARN_UNUSED_RESULT;
/* Says in which language the text is (BCP 47), for fonts and for assistive technology */
void atlas_data_label_set_language (GtkLabel *label, const char *lang);
/* A row of a boxed list; @text may be NULL */
GtkWidget *atlas_data_row_new (const char *title, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void atlas_data_row_set_title (AdwActionRow *row, const char *title);
void atlas_data_row_set_text (AdwActionRow *row, const char *text);

G_END_DECLS
