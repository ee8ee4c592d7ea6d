/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes templates, style and icons known; before the first widget, and as often as one likes. */
void atlas_widgets_register_resources (void);
/* Prepares the default display: needs one */
void atlas_widgets_init (void);
/* Gives @button the text @label, plain, which wraps where there is no room for a line of it */
void atlas_widgets_set_button_label (GtkButton *button, const char *label);
/* Lets Tab lead into @list to what is seen of it. GTK goes to the row that had the focus last, else the
 * first, and does not scroll there, wherever the list was scrolled since. The row whose
 * content has the CSS class @preferred (a literal, or NULL), if it is in view, comes before the first
 * one that is. */
void atlas_widgets_keep_focus_in_view (GtkListView *list, const char *preferred);

G_END_DECLS
