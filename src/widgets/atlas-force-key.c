/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-key.h"

#include "atlas-force-sample.h"
#include "atlas-forces-describe.h"

#include <glib/gi18n.h>

struct _AtlasForceKey
{
  GtkBox parent_instance;

  /* template widgets */
  GtkLabel *fading;
  GtkLabel *scale;
};

G_DEFINE_FINAL_TYPE (AtlasForceKey, atlas_force_key, GTK_TYPE_BOX)

static void
atlas_force_key_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_FORCE_KEY);
  G_OBJECT_CLASS (atlas_force_key_parent_class)->dispose (object);
}

static void
atlas_force_key_class_init (AtlasForceKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_force_key_dispose;
  g_type_ensure (ATLAS_TYPE_FORCE_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/force-key.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasForceKey, fading);
  gtk_widget_class_bind_template_child (widget_class, AtlasForceKey, scale);
}

static void
atlas_force_key_init (AtlasForceKey *self)
{
  g_autofree char *fading = atlas_force_describe_fading ();
  g_autofree char *scale = atlas_force_describe_scale ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->fading, fading);
  gtk_label_set_label (self->scale, scale);
}
