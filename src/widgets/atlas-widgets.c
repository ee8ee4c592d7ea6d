/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-widgets.h"

#include "atlas-ui-resources.h"

#include <gtk/gtk.h>

/* What a list knows of the row that Tab leads to */
#define PREFERRED "preferred-row"
/* What a widget is to do in one of the next frames */
#define LATE "late"
/* How long a frame is given to what is on its way out */
#define BUDGET_US 2000

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

/* Late */

typedef struct
{
  guint n_frames;
  void (*func) (GtkWidget *widget);
} Call;

static gboolean
late_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Call *call = user_data;

  if (call->n_frames-- > 0)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), LATE, NULL);
  call->func (widget);
  return G_SOURCE_REMOVE;
}

void
atlas_widgets_call_late (GtkWidget *widget, AtlasLate late, void (*func) (GtkWidget *widget))
{
  Call *call = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_mapped (widget))
    {
      func (widget);
      return;
    }
  if (g_object_get_data (G_OBJECT (widget), LATE) != NULL)
    return;
  call = g_new (Call, 1);
  *call = (Call) { late, func };
  g_object_set_data (G_OBJECT (widget), LATE, call);
  gtk_widget_add_tick_callback (widget, late_cb, call, g_free);
}

/* Slowly */

static GtkListBox *
find_filled_list (GtkWidget *widget)
{
  GtkListBox *list = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return gtk_widget_get_first_child (widget) != NULL ? GTK_LIST_BOX (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_filled_list (child);
  return list;
}

static gboolean
free_some_cb (gpointer user_data)
{
  gint64 deadline = g_get_monotonic_time () + BUDGET_US;
  GtkListBox *list = NULL;

  while ((list = find_filled_list (user_data)) != NULL)
    {
      gtk_list_box_remove (list, gtk_widget_get_first_child (GTK_WIDGET (list)));
      if (g_get_monotonic_time () > deadline)
        return G_SOURCE_CONTINUE;
    }
  return G_SOURCE_REMOVE;
}

void
atlas_widgets_free_slowly (GtkWidget *widget)
{
  if (widget != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, free_some_cb, g_object_ref (widget), g_object_unref);
}

/* Focus */

/* FALSE for a row that the list has, and does not show */
static gboolean
find_edges (GtkWidget *row, GtkWidget *list, float *top, float *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, list, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

static gboolean
is_whole (GtkWidget *row, GtkWidget *list)
{
  float top, bottom;

  return find_edges (row, list, &top, &bottom) && top >= 0 &&
         bottom <= (float) gtk_widget_get_height (list);
}

/* A row that is higher than the list is never whole. */
static gboolean
is_seen (GtkWidget *row, GtkWidget *list)
{
  float top, bottom;

  return find_edges (row, list, &top, &bottom) && bottom > 0 &&
         top < (float) gtk_widget_get_height (list);
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

      if (!gtk_widget_get_focusable (row) || !is_whole (row, list))
        continue;
      if (preferred != NULL && content != NULL && gtk_widget_has_css_class (content, preferred))
        return row;
      if (first == NULL)
        first = row;
    }
  return first;
}

static gboolean
entered_cb (gpointer user_data)
{
  GtkWidget *list = user_data;
  GtkWidget *focused = gtk_widget_get_focus_child (list);
  GtkWidget *row = NULL;

  if (focused == NULL || is_seen (focused, list))
    return G_SOURCE_REMOVE;
  row = find_row_in_view (list, g_object_get_data (G_OBJECT (list), PREFERRED));
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/* Not at once: the window is still about to set what it is told to. */
static void
enter_list_cb (GtkWidget *list)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, entered_cb, g_object_ref (list), g_object_unref);
}

void
atlas_widgets_keep_focus_in_view (GtkListView *list, const char *preferred)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (list), PREFERRED, (gpointer) preferred);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_list_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);
}
