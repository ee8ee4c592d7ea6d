/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-window-private.h"

#include "atlas-search-dialog.h"

void
atlas_window_search (AtlasWindow *self, const char *text)
{
  AtlasWorld *world = self->session != NULL ? atlas_session_get_world (self->session) : NULL;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (world == NULL)
    return;
  if (self->search_runner == NULL)
    self->search_runner = atlas_search_runner_new (world);
  if (dialog == NULL)
    {
      dialog = atlas_search_dialog_new (self->session, self->search_runner);
      adw_dialog_present (dialog, GTK_WIDGET (self));
    }
  if (ATLAS_IS_SEARCH_DIALOG (dialog))
    atlas_search_dialog_type (ATLAS_SEARCH_DIALOG (dialog), text);
}

static AtlasSearchDialog *
get_search_dialog (AtlasWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  return ATLAS_IS_SEARCH_DIALOG (dialog) ? ATLAS_SEARCH_DIALOG (dialog) : NULL;
}

/* Whether @letter begins a search, or goes on with it */
static gboolean
is_wanted (AtlasWindow *self, gunichar letter)
{
  return get_search_dialog (self) != NULL ? letter != 0 && g_unichar_isprint (letter)
                                          : g_unichar_isalnum (letter);
}

/* A letter or digit that nobody wanted begins a search. What is typed before the dialog has been
 * drawn, or while one of its rows has the focus, comes here too and goes on with it. Not from a
 * popover, and not a letter that belongs to a shortcut. */
static gboolean
key_pressed_cb (AtlasWindow *self, guint key, guint code, GdkModifierType modifiers)
{
  const GdkModifierType commands =
    GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = { 0 };

  if ((modifiers & commands) != 0 ||
      (focus != NULL && gtk_widget_get_native (focus) != GTK_NATIVE (self)))
    return GDK_EVENT_PROPAGATE;
  if (get_search_dialog (self) != NULL && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    {
      atlas_search_dialog_enter (get_search_dialog (self));
      return GDK_EVENT_STOP;
    }
  if (!is_wanted (self, letter))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, text);
  atlas_window_search (self, text);
  return GDK_EVENT_STOP;
}

void
atlas_window_add_typing (AtlasWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
