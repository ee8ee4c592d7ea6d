/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-row.h"

#include "atlas-item-details.h"
#include "atlas-item-summary.h"

#include <glib/gi18n.h>

#define COLLAPSED_LINES 2

struct _AtlasTimelineRow
{
  AdwBin parent_instance;

  /* template widgets */
  GtkImage *icon;
  GtkBox *content;
  GtkLabel *when_label;
  GtkLabel *title_label;
  GtkLabel *text_label;
  GtkLabel *source_label;

  /* borrowed, NULL unless expanded */
  GtkWidget *details;

  /* owned */
  AtlasItem *item;

  guint is_expanded : 1;
  guint is_current : 1;
};

G_DEFINE_FINAL_TYPE (AtlasTimelineRow, atlas_timeline_row, ADW_TYPE_BIN)

static void
set_lines (GtkLabel *label, gboolean expanded)
{
  gtk_label_set_ellipsize (label, expanded ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (label, expanded ? -1 : COLLAPSED_LINES);
}

static void
remove_details (AtlasTimelineRow *self)
{
  if (self->details == NULL)
    return;
  gtk_box_remove (self->content, self->details);
  self->details = NULL;
}

static void
show_expanded (AtlasTimelineRow *self)
{
  gboolean expanded = self->is_expanded && self->item != NULL;

  remove_details (self);
  set_lines (self->title_label, expanded);
  set_lines (self->text_label, expanded);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label),
                          !expanded && gtk_label_get_text (self->source_label)[0] != '\0');
  if (!expanded)
    return;
  self->details = atlas_item_details_new (self->item);
  gtk_box_append (self->content, self->details);
}

static void
show_item (AtlasTimelineRow *self)
{
  g_autofree char *date = atlas_item_format_date (self->item);
  g_autofree char *when = g_strdup_printf ("%s · %s", date, atlas_item_get_kind_label (self->item));
  guint n_sources = 0;
  const AtlasSource *const *sources = atlas_item_get_sources (self->item, &n_sources);
  const char *text = atlas_item_get_text (self->item);

  gtk_image_set_from_icon_name (self->icon, atlas_item_get_icon_name (self->item));
  gtk_label_set_text (self->when_label, when);
  gtk_label_set_text (self->title_label, atlas_item_get_title (self->item));
  gtk_label_set_text (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), text != NULL && text[0] != '\0');
  gtk_label_set_text (self->source_label,
                      n_sources > 0 && sources[0]->publisher != NULL ? sources[0]->publisher : "");
  if (atlas_item_get_item_type (self->item) == ATLAS_ITEM_QUOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "quote");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "quote");
}

void
atlas_timeline_row_set_item (AtlasTimelineRow *self, AtlasItem *item)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));
  g_return_if_fail (item == NULL || ATLAS_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  if (item != NULL)
    show_item (self);
  show_expanded (self);
}

AtlasItem *
atlas_timeline_row_get_item (AtlasTimelineRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_ROW (self), NULL);

  return self->item;
}

void
atlas_timeline_row_set_expanded (AtlasTimelineRow *self, gboolean expanded)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));

  if (self->is_expanded == expanded)
    return;
  self->is_expanded = expanded;
  show_expanded (self);
}

void
atlas_timeline_row_set_current (AtlasTimelineRow *self, gboolean current)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));

  if (self->is_current == current)
    return;
  self->is_current = current;
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
atlas_timeline_row_dispose (GObject *object)
{
  AtlasTimelineRow *self = ATLAS_TIMELINE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TIMELINE_ROW);
  self->details = NULL;
  g_clear_object (&self->item);
  G_OBJECT_CLASS (atlas_timeline_row_parent_class)->dispose (object);
}

static void
atlas_timeline_row_class_init (AtlasTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, content);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineRow, source_label);
}

static void
atlas_timeline_row_init (AtlasTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlas_timeline_row_new (void)
{
  return g_object_new (ATLAS_TYPE_TIMELINE_ROW, NULL);
}
