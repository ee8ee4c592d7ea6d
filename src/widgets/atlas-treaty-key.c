/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-treaty-key.h"

#include "atlas-scheme.h"
#include "atlas-swatch.h"
#include "atlas-treaty-area.h"

#include <glib/gi18n.h>

struct _AtlasTreatyKey
{
  AtlasSessionBox parent_instance;

  /* template widgets */
  AtlasSwatch *swatch;
  GtkPopover *popover;
  GtkLabel *text_label;
  GtkLabel *cut_label;
  GtkButton *source_button;
};

G_DEFINE_FINAL_TYPE (AtlasTreatyKey, atlas_treaty_key, ATLAS_TYPE_SESSION_BOX)

static const AtlasSource *
find_source (AtlasTreatyKey *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));
  AtlasWorld *world = session != NULL ? atlas_session_get_world (session) : NULL;

  return world == NULL
           ? NULL
           : atlas_collection_find_source (atlas_world_get_collection (world), ATLAS_TREATY_SOURCE);
}

static void
source_clicked_cb (AtlasTreatyKey *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));
  const AtlasSource *source = find_source (self);

  gtk_popover_popdown (self->popover);
  if (source != NULL)
    atlas_session_open (session,
                        atlas_target_for_source (atlas_session_get_world (session), source));
}

static void
world_cb (AtlasTreatyKey *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->source_button), find_source (self) != NULL);
}

/* The outline takes a unit as a whole, even where only a part of it is covered. */
static void
show_day (AtlasSessionBox *box)
{
  AtlasTreatyKey *self = ATLAS_TREATY_KEY (box);
  AtlasSession *session = atlas_session_box_get_session (box);
  AtlasDay *day = atlas_session_get_day (session);
  AtlasWorld *world = day != NULL ? atlas_day_get_world (day) : NULL;
  guint unit = day != NULL ? atlas_treaty_area_find_cut_unit (world, atlas_day_get_date (day)) : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->cut_label), unit != 0);
  if (unit == 0)
    return;
  /* Translators: %s is a name such as “The Bahamas” */
  text = g_strdup_printf (_ ("%s: covered only north of the Tropic of Cancer, drawn whole"),
                          atlas_geography_get_unit_name (atlas_world_get_geography (world), unit));
  if (!g_str_equal (gtk_label_get_text (self->cut_label), text))
    gtk_label_set_text (self->cut_label, text);
}

static void
scheme_cb (AtlasTreatyKey *self)
{
  AtlasScheme scheme = atlas_scheme_get_current ();
  GdkRGBA ground = atlas_pixel_to_rgba (atlas_style_get_wave_color (0, 1, 1, scheme));
  AtlasFill band = atlas_style_get_treaty_fill (scheme);

  atlas_swatch_set_color (self->swatch, &ground);
  atlas_swatch_set_band (self->swatch, &band);
}

static void
attach (AtlasSessionBox *box, AtlasSession *session)
{
  AtlasTreatyKey *self = ATLAS_TREATY_KEY (box);

  g_signal_connect_object (session, "notify::world", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  atlas_session_box_follow (box, "notify::day");
  world_cb (self);
  show_day (box);
}

static void
atlas_treaty_key_class_init (AtlasTreatyKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ATLAS_SESSION_BOX_CLASS (klass)->attach = attach;
  ATLAS_SESSION_BOX_CLASS (klass)->update = show_day;
  g_type_ensure (ATLAS_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/treaty-key.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTreatyKey, swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasTreatyKey, popover);
  gtk_widget_class_bind_template_child (widget_class, AtlasTreatyKey, text_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTreatyKey, cut_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTreatyKey, source_button);
  gtk_widget_class_bind_template_callback (widget_class, source_clicked_cb);
}

static void
atlas_treaty_key_init (AtlasTreatyKey *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->text_label, atlas_treaty_area_get_text ());
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (scheme_cb));
  scheme_cb (self);
}
