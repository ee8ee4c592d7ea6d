/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Links into the window and out of it, and the short messages over it. */

#include "atlas-window-private.h"

#include "atlas-link.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

#define UNDO_SECONDS 10

static AdwToast *
make_toast (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *shown = atlas_text_show_controls (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, shown);
  return toast;
}

void
atlas_window_add_toast (AtlasWindow *self, const char *text)
{
  g_return_if_fail (ATLAS_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, make_toast (text));
}

void
atlas_window_apply_link (AtlasWindow *self, const AtlasLink *link, GError **error)
{
  const AtlasMapPosition camera = { link->lat, link->lon, link->zoom };

  if (atlas_link_apply (link, self->session, error) && link->has_camera)
    atlas_map_view_set_position (self->map_view, camera);
}

static void
say_where_not (AtlasWindow *self, const GError *error)
{
  g_autofree char *text =
    /* Translators: what is wrong with it follows. */
    g_strdup_printf (_ ("The link cannot be opened: %s"), error->message);

  atlas_window_add_toast (self, text);
}

void
atlas_window_open_page (AtlasWindow *self, const char *page)
{
  AtlasTarget target;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (atlas_session_get_world (self->session) != NULL);

  if (atlas_target_parse (page, atlas_session_get_world (self->session), &target, &error))
    atlas_session_open (self->session, target);
  else
    say_where_not (self, error);
}

void
atlas_window_open_link (AtlasWindow *self, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasLink) link = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (atlas_session_get_world (self->session) != NULL);

  link = atlas_link_parse (uri, &error);
  if (link != NULL)
    atlas_window_apply_link (self, link, &error);
  if (error != NULL)
    say_where_not (self, error);
}

AtlasLink *
atlas_window_make_link (AtlasWindow *self)
{
  AtlasLink *link = atlas_link_new_for_session (self->session);
  AtlasMapPosition camera = atlas_map_view_get_position (self->map_view);

  /* A step of a story brings its own. */
  link->has_camera = link->step == 0;
  link->lat = camera.lat;
  link->lon = camera.lon;
  link->zoom = camera.zoom;
  return link;
}

char *
atlas_window_dup_link (AtlasWindow *self)
{
  g_autoptr (AtlasLink) link = NULL;

  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);
  g_return_val_if_fail (atlas_session_get_world (self->session) != NULL, NULL);

  link = atlas_window_make_link (self);
  return atlas_link_to_string (link);
}

static void
copy_link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  g_autofree char *link = NULL;

  if (atlas_session_get_world (self->session) == NULL)
    return;
  link = atlas_window_dup_link (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link);
  atlas_window_add_toast (self, _ ("Link copied"));
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_window_add_toast (ATLAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_undo_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AdwToast *toast = make_toast (g_variant_get_string (parameter, NULL));

  /* Longer than one that is only to be read: it is to be reached by key too. */
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-filter");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
atlas_window_install_link_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.copy-link", NULL, copy_link_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo-filter", "s",
                                   toast_undo_filter_action);
}
