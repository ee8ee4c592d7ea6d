/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-bar.h"

#include "atlas-date-entry.h"
#include "atlas-lane-view.h"
#include "atlas-playback.h"
#include "atlas-text-safety.h"
#include "atlas-time-slider.h"

#include <glib/gi18n.h>

/* A screen reader hears of a date when it has stayed this long, not of all that a drag passes. */
#define ANNOUNCE_DELAY_MS 600
/* The map is to be seen beside open lanes. */
#define MAX_LANES_PX 200
#define MAX_COMPACT_LANES_PX 112

struct _AtlasTimeBar
{
  AdwBin parent_instance;

  /* template widgets */
  GtkBox *head;
  AdwWrapBox *buttons;
  GtkButton *play_button;
  GtkMenuButton *pace_button;
  GtkLabel *pace_label;
  GtkMenuButton *date_button;
  GtkInscription *date_label;
  GtkPopover *date_popover;
  GtkEntry *date_entry;
  GtkLabel *hint_label;
  GtkWidget *sentence_button;
  GtkInscription *sentence_label;
  AtlasTimeSlider *slider;
  GtkRevealer *lane_revealer;
  GtkScrolledWindow *lane_scroll;
  AtlasLaneView *lane_view;
  GtkWidget *lane_space; /* beside the slider, below the names of lanes */

  /* owned */
  AtlasSession *session;
  char *speed; /* one of @speeds */
  guint play_id;
  guint announce_id;

  guint is_compact : 1;
  guint is_stepping : 1;
  guint skips_empty : 1;
  guint has_lanes : 1;
};

static const char *const speeds[] = { "0.5", "1", "2", "4", NULL };
#define USUAL_SPEED 1

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COMPACT,
  PROP_SPEED,
  PROP_SKIPS_EMPTY,
  PROP_LANES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasTimeBar, atlas_time_bar, ADW_TYPE_BIN)

/* Playing */

static void
show_playing (AtlasTimeBar *self)
{
  gboolean is_playing = self->play_id != 0;
  const char *label = is_playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (self->play_button, is_playing ? "media-playback-pause-symbolic"
                                                          : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), label);
}

static void
stop_playing (AtlasTimeBar *self)
{
  if (self->play_id == 0)
    return;
  g_clear_handle_id (&self->play_id, g_source_remove);
  show_playing (self);
}

static void queue_step (AtlasTimeBar *self);

static AtlasDate
get_next (AtlasTimeBar *self)
{
  AtlasChanges *changes = atlas_session_get_changes (self->session);

  return changes == NULL
           ? ATLAS_DATE_INVALID
           : atlas_playback_get_next (changes, atlas_session_get_date (self->session),
                                      atlas_time_slider_get_unit (self->slider), self->skips_empty,
                                      atlas_session_get_today (self->session));
}

static void
play_cb (gpointer user_data)
{
  AtlasTimeBar *self = user_data;
  AtlasDate next = get_next (self);

  self->play_id = 0;
  if (next != ATLAS_DATE_INVALID)
    {
      self->is_stepping = TRUE;
      atlas_session_set_date (self->session, next);
      self->is_stepping = FALSE;
    }
  if (next != ATLAS_DATE_INVALID && next < atlas_session_get_today (self->session))
    queue_step (self);
  else
    show_playing (self);
}

/* When what is shown has been read */
static void
queue_step (AtlasTimeBar *self)
{
  g_autofree char *sentence = atlas_session_describe_step (self->session);
  guint pause = atlas_playback_get_pause_ms (sentence, g_ascii_strtod (self->speed, NULL));

  self->play_id = g_timeout_add_once (pause, play_cb, self);
}

static void
start_playing (AtlasTimeBar *self)
{
  if (atlas_session_get_date (self->session) >= atlas_session_get_today (self->session))
    atlas_session_set_date (self->session, ATLAS_DATE_START);
  self->play_id = g_timeout_add_once (
    atlas_playback_get_pause_ms (NULL, g_ascii_strtod (self->speed, NULL)), play_cb, self);
  show_playing (self);
}

