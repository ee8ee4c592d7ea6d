/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-card.h"

#include "atlas-border-list.h"
#include "atlas-country-summary.h"
#include "atlas-line-list.h"
#include "atlas-ribbon-view.h"
#include "atlas-scheme.h"
#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasCountryCard
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *name_label;
  GtkLabel *capital_label;
  GtkLabel *names_label;
  GtkWidget *absent_box;
  GtkLabel *absent_label;
  GtkButton *absent_button;
  AtlasLineList *status_list;
  AtlasLineList *dispute_list;
  AtlasLineList *treaty_list;
  AtlasLineList *territory_list;
  AtlasLineList *membership_list;
  AtlasLineList *neighbour_list;
  GtkWidget *ribbon_box;
  AtlasRibbonView *ribbon;
  AtlasBorderList *border_list;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the state is of */
  guint state;
  AtlasDate nearest_date;

  guint is_filled : 1;
};

G_DEFINE_FINAL_TYPE (AtlasCountryCard, atlas_country_card, ADW_TYPE_BIN)

/* A label asks for layout whenever its text is set, so it is set only when it changes. */
static void
show_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text != NULL ? text : "");

  if (!g_str_equal (gtk_label_get_text (label), shown))
    gtk_label_set_text (label, shown);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_absence (AtlasCountryCard *self, const AtlasCountrySummary *summary)
{
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->absent_box, !summary->exists);
  if (summary->exists)
    return;
  self->nearest_date = summary->nearest_date;
  date = atlas_date_format_long (summary->nearest_date);
  label = g_strdup_printf (_ ("Go to %s"), date);
  show_text (self->absent_label, summary->existence);
  atlas_widgets_set_button_label (self->absent_button, label);
}

static void
show_statuses (AtlasCountryCard *self, AtlasDay *day, const AtlasCountrySummary *summary)
{
  g_autofree char *date = atlas_date_format_long (atlas_day_get_date (day));
  g_autofree char *title = g_strdup_printf (_ ("On %s"), date);

  atlas_line_list_set_title (self->status_list, title);
  atlas_line_list_set_lines (self->status_list, atlas_day_get_world (day), summary->statuses);
  gtk_widget_set_visible (GTK_WIDGET (self->status_list), summary->exists);
}

static void
show_summary (AtlasCountryCard *self, AtlasDay *day, const AtlasCountrySummary *summary)
{
  AtlasWorld *world = atlas_day_get_world (day);
  g_autoptr (GPtrArray) neighbours = atlas_country_neighbours_new (day, self->state);
  g_autofree char *capital = NULL;

  if (summary->capital != NULL)
    capital = g_strdup_printf (_ ("Capital: %s"), summary->capital);
  show_text (self->name_label, summary->name);
  show_text (self->capital_label, capital);
  show_text (self->names_label, summary->other_names);
  show_absence (self, summary);
  show_statuses (self, day, summary);
  atlas_line_list_set_lines (self->dispute_list, world, summary->disputes);
  atlas_line_list_set_lines (self->treaty_list, world, summary->treaty_area);
  atlas_line_list_set_lines (self->territory_list, world, summary->territories);
  atlas_line_list_set_lines (self->membership_list, world, summary->memberships);
  atlas_line_list_set_lines (self->neighbour_list, world, neighbours);
}

static void
update_cb (AtlasCountryCard *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);
  g_autoptr (AtlasCountrySummary) summary = NULL;

  if (day == NULL || atlas_day_get_world (day) != self->world ||
      (self->is_filled && !gtk_widget_get_mapped (GTK_WIDGET (self))))
    return;
  self->is_filled = TRUE;
  summary = atlas_country_summary_new (day, self->state);
  show_summary (self, day, summary);
}

static void
open_cb (AtlasCountryCard *self, guint state, guint alliance, const AtlasDispute *dispute)
{
  AtlasTarget target = { ATLAS_TARGET_STATE, state };

  if (atlas_session_get_world (self->session) != self->world)
    return;
  if (dispute != NULL)
    target = atlas_target_for_dispute (self->world, dispute);
  else if (state == 0)
    target = (AtlasTarget) { ATLAS_TARGET_ALLIANCE, alliance };
  atlas_session_open (self->session, target);
}

static void
absent_clicked_cb (AtlasCountryCard *self)
{
  atlas_session_set_date (self->session, self->nearest_date);
}

static void
scheme_cb (AtlasCountryCard *self)
{
  atlas_line_list_update_colors (self->status_list);
  atlas_line_list_update_colors (self->membership_list);
}

const char *
atlas_country_card_get_name (AtlasCountryCard *self)
{
  g_return_val_if_fail (ATLAS_IS_COUNTRY_CARD (self), "");

  return gtk_label_get_text (self->name_label);
}

static void
atlas_country_card_dispose (GObject *object)
{
  AtlasCountryCard *self = ATLAS_COUNTRY_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_COUNTRY_CARD);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_country_card_parent_class)->dispose (object);
}

static void
atlas_country_card_class_init (AtlasCountryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_country_card_dispose;
  g_type_ensure (ATLAS_TYPE_BORDER_LIST);
  g_type_ensure (ATLAS_TYPE_LINE_LIST);
  g_type_ensure (ATLAS_TYPE_RIBBON_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/country-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, capital_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, names_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, absent_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, absent_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, absent_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, status_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, dispute_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, treaty_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, territory_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, membership_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, neighbour_list);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, ribbon_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, ribbon);
  gtk_widget_class_bind_template_child (widget_class, AtlasCountryCard, border_list);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, absent_clicked_cb);
}

static void
atlas_country_card_init (AtlasCountryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (scheme_cb));
}

GtkWidget *
atlas_country_card_new (AtlasSession *session, guint state)
{
  AtlasCountryCard *self = g_object_new (ATLAS_TYPE_COUNTRY_CARD, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->state = state;
  g_signal_connect_object (session, "notify::day", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->ribbon_box,
                          atlas_ribbon_view_set_state (self->ribbon, session, state));
  atlas_border_list_set_target (self->border_list, session,
                                (AtlasTarget) { ATLAS_TARGET_STATE, state });
  /* Below another page it does not follow the day. */
  g_signal_connect (self, "map", G_CALLBACK (update_cb), NULL);
  update_cb (self);
  return GTK_WIDGET (self);
}
