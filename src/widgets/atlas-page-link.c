/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-content.h"

#include "atlas-data-label.h"

#include <glib/gi18n.h>

static void
launched_cb (GObject *launcher, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;
  /* Translators: what went wrong follows. */
  text = g_strdup_printf (_ ("The link could not be opened: %s"), error->message);
  gtk_widget_activate_action (parent, "win.toast", "s", text);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, GtkWidget *parent)
{
  const char *uri = g_object_get_data (G_OBJECT (dialog), "uri");
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (!g_str_equal (response, "open") || root == NULL)
    return;
  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, launched_cb, g_object_ref (parent));
}

void
atlas_page_ask_to_open (GtkWidget *parent, const char *uri)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Open Link?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *address = atlas_data_label_new (uri, "monospace");

  g_return_if_fail (g_str_has_prefix (uri, "https://"));

  adw_alert_dialog_set_body (alert, _ ("It leads out of the atlas, to this address:"));
  gtk_label_set_selectable (GTK_LABEL (address), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (address), PANGO_WRAP_CHAR);
  adw_alert_dialog_set_extra_child (alert, address);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "open", _ ("_Open Link"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "open");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "uri", g_strdup (uri), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), parent, 0);
  adw_dialog_present (dialog, parent);
}
