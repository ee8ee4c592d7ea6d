/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-bookmarks-dialog.h"

#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasBookmarksDialog
{
  AdwDialog parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;

  /* owned */
  GListStore *bookmarks;
};

G_DEFINE_FINAL_TYPE (AtlasBookmarksDialog, atlas_bookmarks_dialog, ADW_TYPE_DIALOG)

static void
update_page (AtlasBookmarksDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

/* Removing, and the way back */

typedef struct
{
  AtlasBookmarksDialog *dialog; /* in which the toast lives */
  AtlasBookmark *bookmark;
  guint position;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->bookmark);
  g_free (removal);
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  Removal *removal = user_data;
  GListStore *bookmarks = removal->dialog->bookmarks;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (bookmarks));

  g_list_store_insert (bookmarks, MIN (removal->position, n), removal->bookmark);
}

static void
offer_undo (AtlasBookmarksDialog *self, AtlasBookmark *bookmark, guint position)
{
  AdwToast *toast = adw_toast_new (_ ("Bookmark removed"));
  Removal *removal = g_new0 (Removal, 1);

  removal->dialog = self;
  removal->bookmark = g_object_ref (bookmark);
  removal->position = position;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removal, removal_free,
                         G_CONNECT_DEFAULT);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
remove_cb (AtlasBookmarksDialog *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  guint position = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (AtlasBookmark) bookmark =
    g_list_model_get_item (G_LIST_MODEL (self->bookmarks), position);

  /* The focus goes to a row that stays. */
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_BACKWARD);
  g_list_store_remove (self->bookmarks, position);
  offer_undo (self, bookmark, position);
}

/* Rows */

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  AtlasBookmarksDialog *self = user_data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *title = atlas_text_show_controls (atlas_bookmark_get_title (item));
  g_autofree char *label =
    /* Translators: the name of a bookmark */
    g_strdup_printf (_ ("Remove “%s”"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
row_activated_cb (AtlasBookmarksDialog *self, GtkListBoxRow *row)
{
  g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (
    G_LIST_MODEL (self->bookmarks), (guint) gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-bookmark", "s",
                              atlas_bookmark_get_link (bookmark));
  adw_dialog_close (ADW_DIALOG (self));
}

/* Object */

static void
atlas_bookmarks_dialog_dispose (GObject *object)
{
  AtlasBookmarksDialog *self = ATLAS_BOOKMARKS_DIALOG (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_BOOKMARKS_DIALOG);
  g_clear_object (&self->bookmarks);
  G_OBJECT_CLASS (atlas_bookmarks_dialog_parent_class)->dispose (object);
}

static void
atlas_bookmarks_dialog_class_init (AtlasBookmarksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_bookmarks_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/bookmarks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarksDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarksDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarksDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
atlas_bookmarks_dialog_init (AtlasBookmarksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
atlas_bookmarks_dialog_new (GListStore *bookmarks)
{
  AtlasBookmarksDialog *self = g_object_new (ATLAS_TYPE_BOOKMARKS_DIALOG, NULL);

  self->bookmarks = g_object_ref (bookmarks);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (bookmarks), make_row, self, NULL);
  g_signal_connect_object (bookmarks, "items-changed", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  update_page (self);
  return ADW_DIALOG (self);
}
