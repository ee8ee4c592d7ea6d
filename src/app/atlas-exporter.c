/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-exporter.h"

#include "atlas-export.h"
#include "atlas-scheme.h"

#include <glib/gi18n.h>

/* What is there sooner is not worth a dialog. */
#define PATIENCE_MS 400
#define PULSE_INTERVAL_MS 100

/* One picture, from the choice of its file to the end of the thread. The thread reads the request and
 * the path, which nothing changes any more. */
typedef struct
{
  AtlasWindow *window;
  AtlasDay *day;
  AtlasExportRequest request;
  char *path;
  GCancellable *cancellable;
  AdwDialog *dialog; /* NULL until it is shown */
  guint tick_id;
} Exporting;

static void
exporting_free (Exporting *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self->cancellable);
      adw_dialog_force_close (self->dialog);
    }
  g_clear_object (&self->dialog);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->window);
  g_clear_pointer (&self->day, atlas_day_unref);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exporting, exporting_free)

/* What the map shows when the person asks for a picture, whatever it shows once a file is chosen */
static Exporting *
exporting_new (AtlasWindow *window)
{
  Exporting *self = g_new0 (Exporting, 1);
  AtlasSession *session = atlas_window_get_session (window);

  self->window = g_object_ref (window);
  self->day = atlas_day_ref (atlas_session_get_day (session));
  self->cancellable = g_cancellable_new ();
  atlas_export_request_init_for_session (&self->request, session, atlas_scheme_get_current ());
  return self;
}

static void
show_failure (AtlasWindow *window, const char *message)
{
  g_autofree char *text =
    /* Translators: why, as the system says it */
    g_strdup_printf (_ ("The picture was not saved: %s"), message);

  atlas_window_add_toast (window, text);
}

/* Progress. How long a picture takes is not known before it is done. */

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Exporting *self = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Saving the Picture"), NULL);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), bar);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (g_cancellable_cancel),
                            self->cancellable);
  self->dialog = g_object_ref_sink (dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  self->tick_id = g_timeout_add (PULSE_INTERVAL_MS, pulse_cb, bar);
  return G_SOURCE_REMOVE;
}

/* Writing */

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Exporting *self = task_data;
  GError *error = NULL;

  if (atlas_export_write (&self->request, self->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Exporting) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Translators: the name of a file */
      text = g_strdup_printf (_ ("“%s” saved"), shown);
      atlas_window_add_toast (self->window, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self->window, error->message);
}

static void
write_picture (Exporting *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, written_cb, self);

  /* A file that was written in spite of a late “Cancel” is there, and is said to be. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, NULL);
  self->tick_id = g_timeout_add (PATIENCE_MS, show_progress_cb, self);
  g_task_run_in_thread (task, write_in_thread);
}

/* Choosing */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Exporting) self = user_data;
  g_autoptr (GError) error = NULL;
  AtlasExportFormat format = ATLAS_EXPORT_PNG;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        show_failure (self->window, error->message);
      return;
    }
  self->path = g_file_get_path (file);
  if (self->path == NULL)
    show_failure (self->window, _ ("Choose a folder on this computer."));
  else if (!atlas_export_format_for_name (self->path, &format))
    show_failure (self->window, _ ("Choose a name that ends in .png, .svg or .pdf."));
  else
    write_picture (g_steal_pointer (&self));
}

static void
add_filter (GListStore *filters, const char *name, AtlasExportFormat first, AtlasExportFormat last)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (AtlasExportFormat format = first; format <= last; format++)
    gtk_file_filter_add_suffix (filter, atlas_export_format_get_suffix (format));
  g_list_store_append (filters, filter);
}

/* The end of the name says the format; the filters only show which there are. */
static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_filter (filters, _ ("Pictures (PNG, SVG, PDF)"), 0, ATLAS_EXPORT_N_FORMATS - 1);
  add_filter (filters, _ ("PNG pictures"), ATLAS_EXPORT_PNG, ATLAS_EXPORT_PNG);
  add_filter (filters, _ ("SVG drawings"), ATLAS_EXPORT_SVG, ATLAS_EXPORT_SVG);
  add_filter (filters, _ ("PDF documents"), ATLAS_EXPORT_PDF, ATLAS_EXPORT_PDF);
  return G_LIST_MODEL (filters);
}

void
atlas_exporter_choose (AtlasWindow *window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  Exporting *self = exporting_new (window);
  g_autofree char *date = atlas_date_to_iso (atlas_day_get_date (self->day));
  g_autofree char *name = g_strdup_printf ("alliance-atlas-%s.png", date);

  gtk_file_dialog_set_title (dialog, _ ("Export Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, chosen_cb, self);
}
