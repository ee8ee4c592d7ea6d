/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Back and forward through where somebody has been, and through what the timeline was filtered by. */

#include "atlas-window-private.h"

/* As X and Wayland number them */
#define MOUSE_BUTTON_BACK 8
#define MOUSE_BUTTON_FORWARD 9
/* While something moves, it is noted that often. */
#define NOTE_MS 300

static gint64
get_now_ms (void)
{
  return g_get_monotonic_time () / 1000;
}

static gboolean
is_loaded (AtlasWindow *self)
{
  return self->session != NULL && atlas_session_get_world (self->session) != NULL;
}

static void
update_actions (AtlasWindow *self)
{
  gboolean loaded = is_loaded (self);
  gboolean is_above = loaded && atlas_session_get_target (self->session).kind != ATLAS_TARGET_NONE;

  /* The page that was come back to at the start has only the timeline behind it. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 loaded && (is_above || atlas_history_can_go (self->history, -1)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 loaded && atlas_history_can_go (self->history, 1));
}

static gboolean
was_noted (AtlasWindow *self, AtlasTarget target)
{
  for (guint i = 0; i < self->noted_trail->len; i++)
    if (atlas_target_equal (g_array_index (self->noted_trail, AtlasTarget, i), target))
      return TRUE;
  return FALSE;
}

/* A click may open several pages at once, one above the other: each is a place. */
static void
note_below (AtlasWindow *self, const AtlasLink *top, const AtlasTarget *trail, guint n_trail)
{
  for (guint i = 0; i + 1 < n_trail; i++)
    {
      g_autoptr (AtlasLink) place = NULL;

      if (was_noted (self, trail[i]) || trail[i].kind == ATLAS_TARGET_STORY)
        continue;
      place = atlas_link_copy (top);
      g_free (place->page);
      place->page = atlas_target_to_string (trail[i], atlas_session_get_world (self->session));
      atlas_history_note (self->history, place, get_now_ms ());
    }
}

static void
note (AtlasWindow *self)
{
  g_autoptr (AtlasLink) place = NULL;
  guint n_trail = 0;
  const AtlasTarget *trail;

  g_clear_handle_id (&self->note_id, g_source_remove);
  if (!is_loaded (self))
    return;
  place = atlas_window_make_link (self);
  trail = atlas_session_get_trail (self->session, &n_trail);
  note_below (self, place, trail, n_trail);
  atlas_history_note (self->history, place, get_now_ms ());
  g_array_set_size (self->noted_trail, 0);
  g_array_append_vals (self->noted_trail, trail, n_trail);
  update_actions (self);
}

static gboolean
note_cb (gpointer user_data)
{
  AtlasWindow *self = user_data;

  self->note_id = 0;
  note (self);
  return G_SOURCE_REMOVE;
}

static void
queue_note (AtlasWindow *self)
{
  if (self->note_id == 0)
    self->note_id = g_timeout_add (NOTE_MS, note_cb, self);
}

/* The place before stays as it was noted last; what comes with the page belongs to the new one. */
static void
target_cb (AtlasWindow *self)
{
  g_clear_handle_id (&self->note_id, g_source_remove);
  /* Before anything is drawn, and before another page can be opened */
  self->note_id = g_idle_add_full (G_PRIORITY_DEFAULT, note_cb, self, NULL);
}

static void
world_cb (AtlasWindow *self)
{
  g_clear_handle_id (&self->note_id, g_source_remove);
  atlas_history_clear (self->history);
  g_array_set_size (self->noted_trail, 0);
  queue_note (self);
  update_actions (self);
}

static void
go (AtlasWindow *self, int direction)
{
  const AtlasLink *place = NULL;
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  g_autoptr (GError) error = NULL;

  if (!is_loaded (self))
    return;
  /* What has just been done is a place too. */
  if (self->note_id != 0)
    note (self);
  place = atlas_history_go (self->history, direction, get_now_ms ());
  if (place == NULL)
    {
      if (direction < 0)
        atlas_session_back (self->session);
      return;
    }
  if (place->page == NULL ||
      atlas_target_parse (place->page, atlas_session_get_world (self->session), &target, &error))
    atlas_session_return_to (self->session, target);
  if (error == NULL)
    atlas_window_apply_link (self, place, &error);
  if (error != NULL) /* all places are of this world */
    g_warning ("%s", error->message);
  g_clear_handle_id (&self->note_id, g_source_remove);
  /* Notes what was come to, and which pages there are now. */
  note (self);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (ATLAS_WINDOW (widget), g_str_equal (name, "win.back") ? -1 : 1);
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  atlas_sidebar_step_filter (self->sidebar, g_str_equal (name, "win.undo-filter") ? -1 : 1);
}

void
atlas_window_install_history_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "win.undo-filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "win.redo-filter", NULL, filter_action);
}

void
atlas_window_add_history (AtlasWindow *self)
{
  static const char *const signals[] = {
    "notify::date", "notify::view", "notify::overlays", "notify::story-step", "region-changed",
  };

  self->history = atlas_history_new ();
  self->noted_trail = g_array_new (FALSE, FALSE, sizeof (AtlasTarget));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->session, signals[i], G_CALLBACK (queue_note), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::target", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::world", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  world_cb (self);
}

void
atlas_window_remove_history (AtlasWindow *self)
{
  g_clear_handle_id (&self->note_id, g_source_remove);
  g_clear_pointer (&self->history, atlas_history_free);
  g_clear_pointer (&self->noted_trail, g_array_unref);
}

/* Keys and buttons come here before the pages of the sidebar, which would only close one; but after
 * those of a dialog. */

static gboolean
has_dialog (AtlasWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int direction = GPOINTER_TO_INT (user_data);

  if (has_dialog (ATLAS_WINDOW (widget)))
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    direction = -direction;
  go (ATLAS_WINDOW (widget), direction);
  return TRUE;
}

static gboolean
named_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (has_dialog (ATLAS_WINDOW (widget)))
    return FALSE;
  go (ATLAS_WINDOW (widget), GPOINTER_TO_INT (user_data));
  return TRUE;
}

static void
button_cb (GtkGestureClick *click, int n_press, double x, double y, gpointer user_data)
{
  AtlasWindow *self = user_data;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (has_dialog (self))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  go (self, button == MOUSE_BUTTON_BACK ? -1 : 1);
}

static void
add_button (AtlasWindow *self, guint button)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (button_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
atlas_window_add_history_keys (AtlasWindow *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc func;
    int direction;
  } keys[] = {
    { GDK_KEY_Left, GDK_ALT_MASK, key_cb, -1 },
    { GDK_KEY_Right, GDK_ALT_MASK, key_cb, 1 },
    { GDK_KEY_Back, 0, named_key_cb, -1 },
    { GDK_KEY_Forward, 0, named_key_cb, 1 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (
        gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
        gtk_callback_action_new (keys[i].func, GINT_TO_POINTER (keys[i].direction), NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  add_button (self, MOUSE_BUTTON_BACK);
  add_button (self, MOUSE_BUTTON_FORWARD);
}
