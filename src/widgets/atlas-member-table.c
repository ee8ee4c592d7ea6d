/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-member-table.h"

#include "atlas-member-list.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

/* A row: a list model wants objects. */
#define ATLAS_TYPE_MEMBER_ROW (atlas_member_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlasMemberRow, atlas_member_row, ATLAS, MEMBER_ROW, GObject)

struct _AtlasMemberRow
{
  GObject parent_instance;

  AtlasWorld *world; /* that the member's name is of */
  AtlasMember member;
};

G_DEFINE_FINAL_TYPE (AtlasMemberRow, atlas_member_row, G_TYPE_OBJECT)

static void
atlas_member_row_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_MEMBER_ROW (object)->world, atlas_world_unref);
  G_OBJECT_CLASS (atlas_member_row_parent_class)->finalize (object);
}

static void
atlas_member_row_class_init (AtlasMemberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_member_row_finalize;
}

static void
atlas_member_row_init (AtlasMemberRow *self)
{
}

typedef enum
{
  COLUMN_STATE,
  COLUMN_FROM,
  COLUMN_UNTIL,
} Column;

static char *
dup_text (const AtlasMember *member, Column column)
{
  switch (column)
    {
    case COLUMN_FROM:
      return atlas_partial_date_format (member->from);
    case COLUMN_UNTIL:
      return member->is_open ? g_strdup ("–") : atlas_partial_date_format (member->to);
    case COLUMN_STATE:
    default:
      return atlas_text_show_controls (member->name);
    }
}

static void
setup_cb (GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);
  Column column = GPOINTER_TO_UINT (user_data);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* So few that three columns fit a phone with text at 200 % */
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == COLUMN_STATE ? 20 : 12);
  gtk_list_item_set_child (item, label);
}

static void
factory_setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  setup_cb (item, column);
}

static void
factory_bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  AtlasMemberRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = dup_text (&row->member, GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  const AtlasMember *x = &((AtlasMemberRow *) a)->member;
  const AtlasMember *y = &((AtlasMemberRow *) b)->member;
  AtlasDate to_x = x->is_open ? G_MAXINT32 : x->to.first;
  AtlasDate to_y = y->is_open ? G_MAXINT32 : y->to.first;

  switch (GPOINTER_TO_UINT (column))
    {
    case COLUMN_FROM:
      return (x->from.first > y->from.first) - (x->from.first < y->from.first);
    case COLUMN_UNTIL:
      return (to_x > to_y) - (to_x < to_y);
    case COLUMN_STATE:
    default:
      return g_utf8_collate (x->name, y->name);
    }
}

static void
add_column (GtkColumnView *view, const char *title, Column column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer data = GUINT_TO_POINTER ((guint) column);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, data, NULL));
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (factory_setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (factory_bind_cb), data);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_expand (added, column == COLUMN_STATE);
  gtk_column_view_append_column (view, added);
}

static GListModel *
make_rows (AtlasSession *session, guint alliance)
{
  g_autoptr (GArray) members = atlas_member_list_new (atlas_session_get_world (session), alliance);
  GListStore *rows = g_list_store_new (ATLAS_TYPE_MEMBER_ROW);

  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (AtlasMemberRow) row = g_object_new (ATLAS_TYPE_MEMBER_ROW, NULL);

      row->world = atlas_world_ref (atlas_session_get_world (session));
      row->member = g_array_index (members, AtlasMember, i);
      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

static void
activate_cb (GtkColumnView *view, guint position, AtlasSession *session)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  g_autoptr (AtlasMemberRow) row = g_list_model_get_item (rows, position);

  if (row != NULL && row->world == atlas_session_get_world (session))
    atlas_session_open (session, (AtlasTarget) { ATLAS_TARGET_STATE, row->member.state });
}

GtkWidget *
atlas_member_table_new (AtlasSession *session, guint alliance)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  GtkSortListModel *sorted = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_column (view, _ ("Country"), COLUMN_STATE);
  add_column (view, _ ("From"), COLUMN_FROM);
  add_column (view, _ ("Until"), COLUMN_UNTIL);
  sorted = gtk_sort_list_model_new (make_rows (session, alliance),
                                    g_object_ref (gtk_column_view_get_sorter (view)));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (view, selection);
  gtk_column_view_set_single_click_activate (view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Members over time"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (view), "member-table");
  gtk_widget_add_css_class (frame, "card");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), session, 0);
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (view));
  return frame;
}
