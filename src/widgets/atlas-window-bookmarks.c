/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Places that somebody keeps. Whoever has the settings keeps the list. */

#include "atlas-window-private.h"

#include "atlas-bookmarks-dialog.h"

#include <glib/gi18n.h>

static gboolean
is_loaded (AtlasWindow *self)
{
  return self->session != NULL && atlas_session_get_world (self->session) != NULL;
}

GListStore *
atlas_window_get_bookmarks (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return self->bookmarks;
}

static void
add_bookmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  g_autofree char *title = NULL;
  g_autofree char *link = NULL;
  g_autofree char *text = NULL;

  if (!is_loaded (self))
    return;
  title = atlas_bookmark_dup_title_for (self->session);
  link = atlas_window_dup_link (self);
  text = atlas_bookmarks_add (self->bookmarks, title, link)
           /* Translators: the name of a bookmark */
           ? g_strdup_printf (_ ("Bookmarked “%s”"), title)
           : g_strdup (_ ("This view is bookmarked already"));
  atlas_window_add_toast (self, text);
}

static void
list_bookmarks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (atlas_bookmarks_dialog_new (ATLAS_WINDOW (widget)->bookmarks), widget);
}

static void
open_bookmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (is_loaded (self))
    atlas_window_open_link (self, g_variant_get_string (parameter, NULL));
}

void
atlas_window_install_bookmark_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-bookmark", NULL, add_bookmark_action);
  gtk_widget_class_install_action (widget_class, "win.list-bookmarks", NULL, list_bookmarks_action);
  gtk_widget_class_install_action (widget_class, "win.open-bookmark", "s", open_bookmark_action);
}
