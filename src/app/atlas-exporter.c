/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-exporter.h"

#include "atlas-export-dialog.h"
#include "atlas-scheme.h"

#include <glib/gi18n.h>

/* What is there sooner is not worth a dialog. */
#define PATIENCE_MS 400
#define TICK_INTERVAL_MS 100
#define PROGRESS_STEPS 1000
#define NOT_KNOWN (-1)
/* Where the dialog keeps what it asks about */
#define EXPORTING "atlas-exporting"

/* One file, from the choice of it to the end of the thread. The thread reads the job, which nothing
 * changes any more, and tells of its progress. */
typedef struct
{
  AtlasWindow *window;
  AtlasWorld *world;
  AtlasChanges *changes;
  AtlasExportJob job;
  GCancellable *cancellable;
  AdwDialog *dialog; /* NULL until it is shown */
  GtkProgressBar *bar;
  guint tick_id;
  int done; /* in PROGRESS_STEPS, atomic; NOT_KNOWN until it is */
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
  g_clear_pointer (&self->changes, atlas_changes_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  atlas_export_job_clear (&self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exporting, exporting_free)

/* What the map shows when the person asks for it, whatever it shows once a file is chosen */
static Exporting *
exporting_new (AtlasWindow *window)
{
  Exporting *self = g_new0 (Exporting, 1);
  AtlasSession *session = atlas_window_get_session (window);
  AtlasChanges *changes = atlas_session_get_changes (session);
  AtlasExportRequest request;

  self->window = g_object_ref (window);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->changes = changes != NULL ? atlas_changes_ref (changes) : NULL;
  self->cancellable = g_cancellable_new ();
  self->done = NOT_KNOWN;
  atlas_export_request_init_for_session (&request, session, atlas_scheme_get_current ());
  request.day = NULL;
  atlas_export_job_init (&self->job, &request);
  self->job.date = atlas_session_get_date (session);
  self->job.view = atlas_session_get_view (session);
  return self;
}

/* What depends on what is written */
typedef struct
{
  const char *title;    /* of the choice of the file */
  const char *saving;   /* while it is written */
  const char *failure;  /* with what the system says */
  const char *expected; /* of the name */
} Words;

static const Words *
get_words (const Exporting *self)
{
  static const Words picture = {
    N_ ("Export Picture"),
    N_ ("Saving the Picture"),
    /* Translators: why, as the system says it */
    N_ ("The picture was not saved: %s"),
    N_ ("Choose a name that ends in .png, .svg or .pdf."),
  };
  static const Words storyboard = {
    N_ ("Export Storyboard"),
    N_ ("Saving the Storyboard"),
    /* Translators: why, as the system says it */
    N_ ("The storyboard was not saved: %s"),
    N_ ("Choose a name that ends in .pdf."),
  };
  static const Words animation = {
    N_ ("Export Animation"),
    N_ ("Saving the Animation"),
    /* Translators: why, as the system says it */
    N_ ("The animation was not saved: %s"),
    N_ ("Choose a name that ends in .webm or .gif."),
  };

  if (self->job.kind == ATLAS_EXPORT_PICTURE)
    return &picture;
  return self->job.kind == ATLAS_EXPORT_ANIMATION ? &animation : &storyboard;
}

static void
show_failure (Exporting *self, const char *message)
{
  GString *text = g_string_new (_ (get_words (self)->failure));

  g_string_replace (text, "%s", message, 1);
  atlas_window_add_toast (self->window, text->str);
  g_string_free (text, TRUE);
}

/* Progress, where it is known before it is done */

static void
progress_cb (double fraction, gpointer user_data)
{
  Exporting *self = user_data;

  g_atomic_int_set (&self->done, (int) (fraction * PROGRESS_STEPS));
}

static gboolean
tick_cb (gpointer user_data)
{
  Exporting *self = user_data;
  int done = g_atomic_int_get (&self->done);

  if (done == NOT_KNOWN)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, (double) done / PROGRESS_STEPS);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  Exporting *self = user_data;
  GtkWidget *bar = gtk_progress_bar_new ();
  AdwDialog *dialog = adw_alert_dialog_new (_ (get_words (self)->saving), NULL);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), bar);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (g_cancellable_cancel),
                            self->cancellable);
  self->dialog = g_object_ref_sink (dialog);
  self->bar = GTK_PROGRESS_BAR (bar);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  self->tick_id = g_timeout_add (TICK_INTERVAL_MS, tick_cb, self);
  return G_SOURCE_REMOVE;
}

/* Writing */

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Exporting *self = task_data;
  GError *error = NULL;

  if (atlas_export_job_run (&self->job, self->world, self->changes, progress_cb, self, cancellable,
                            &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Exporting) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->job.path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* Translators: the name of a file */
      text = g_strdup_printf (_ ("“%s” saved"), shown);
      atlas_window_add_toast (self->window, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
write_file (Exporting *self)
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
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        show_failure (self, error->message);
      return;
    }
  self->job.path = g_file_get_path (file);
  if (self->job.path == NULL)
    show_failure (self, _ ("Choose a folder on this computer."));
  else if (!atlas_export_job_takes_name (&self->job, self->job.path))
    show_failure (self, _ (get_words (self)->expected));
  else
    write_file (g_steal_pointer (&self));
}

/* @suffixes: of names that are shown */
static void
add_filter (GListStore *filters, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);
}

#define SUFFIXES(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The end of the name says the format; the filters only show which there are. */
static GListModel *
create_filters (const Exporting *self)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  if (self->job.kind == ATLAS_EXPORT_PICTURE)
    {
      add_filter (filters, _ ("Pictures (PNG, SVG, PDF)"), SUFFIXES ("png", "svg", "pdf"));
      add_filter (filters, _ ("PNG pictures"), SUFFIXES ("png"));
      add_filter (filters, _ ("SVG drawings"), SUFFIXES ("svg"));
    }
  if (self->job.kind == ATLAS_EXPORT_ANIMATION)
    add_filter (filters, _ ("Films (WebM, GIF)"), SUFFIXES ("webm", "gif"));
  else
    add_filter (filters, _ ("PDF documents"), SUFFIXES ("pdf"));
  return G_LIST_MODEL (filters);
}

static void
choose_file (Exporting *self, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters (self);

  gtk_file_dialog_set_title (dialog, _ (get_words (self)->title));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self->window), NULL, chosen_cb, self);
}

/* What the dialog holds is let go with it, if it was not taken. */
static void
kind_chosen_cb (AtlasExportDialog *dialog)
{
  Exporting *self = g_object_steal_data (G_OBJECT (dialog), EXPORTING);
  g_autofree char *name = atlas_export_dialog_dup_name (dialog);

  atlas_export_dialog_fill_job (dialog, &self->job);
  choose_file (self, name);
}

void
atlas_exporter_choose (AtlasWindow *window)
{
  Exporting *self = exporting_new (window);
  AtlasExportDialog *dialog =
    atlas_export_dialog_new (atlas_window_get_session (window), &self->job.request);

  g_object_set_data_full (G_OBJECT (dialog), EXPORTING, self, (GDestroyNotify) exporting_free);
  g_signal_connect (dialog, "chosen", G_CALLBACK (kind_chosen_cb), NULL);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
}
