/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-table-view.h"

#include "atlas-search-fold.h"
#include "atlas-table.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasTableView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkSearchEntry *filter_entry;
  GtkLabel *caption;
  GtkColumnView *view;

  /* borrowed */
  GtkColumnViewColumn *columns[ATLAS_N_TABLE_COLUMNS];
  GtkFilter *filter;

  /* owned */
  AtlasSession *session;
  GListStore *store;  /* AtlasTableRow, of @day */
  GListModel *sorted; /* those that are shown */
  AtlasDay *day;
  AtlasDay *making; /* whose rows a thread works out, or NULL */
  char *words;      /* folded */

  guint compact : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasTableView, atlas_table_view, ADW_TYPE_BIN)

/* Rows: a thread works them out for one day at a time; when they are there and the day is another
 * one by then, it goes on with that one. So every day that is shown for long enough comes, and a
 * slider that moves never waits. */

static void update (AtlasTableView *self);

static void
make_in_thread (GTask *task, gpointer source, gpointer day, GCancellable *cancellable)
{
  g_task_return_pointer (task, atlas_table_new (day), (GDestroyNotify) g_ptr_array_unref);
}

/* What the rows are of, and how many are shown */
static void
update_caption (AtlasTableView *self)
{
  guint n_shown = g_list_model_get_n_items (self->sorted);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (self->day == NULL)
    {
      gtk_label_set_text (self->caption, "");
      return;
    }
  if (n_shown == n_rows)
    count = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  else
    /* Translators: how many rows of a table a filter lets through, and how many there are */
    count = g_strdup_printf (_ ("%1$u of %2$u rows"), n_shown, n_rows);
  date = atlas_date_format_long (atlas_day_get_date (self->day));
  text = g_strdup_printf ("%s · %s · %s", date,
                          atlas_day_get_view (self->day) == ATLAS_VIEW_RECOGNISED
                            ? _ ("Borders as recognised")
                            : _ ("Borders as controlled"),
                          count);
  gtk_label_set_text (self->caption, text);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (object);
  g_autoptr (GPtrArray) rows = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (AtlasDay) day = g_steal_pointer (&self->making);

  if (self->session == NULL)
    return;
  if (atlas_session_get_world (self->session) == atlas_day_get_world (day))
    {
      atlas_table_update (self->store, rows);
      g_clear_pointer (&self->day, atlas_day_unref);
      self->day = g_steal_pointer (&day);
      update_caption (self);
    }
  update (self);
}

static void
update (AtlasTableView *self)
{
  AtlasDay *day = self->session != NULL ? atlas_session_get_day (self->session) : NULL;
  g_autoptr (GTask) task = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.copy", self->day != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.save", self->day != NULL);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->making != NULL || day == NULL ||
      day == self->day)
    return;
  self->making = atlas_day_ref (day);
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_task_data (task, atlas_day_ref (day), (GDestroyNotify) atlas_day_unref);
  g_task_run_in_thread (task, make_in_thread);
}

/* Rows of another world are gone at once: what they open is not there any more. */
static void
world_cb (AtlasTableView *self)
{
  g_list_store_remove_all (self->store);
  g_clear_pointer (&self->day, atlas_day_unref);
  update_caption (self);
  update (self);
}

/* Filter */

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  AtlasTableView *self = user_data;

  return self->words == NULL || atlas_table_row_matches (item, self->words);
}

static void
filter_changed_cb (AtlasTableView *self)
{
  g_free (self->words);
  self->words = atlas_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_caption (self);
}

static void
stop_filter_cb (AtlasTableView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A search entry takes these keys for itself, but there is no match to go to. */

static void
next_match_cb (AtlasTableView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-date", NULL);
}

static void
previous_match_cb (AtlasTableView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", NULL);
}

/* Columns. An inscription asks for the same room whatever stands in it, so that columns do not move
 * while rows scroll by or change with the day. */

static const struct
{
  guint min_chars;
  guint nat_chars;
  gboolean is_expanding;
  gboolean is_important; /* there in a narrow window, too */
} layouts[ATLAS_N_TABLE_COLUMNS] = {
  [ATLAS_TABLE_STATE] = { 9, 20, TRUE, TRUE },   [ATLAS_TABLE_ALLIANCE] = { 6, 11, FALSE, TRUE },
  [ATLAS_TABLE_STAGE] = { 7, 15, FALSE, TRUE },  [ATLAS_TABLE_SINCE] = { 8, 16, FALSE, FALSE },
  [ATLAS_TABLE_GROUND] = { 8, 24, TRUE, FALSE }, [ATLAS_TABLE_TROOPS] = { 8, 34, TRUE, FALSE },
};

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  AtlasTableColumn column = (AtlasTableColumn) GPOINTER_TO_UINT (data);
  GtkInscription *cell = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_min_chars (cell, layouts[column].min_chars);
  gtk_inscription_set_nat_chars (cell, layouts[column].nat_chars);
  gtk_inscription_set_nat_lines (cell, 2);
  gtk_inscription_set_min_lines (cell, 2);
  gtk_inscription_set_yalign (cell, 0.5f);
  gtk_inscription_set_text_overflow (cell, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, GTK_WIDGET (cell));
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  AtlasTableRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = atlas_text_show_controls (
    atlas_table_row_get_text (row, (AtlasTableColumn) GPOINTER_TO_UINT (data)));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  /* What may not have room */
  gtk_widget_set_tooltip_text (cell, *text != '\0' ? text : NULL);
}

