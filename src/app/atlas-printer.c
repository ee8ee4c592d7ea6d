/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-printer.h"

#include "atlas-export.h"

#include <glib/gi18n.h>

/* One page, from the choice of the printer until it has been handed over. The thread reads what
 * nothing changes any more. */
typedef struct
{
  AtlasWindow *window;
  GtkPrintDialog *dialog;
  AtlasDay *day;
  AtlasExportRequest request;
  AtlasExportPaper paper;
  GFile *page; /* PDF, of our own */
} Printing;

static void
printing_free (Printing *self)
{
  g_clear_object (&self->window);
  g_clear_object (&self->dialog);
  g_clear_pointer (&self->day, atlas_day_unref);
  if (self->page != NULL)
    g_file_delete (self->page, NULL, NULL);
  g_clear_object (&self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
show_failure (Printing *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;
  /* Translators: why, as the system says it */
  text = g_strdup_printf (_ ("The map was not printed: %s"), error->message);
  atlas_window_add_toast (self->window, text);
}

/* On paper it is light, whatever it is on the screen. */
static Printing *
printing_new (AtlasWindow *window)
{
  Printing *self = g_new0 (Printing, 1);
  AtlasSession *session = atlas_window_get_session (window);

  self->window = g_object_ref (window);
  self->day = atlas_day_ref (atlas_session_get_day (session));
  self->dialog = gtk_print_dialog_new ();
  atlas_export_request_init_for_session (&self->request, session, ATLAS_SCHEME_LIGHT);
  return self;
}

/* Handing over, as a file: of a stream GTK’s own printing to a file loses the end. */

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (self->dialog, result, &error))
    show_failure (self, error);
}

typedef struct
{
  Printing *printing;
  GtkPrintSetup *setup;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_clear_pointer (&making->printing, printing_free);
  g_clear_pointer (&making->setup, gtk_print_setup_unref);
  g_free (making);
}

/* Into a file that only this user can read */
static GFile *
write_page (GBytes *page, GError **error)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("alliance-atlas-XXXXXX.pdf", &stream, error);
  GOutputStream *output;
  gsize size = 0;
  const void *data = g_bytes_get_data (page, &size);

  if (file == NULL)
    return NULL;
  output = g_io_stream_get_output_stream (G_IO_STREAM (stream));
  if (g_output_stream_write_all (output, data, size, NULL, NULL, error) &&
      g_io_stream_close (G_IO_STREAM (stream), NULL, error))
    return g_steal_pointer (&file);
  g_file_delete (file, NULL, NULL);
  return NULL;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Printing *self = ((Making *) task_data)->printing;
  GError *error = NULL;
  g_autoptr (GBytes) page =
    atlas_export_make_sheet (&self->request, &self->paper, cancellable, &error);
  GFile *file = page != NULL ? write_page (page, &error) : NULL;

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  Printing *self = making->printing;

  self->page = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->page == NULL)
    {
      show_failure (self, error);
      return;
    }
  making->printing = NULL;
  gtk_print_dialog_print_file (self->dialog, GTK_WINDOW (self->window), making->setup, self->page,
                               NULL, printed_cb, self);
}

/* Choosing */

static void
set_paper (Printing *self, GtkPageSetup *page)
{
  const GtkUnit unit = GTK_UNIT_POINTS;

  self->paper = (AtlasExportPaper) {
    .width = gtk_page_setup_get_paper_width (page, unit),
    .height = gtk_page_setup_get_paper_height (page, unit),
    .left = gtk_page_setup_get_left_margin (page, unit),
    .top = gtk_page_setup_get_top_margin (page, unit),
    .right = gtk_page_setup_get_right_margin (page, unit),
    .bottom = gtk_page_setup_get_bottom_margin (page, unit),
  };
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Printing) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (self->dialog, result, &error);
  g_autoptr (GTask) task = NULL;
  Making *making;

  if (setup == NULL)
    {
      show_failure (self, error);
      return;
    }
  set_paper (self, gtk_print_setup_get_page_setup (setup));
  making = g_new0 (Making, 1);
  making->printing = g_steal_pointer (&self);
  making->setup = setup;
  task = g_task_new (NULL, NULL, made_cb, NULL);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_in_thread);
}

void
atlas_printer_print (AtlasWindow *window)
{
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  Printing *self = printing_new (window);

  gtk_page_setup_set_orientation (page, self->request.width > self->request.height
                                          ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                          : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_dialog_set_title (self->dialog, _ ("Print the Map"));
  gtk_print_dialog_set_page_setup (self->dialog, page);
  gtk_print_dialog_setup (self->dialog, GTK_WINDOW (window), NULL, chosen_cb, self);
}
