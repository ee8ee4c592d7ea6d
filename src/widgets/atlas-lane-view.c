/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-lane-view.h"

#include "atlas-data-label.h"
#include "atlas-item-summary.h"
#include "atlas-lane-chart.h"
#include "atlas-text-safety.h"
#include "atlas-time-slider-private.h"

#include <glib/gi18n.h>

#define NAME_CHARS 15
#define COMPACT_NAME_CHARS 9
#define QUOTE_ICON "atlas-quote-symbolic"

struct _AtlasLaneView
{
  GtkBox parent_instance;

  AtlasTimeSlider *slider; /* borrowed */

  /* owned */
  GtkSizeGroup *names;
  AtlasSession *session; /* that of the slider */
  GPtrArray *lanes;      /* AtlasTimeLane, of the rows */

  guint is_compact : 1;
};

G_DEFINE_FINAL_TYPE (AtlasLaneView, atlas_lane_view, GTK_TYPE_BOX)

static const AtlasTimeLane *
get_lane (AtlasLaneView *self, GtkWidget *row)
{
  guint index = 0;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self)); other != row;
       other = gtk_widget_get_next_sibling (other))
    index++;
  return g_ptr_array_index (self->lanes, index);
}

/* Input */

static gboolean
step_lane (AtlasLaneView *self, const AtlasTimeLane *lane, int direction)
{
  AtlasDate date = atlas_time_lane_step (lane, atlas_session_get_date (self->session), direction);

  if (date == ATLAS_DATE_INVALID)
    return FALSE;
  atlas_session_set_date (self->session, date);
  return TRUE;
}

static void
clicked_cb (AtlasLaneView *self, GtkWidget *button)
{
  const AtlasTimeLane *lane = get_lane (self, gtk_widget_get_parent (button));
  AtlasTarget target = lane->target;

  if (target.kind == ATLAS_TARGET_NONE)
    {
      step_lane (self, lane, 1);
      return;
    }
  /* The rows go when another country is selected. */
  atlas_session_open (self->session, target);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal-sidebar", NULL);
}

static gboolean
key_cb (
  AtlasLaneView *self, guint key, guint code, GdkModifierType state, GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  gboolean is_right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  gboolean is_left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  int direction = is_right ? 1 : -1;

  if ((!is_left && !is_right) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL)
    direction = -direction;
  if (!step_lane (self, get_lane (self, row), direction))
    gtk_widget_error_bell (row);
  return GDK_EVENT_STOP;
}

/* Rows */

static const char *
get_icon_name (const AtlasTimeLane *lane)
{
  if (lane->kind == ATLAS_LANE_EVENTS)
    return atlas_event_kind_get_icon_name (lane->event_kind);
  return lane->kind == ATLAS_LANE_QUOTES ? QUOTE_ICON : NULL;
}

static GtkWidget *
make_name (AtlasLaneView *self, const AtlasTimeLane *lane)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = atlas_data_label_new (lane->name, "caption");
  const char *icon_name = get_icon_name (lane);
  int n_chars = self->is_compact ? COMPACT_NAME_CHARS : NAME_CHARS;

  if (icon_name != NULL && !self->is_compact)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), n_chars);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_button (AtlasLaneView *self, const AtlasTimeLane *lane, const char *text)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_name (self, lane));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, FALSE);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_size_group_add_widget (self->names, button);
  return button;
}

static GtkWidget *
make_row (AtlasLaneView *self, guint index)
{
  const AtlasTimeLane *lane = g_ptr_array_index (self->lanes, index);
  GtkWidget *row =
    g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *text = atlas_text_show_controls (lane->text);

  gtk_box_append (GTK_BOX (row), make_button (self, lane, text));
  gtk_box_append (GTK_BOX (row), atlas_lane_chart_new (self->slider, self->lanes, index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  return row;
}

static void
clear_rows (AtlasLaneView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), row);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
}

static void
update_rows (AtlasLaneView *self)
{
  AtlasSession *session = self->session;

  clear_rows (self);
  if (session == NULL || atlas_session_get_world (session) == NULL ||
      atlas_session_get_changes (session) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->lanes = atlas_time_lanes_new (
    atlas_session_get_world (session), atlas_session_get_changes (session),
    atlas_session_get_visible_alliances (session), atlas_session_get_selected_state (session),
    atlas_session_get_today (session));
  for (guint i = 0; i < self->lanes->len; i++)
    gtk_box_append (GTK_BOX (self), make_row (self, i));
}

/* Object */

static void
session_cb (AtlasLaneView *self)
{
  static const char *const signals[] = { "notify::world", "notify::changes",
                                         "notify::visible-alliances", "notify::selected-state" };

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, self->slider->session);
  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->session, signals[i], G_CALLBACK (update_rows), self,
                             G_CONNECT_SWAPPED);
  update_rows (self);
}

void
atlas_lane_view_set_slider (AtlasLaneView *self, AtlasTimeSlider *slider, GtkSizeGroup *names)
{
  g_return_if_fail (ATLAS_IS_LANE_VIEW (self));
  g_return_if_fail (self->slider == NULL);

  self->slider = slider;
  self->names = g_object_ref (names);
  g_signal_connect_object (slider, "notify::session", G_CALLBACK (session_cb), self,
                           G_CONNECT_SWAPPED);
  session_cb (self);
}

void
atlas_lane_view_set_compact (AtlasLaneView *self, gboolean compact)
{
  g_return_if_fail (ATLAS_IS_LANE_VIEW (self));

  if (self->is_compact == compact)
    return;
  self->is_compact = compact;
  update_rows (self);
}

static void
atlas_lane_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_lane_view_parent_class)->map (widget);
  update_rows (ATLAS_LANE_VIEW (widget));
}

static void
atlas_lane_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_lane_view_parent_class)->unmap (widget);
  clear_rows (ATLAS_LANE_VIEW (widget));
}

static void
atlas_lane_view_dispose (GObject *object)
{
  AtlasLaneView *self = ATLAS_LANE_VIEW (object);

  clear_rows (self);
  g_clear_object (&self->session);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (atlas_lane_view_parent_class)->dispose (object);
}

static void
atlas_lane_view_class_init (AtlasLaneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_lane_view_dispose;
  widget_class->map = atlas_lane_view_map;
  widget_class->unmap = atlas_lane_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "laneview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_lane_view_init (AtlasLaneView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Lanes"),
                                  -1);
}