static void
show_speed (AtlasTimeBar *self)
{
  /* Translators: how many times faster than usual, “2×” */
  g_autofree char *label = g_strdup_printf (C_ ("speed", "%s×"), self->speed);

  gtk_label_set_text (self->pace_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pace_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Speed and Scale"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);
}

/* What plays goes on at the new speed from the next step on. */
static void
set_speed (AtlasTimeBar *self, const char *speed)
{
  if (speed == NULL || !g_strv_contains (speeds, speed) || !g_set_str (&self->speed, speed))
    return;
  show_speed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
}

static void
set_skips_empty (AtlasTimeBar *self, gboolean skips_empty)
{
  if (self->skips_empty == skips_empty)
    return;
  self->skips_empty = skips_empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SKIPS_EMPTY]);
}

void
atlas_time_bar_toggle_play (AtlasTimeBar *self)
{
  g_return_if_fail (ATLAS_IS_TIME_BAR (self));

  if (self->session == NULL || atlas_session_get_world (self->session) == NULL)
    return;
  if (self->play_id != 0)
    stop_playing (self);
  else
    start_playing (self);
}

/* What is shown */

static gboolean
announce_cb (gpointer user_data)
{
  AtlasTimeBar *self = user_data;
  AtlasChanges *changes = atlas_session_get_changes (self->session);
  AtlasTimeStep step = atlas_session_get_step (self->session);
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  self->announce_id = 0;
  if (changes == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  text = atlas_time_step_dup_announcement (&step, changes);
  shown = atlas_text_show_controls (text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), shown,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

static void
queue_announcement (AtlasTimeBar *self)
{
  g_clear_handle_id (&self->announce_id, g_source_remove);
  self->announce_id = g_timeout_add (ANNOUNCE_DELAY_MS, announce_cb, self);
}

static char *
describe_step (AtlasTimeBar *self)
{
  char *sentence = NULL;

  if (atlas_session_get_world (self->session) == NULL)
    return g_strdup ("");
  sentence = atlas_session_describe_step (self->session);
  return sentence != NULL ? sentence : g_strdup (_ ("Nothing changed at this step."));
}

static void
show_texts (AtlasTimeBar *self)
{
  g_autofree char *date = atlas_date_format_long (atlas_session_get_date (self->session));
  g_autofree char *described = describe_step (self);
  g_autofree char *sentence = atlas_text_show_controls (described);

  if (g_strcmp0 (gtk_inscription_get_text (self->date_label), date) != 0)
    {
      gtk_inscription_set_text (self->date_label, date);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->date_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Go to Date"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date, -1);
    }
  if (g_strcmp0 (gtk_inscription_get_text (self->sentence_label), sentence) != 0)
    {
      gtk_inscription_set_text (self->sentence_label, sentence);
      gtk_widget_set_tooltip_text (self->sentence_button, sentence);
      /* All of it, however much of it there is room for */
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (self->sentence_button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Lists what changed"), -1);
    }
}

static void
update_actions (AtlasTimeBar *self)
{
  AtlasChanges *changes = atlas_session_get_changes (self->session);
  AtlasDate date = atlas_session_get_date (self->session);
  AtlasDate next = changes != NULL ? atlas_changes_get_next (changes, date) : ATLAS_DATE_INVALID;
  gboolean has_next = next != ATLAS_DATE_INVALID && next <= atlas_session_get_today (self->session);
  gboolean has_previous =
    changes != NULL && atlas_changes_get_previous (changes, date) != ATLAS_DATE_INVALID;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.play", changes != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.next-change", has_next);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.previous-change", has_previous);
}

static void
date_cb (AtlasTimeBar *self)
{
  if (!self->is_stepping)
    stop_playing (self);
  show_texts (self);
  update_actions (self);
  queue_announcement (self);
}

static void
world_cb (AtlasTimeBar *self)
{
  show_texts (self);
  update_actions (self);
}

/* Typing a date */

static void
show_entry_error (AtlasTimeBar *self, const char *message)
{
  gboolean has_error = message != NULL;

  if (has_error)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->date_entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint_label), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint_label), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->date_entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint_label), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint_label), "dim-label");
    }
  gtk_label_set_text (self->hint_label,
                      has_error ? message
                                : _ ("A day like 2004-03-29 or 29 March 2004, a month or a year"));
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self->date_entry), GTK_ACCESSIBLE_STATE_INVALID,
    has_error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
