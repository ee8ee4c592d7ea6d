/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-popover.h"

#include "atlas-data-label.h"
#include "atlas-force-label.h"
#include "atlas-text-safety.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _AtlasForcePopover
{
  GtkPopover parent_instance;

  /* template widgets */
  GtkListBox *list;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the rows are of */

  AtlasDate date; /* of the map where they are */
};

G_DEFINE_FINAL_TYPE (AtlasForcePopover, atlas_force_popover, GTK_TYPE_POPOVER)

static void
row_activated_cb (AtlasForcePopover *self, GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "force"));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (atlas_session_get_world (self->session) == self->world)
    atlas_session_show (self->session, (AtlasTarget) { ATLAS_TARGET_FORCE, index });
}

static void
row_selected_cb (AtlasForcePopover *self, GtkListBoxRow *row)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;

  if (row != NULL)
    target = (AtlasTarget) { ATLAS_TARGET_FORCE,
                             GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "force")) };
  /* While the list is taken apart, rows are let go of, too. */
  if (self->session != NULL && atlas_session_get_world (self->session) == self->world)
    atlas_session_set_hovered_target (self->session, target);
}

static void
closed_cb (AtlasForcePopover *self)
{
  row_selected_cb (self, NULL);
}

static void
atlas_force_popover_dispose (GObject *object)
{
  AtlasForcePopover *self = ATLAS_FORCE_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FORCE_POPOVER);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_force_popover_parent_class)->dispose (object);
}

static void
atlas_force_popover_class_init (AtlasForcePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_force_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/force-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasForcePopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
atlas_force_popover_init (AtlasForcePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlas_force_popover_new (AtlasSession *session, AtlasDate date)
{
  AtlasForcePopover *self = g_object_new (ATLAS_TYPE_FORCE_POPOVER, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->date = date;
  return GTK_WIDGET (self);
}

static char *
describe_number (const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;
  g_autofree char *number = atlas_force_dup_range (force);
  g_autofree char *as_of = atlas_partial_date_format (force->as_of);
  g_autofree char *publishers = atlas_force_dup_publishers (force, NULL);

  /* Translators: a range of numbers, the date that it is for, who published it */
  return g_strdup_printf (_ ("%1$s, as of %2$s\n%3$s"), number, as_of, publishers);
}

void
atlas_force_popover_add (AtlasForcePopover *self, const AtlasForceReport *report)
{
  g_autofree char *number = describe_number (report);
  g_autofree char *sentence = atlas_force_report_describe (report, self->world, self->date);
  g_autofree char *shown = atlas_text_show_controls (sentence);
  GtkWidget *row = atlas_data_row_new (report->force->name, number);

  g_object_set_data (G_OBJECT (row), "force", GUINT_TO_POINTER (report->index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The row would be named by its title alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  gtk_list_box_append (self->list, row);
}