static void
bind_row_cb (AtlasTableView *self, GtkColumnViewRow *item)
{
  g_autofree char *sentence = atlas_table_row_dup_sentence (gtk_column_view_row_get_item (item));
  g_autofree char *shown = atlas_text_show_controls (sentence);

  gtk_column_view_row_set_accessible_label (item, shown);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return atlas_table_row_compare ((AtlasTableRow *) a, (AtlasTableRow *) b,
                                  (AtlasTableColumn) GPOINTER_TO_UINT (data));
}

static void
add_column (AtlasTableView *self, AtlasTableColumn column)
{
  gpointer data = GUINT_TO_POINTER ((guint) column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, NULL));
  g_autoptr (GtkColumnViewColumn) added =
    gtk_column_view_column_new (atlas_table_column_get_title (column), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), data);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, layouts[column].is_expanding);
  gtk_column_view_append_column (self->view, added);
  self->columns[column] = added;
}

static void
set_compact (AtlasTableView *self, gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  for (guint i = 0; i < ATLAS_N_TABLE_COLUMNS; i++)
    gtk_column_view_column_set_visible (self->columns[i], !compact || layouts[i].is_important);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
activate_cb (AtlasTableView *self, guint position)
{
  g_autoptr (AtlasTableRow) row = g_list_model_get_item (self->sorted, position);

  if (row == NULL || self->session == NULL)
    return;
  atlas_session_open (self->session,
                      (AtlasTarget) { ATLAS_TARGET_STATE, atlas_table_row_get_state (row) });
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal-sidebar", NULL);
}

/* What is shown, as it is sorted and filtered, to the clipboard or to a file */

static void
toast (AtlasTableView *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (widget);
  guint n_rows = g_list_model_get_n_items (self->sorted);
  g_autofree char *tsv = atlas_table_to_tsv (self->sorted);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n_rows), n_rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
  toast (self, text);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlasTableView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    text = g_strdup (_ ("Table saved"));
  else
    /* Translators: why a file could not be written */
    text = g_strdup_printf (_ ("The table could not be saved: %s"), error->message);
  toast (self, text);
}

/* The rows may have become others while the reader chose a file; those of then are saved. */
typedef struct
{
  AtlasTableView *view;
  GBytes *csv;
} Saving;

/* Written beside the file under another name, which takes its place when all is written */
static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, saving->csv, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         saved_cb, g_object_ref (saving->view));
  g_bytes_unref (saving->csv);
  g_object_unref (saving->view);
  g_free (saving);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *date = atlas_date_to_iso (atlas_day_get_date (self->day));
  g_autofree char *file_name = g_strdup_printf ("alliance-atlas-%s.csv", date);
  char *csv = atlas_table_to_csv (self->sorted, self->day);
  Saving *saving = g_new0 (Saving, 1);

  saving->view = g_object_ref (self);
  saving->csv = g_bytes_new_take (csv, strlen (csv));
  gtk_file_dialog_set_title (dialog, _ ("Save as CSV"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, saving);
}

/* Object */

static void
connect_session (AtlasTableView *self)
{
  g_signal_connect_object (self->session, "notify::world", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::day", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
set_session (AtlasTableView *self, AtlasSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_table_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_table_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_table_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_table_view_parent_class)->map (widget);
  update (ATLAS_TABLE_VIEW (widget));
}

static void
atlas_table_view_dispose (GObject *object)
{
  AtlasTableView *self = ATLAS_TABLE_VIEW (object);

  set_session (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TABLE_VIEW);
  g_clear_object (&self->sorted);
  g_clear_object (&self->store);
  g_clear_pointer (&self->day, atlas_day_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (atlas_table_view_parent_class)->dispose (object);
}

static void
atlas_table_view_class_init (AtlasTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_table_view_dispose;
  object_class->get_property = atlas_table_view_get_property;
  object_class->set_property = atlas_table_view_set_property;
  widget_class->map = atlas_table_view_map;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTableView, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableView, caption);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableView, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "table.save",
                                       NULL);
}

static void
atlas_table_view_init (AtlasTableView *self)
{
  GtkFilterListModel *filtered = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ATLAS_N_TABLE_COLUMNS; i++)
    add_column (self, (AtlasTableColumn) i);
  self->store = g_list_store_new (ATLAS_TYPE_TABLE_ROW);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)), self->filter);
  self->sorted = G_LIST_MODEL (gtk_sort_list_model_new (
    G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->view))));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->sorted)));
  gtk_column_view_set_model (self->view, selection);
  gtk_column_view_sort_by_column (self->view, self->columns[ATLAS_TABLE_STATE], GTK_SORT_ASCENDING);
}

void
atlas_table_view_focus (AtlasTableView *self)
{
  g_return_if_fail (ATLAS_IS_TABLE_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
