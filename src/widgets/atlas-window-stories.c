/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Stories: their list, their steps by key, telling them to others, and what the first start offers. */

#include "atlas-window-private.h"

#include "atlas-text-safety.h"

#include <glib/gi18n.h>

static gboolean
has_world (AtlasWindow *self)
{
  return self->session != NULL && atlas_session_get_world (self->session) != NULL;
}

static gboolean
is_read (AtlasWindow *self)
{
  return self->session != NULL && atlas_session_get_story (self->session, NULL) != NULL;
}

static void
list_stories_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (!has_world (self))
    return;
  atlas_session_show (self->session, (AtlasTarget) { ATLAS_TARGET_STORIES, 0 });
  gtk_widget_activate_action (widget, "win.reveal-sidebar", NULL);
}

static void
step_story_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_session_step_story (ATLAS_WINDOW (widget)->session, g_variant_get_int32 (parameter));
}

/* The offer */

static void
dismiss_offer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (ATLAS_WINDOW (widget)->offer, FALSE);
}

static void
read_offer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (has_world (self))
    atlas_session_open (self->session, (AtlasTarget) { ATLAS_TARGET_STORY, 0 });
}

void
atlas_window_offer_story (AtlasWindow *self)
{
  AtlasCollection *collection = NULL;
  gboolean has_story = FALSE;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (has_world (self));

  collection = atlas_world_get_collection (atlas_session_get_world (self->session));
  has_story = atlas_collection_get_n_stories (collection) > 0;
  /* Translators: the title of a story */
  text = has_story ? g_strdup_printf (_ ("New here? A story to begin with: “%s”"),
                                      atlas_collection_get_story (collection, 0)->title)
                   : g_strdup (_ ("New here? The help explains the map and the time below it."));
  shown = atlas_text_show_controls (text);
  gtk_label_set_text (self->offer_label, shown);
  gtk_label_set_text (self->offer_short_label,
                      has_story ? _ ("New here? Begin with a story, or with the help.")
                                : _ ("New here? Begin with the help."));
  gtk_widget_set_visible (self->offer_button, has_story);
  gtk_revealer_set_reveal_child (self->offer, TRUE);
}

/* Telling a story: map and text side by side, and nothing else */

static void
show_chrome (AtlasWindow *self, gboolean shown)
{
  adw_toolbar_view_set_reveal_top_bars (self->toolbars, shown);
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbars, shown);
  adw_bottom_sheet_set_reveal_bottom_bar (self->sheet, shown);
  g_object_set (self->map_view, "compact", shown ? self->was_compact : TRUE, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->presenter), !shown);
}

static void
begin (AtlasWindow *self)
{
  gboolean was_compact = FALSE;

  self->is_presenting = TRUE;
  self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  g_object_get (self->map_view, "compact", &was_compact, NULL);
  self->was_compact = was_compact;
  atlas_window_show_table (self, FALSE);
  self->had_sidebar = adw_overlay_split_view_get_show_sidebar (self->split);
  /* The step is come back to from what lay above it. */
  atlas_session_step_story (self->session, 0);
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  adw_bottom_sheet_set_open (self->sheet, FALSE);
  show_chrome (self, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->presenter), GTK_DIR_TAB_FORWARD);
}

static void
end (AtlasWindow *self)
{
  self->is_presenting = FALSE;
  show_chrome (self, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->split, self->had_sidebar);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal-sidebar", NULL);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (self->is_presenting)
    end (self);
  else if (is_read (self))
    begin (self);
  else if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Clickers send the keys of a page, an arrow or a space; they come before what has the focus. */
static const struct
{
  guint key;
  int by;
} clicker_keys[] = {
  { GDK_KEY_Page_Down, 1 },   { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_Down, 1 },
  { GDK_KEY_KP_Down, 1 },     { GDK_KEY_space, 1 },        { GDK_KEY_Page_Up, -1 },
  { GDK_KEY_KP_Page_Up, -1 }, { GDK_KEY_Up, -1 },          { GDK_KEY_KP_Up, -1 },
  { GDK_KEY_BackSpace, -1 },
};

static int
get_step (AtlasWindow *self, guint key)
{
  int onward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return onward;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return -onward;
  for (guint i = 0; i < G_N_ELEMENTS (clicker_keys); i++)
    if (clicker_keys[i].key == key)
      return clicker_keys[i].by;
  return 0;
}

/* The list of steps, which lies over the window, has keys of its own. */
static gboolean
is_in_popover (AtlasWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* While a story is read, with Ctrl, which a scrolled page would take for itself */
static int
get_reading_step (guint key)
{
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    return 1;
  return key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up ? -1 : 0;
}

static gboolean
press_while_told (AtlasWindow *self, guint key)
{
  int by = get_step (self, key);

  if (by != 0)
    atlas_session_step_story (self->session, by);
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    atlas_session_set_story_step (self->session, 0);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    atlas_session_set_story_step (self->session, G_MAXUINT);
  else if (key == GDK_KEY_n || key == GDK_KEY_N)
    atlas_presenter_toggle_notes (self->presenter);
  else if (key == GDK_KEY_Escape)
    end (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (AtlasWindow *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (!is_read (self) || is_in_popover (self))
    return GDK_EVENT_PROPAGATE;
  if (modifiers == GDK_CONTROL_MASK && get_reading_step (key) != 0)
    {
      atlas_session_step_story (self->session, get_reading_step (key));
      return GDK_EVENT_STOP;
    }
  return self->is_presenting && modifiers == 0 ? press_while_told (self, key) : GDK_EVENT_PROPAGATE;
}

/* A breakpoint may bring the sidebar back when the window becomes as large as the screen. */
static void
sidebar_cb (AtlasWindow *self)
{
  if (self->is_presenting)
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

static void
story_cb (AtlasWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.step-story", is_read (self));
  if (is_read (self))
    gtk_revealer_set_reveal_child (self->offer, FALSE);
  else if (self->is_presenting)
    end (self);
}

void
atlas_window_add_stories (AtlasWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self->split, "notify::show-sidebar", G_CALLBACK (sidebar_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::story", G_CALLBACK (story_cb), self,
                           G_CONNECT_SWAPPED);
  story_cb (self);
}

void
atlas_window_install_story_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.list-stories", NULL, list_stories_action);
  gtk_widget_class_install_action (widget_class, "win.step-story", "i", step_story_action);
  gtk_widget_class_install_action (widget_class, "win.read-offer", NULL, read_offer_action);
  gtk_widget_class_install_action (widget_class, "win.dismiss-offer", NULL, dismiss_offer_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
}