date_entry_changed_cb (AtlasTimeBar *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->date_entry), "error"))
    show_entry_error (self, NULL);
}

static void
date_entry_activate_cb (AtlasTimeBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->date_entry));
  g_autoptr (GError) error = NULL;
  AtlasDate date;

  if (self->session == NULL)
    return;
  if (!atlas_date_entry_parse (text, atlas_session_get_today (self->session), &date, &error))
    {
      show_entry_error (self, error->message);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->date_entry), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return;
    }
  gtk_popover_popdown (self->date_popover);
  atlas_session_set_date (self->session, date);
}

static void
popover_show_cb (AtlasTimeBar *self)
{
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  text = atlas_date_to_iso (atlas_session_get_date (self->session));
  gtk_editable_set_text (GTK_EDITABLE (self->date_entry), text);
  show_entry_error (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->date_entry), 0, -1);
}

void
atlas_time_bar_edit_date (AtlasTimeBar *self)
{
  g_return_if_fail (ATLAS_IS_TIME_BAR (self));

  gtk_menu_button_popup (self->date_button);
}

void
atlas_time_bar_step (AtlasTimeBar *self, int direction)
{
  g_return_if_fail (ATLAS_IS_TIME_BAR (self));

  atlas_time_slider_step (self->slider, direction);
}

void
atlas_time_bar_focus_slider (AtlasTimeBar *self)
{
  g_return_if_fail (ATLAS_IS_TIME_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->slider));
}

/* Object */

