/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-list.h"

#include "atlas-border-describe.h"
#include "atlas-border-row.h"
#include "atlas-border-sources.h"
#include "atlas-data-label.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

/* So many rows are there at first, and so many come each time when more are wanted. */
#define N_FIRST 6
#define N_MORE 12

struct _AtlasBorderList
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkButton *more_button;
  AtlasBorderSources *sources;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the target is of */
  GPtrArray *histories;
  GtkWidget **rows; /* by history, made when they are first shown; borrowed */
  GArray *order;    /* guint: histories as they are listed */
  AtlasTarget target;
  AtlasView view;
  guint n_wanted;

  guint is_filled : 1;
};

G_DEFINE_FINAL_TYPE (AtlasBorderList, atlas_border_list, GTK_TYPE_BOX)

static void
clear_rows (AtlasBorderList *self)
{
  for (guint i = 0; self->histories != NULL && i < self->histories->len; i++)
    if (self->rows[i] != NULL)
      gtk_list_box_remove (self->list, self->rows[i]);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->histories, g_ptr_array_unref);
}

/* Half a millisecond for an alliance with fifty neighbours, and only when the view changes */
static void
find_histories (AtlasBorderList *self, AtlasView view)
{
  if (self->histories != NULL && self->view == view)
    return;
  clear_rows (self);
  self->view = view;
  self->histories = self->target.kind == ATLAS_TARGET_STATE
                      ? atlas_border_histories_of_state (self->world, self->target.index, view)
                      : atlas_border_histories_of_alliance (self->world, self->target.index, view);
  self->rows = g_new0 (GtkWidget *, self->histories->len + 1);
}

static GtkWidget *
get_row (AtlasBorderList *self, guint history)
{
  if (self->rows[history] == NULL)
    {
      self->rows[history] =
        atlas_border_row_new (self->session, g_ptr_array_index (self->histories, history),
                              self->histories, self->target.kind == ATLAS_TARGET_ALLIANCE);
      gtk_list_box_append (self->list, self->rows[history]);
    }
  return self->rows[history];
}

/* The row of the sources comes last. */
static guint
get_rank (AtlasBorderList *self, GtkListBoxRow *row)
{
  if (self->order == NULL)
    return 0;
  for (guint i = 0; i < self->order->len; i++)
    if (self->rows[g_array_index (self->order, guint, i)] == GTK_WIDGET (row))
      return i;
  return self->order->len;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  guint x = get_rank (user_data, a);
  guint y = get_rank (user_data, b);

  return (x > y) - (x < y);
}

static gboolean
is_same_order (GArray *a, GArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, guint, i) != g_array_index (b, guint, i))
      return FALSE;
  return TRUE;
}

/* The borders of a state stay in the order of the collection: there are few, and each is looked for
 * where it was. */
static void
sort (AtlasBorderList *self, AtlasDate date)
{
  GArray *order = atlas_border_histories_rank (self->histories, date);
  gboolean is_same;

  if (self->target.kind == ATLAS_TARGET_STATE)
    for (guint i = 0; i < order->len; i++)
      g_array_index (order, guint, i) = i;
  is_same = is_same_order (self->order, order);
  g_clear_pointer (&self->order, g_array_unref);
  self->order = order;
  if (!is_same)
    gtk_list_box_invalidate_sort (self->list);
}

static void
show_more_button (AtlasBorderList *self)
{
  guint n_hidden = self->order->len - MIN (self->n_wanted, self->order->len);
  guint n = MIN (n_hidden, N_MORE);
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n), n);

  atlas_widgets_set_button_label (self->more_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > 0);
}

/* What is published of the borders that are shown */
static void
show_sources (AtlasBorderList *self)
{
  g_autoptr (GPtrArray) lengths = g_ptr_array_new ();
  AtlasDate date = atlas_session_get_date (self->session);

  for (guint i = 0; i < MIN (self->n_wanted, self->order->len); i++)
    g_ptr_array_extend_and_steal (
      lengths, atlas_border_history_find_lengths (
                 g_ptr_array_index (self->histories, g_array_index (self->order, guint, i)),
                 self->world, date));
  atlas_border_sources_set_lengths (self->sources, self->session, lengths);
}

static void
fill (AtlasBorderList *self)
{
  sort (self, atlas_session_get_date (self->session));
  for (guint i = 0; i < self->order->len; i++)
    {
      guint history = g_array_index (self->order, guint, i);
      gboolean is_wanted = i < self->n_wanted;

      if (is_wanted)
        atlas_border_row_update (ATLAS_BORDER_ROW (get_row (self, history)));
      if (self->rows[history] != NULL)
        gtk_widget_set_visible (self->rows[history], is_wanted);
    }
  show_sources (self);
  show_more_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->histories->len > 0);
}

static void
update_cb (AtlasBorderList *self)
{
  AtlasDay *day = self->session != NULL ? atlas_session_get_day (self->session) : NULL;

  if (day == NULL || atlas_day_get_world (day) != self->world ||
      (self->is_filled && gtk_widget_get_visible (GTK_WIDGET (self)) &&
       !gtk_widget_get_mapped (GTK_WIDGET (self))))
    return;
  self->is_filled = TRUE;
  find_histories (self, atlas_day_get_view (day));
  fill (self);
}

static void
more_clicked_cb (AtlasBorderList *self)
{
  self->n_wanted += N_MORE;
  fill (self);
}

static void
row_activated_cb (AtlasBorderList *self, GtkListBoxRow *row)
{
  if (ATLAS_IS_BORDER_ROW (row) && atlas_session_get_world (self->session) == self->world)
    atlas_session_open (self->session, atlas_border_row_get_target (ATLAS_BORDER_ROW (row)));
}

static void
atlas_border_list_dispose (GObject *object)
{
  AtlasBorderList *self = ATLAS_BORDER_LIST (object);

  if (self->list != NULL)
    clear_rows (self);
  self->list = NULL;
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_border_list_parent_class)->dispose (object);
}

static void
atlas_border_list_class_init (AtlasBorderListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_border_list_dispose;
}

static void
append_method (AtlasBorderList *self)
{
  g_autofree char *method = atlas_border_describe_method ();
  GtkWidget *label = atlas_data_label_new (method, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self), label);
}

static void
atlas_border_list_init (AtlasBorderList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *button = gtk_button_new ();

  self->n_wanted = N_FIRST;
  self->list = GTK_LIST_BOX (list);
  self->more_button = GTK_BUTTON (button);
  self->sources = g_object_new (ATLAS_TYPE_BORDER_SOURCES, NULL);
  gtk_list_box_append (self->list, GTK_WIDGET (self->sources));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Borders over time"), -1);
  gtk_box_append (GTK_BOX (self), list);
  gtk_box_append (GTK_BOX (self), button);
  append_method (self);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (more_clicked_cb), self);
  /* Below another page it does not follow the day. */
  g_signal_connect (self, "map", G_CALLBACK (update_cb), NULL);
}

void
atlas_border_list_set_target (AtlasBorderList *self, AtlasSession *session, AtlasTarget target)
{
  g_return_if_fail (ATLAS_IS_BORDER_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->target = target;
  if (target.kind == ATLAS_TARGET_STATE)
    self->n_wanted = G_MAXUINT / 2;
  g_signal_connect_object (session, "notify::day", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}
