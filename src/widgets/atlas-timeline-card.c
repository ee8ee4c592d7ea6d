/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-card.h"

#include "atlas-item-details.h"
#include "atlas-item-summary.h"

struct _AtlasTimelineCard
{
  AdwBin parent_instance;

  /* template widgets */
  GtkImage *icon;
  GtkBox *content;
  GtkLabel *when_label;
  GtkLabel *title_label;
  GtkLabel *text_label;
};

G_DEFINE_FINAL_TYPE (AtlasTimelineCard, atlas_timeline_card, ADW_TYPE_BIN)

static void
atlas_timeline_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_TIMELINE_CARD);
  G_OBJECT_CLASS (atlas_timeline_card_parent_class)->dispose (object);
}

static void
atlas_timeline_card_class_init (AtlasTimelineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/timeline-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineCard, icon);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineCard, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineCard, when_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineCard, text_label);
}

static void
atlas_timeline_card_init (AtlasTimelineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlas_timeline_card_new (AtlasItem *item)
{
  AtlasTimelineCard *self = g_object_new (ATLAS_TYPE_TIMELINE_CARD, NULL);
  g_autofree char *when = atlas_item_format_heading (item);
  const char *text = atlas_item_get_text (item);

  gtk_image_set_from_icon_name (self->icon, atlas_item_get_icon_name (item));
  gtk_label_set_text (self->when_label, when);
  gtk_label_set_text (self->title_label, atlas_item_get_title (item));
  gtk_label_set_text (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), text != NULL && text[0] != '\0');
  gtk_box_append (self->content, atlas_item_details_new (item));

  return GTK_WIDGET (self);
}
