/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-dialog.h"

#include "atlas-country-item.h"
#include "atlas-country-summary.h"

#include <glib/gi18n.h>

struct _AtlasCountryDialog
{
  AdwDialog parent_instance;

  /* template widgets */
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;

  /* owned */
  AtlasSession *session;
};

G_DEFINE_FINAL_TYPE (AtlasCountryDialog, atlas_country_dialog, ADW_TYPE_DIALOG)

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && text[0] != '\0';
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  AtlasCountryDialog *self = user_data;

  return atlas_country_entry_matches (atlas_country_item_get_entry (item),
                                      gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
choose (AtlasCountryDialog *self, AtlasCountryItem *item)
{
  AtlasSession *session = self->session;
  guint state = atlas_country_item_get_entry (item)->state;
  double lat = 0;
  double lon = 0;

  if (atlas_day_get_state_point (atlas_session_get_day (session), state, &lat, &lon))
    atlas_session_go_to (session, lat, lon);
  atlas_session_set_selected_state (session, state);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activate_cb (AtlasCountryDialog *self, guint position)
{
  g_autoptr (AtlasCountryItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    choose (self, item);
}

static void
search_activate_cb (AtlasCountryDialog *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  activate_cb (self, position == GTK_INVALID_LIST_POSITION ? 0 : position);
}

static void
search_changed_cb (AtlasCountryDialog *self)
{
  guint n_items;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  if (n_items == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
stop_search_cb (AtlasCountryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* From the search the arrow keys go on in the list. */
static gboolean
key_pressed_cb (AtlasCountryDialog *self, guint key, guint code, GdkModifierType modifiers)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  if (n_items == 0 || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down && selected + 1 < n_items)
    selected++;
  else if (key == GDK_KEY_Up && selected > 0)
    selected--;
  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
fill (AtlasCountryDialog *self)
{
  g_autoptr (GPtrArray) entries = atlas_country_list_new (atlas_session_get_day (self->session));
  g_autoptr (GListStore) store = g_list_store_new (ATLAS_TYPE_COUNTRY_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, atlas_country_item_new (entries, g_ptr_array_index (entries, i)));
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (store));
}

static void
atlas_country_dialog_dispose (GObject *object)
{
  AtlasCountryDialog *self = ATLAS_COUNTRY_DIALOG (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_COUNTRY_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_country_dialog_parent_class)->dispose (object);
}

static void
atlas_country_dialog_class_init (AtlasCountryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_country_dialog_dispose;
  g_type_ensure (ATLAS_TYPE_COUNTRY_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/country-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, filtered);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryDialog, filter);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
atlas_country_dialog_init (AtlasCountryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
}

AdwDialog *
atlas_country_dialog_new (AtlasSession *session)
{
  AtlasCountryDialog *self = g_object_new (ATLAS_TYPE_COUNTRY_DIALOG, NULL);

  self->session = g_object_ref (session);
  fill (self);
  return ADW_DIALOG (self);
}
