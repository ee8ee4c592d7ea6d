/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-details.h"

#include "atlas-item-summary.h"

#include <glib/gi18n.h>

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append (GtkWidget *box, const char *text, const char *style)
{
  if (text != NULL && text[0] != '\0')
    gtk_box_append (GTK_BOX (box), make_label (text, style));
}

/* A dispute stands in a box of its own, with an icon, so that nobody reads past it. */
static void
append_dispute (GtkWidget *box, AtlasItem *item)
{
  g_autofree char *dispute = atlas_item_describe_dispute (item);
  GtkWidget *row = NULL;
  GtkWidget *icon = NULL;

  if (dispute == NULL)
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), make_label (dispute, NULL));
  gtk_widget_add_css_class (row, "dispute");
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
make_link (const char *uri, const char *text)
{
  GtkWidget *button = gtk_link_button_new (uri);
  GtkWidget *label = make_label (text, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, uri);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_widget_add_css_class (button, "source");
  return button;
}

static void
append_source (GtkWidget *box, const AtlasSource *source)
{
  g_autofree char *text = atlas_source_describe (source);
  const char *link = atlas_source_get_link (source);

  if (link != NULL)
    gtk_box_append (GTK_BOX (box), make_link (link, text));
  else
    append (box, text, "source");
}

static void
append_sources (GtkWidget *box, AtlasItem *item)
{
  guint n_sources = 0;
  const AtlasSource *const *sources = atlas_item_get_sources (item, &n_sources);

  if (n_sources == 0)
    return;
  append (box, ngettext ("Source", "Sources", n_sources), "details-heading");
  for (guint i = 0; i < n_sources; i++)
    append_source (box, sources[i]);
}

static void
append_places (GtkWidget *box, AtlasItem *item)
{
  g_autofree char *places = atlas_item_format_places (item);
  g_autofree char *text = NULL;

  if (places == NULL)
    return;
  text = g_strdup_printf (_ ("Place: %s"), places);
  append (box, text, "dim-label");
}

GtkWidget *
atlas_item_details_new (AtlasItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *wording = atlas_item_describe_wording (item);
  g_autofree char *context = atlas_item_describe_context (item);

  append (box, atlas_item_get_original (item), "original");
  append (box, wording, "dim-label");
  append_dispute (box, item);
  append (box, context, NULL);
  append_places (box, item);
  append_sources (box, item);
  gtk_widget_add_css_class (box, "details");
  return box;
}
