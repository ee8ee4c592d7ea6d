/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-data-label.h"

#include "atlas-text-safety.h"

/* How narrow a text can become GTK finds out by laying it out with a letter in each line, which takes
 * milliseconds for a paragraph, unless it is told. */
#define PARAGRAPH_BYTES 60
#define PARAGRAPH_MIN_CHARS 10

static void
ease_measuring (GtkLabel *label)
{
  gboolean is_long = strlen (gtk_label_get_text (label)) > PARAGRAPH_BYTES;

  gtk_label_set_width_chars (label, is_long ? PARAGRAPH_MIN_CHARS : -1);
}

/* A row makes its labels itself. */
static void
ease_measuring_in (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    ease_measuring (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ease_measuring_in (child);
}

static GtkWidget *
make_label (const char *text, const char *style, GtkAccessibleRole role)
{
  g_autofree char *shown = atlas_text_show_controls (text);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", shown, "xalign", 0.0, "wrap",
                  TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  ease_measuring (GTK_LABEL (label));
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
atlas_data_label_new (const char *text, const char *style)
{
  return make_label (text, style, GTK_ACCESSIBLE_ROLE_LABEL);
}

GtkWidget *
atlas_data_heading_new (const char *text, const char *style, int level)
{
  GtkWidget *label = make_label (text, style, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}

void
atlas_data_label_set_language (GtkLabel *label, const char *lang)
{
  PangoAttrList *attributes = NULL;

  if (lang == NULL)
    return;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (lang)));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

GtkWidget *
atlas_data_row_new (const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  atlas_data_row_set_title (ADW_ACTION_ROW (row), title);
  atlas_data_row_set_text (ADW_ACTION_ROW (row), text);
  return row;
}

void
atlas_data_row_set_title (AdwActionRow *row, const char *title)
{
  g_autofree char *shown = atlas_text_show_controls (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown != NULL ? shown : "");
  ease_measuring_in (GTK_WIDGET (row));
}

void
atlas_data_row_set_text (AdwActionRow *row, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text);

  adw_action_row_set_subtitle (row, shown != NULL ? shown : "");
  ease_measuring_in (GTK_WIDGET (row));
}
