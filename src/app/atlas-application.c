/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-application.h"

#include "atlas-builtin.h"
#include "atlas-exporter.h"
#include "atlas-link.h"
#include "atlas-loader.h"
#include "atlas-opener.h"
#include "atlas-prefix.h"
#include "atlas-printer.h"
#include "atlas-search-provider.h"
#include "atlas-widgets.h"
#include "atlas-window-state.h"
#include "atlas-window.h"

#include <glib/gi18n.h>

#define SERVICE_TIMEOUT_MS 20000

struct _AtlasApplication
{
  AdwApplication parent_instance;

  GCancellable *cancellable;
  AtlasLoad *load;      /* of the built-in collection, until it is there */
  GAsyncResult *loaded; /* what has been loaded and no window has taken yet */
  AtlasSearchProvider *provider;

  /* To be shown once a window has a world */
  GFile *wanted;       /* a link or a collection */
  char *wanted_page;   /* of the built-in collection */
  char *wanted_search; /* words to look for in it */
};

G_DEFINE_FINAL_TYPE (AtlasApplication, atlas_application, ADW_TYPE_APPLICATION)

/* Links and collections from outside */

static gboolean
has_world (AtlasWindow *window)
{
  return atlas_session_get_world (atlas_window_get_session (window)) != NULL;
}

static gboolean
is_builtin_open (AtlasWindow *window)
{
  AtlasWorld *world = atlas_session_get_world (atlas_window_get_session (window));

  return g_str_equal (atlas_collection_get_id (atlas_world_get_collection (world)),
                      ATLAS_BUILTIN_ID);
}

static void show_wanted (AtlasApplication *self, AtlasWindow *window);

static void
builtin_opened (AtlasWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  if (application != NULL)
    show_wanted (ATLAS_APPLICATION (application), window);
}

static gboolean
is_anything_wanted (AtlasApplication *self)
{
  return self->wanted != NULL || self->wanted_page != NULL || self->wanted_search != NULL;
}

static void
show_wanted_file (AtlasApplication *self, AtlasWindow *window)
{
  g_autoptr (GFile) wanted = g_steal_pointer (&self->wanted);
  g_autofree char *uri = wanted != NULL ? g_file_get_uri (wanted) : NULL;

  if (wanted == NULL)
    return;
  if (atlas_link_has_scheme (uri))
    atlas_window_open_link (window, uri);
  else
    atlas_opener_open (window, wanted);
}

/* What the desktop's search found. It looks in the built-in collection; where another one is open,
 * we come here again once that one is. */
static void
show_wanted_result (AtlasApplication *self, AtlasWindow *window)
{
  g_autofree char *page = NULL;
  g_autofree char *words = NULL;

  if (self->wanted_page == NULL && self->wanted_search == NULL)
    return;
  if (!is_builtin_open (window))
    {
      atlas_opener_open_builtin (window, builtin_opened);
      return;
    }
  page = g_steal_pointer (&self->wanted_page);
  words = g_steal_pointer (&self->wanted_search);
  if (page != NULL)
    atlas_window_open_page (window, page);
  if (words != NULL)
    atlas_window_search (window, words);
}

static void
show_wanted (AtlasApplication *self, AtlasWindow *window)
{
  if (!has_world (window))
    return;
  show_wanted_file (self, window);
  show_wanted_result (self, window);
}

/* Loading */

static void
give_world (AtlasApplication *self, AtlasWindow *window)
{
  g_autoptr (GAsyncResult) loaded = g_steal_pointer (&self->loaded);
  g_autoptr (GError) error = NULL;

  if (atlas_loader_load_finish (loaded, atlas_window_get_session (window), NULL, &error))
    {
      gboolean is_wanted = is_anything_wanted (self);

      atlas_window_state_restore_world (window);
      if (is_wanted)
        atlas_window_state_start_afresh (window);
      else
        atlas_opener_reopen (window);
      show_wanted (self, window);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    atlas_window_show_error (window, error->message);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlasApplication) self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  self->loaded = g_object_ref (result);
  atlas_search_provider_set_world (self->provider, atlas_load_get_world (self->load));
  g_clear_pointer (&self->load, atlas_load_unref);
  if (window != NULL)
    give_world (self, ATLAS_WINDOW (window));
}

