/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-key.h"

#include "atlas-marker-sample.h"

struct _AtlasMarkerKey
{
  GtkBox parent_instance;

  /* template widgets */
  AtlasMarkerSample *event;
  AtlasMarkerSample *quote;
  AtlasMarkerSample *disputed;
  AtlasMarkerSample *several;
  GtkLabel *span;

  /* owned */
  AtlasSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasMarkerKey, atlas_marker_key, GTK_TYPE_BOX)

static void
show_samples (AtlasMarkerKey *self)
{
  AtlasMarkerSample *const samples[ATLAS_MARKER_N_SAMPLES] = {
    [ATLAS_MARKER_SAMPLE_EVENT] = self->event,
    [ATLAS_MARKER_SAMPLE_QUOTE] = self->quote,
    [ATLAS_MARKER_SAMPLE_DISPUTED] = self->disputed,
    [ATLAS_MARKER_SAMPLE_SEVERAL] = self->several,
  };

  for (guint i = 0; i < ATLAS_MARKER_N_SAMPLES; i++)
    {
      AtlasMarkerLook look = atlas_marker_look_get_sample (i);

      atlas_marker_sample_set_look (samples[i], &look);
    }
}

static void
date_cb (AtlasMarkerKey *self)
{
  AtlasMarkerSpan span = atlas_session_get_marker_span (self->session);
  g_autofree char *text = atlas_marker_span_describe (&span);

  if (g_strcmp0 (gtk_label_get_text (self->span), text) != 0)
    gtk_label_set_text (self->span, text);
}

static void
set_session (AtlasMarkerKey *self, AtlasSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::date", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  date_cb (self);
}

static void
atlas_marker_key_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_MARKER_KEY (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_marker_key_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (ATLAS_MARKER_KEY (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_marker_key_dispose (GObject *object)
{
  AtlasMarkerKey *self = ATLAS_MARKER_KEY (object);

  set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MARKER_KEY);
  G_OBJECT_CLASS (atlas_marker_key_parent_class)->dispose (object);
}

static void
atlas_marker_key_class_init (AtlasMarkerKeyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_marker_key_dispose;
  object_class->get_property = atlas_marker_key_get_property;
  object_class->set_property = atlas_marker_key_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (ATLAS_TYPE_MARKER_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/marker-key.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, event);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, quote);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, disputed);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, several);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, span);
}

static void
atlas_marker_key_init (AtlasMarkerKey *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_samples (self);
}
