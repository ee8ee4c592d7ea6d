/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-row.h"

#include "atlas-border-chart.h"
#include "atlas-border-describe.h"
#include "atlas-data-label.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasBorderRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *length_label;
  GtkLabel *pairs_label;
  GtkLabel *rest_label;

  AtlasSession *session;
  AtlasWorld *world; /* that the history is of */
  GPtrArray *holder; /* of the history */
  const AtlasBorderHistory *history;
  guint is_of_alliance : 1;
};

G_DEFINE_FINAL_TYPE (AtlasBorderRow, atlas_border_row, GTK_TYPE_LIST_BOX_ROW)

/* A label asks for layout whenever its text is set, so it is set only when it changes. */
static void
show_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text != NULL ? text : "");

  if (!g_str_equal (gtk_label_get_text (label), shown))
    gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static char *
dup_title (AtlasBorderRow *self, AtlasDate date)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);

  if (self->is_of_alliance)
    return atlas_border_dup_state_name (self->world, self->history, date);
  return g_strdup (atlas_collection_get_alliance (collection, self->history->alliance)->short_name);
}

void
atlas_border_row_update (AtlasBorderRow *self)
{
  AtlasDate date = atlas_session_get_date (self->session);
  g_autofree char *title = dup_title (self, date);
  g_autofree char *length = atlas_border_describe_length (self->world, self->history, date);
  g_autofree char *pairs = atlas_border_describe_pairs (self->world, self->history, date);
  g_autofree char *rest = atlas_border_describe_rest (self->history, date);
  g_autofree char *shown = atlas_text_show_controls (title);

  show_text (self->title_label, title);
  show_text (self->length_label, length);
  show_text (self->pairs_label, pairs);
  show_text (self->rest_label, rest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, length, -1);
}

AtlasTarget
atlas_border_row_get_target (AtlasBorderRow *self)
{
  const AtlasBorderStep *step =
    atlas_border_history_find (self->history, atlas_session_get_date (self->session));

  if (!self->is_of_alliance)
    return (AtlasTarget) { ATLAS_TARGET_ALLIANCE, self->history->alliance };
  return (AtlasTarget) { ATLAS_TARGET_STATE, step != NULL ? step->state : self->history->state };
}

static void
atlas_border_row_finalize (GObject *object)
{
  AtlasBorderRow *self = ATLAS_BORDER_ROW (object);

  g_clear_pointer (&self->holder, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_border_row_parent_class)->finalize (object);
}

static void
atlas_border_row_class_init (AtlasBorderRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_border_row_finalize;
}

static void
atlas_border_row_init (AtlasBorderRow *self)
{
}

static GtkLabel *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = atlas_data_label_new ("", style);

  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_texts (AtlasBorderRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  self->title_label = append_label (box, "heading");
  self->length_label = append_label (box, NULL);
  self->pairs_label = append_label (box, "caption");
  self->rest_label = append_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->rest_label), "dim-label");
  return box;
}

static GtkWidget *
make_head (AtlasBorderRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (arrow, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), make_texts (self));
  gtk_box_append (GTK_BOX (box), arrow);
  return box;
}

static void
build (AtlasBorderRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *succession = atlas_border_describe_succession (self->world, self->history);

  gtk_widget_add_css_class (box, "line-row");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box),
                  atlas_border_chart_new (self->session, self->history, self->holder));
  if (succession != NULL)
    gtk_box_append (GTK_BOX (box), atlas_data_label_new (succession, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
atlas_border_row_new (AtlasSession *session,
                      const AtlasBorderHistory *history,
                      GPtrArray *holder,
                      gboolean is_of_alliance)
{
  AtlasBorderRow *self = g_object_new (ATLAS_TYPE_BORDER_ROW, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->holder = g_ptr_array_ref (holder);
  self->history = history;
  self->is_of_alliance = is_of_alliance;
  build (self);
  atlas_border_row_update (self);
  return GTK_WIDGET (self);
}
