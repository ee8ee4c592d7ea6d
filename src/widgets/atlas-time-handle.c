/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-handle.h"

#include <glib/gi18n.h>
#include <math.h>

struct _AtlasTimeHandle
{
  GtkWidget parent_instance;

  AtlasTimeSlider *owner; /* borrowed */
};

static gboolean
atlas_time_handle_set_current_value (GtkAccessibleRange *range, double value)
{
  AtlasTimeHandle *self = ATLAS_TIME_HANDLE (range);
  AtlasDate date;

  if (self->owner->session == NULL || !atlas_time_slider_find_value (self->owner, value, &date))
    return FALSE;
  atlas_session_set_compare_date (self->owner->session, date);
  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = atlas_time_handle_set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTimeHandle,
                               atlas_time_handle,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      accessible_range_init))

/* @args: whether a page, and the direction; as the keys of the slider itself */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasTimeSlider *owner = ATLAS_TIME_HANDLE (widget)->owner;
  AtlasDate date = atlas_session_get_compare_date (owner->session);
  gboolean is_page = FALSE;
  int direction = 0;

  g_variant_get (args, "(bi)", &is_page, &direction);
  if (is_page)
    direction *= atlas_time_unit_get_page (owner->unit);
  else if (atlas_time_slider_is_mirrored (owner))
    direction = -direction;
  atlas_session_set_compare_date (
    owner->session, atlas_time_unit_step (owner->unit, date, direction, ATLAS_DATE_START,
                                          atlas_session_get_today (owner->session)));
  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasSession *session = ATLAS_TIME_HANDLE (widget)->owner->session;

  atlas_session_set_compare_date (
    session, g_variant_get_boolean (args) ? atlas_session_get_today (session) : ATLAS_DATE_START);
  return TRUE;
}

static void
atlas_time_handle_class_init (AtlasTimeHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint keys[2];
    gboolean is_page;
    int direction;
  } steps[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, FALSE, -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, FALSE, 1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, TRUE, -1 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, TRUE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < 2; k++)
      gtk_widget_class_add_binding (widget_class, steps[i].keys[k], 0, step_cb, "(bi)",
                                    steps[i].is_page, steps[i].direction);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "timehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_time_handle_init (AtlasTimeHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compared Day"), -1);
}

GtkWidget *
atlas_time_handle_new (AtlasTimeSlider *owner)
{
  AtlasTimeHandle *self = g_object_new (ATLAS_TYPE_TIME_HANDLE, NULL);

  self->owner = owner;
  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (owner));
  return GTK_WIDGET (self);
}

void
atlas_time_handle_update (AtlasTimeHandle *self)
{
  AtlasSession *session = self->owner->session;
  AtlasDate date = session != NULL ? atlas_session_get_compare_date (session) : ATLAS_DATE_INVALID;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), date != ATLAS_DATE_INVALID);
  if (date == ATLAS_DATE_INVALID)
    return;
  text = atlas_date_format_long (date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  (double) ATLAS_YEAR_START, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) atlas_date_get_year (atlas_session_get_today (session)),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  atlas_time_slider_get_value (self->owner, date),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}
