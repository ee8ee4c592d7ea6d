/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare-view.h"

#include "atlas-compare-page.h"
#include "atlas-page-content.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

#define MAX_WIDTH_PX 640
/* While the date is scrubbed, the page waits for this long. */
#define DELAY_MS 150

struct _AtlasCompareView
{
  AdwBin parent_instance;

  GtkWidget *clamp; /* borrowed */

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the page is of */
  GCancellable *cancellable;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (AtlasCompareView, atlas_compare_view, ADW_TYPE_BIN)

/* Making the page */

typedef struct
{
  AtlasWorld *world;
  AtlasDate from;
  AtlasDate to;
  AtlasView view;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  atlas_world_unref (order->world);
  g_free (order);
}

/* What a thread hands over */
typedef struct
{
  AtlasPage *page;
  char *sentence;
} Made;

static void
made_free (gpointer data)
{
  Made *made = data;

  g_clear_pointer (&made->page, atlas_page_free);
  g_free (made->sentence);
  g_free (made);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  g_autoptr (AtlasCompare) compare = NULL;
  g_autofree char *summary = NULL;
  Made *made = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  compare = atlas_compare_new (order->world, order->from, order->to, order->view);
  made = g_new0 (Made, 1);
  made->page = atlas_compare_page_new (compare);
  summary = atlas_compare_describe (compare);
  made->sentence = g_strdup_printf ("%s. %s", made->page->heading, summary);
  g_task_return_pointer (task, made, made_free);
}

static void
announce (AtlasCompareView *self, const char *sentence)
{
  g_autofree char *shown = atlas_text_show_controls (sentence);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), shown,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
choose_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.compare", NULL);
}

static GtkWidget *
make_choice (void)
{
  GtkWidget *list = atlas_page_list_new (NULL);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Compare With Another Day…"));
  g_signal_connect (row, "activated", G_CALLBACK (choose_cb), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_widget_add_css_class (list, "page-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare With Another Day…"), -1);
  return list;
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasCompareView *self = ATLAS_COMPARE_VIEW (object);
  Made *made = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *box = NULL;

  if (made == NULL) /* another one is on its way */
    return;
  g_clear_object (&self->cancellable);
  if (atlas_session_get_world (self->session) == self->world)
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (box), make_choice ());
      gtk_box_append (GTK_BOX (box),
                      atlas_page_content_new (self->session, g_steal_pointer (&made->page)));
      adw_clamp_set_child (ADW_CLAMP (self->clamp), box);
      announce (self, made->sentence);
    }
  made_free (made);
}

static void
stop_making (AtlasCompareView *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update (AtlasCompareView *self)
{
  AtlasDate date = atlas_session_get_date (self->session);
  AtlasDate other = atlas_session_get_compare_date (self->session);
  g_autoptr (GTask) task = NULL;
  Order *order = NULL;

  stop_making (self);
  /* On its way out, the session may have another world, or compare nothing. */
  if (atlas_session_get_world (self->session) != self->world || other == ATLAS_DATE_INVALID)
    return;
  other = MIN (other, atlas_session_get_today (self->session));
  order = g_new0 (Order, 1);
  order->world = atlas_world_ref (self->world);
  order->from = MIN (date, other);
  order->to = MAX (date, other);
  order->view = atlas_session_get_view (self->session);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
update_cb (gpointer user_data)
{
  AtlasCompareView *self = user_data;

  self->update_id = 0;
  update (self);
}

static void
queue_update (AtlasCompareView *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add_once (DELAY_MS, update_cb, self);
}

static void
atlas_compare_view_dispose (GObject *object)
{
  AtlasCompareView *self = ATLAS_COMPARE_VIEW (object);

  stop_making (self);
  self->clamp = NULL;
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_compare_view_parent_class)->dispose (object);
}

static void
atlas_compare_view_class_init (AtlasCompareViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_compare_view_dispose;
}

static void
atlas_compare_view_init (AtlasCompareView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), MAX_WIDTH_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
atlas_compare_view_new (AtlasSession *session)
{
  AtlasCompareView *self = g_object_new (ATLAS_TYPE_COMPARE_VIEW, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  g_signal_connect_object (session, "notify::date", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::compare-date", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
