/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-widgets.h"

#include "atlas-ui-resources.h"

#include <gtk/gtk.h>

void
atlas_widgets_register_resources (void)
{
  static gsize is_registered;

  if (!g_once_init_enter (&is_registered))
    return;
  atlas_ui_register_resource ();
  g_once_init_leave (&is_registered, 1);
}

void
atlas_widgets_init (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  atlas_widgets_register_resources ();
  if (display != NULL)
    gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                      RESOURCE_PATH "/icons");
}

void
atlas_widgets_set_button_label (GtkButton *button, const char *label)
{
  GtkWidget *child = NULL;

  gtk_button_set_label (button, label);
  child = gtk_button_get_child (button);
  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
}
