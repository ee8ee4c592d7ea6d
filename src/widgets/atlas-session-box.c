/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-session-box.h"

#include "atlas-widgets.h"

typedef struct
{
  AtlasSession *session; /* owned */
} AtlasSessionBoxPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlasSessionBox, atlas_session_box, GTK_TYPE_BOX)

/* By then it may have no session any more. */
static void
update (GtkWidget *widget)
{
  AtlasSessionBox *self = ATLAS_SESSION_BOX (widget);

  if (atlas_session_box_get_session (self) != NULL)
    ATLAS_SESSION_BOX_GET_CLASS (self)->update (self);
}

static void
changed_cb (AtlasSessionBox *self)
{
  atlas_widgets_call_late (GTK_WIDGET (self), ATLAS_LATE_LEGEND, update);
}

void
atlas_session_box_follow (AtlasSessionBox *self, const char *signal)
{
  AtlasSession *session = atlas_session_box_get_session (self);

  g_return_if_fail (session != NULL);

  g_signal_connect_object (session, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
set_session (AtlasSessionBox *self, AtlasSession *session)
{
  AtlasSessionBoxPrivate *priv = atlas_session_box_get_instance_private (self);

  if (priv->session == session)
    return;
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    ATLAS_SESSION_BOX_GET_CLASS (self)->attach (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_session_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, atlas_session_box_get_session (ATLAS_SESSION_BOX (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_session_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (ATLAS_SESSION_BOX (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_session_box_dispose (GObject *object)
{
  /* First, so that children which change on their way out change nothing in it. */
  set_session (ATLAS_SESSION_BOX (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (atlas_session_box_parent_class)->dispose (object);
}

static void
atlas_session_box_class_init (AtlasSessionBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_session_box_dispose;
  object_class->get_property = atlas_session_box_get_property;
  object_class->set_property = atlas_session_box_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_session_box_init (AtlasSessionBox *self)
{
}

AtlasSession *
atlas_session_box_get_session (AtlasSessionBox *self)
{
  AtlasSessionBoxPrivate *priv = atlas_session_box_get_instance_private (self);

  return priv->session;
}