static AtlasWindow *
make_window (AtlasApplication *self)
{
  g_autoptr (AtlasSession) session = atlas_session_new (atlas_date_today ());
  AtlasWindow *window = atlas_window_new (GTK_APPLICATION (self), session);

  atlas_window_state_attach (window, APP_ID);
  if (self->loaded != NULL)
    give_world (self, window);
  return window;
}

static void
atlas_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (make_window (ATLAS_APPLICATION (application)));
  gtk_window_present (window);
}

static void
present_wanted (AtlasApplication *self)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self));
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (window != NULL)
    show_wanted (self, ATLAS_WINDOW (window));
}

/* From another program or the command line, maybe of another instance, which GIO hands over to this
 * one. The last of several is shown. */
static void
atlas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);

  g_set_object (&self->wanted, files[n_files - 1]);
  present_wanted (self);
}

/* The desktop's search */

static void
open_page_cb (AtlasApplication *self, const char *page)
{
  g_set_str (&self->wanted_page, page);
  present_wanted (self);
}

static void
search_cb (AtlasApplication *self, const char *text)
{
  g_set_str (&self->wanted_search, text);
  present_wanted (self);
}

static gboolean
atlas_application_dbus_register (GApplication *application,
                                 GDBusConnection *connection,
                                 const char *object_path,
                                 GError **error)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  return G_APPLICATION_CLASS (atlas_application_parent_class)
           ->dbus_register (application, connection, object_path, error) &&
         atlas_search_provider_export (self->provider, connection, path, error);
}

static void
atlas_application_dbus_unregister (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *object_path)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);

  if (self->provider != NULL)
    atlas_search_provider_unexport (self->provider);
  G_APPLICATION_CLASS (atlas_application_parent_class)
    ->dbus_unregister (application, connection, object_path);
}

/* Actions */

/* The licences of what is not code. The terms themselves stay as their authors wrote them. */
static void
add_legal (AdwAboutDialog *dialog)
{
  adw_about_dialog_add_legal_section (
    dialog, _ ("The Record and the Periods of States"), "© 2026 The Alliance Atlas authors",
    GTK_LICENSE_CUSTOM,
    _ ("The events, quotes, memberships and dates are under the <a "
       "href=\"https://creativecommons.org/licenses/by/4.0/\">Creative Commons Attribution 4.0 "
       "International</a> licence. Quotes belong to those who said them."));
  adw_about_dialog_add_legal_section (
    dialog, _ ("Outlines and Places"), NULL, GTK_LICENSE_CUSTOM,
    _ ("Made with <a href=\"https://www.naturalearthdata.com/\">Natural Earth</a>, which is in the "
       "public domain."));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const developers[] = { "The Alliance Atlas authors", NULL };
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog, "application-name", _ ("Alliance Atlas"), "application-icon", APP_ID,
                "version", PACKAGE_VERSION, "developer-name", _ ("The Alliance Atlas authors"),
                "copyright", "© 2026 The Alliance Atlas authors", "license-type",
                GTK_LICENSE_GPL_3_0, "comments",
                _ ("See how alliances grew, split and vanished, with the borders of the day."),
                /* Translators: your names, one a line */
                "translator-credits", _ ("translator-credits"), NULL);
  adw_about_dialog_set_developers (ADW_ABOUT_DIALOG (dialog), (const char **) developers);
  add_legal (ADW_ABOUT_DIALOG (dialog));
  adw_dialog_present (dialog, window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window == NULL || !has_world (ATLAS_WINDOW (window)))
    return;
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "open-collection"))
    atlas_opener_choose (ATLAS_WINDOW (window));
  else if (g_str_equal (g_action_get_name (G_ACTION (action)), "open-file"))
    atlas_opener_choose_file (ATLAS_WINDOW (window));
  else
    atlas_opener_open_builtin (ATLAS_WINDOW (window), NULL);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL && has_world (ATLAS_WINDOW (window)))
    atlas_exporter_choose (ATLAS_WINDOW (window));
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL && has_world (ATLAS_WINDOW (window)))
    atlas_printer_print (ATLAS_WINDOW (window));
}