static void
connect_session (AtlasTimeBar *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::date", G_CALLBACK (date_cb) },
    { "notify::world", G_CALLBACK (world_cb) },
    { "notify::changes", G_CALLBACK (world_cb) },
    { "notify::visible-alliances", G_CALLBACK (world_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->session, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
  world_cb (self);
}

void
atlas_time_bar_set_session (AtlasTimeBar *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_TIME_BAR (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  stop_playing (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* Lanes */

/* What is folded away is not there for the layout: it would ask for room at the side. */
static void
update_revealer (AtlasTimeBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->lane_revealer),
                          self->has_lanes || gtk_revealer_get_child_revealed (self->lane_revealer));
}

static void
set_lanes (AtlasTimeBar *self, gboolean lanes)
{
  if (self->has_lanes == lanes)
    return;
  self->has_lanes = lanes;
  update_revealer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANES]);
}

static void
init_lanes (AtlasTimeBar *self)
{
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_size_group_add_widget (names, self->lane_space);
  atlas_lane_view_set_slider (self->lane_view, self->slider, names);
  g_signal_connect_object (self->lane_revealer, "notify::child-revealed",
                           G_CALLBACK (update_revealer), self, G_CONNECT_SWAPPED);
}

static void
set_compact (AtlasTimeBar *self, gboolean compact)
{
  if (self->is_compact == compact)
    return;
  self->is_compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->head, compact ? 6 : 12);
  adw_wrap_box_set_child_spacing (self->buttons, compact ? 0 : 6);
  gtk_menu_button_set_always_show_arrow (self->date_button, !compact);
  atlas_lane_view_set_compact (self->lane_view, compact);
  gtk_scrolled_window_set_max_content_height (self->lane_scroll,
                                              compact ? MAX_COMPACT_LANES_PX : MAX_LANES_PX);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
atlas_time_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasTimeBar *self = ATLAS_TIME_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    case PROP_SPEED:
      g_value_set_string (value, self->speed);
      break;
    case PROP_SKIPS_EMPTY:
      g_value_set_boolean (value, self->skips_empty);
      break;
    case PROP_LANES:
      g_value_set_boolean (value, self->has_lanes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_time_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasTimeBar *self = ATLAS_TIME_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      atlas_time_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      set_speed (self, g_value_get_string (value));
      break;
    case PROP_SKIPS_EMPTY:
      set_skips_empty (self, g_value_get_boolean (value));
      break;
    case PROP_LANES:
      set_lanes (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_time_bar_dispose (GObject *object)
{
  AtlasTimeBar *self = ATLAS_TIME_BAR (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  g_clear_handle_id (&self->announce_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TIME_BAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_time_bar_parent_class)->dispose (object);
}

static void
atlas_time_bar_finalize (GObject *object)
{
  g_free (ATLAS_TIME_BAR (object)->speed);
  G_OBJECT_CLASS (atlas_time_bar_parent_class)->finalize (object);
}

static void
update_zoom_actions (AtlasTimeBar *self)
{
  if (self->slider == NULL) /* on the way out */
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.zoom-in",
                                 atlas_time_slider_can_zoom (self->slider, 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.zoom-out",
                                 atlas_time_slider_can_zoom (self->slider, -1));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_time_slider_zoom (ATLAS_TIME_BAR (widget)->slider,
                          g_str_equal (name, "time.zoom-in") ? 1 : -1);
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_time_bar_toggle_play (ATLAS_TIME_BAR (widget));
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AtlasTimeBar *self = ATLAS_TIME_BAR (widget);

  if (self->session != NULL)
    atlas_session_step_change (self->session, g_str_equal (name, "time.next-change") ? 1 : -1);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_time_bar_edit_date (ATLAS_TIME_BAR (widget));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/time-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, head);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, pace_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, pace_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, date_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, date_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, date_popover);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, date_entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, hint_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, sentence_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, slider);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, lane_revealer);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, lane_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, lane_scroll);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimeBar, lane_space);
  gtk_widget_class_bind_template_callback (widget_class, date_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_entry_changed_cb);
}

static void
atlas_time_bar_class_init (AtlasTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_time_bar_dispose;
  object_class->finalize = atlas_time_bar_finalize;
  object_class->get_property = atlas_time_bar_get_property;
  object_class->set_property = atlas_time_bar_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_SPEED] = g_param_spec_string ("speed", NULL, NULL, speeds[USUAL_SPEED], flags);
  properties[PROP_SKIPS_EMPTY] = g_param_spec_boolean ("skips-empty", NULL, NULL, FALSE, flags);
  properties[PROP_LANES] = g_param_spec_boolean ("lanes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (ATLAS_TYPE_TIME_SLIDER);
  g_type_ensure (ATLAS_TYPE_LANE_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "time.play", NULL, play_action);
  gtk_widget_class_install_action (widget_class, "time.previous-change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "time.next-change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "time.edit-date", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "time.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "time.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_property_action (widget_class, "time.speed", "speed");
  gtk_widget_class_install_property_action (widget_class, "time.skip-empty", "skips-empty");
  gtk_widget_class_install_property_action (widget_class, "time.lanes", "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_time_bar_init (AtlasTimeBar *self)
{
  /* Before the actions ask for their states */
  self->speed = g_strdup (speeds[USUAL_SPEED]);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time"),
                                  -1);
  show_speed (self);
  init_lanes (self);
  g_signal_connect_object (self->slider, "notify", G_CALLBACK (update_zoom_actions), self,
                           G_CONNECT_SWAPPED);
  update_zoom_actions (self);
  g_signal_connect_object (self->date_popover, "map", G_CALLBACK (popover_show_cb), self,
                           G_CONNECT_SWAPPED);
}
