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

static gboolean
is_in_view (GtkWidget *row, GtkWidget *list)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (list);
}

/* Headings are children as well; they take no focus. */
static GtkWidget *
find_row_in_view (GtkWidget *list, const char *preferred)
{
  GtkWidget *first = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *content = gtk_widget_get_first_child (row);

      if (!gtk_widget_get_focusable (row) || !is_in_view (row, list))
        continue;
      if (preferred != NULL && content != NULL && gtk_widget_has_css_class (content, preferred))
        return row;
      if (first == NULL)
        first = row;
    }
  return first;
}

/* A row that is higher than the list, or partly in view, keeps the focus. */
static gboolean
is_seen (GtkWidget *row, GtkWidget *list)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < (float) gtk_widget_get_height (list);
}

typedef struct
{
  GtkWidget *list;
  const char *preferred;
} Entered;

static void
entered_free (gpointer data)
{
  Entered *entered = data;

  g_object_unref (entered->list);
  g_free (entered);
}

static gboolean
entered_cb (gpointer user_data)
{
  Entered *entered = user_data;
  GtkWidget *focused = gtk_widget_get_focus_child (entered->list);
  GtkWidget *row = NULL;

  if (focused == NULL || is_seen (focused, entered->list))
    return G_SOURCE_REMOVE;
  row = find_row_in_view (entered->list, entered->preferred);
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/* Not at once: the window is still about to set what it is told to. */
static void
enter_list_cb (GtkEventController *controller, const char *preferred)
{
  Entered *entered = g_new0 (Entered, 1);

  entered->list = g_object_ref (gtk_event_controller_get_widget (controller));
  entered->preferred = preferred;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, entered_cb, entered, entered_free);
}

void
atlas_widgets_keep_focus_in_view (GtkListView *list, const char *preferred)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (enter_list_cb), (gpointer) preferred);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);
}
