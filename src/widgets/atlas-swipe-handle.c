/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swipe-handle.h"

#include <glib/gi18n.h>

#define PERCENT 100.0

struct _AtlasSwipeHandle
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustment; /* owned */
};

static gboolean
atlas_swipe_handle_set_current_value (GtkAccessibleRange *range, double value)
{
  gtk_adjustment_set_value (ATLAS_SWIPE_HANDLE (range)->adjustment, value / PERCENT);
  return TRUE;
}

static void
accessible_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = atlas_swipe_handle_set_current_value;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasSwipeHandle,
                               atlas_swipe_handle,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      accessible_range_init))

/* To the right of the screen, whichever way one reads: the map is not mirrored. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkAdjustment *adjustment = ATLAS_SWIPE_HANDLE (widget)->adjustment;

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + g_variant_get_double (args));
  return TRUE;
}

static void
value_cb (AtlasSwipeHandle *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  gtk_adjustment_get_value (self->adjustment) * PERCENT, -1);
}

static void
atlas_swipe_handle_dispose (GObject *object)
{
  AtlasSwipeHandle *self = ATLAS_SWIPE_HANDLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (atlas_swipe_handle_parent_class)->dispose (object);
}

static void
atlas_swipe_handle_class_init (AtlasSwipeHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint keys[2];
    double step;
  } steps[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, -0.02 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0.02 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, -0.1 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0.1 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -1 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 1 },
  };

  G_OBJECT_CLASS (klass)->dispose = atlas_swipe_handle_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint k = 0; k < 2; k++)
      gtk_widget_class_add_binding (widget_class, steps[i].keys[k], 0, step_cb, "d", steps[i].step);
  gtk_widget_class_set_css_name (widget_class, "swipehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
atlas_swipe_handle_init (AtlasSwipeHandle *self)
{
  static const char *const icons[] = { "pan-start-symbolic", "pan-end-symbolic" };

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The arrows point where it can go, and the map is not mirrored. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icons[i]);

      gtk_widget_set_direction (icon, GTK_TEXT_DIR_LTR);
      gtk_widget_set_hexpand (icon, TRUE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_set_parent (icon, GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Divider of the Map"), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, PERCENT, -1);
}

GtkWidget *
atlas_swipe_handle_new (GtkAdjustment *adjustment)
{
  AtlasSwipeHandle *self = g_object_new (ATLAS_TYPE_SWIPE_HANDLE, NULL);

  self->adjustment = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_cb), self,
                           G_CONNECT_SWAPPED);
  value_cb (self);
  return GTK_WIDGET (self);
}

void
atlas_swipe_handle_set_value_text (AtlasSwipeHandle *self, const char *text)
{
  g_return_if_fail (ATLAS_IS_SWIPE_HANDLE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}
