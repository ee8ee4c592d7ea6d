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
/**
 * AtlasLate:
 *
 * How many frames later than the map something is drawn, where all together is too much for one: then
 * the map begins to move, the legend follows, and last the text beside it.
 */
typedef enum
{
  ATLAS_LATE_CAMERA = 1,
  ATLAS_LATE_LEGEND,
  ATLAS_LATE_TEXT,
} AtlasLate;

/* Calls @func when so many more frames have been drawn, once for all that asked for it till then; at
 * once while @widget is not shown. A widget has one such @func. */
void atlas_widgets_call_late (GtkWidget *widget, AtlasLate late, void (*func) (GtkWidget *widget));
/* Holds @widget, which is about to be removed, or NULL, and frees it later, its lists a few rows at a
 * time: at once, hundreds of rows take GTK longer than a frame. */
void atlas_widgets_free_slowly (GtkWidget *widget);
/* Lets Tab lead into @list to what is seen of it. GTK goes to the row that had the focus last, else the
 * first, and does not scroll there, wherever the list was scrolled since. The row whose
 * content has the CSS class @preferred (a literal, or NULL), if it is in view, comes before the first
 * one that is. */
void atlas_widgets_keep_focus_in_view (GtkListView *list, const char *preferred);

G_END_DECLS
