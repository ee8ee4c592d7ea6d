/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-content.h"

#include "atlas-data-label.h"
#include "atlas-link-text.h"

#include <glib/gi18n.h>

#define INDENT_PX 18
#define MAX_INDENT 5
/* A frame has time for so many rows. */
#define ROWS_AT_A_TIME 3
/* One asks for so many at once: laying a list out takes the longer the more rows it has. */
#define ROWS_A_STEP 100

/* Rows */

typedef struct
{
  AtlasSession *session;
  AtlasWorld *world; /* that the target is of */
  AtlasTarget target;
  gboolean has_date;
  AtlasDate date;
  gboolean has_site;
  double lat;
  double lon;
  char *uri;
} RowAction;

static void
row_action_free (gpointer data)
{
  RowAction *action = data;

  g_object_unref (action->session);
  atlas_world_unref (action->world);
  g_free (action->uri);
  g_free (action);
}

static void
activated_cb (GtkWidget *row, RowAction *action)
{
  if (action->uri != NULL)
    atlas_page_ask_to_open (row, action->uri);
  else if (action->has_site)
    {
      gtk_widget_activate_action (row, "win.reveal-map", NULL);
      atlas_session_go_to (action->session, action->lat, action->lon);
    }
  else if (action->has_date)
    atlas_session_set_date (action->session, action->date);
  else if (atlas_session_get_world (action->session) == action->world)
    atlas_session_open (action->session, action->target);
}

/* The map shows what is pointed at. */

static void
enter_cb (GtkEventController *controller, double x, double y, RowAction *action)
{
  if (atlas_session_get_world (action->session) == action->world)
    atlas_session_set_hovered_target (action->session, action->target);
}

/* Also when the row goes from under the pointer. */
static void
leave_cb (gpointer source, RowAction *action)
{
  AtlasTarget hovered = atlas_session_get_hovered_target (action->session);

  if (atlas_target_equal (hovered, action->target))
    atlas_session_set_hovered_target (action->session, (AtlasTarget) ATLAS_TARGET_INIT_NONE);
}

static void
follow_pointer (GtkWidget *row, RowAction *action)
{
  GtkEventController *controller = gtk_event_controller_motion_new ();

  g_signal_connect (controller, "enter", G_CALLBACK (enter_cb), action);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), action);
  g_signal_connect (row, "unmap", G_CALLBACK (leave_cb), action);
  gtk_widget_add_controller (row, controller);
}

static RowAction *
make_action (AtlasSession *session, const AtlasBlock *block)
{
  RowAction *action = NULL;

  if (block->target.kind == ATLAS_TARGET_NONE && !block->has_site && !block->has_date &&
      block->uri == NULL)
    return NULL;
  action = g_new0 (RowAction, 1);
  action->session = g_object_ref (session);
  action->world = atlas_world_ref (atlas_session_get_world (session));
  action->target = block->target;
  action->has_site = block->has_site;
  action->has_date = block->has_date;
  action->date = block->date;
  action->lat = block->lat;
  action->lon = block->lon;
  action->uri = g_strdup (block->uri);
  return action;
}

static GtkWidget *
make_icon (const char *name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return icon;
}

static void
add_prefixes (AdwActionRow *row, const AtlasBlock *block)
{
  if (block->icon != NULL)
    adw_action_row_add_prefix (row, make_icon (block->icon));
  if (block->depth > 0)
    {
      GtkWidget *arrow = make_icon ("mail-reply-sender-symbolic");

      gtk_widget_set_margin_start (arrow, (int) (MIN (block->depth, MAX_INDENT) - 1) * INDENT_PX);
      gtk_widget_add_css_class (arrow, "dim-label");
      adw_action_row_add_prefix (row, arrow);
    }
}

static const char *
get_suffix_icon (const RowAction *action)
{
  if (action->uri != NULL)
    return "adw-external-link-symbolic";
  if (action->has_date)
    return "x-office-calendar-symbolic";
  return action->has_site ? "find-location-symbolic" : "go-next-symbolic";
}

