/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-slider-private.h"

#define PAGE_YEARS 10

static void
go_to_x (AtlasTimeSlider *self, double x)
{
  if (self->session != NULL)
    atlas_session_set_year (self->session, atlas_time_slider_find_year (self, x));
}

static void
drag_begin_cb (AtlasTimeSlider *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  go_to_x (self, x);
}

static void
drag_update_cb (AtlasTimeSlider *self, double offset_x, double offset_y, GtkGestureDrag *drag)
{
  double x = 0;

  if (gtk_gesture_drag_get_start_point (drag, &x, NULL))
    go_to_x (self, x + offset_x);
}

static void
add_drag (AtlasTimeSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static gboolean
step_years_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);
  int years = g_variant_get_int32 (args);
  int direction = years > 0 ? 1 : -1;

  if (self->session == NULL)
    return FALSE;
  if (ABS (years) == 1)
    atlas_session_step_year (self->session,
                             atlas_time_slider_is_mirrored (self) ? -direction : direction);
  else
    atlas_session_set_year (self->session, atlas_session_get_year (self->session) + years);
  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *self = ATLAS_TIME_SLIDER (widget);

  if (self->session == NULL)
    return FALSE;
  atlas_session_set_date (self->session, g_variant_get_boolean (args)
                                           ? atlas_session_get_today (self->session)
                                           : ATLAS_DATE_START);
  return TRUE;
}

void
atlas_time_slider_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int years;
  } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, -PAGE_YEARS },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, PAGE_YEARS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step_years_cb, "i",
                                    steps[i].years);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, 0, step_years_cb, "i",
                                    steps[i].years);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
}

/* “2004: NATO 26, CSTO 6” */
static char *
describe_year (AtlasTimeSlider *self, int year)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  AtlasCollection *collection = atlas_world_get_collection (world);
  AtlasDate today = atlas_session_get_today (self->session);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%d", year);
  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    {
      g_autofree guint *counts = NULL;
      guint n_years = 0;
      guint index = (guint) (year - ATLAS_YEAR_START);

      if (!atlas_world_is_filled (world, i))
        continue;
      counts = atlas_world_count_members_by_year (world, i, today, &n_years);
      if (index < n_years && counts[index] > 0)
        g_string_append_printf (text, "\n%s: %u",
                                atlas_collection_get_alliance (collection, i)->short_name,
                                counts[index]);
    }
  return g_strdup (text->str);
}

static gboolean
query_tooltip_cb (
  AtlasTimeSlider *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  g_autofree char *text = NULL;
  GdkRectangle area;
  int year;

  if (keyboard || self->session == NULL || atlas_session_get_world (self->session) == NULL)
    return FALSE;
  year = atlas_time_slider_find_year (self, x);
  text = describe_year (self, year);
  area.x = (int) atlas_time_slider_get_date_x (
    self, atlas_date_of_year (year, atlas_session_get_today (self->session)));
  area.y = 0;
  area.width = 1;
  area.height = CHART_HEIGHT_PX;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
atlas_time_slider_add_input (AtlasTimeSlider *self)
{
  add_drag (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), self);
}
