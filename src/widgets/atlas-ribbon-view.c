/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ribbon-view.h"

#include "atlas-data-label.h"
#include "atlas-ribbon-bar.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

#define NAME_CHARS 11

struct _AtlasRibbonView
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasRibbonView, atlas_ribbon_view, GTK_TYPE_BOX)

static GtkWidget *
make_name (const char *text)
{
  GtkWidget *label = atlas_data_label_new (text, "caption");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  return label;
}

static GtkWidget *
make_lane (AtlasSession *session, const AtlasRibbonLane *lane)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "spacing", 6, NULL);
  g_autofree char *text = atlas_text_show_controls (lane->text);

  gtk_box_append (GTK_BOX (box), make_name (lane->name));
  gtk_box_append (GTK_BOX (box), atlas_ribbon_bar_new (session, lane->alliance, lane->pieces));
  gtk_widget_set_tooltip_text (box, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return box;
}

/* The years at both ends of the lanes */
static GtkWidget *
make_axis (AtlasSession *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *first = g_strdup_printf ("%d", ATLAS_YEAR_START);
  g_autofree char *last =
    g_strdup_printf ("%d", atlas_date_get_year (atlas_session_get_today (session)));
  GtkWidget *start = gtk_label_new (first);
  GtkWidget *end = gtk_label_new (last);

  gtk_box_append (GTK_BOX (box), make_name (""));
  gtk_box_append (GTK_BOX (box), start);
  gtk_box_append (GTK_BOX (box), end);
  gtk_widget_set_hexpand (start, TRUE);
  gtk_label_set_xalign (GTK_LABEL (start), 0);
  gtk_widget_add_css_class (box, "caption");
  gtk_widget_add_css_class (box, "dim-label");
  gtk_accessible_update_state (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return box;
}

static GtkWidget *
make_key (void)
{
  GtkWidget *label = atlas_data_label_new (
    _ ("Filled: member. Hatched: on the way in, or held back. Pale: partner or aspirant."),
    "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return label;
}

gboolean
atlas_ribbon_view_set_state (AtlasRibbonView *self, AtlasSession *session, guint state)
{
  g_autoptr (GPtrArray) lanes = NULL;
  GtkWidget *child;

  g_return_val_if_fail (ATLAS_IS_RIBBON_VIEW (self), FALSE);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  lanes = atlas_ribbon_new (atlas_session_get_world (session), state, ATLAS_DATE_START,
                            atlas_session_get_today (session));
  for (guint i = 0; i < lanes->len; i++)
    gtk_box_append (GTK_BOX (self), make_lane (session, g_ptr_array_index (lanes, i)));
  if (lanes->len == 0)
    return FALSE;
  gtk_box_append (GTK_BOX (self), make_axis (session));
  gtk_box_append (GTK_BOX (self), make_key ());
  return TRUE;
}

static void
atlas_ribbon_view_class_init (AtlasRibbonViewClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_ribbon_view_init (AtlasRibbonView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Stages over time"), -1);
}
