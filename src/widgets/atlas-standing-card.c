/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-standing-card.h"

#include "atlas-line-list.h"
#include "atlas-standing.h"
#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasStandingCard
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *absent_box;
  GtkLabel *absent_label;
  GtkButton *absent_button;
  AtlasLineList *list;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the dispute is of */
  GPtrArray *holdings;

  const AtlasDispute *dispute; /* borrowed from the world’s collection */
  AtlasDate nearest_date;
  guint is_filled : 1;
};

G_DEFINE_FINAL_TYPE (AtlasStandingCard, atlas_standing_card, ADW_TYPE_BIN)

static void
show_absence (AtlasStandingCard *self, const AtlasStanding *standing)
{
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->absent_box, standing->absence != NULL);
  self->nearest_date = standing->nearest_date;
  if (standing->absence == NULL)
    return;
  date = atlas_date_format_long (standing->nearest_date);
  label = g_strdup_printf (_ ("Go to %s"), date);
  text = atlas_text_show_controls (standing->absence);
  if (!g_str_equal (gtk_label_get_text (self->absent_label), text))
    gtk_label_set_text (self->absent_label, text);
  if (g_strcmp0 (gtk_button_get_label (self->absent_button), label) != 0)
    atlas_widgets_set_button_label (self->absent_button, label);
}

/* Who reads below it reads on: what is in view stays where it is when this grows or shrinks. */
static void
keep_view (AtlasStandingCard *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  int height = 0;

  if (scroller == NULL || gtk_widget_get_height (GTK_WIDGET (self)) == 0 ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), scroller, &bounds) ||
      bounds.origin.y + bounds.size.height > 0)
    return;
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (GTK_WIDGET (self)), &height, NULL, NULL, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + height -
                                          gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
update_cb (AtlasStandingCard *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);
  g_autoptr (AtlasStanding) standing = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  /* Below another page it does not follow the day. */
  if (day == NULL || atlas_day_get_world (day) != self->world ||
      (self->is_filled && !gtk_widget_get_mapped (GTK_WIDGET (self))))
    return;
  self->is_filled = TRUE;
  standing =
    atlas_standing_new (self->dispute, self->holdings, self->world, atlas_day_get_date (day));
  date = atlas_date_format_long (atlas_day_get_date (day));
  title = g_strdup_printf (_ ("On %s"), date);
  show_absence (self, standing);
  atlas_line_list_set_title (self->list, title);
  atlas_line_list_set_lines (self->list, self->world, standing->lines);
  keep_view (self);
}

static void
absent_clicked_cb (AtlasStandingCard *self)
{
  atlas_session_set_date (self->session, self->nearest_date);
}

static void
atlas_standing_card_dispose (GObject *object)
{
  AtlasStandingCard *self = ATLAS_STANDING_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_STANDING_CARD);
  g_clear_pointer (&self->holdings, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_standing_card_parent_class)->dispose (object);
}

static void
atlas_standing_card_class_init (AtlasStandingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_standing_card_dispose;
  g_type_ensure (ATLAS_TYPE_LINE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/standing-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasStandingCard, absent_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasStandingCard, absent_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasStandingCard, absent_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasStandingCard, list);
  gtk_widget_class_bind_template_callback (widget_class, absent_clicked_cb);
}

static void
atlas_standing_card_init (AtlasStandingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlas_standing_card_new (AtlasSession *session, guint dispute)
{
  AtlasStandingCard *self = g_object_new (ATLAS_TYPE_STANDING_CARD, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->dispute = atlas_collection_get_dispute (atlas_world_get_collection (self->world), dispute);
  self->holdings = atlas_dispute_list_holdings (self->dispute, self->world);
  g_signal_connect_object (session, "notify::day", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (update_cb), NULL);
  update_cb (self);
  return GTK_WIDGET (self);
}