/* Windows are closed one by one, so that each saves what it shows. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (user_data)) != NULL)
    {
      gtk_window_close (window);
      if (gtk_application_get_active_window (user_data) == window)
        gtk_window_destroy (window);
    }
}

static void
atlas_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", about_action, NULL, NULL, NULL, { 0 } },
    { "open-collection", open_action, NULL, NULL, NULL, { 0 } },
    { "open-file", open_action, NULL, NULL, NULL, { 0 } },
    { "open-builtin", open_action, NULL, NULL, NULL, { 0 } },
    { "export-picture", export_action, NULL, NULL, NULL, { 0 } },
    { "print", print_action, NULL, NULL, NULL, { 0 } },
    { "quit", quit_action, NULL, NULL, NULL, { 0 } },
  };
  AtlasApplication *self = ATLAS_APPLICATION (application);
  g_autofree char *data = NULL;
  g_autofree char *icons = NULL;
  static const struct
  {
    const char *action;
    const char *keys[2];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "app.open-collection", { "<Control>o" } },
    { "app.open-file", { "<Control><Shift>o" } },
    { "app.export-picture", { "<Control>e" } },
    { "app.print", { "<Control>p" } },
    { "window.close", { "<Control>w" } },
  };

  /* GTK takes a while to start, and another core can load meanwhile. The thread reads the locale,
   * which main() has set, so GTK must not set it again. */
  self->load = atlas_load_new (NULL, NULL);
  atlas_loader_load_async (self->load, self->cancellable, loaded_cb, g_object_ref (self));
  /* Started by the bus for a search, it stays for the next letters that are typed, and no longer. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_TIMEOUT_MS);
  gtk_disable_setlocale ();
  G_APPLICATION_CLASS (atlas_application_parent_class)->startup (application);
  atlas_widgets_init ();
  data = atlas_prefix_find_folder (DATADIR);
  icons = g_build_filename (data, "icons", NULL);
  gtk_icon_theme_add_search_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                  icons);
  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].keys);
}

static void
atlas_application_shutdown (GApplication *application)
{
  g_cancellable_cancel (ATLAS_APPLICATION (application)->cancellable);
  G_APPLICATION_CLASS (atlas_application_parent_class)->shutdown (application);
}

static void
atlas_application_finalize (GObject *object)
{
  AtlasApplication *self = ATLAS_APPLICATION (object);

  g_clear_object (&self->wanted);
  g_clear_pointer (&self->wanted_page, g_free);
  g_clear_pointer (&self->wanted_search, g_free);
  g_clear_object (&self->provider);
  g_clear_object (&self->loaded);
  g_clear_pointer (&self->load, atlas_load_unref);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (atlas_application_parent_class)->finalize (object);
}

static void
atlas_application_class_init (AtlasApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_application_finalize;
  application_class->startup = atlas_application_startup;
  application_class->shutdown = atlas_application_shutdown;
  application_class->activate = atlas_application_activate;
  application_class->open = atlas_application_open;
  application_class->dbus_register = atlas_application_dbus_register;
  application_class->dbus_unregister = atlas_application_dbus_unregister;
}

static void
atlas_application_init (AtlasApplication *self)
{
  self->cancellable = g_cancellable_new ();
  self->provider = atlas_search_provider_new (G_APPLICATION (self));
  g_signal_connect_object (self->provider, "open", G_CALLBACK (open_page_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "search", G_CALLBACK (search_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The resources must be there before the application is made: it takes style and shortcuts from
 * them as it starts. */
AtlasApplication *
atlas_application_new (void)
{
  atlas_widgets_register_resources ();
  return g_object_new (ATLAS_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_PATH, NULL);
}