/* It does nothing itself; the names in it do. */
static GtkWidget *
make_sentence (AtlasSession *session, const AtlasBlock *block)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *text = atlas_link_text_new (session, block->text, block->links, NULL, 0);

  gtk_widget_add_css_class (row, "sentence");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text,
                                  -1);
  return row;
}

GtkWidget *
atlas_page_row_new (AtlasSession *session, const AtlasBlock *block)
{
  GtkWidget *row = NULL;
  RowAction *action = NULL;

  if (block->links != NULL)
    return make_sentence (session, block);
  row = atlas_data_row_new (block->title, block->text);
  action = make_action (session, block);
  if (block->is_property)
    gtk_widget_add_css_class (row, "property");
  if (block->is_current)
    gtk_widget_add_css_class (row, "current");
  if (block->target.kind == ATLAS_TARGET_QUOTE)
    gtk_widget_add_css_class (row, "quote");
  add_prefixes (ADW_ACTION_ROW (row), block);
  if (action == NULL)
    return row;
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon (get_suffix_icon (action)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The controller, which the row lets go of earlier, and the signal share it. */
  g_object_set_data_full (G_OBJECT (row), "action", action, row_action_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), action);
  follow_pointer (row, action);
  return row;
}

/* Lists */

typedef struct
{
  AtlasSession *session;
  GPtrArray *blocks;
  guint next;
  guint step_end; /* what is being filled in ends here, or is there */
  guint end;
  GtkWidget *list;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  g_object_unref (filling->session);
  g_ptr_array_unref (filling->blocks);
  g_free (filling);
}

static void
add_rows (Filling *filling)
{
  for (guint i = 0; i < ROWS_AT_A_TIME && filling->next < filling->step_end; i++)
    gtk_list_box_append (
      GTK_LIST_BOX (filling->list),
      atlas_page_row_new (filling->session, g_ptr_array_index (filling->blocks, filling->next++)));
}

static void add_more_row (Filling *filling);

static gboolean
fill_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  Filling *filling = user_data;

  add_rows (filling);
  if (filling->next < filling->step_end)
    return G_SOURCE_CONTINUE;
  if (filling->next < filling->end)
    add_more_row (filling);
  return G_SOURCE_REMOVE;
}

/* The focus goes on to the first of the rows that come. */
static void
show_more_cb (GtkWidget *more_row, Filling *filling)
{
  GtkListBox *list = GTK_LIST_BOX (filling->list);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (more_row));

  gtk_list_box_remove (list, more_row);
  filling->step_end = MIN (filling->next + ROWS_A_STEP, filling->end);
  add_rows (filling);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, position)));
  gtk_widget_add_tick_callback (filling->list, fill_cb, filling, NULL);
}

static void
add_more_row (Filling *filling)
{
  GtkWidget *row = adw_button_row_new ();
  guint n = filling->end - filling->next;
  g_autofree char *title = NULL;

  if (n <= ROWS_A_STEP)
    title = g_strdup_printf (ngettext ("Show %u More", "Show All (%u More)", n), n);
  else
    /* Translators: how many rows come, and how many there are still */
    title = g_strdup_printf (_ ("Show %1$u of %2$u More"), (guint) ROWS_A_STEP, n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (row, "activated", G_CALLBACK (show_more_cb), filling);
  gtk_list_box_append (GTK_LIST_BOX (filling->list), row);
}

GtkWidget *
atlas_page_list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  return list;
}

void
atlas_page_list_fold (
  GtkWidget *list, AtlasSession *session, GPtrArray *blocks, guint first, guint end)
{
  Filling *filling = g_new0 (Filling, 1);

  filling->session = g_object_ref (session);
  filling->blocks = g_ptr_array_ref (blocks);
  filling->next = first;
  filling->end = end;
  filling->list = list;
  g_object_set_data_full (G_OBJECT (list), "filling", filling, filling_free);
  add_more_row (filling);
}
