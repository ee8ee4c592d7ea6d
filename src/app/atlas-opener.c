/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-opener.h"

#include "atlas-loader.h"
#include "atlas-problems-dialog.h"
#include "atlas-window-state.h"

#include <glib/gi18n.h>

/* What is there sooner is not worth a dialog. */
#define PATIENCE_MS 400
#define PROGRESS_INTERVAL_MS 100

/* One opening, from the start of the thread to its end */
typedef struct
{
  AtlasWindow *window;
  AtlasLoad *load;
  GCancellable *cancellable;
  GFile *folder; /* NULL for the built-in one */
  char *name;
  AtlasOpenerFunc opened;
  gboolean is_again; /* as it was at the end of the last run */
  AdwDialog *dialog; /* NULL until it is shown and after it was closed */
  GtkProgressBar *bar;
  guint tick_id;
} Opening;

static void
opening_free (Opening *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      adw_dialog_force_close (self->dialog);
    }
  g_clear_object (&self->dialog);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->load, atlas_load_unref);
  g_clear_object (&self->window);
  g_clear_object (&self->folder);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* Progress */

static gboolean
tick_cb (gpointer user_data)
{
  Opening *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, atlas_load_get_progress (self->load));
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Opening *self = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);

  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _ ("Opening “%s”"), self->name);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), bar);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (g_cancellable_cancel),
                            self->cancellable);
  self->bar = GTK_PROGRESS_BAR (bar);
  self->dialog = g_object_ref_sink (dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  self->tick_id = g_timeout_add (PROGRESS_INTERVAL_MS, tick_cb, self);
  return G_SOURCE_REMOVE;
}

/* Opening */

static void
show_failure (Opening *self, AtlasProblems *problems, const GError *error)
{
  AdwDialog *dialog;

  if (problems != NULL)
    {
      adw_dialog_present (atlas_problems_dialog_new (problems, self->name),
                          GTK_WIDGET (self->window));
      return;
    }
  dialog = adw_alert_dialog_new (_ ("The Collection Could Not Be Opened"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) self = user_data;
  AtlasSession *session = atlas_window_get_session (self->window);
  g_autoptr (AtlasProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (!atlas_loader_load_finish (result, session, &problems, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, problems, error);
      /* It will not be looked for at every start. */
      if (self->is_again)
        atlas_window_state_start_afresh (self->window);
      return;
    }
  atlas_window_state_set_collection (self->window, self->folder);
  if (self->is_again)
    {
      atlas_window_state_restore_page (self->window);
      return;
    }
  text = g_strdup_printf (
    /* Translators: the title of a collection */
    _ ("“%s” is open"),
    atlas_collection_get_title (atlas_world_get_collection (atlas_session_get_world (session))));
  atlas_window_add_toast (self->window, text);
  if (self->opened != NULL)
    self->opened (self->window);
}

static char *
dup_name (GFile *folder)
{
  g_autofree char *name = folder != NULL ? g_file_get_basename (folder) : NULL;

  return name != NULL ? g_filename_display_name (name) : g_strdup (_ ("the built-in collection"));
}

static void
open_folder (AtlasWindow *window, GFile *folder, gboolean is_again, AtlasOpenerFunc opened)
{
  Opening *self = g_new0 (Opening, 1);
  AtlasWorld *world = atlas_session_get_world (atlas_window_get_session (window));

  self->window = g_object_ref (window);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->folder, folder);
  self->name = dup_name (folder);
  self->is_again = is_again;
  self->opened = opened;
  self->load = atlas_load_new (folder, atlas_world_get_geography (world));
  self->tick_id = g_timeout_add (PATIENCE_MS, show_progress_cb, self);
  atlas_loader_load_async (self->load, self->cancellable, loaded_cb, self);
}

void
atlas_opener_open (AtlasWindow *window, GFile *folder)
{
  open_folder (window, folder, FALSE, NULL);
}

void
atlas_opener_open_builtin (AtlasWindow *window, AtlasOpenerFunc opened)
{
  open_folder (window, NULL, FALSE, opened);
}

void
atlas_opener_reopen (AtlasWindow *window)
{
  g_autoptr (GFile) folder = atlas_window_state_dup_collection (window);

  if (folder != NULL)
    open_folder (window, folder, TRUE, NULL);
  else
    atlas_window_state_restore_page (window);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlasWindow) window = user_data;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL)
    atlas_opener_open (window, folder);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlasWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    atlas_opener_open (window, file);
}

void
atlas_opener_choose_file (AtlasWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Collections"));
  gtk_file_filter_add_suffix (filter, "atlas");
  gtk_file_filter_add_suffix (filter, "zip");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Open a Collection in One File"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, file_chosen_cb, g_object_ref (window));
}

void
atlas_opener_choose (AtlasWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Open the Folder of a Collection"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (window), NULL, chosen_cb,
                                 g_object_ref (window));
}
