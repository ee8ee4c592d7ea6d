/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-overlay-switch.h"

struct _AtlasOverlaySwitch
{
  AtlasSessionBox parent_instance;

  /* template widgets */
  GtkCheckButton *check;
  GtkLabel *label;
  GtkRevealer *revealer;

  AtlasOverlays overlay;
  guint is_updating : 1;
};

enum
{
  PROP_0,
  PROP_OVERLAY,
  PROP_LABEL,
  PROP_KEY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasOverlaySwitch, atlas_overlay_switch, ATLAS_TYPE_SESSION_BOX)

static void
check_toggled_cb (AtlasOverlaySwitch *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));

  if (!self->is_updating && session != NULL)
    atlas_session_set_overlay (session, self->overlay, gtk_check_button_get_active (self->check));
}

static void
overlays_cb (AtlasOverlaySwitch *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));

  if (session == NULL)
    return;
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->check, atlas_session_has_overlay (session, self->overlay));
  self->is_updating = FALSE;
}

static void
attach (AtlasSessionBox *box, AtlasSession *session)
{
  AtlasOverlaySwitch *self = ATLAS_OVERLAY_SWITCH (box);

  g_signal_connect_object (session, "notify::overlays", G_CALLBACK (overlays_cb), self,
                           G_CONNECT_SWAPPED);
  overlays_cb (self);
}

static void
set_overlay (AtlasOverlaySwitch *self, const char *id)
{
  if (!atlas_overlay_from_id (id, &self->overlay))
    g_critical ("“%s” is no overlay", id);
  overlays_cb (self);
}

static void
atlas_overlay_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasOverlaySwitch *self = ATLAS_OVERLAY_SWITCH (object);

  switch (id)
    {
    case PROP_OVERLAY:
      g_value_set_string (value, atlas_overlay_to_id (self->overlay));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_text (self->label));
      break;
    case PROP_KEY:
      g_value_set_object (value, gtk_revealer_get_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_overlay_switch_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  AtlasOverlaySwitch *self = ATLAS_OVERLAY_SWITCH (object);

  switch (id)
    {
    case PROP_OVERLAY:
      set_overlay (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      gtk_label_set_text (self->label, g_value_get_string (value));
      break;
    case PROP_KEY:
      gtk_revealer_set_child (self->revealer, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_overlay_switch_class_init (AtlasOverlaySwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  ATLAS_SESSION_BOX_CLASS (klass)->attach = attach;
  object_class->get_property = atlas_overlay_switch_get_property;
  object_class->set_property = atlas_overlay_switch_set_property;
  properties[PROP_OVERLAY] = g_param_spec_string ("overlay", NULL, NULL, "troops", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_KEY] = g_param_spec_object ("key", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/overlay-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasOverlaySwitch, check);
  gtk_widget_class_bind_template_child (widget_class, AtlasOverlaySwitch, label);
  gtk_widget_class_bind_template_child (widget_class, AtlasOverlaySwitch, revealer);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
atlas_overlay_switch_init (AtlasOverlaySwitch *self)
{
  self->overlay = ATLAS_OVERLAY_TROOPS;
  gtk_widget_init_template (GTK_WIDGET (self));
}
