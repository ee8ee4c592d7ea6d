/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-private.h"

#include "atlas-item-summary.h"
#include "atlas-text-safety.h"
#include "atlas-timeline-row.h"

#include <glib/gi18n.h>

/* A row is brought into view when its symbol on the map has been pointed at for so long. */
#define REVEAL_DELAY_MS 200

/* Pointing at a row, with the pointer or the keys, shows on the map what it is about. */

static void
update_hover (AtlasTimelineView *self)
{
  AtlasItem *item = self->pointed != NULL ? self->pointed : self->focused;

  if (self->session != NULL)
    atlas_session_set_hovered_item (self->session, item);
}

void
atlas_timeline_view_forget_hover (AtlasTimelineView *self)
{
  if (self->pointed == NULL && self->focused == NULL)
    return;
  g_clear_object (&self->pointed);
  g_clear_object (&self->focused);
  update_hover (self);
}

static AtlasTimelineView *
get_view (AtlasTimelineRow *row)
{
  return ATLAS_TIMELINE_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (row), ATLAS_TYPE_TIMELINE_VIEW));
}

static void
set_pointed (AtlasTimelineRow *row, gboolean is_inside)
{
  AtlasTimelineView *self = get_view (row);
  AtlasItem *item = atlas_timeline_row_get_item (row);

  if (self == NULL || (!is_inside && self->pointed != item))
    return;
  if (!is_inside)
    item = NULL;
  if (g_set_object (&self->pointed, item))
    update_hover (self);
}

static void
enter_cb (AtlasTimelineRow *row)
{
  set_pointed (row, TRUE);
}

static void
leave_cb (AtlasTimelineRow *row)
{
  set_pointed (row, FALSE);
}

/* A focus that came by a click shows nothing that the pointer does not show. */
static gboolean
is_focus_visible (AtlasTimelineRow *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));

  return GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));
}

static void
focus_in_cb (AtlasTimelineRow *row)
{
  AtlasTimelineView *self = get_view (row);

  if (self != NULL && is_focus_visible (row) &&
      g_set_object (&self->focused, atlas_timeline_row_get_item (row)))
    update_hover (self);
}

static void
focus_out_cb (AtlasTimelineRow *row)
{
  AtlasTimelineView *self = get_view (row);

  if (self == NULL || self->focused == NULL)
    return;
  g_clear_object (&self->focused);
  update_hover (self);
}

/* The list’s own widget around the row has the focus. It stays the row’s for good. */
static void
watch_focus (AtlasTimelineRow *row)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkEventController *focus = NULL;

  if (parent == NULL || g_object_get_data (G_OBJECT (row), "watched") == parent)
    return;
  g_object_set_data (G_OBJECT (row), "watched", parent);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_in_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_out_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (parent, focus);
}

/* Rows */

static void
update_row (AtlasTimelineView *self, AtlasTimelineRow *row)
{
  AtlasItem *item = atlas_timeline_row_get_item (row);
  AtlasItem *hovered =
    self->session != NULL ? atlas_session_get_hovered_item (self->session) : NULL;

  atlas_timeline_row_set_current (row, item != NULL && item == self->current);
  atlas_timeline_row_set_marked (row, item != NULL && item == hovered && item != self->pointed &&
                                        item != self->focused);
}

void
atlas_timeline_view_update_rows (AtlasTimelineView *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    update_row (self, row);
}

/* The other way around: what the map points at is shown here. */

static void
reveal_cb (gpointer user_data)
{
  AtlasTimelineView *self = user_data;
  AtlasItem *item = atlas_session_get_hovered_item (self->session);
  guint position = 0;

  self->reveal_id = 0;
  if (item != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->list)) &&
      g_ptr_array_find (atlas_item_list_get_items (self->shown), item, &position))
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

void
atlas_timeline_view_hovered_cb (AtlasTimelineView *self)
{
  AtlasItem *item = atlas_session_get_hovered_item (self->session);

  atlas_timeline_view_update_rows (self);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  if (item != NULL && item != self->pointed && item != self->focused && self->leader == NULL)
    self->reveal_id = g_timeout_add_once (REVEAL_DELAY_MS, reveal_cb, self);
}

/* The dispute is read out with the words that are disputed. */
static void
describe_item (GtkListItem *list_item, AtlasItem *item)
{
  g_autofree char *label = atlas_item_format_label (item);
  g_autofree char *dispute = atlas_item_describe_dispute (item);
  g_autofree char *description = g_strjoin ("\n", atlas_item_get_text (item), dispute, NULL);
  g_autofree char *shown_text = atlas_text_show_controls (description);

  gtk_list_item_set_accessible_label (list_item, label);
  gtk_list_item_set_accessible_description (list_item, shown_text);
}

static void
bind_item (AtlasTimelineView *self, GtkListItem *list_item, AtlasItem *item)
{
  AtlasTimelineRow *row = g_object_get_data (G_OBJECT (list_item), "row");

  if (gtk_list_item_get_child (list_item) != GTK_WIDGET (row))
    gtk_list_item_set_child (list_item, GTK_WIDGET (row));
  watch_focus (row);
  atlas_timeline_row_set_item (row, item);
  g_hash_table_add (self->rows, row);
  update_row (self, row);
  gtk_list_item_set_activatable (list_item, TRUE);
  gtk_list_item_set_focusable (list_item, TRUE);
  describe_item (list_item, item);
}

static void
bind_leader (AtlasTimelineView *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, self->leader);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_accessible_label (list_item, _ ("About the Country"));
  gtk_list_item_set_accessible_description (list_item, "");
}

static void
setup_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  GtkWidget *row = g_object_ref_sink (atlas_timeline_row_new ());
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, motion);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_object_unref);
}

static void
bind_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);

  if (ATLAS_IS_ITEM (item))
    bind_item (self, list_item, ATLAS_ITEM (item));
  else
    bind_leader (self, list_item);
}

static void
unbind_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  AtlasTimelineRow *row = g_object_get_data (G_OBJECT (list_item), "row");
  AtlasItem *item = atlas_timeline_row_get_item (row);

  g_hash_table_remove (self->rows, row);
  if (item != NULL && (item == self->pointed || item == self->focused))
    atlas_timeline_view_forget_hover (self);
  atlas_timeline_row_set_item (row, NULL);
  if (self->leader != NULL && gtk_list_item_get_child (list_item) == self->leader)
    gtk_list_item_set_child (list_item, NULL);
}

/* Headings */

static void
header_bind_cb (AtlasTimelineView *self, GtkListHeader *header)
{
  gpointer item = gtk_list_header_get_item (header);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *year = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  if (self->leader == NULL)
    {
      year = g_strdup_printf ("%d", atlas_date_get_year (atlas_item_get_date (item).first));
      gtk_label_set_text (GTK_LABEL (label), year);
    }
  else if (ATLAS_IS_ITEM (item))
    gtk_label_set_text (GTK_LABEL (label), _ ("In the Record"));
  else
    gtk_widget_set_visible (label, FALSE);
  gtk_list_header_set_child (header, label);
}

void
atlas_timeline_view_set_up_rows (AtlasTimelineView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  g_signal_connect_swapped (headers, "bind", G_CALLBACK (header_bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, headers);
}
