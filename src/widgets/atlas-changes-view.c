/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-view.h"

#include "atlas-changes-page.h"
#include "atlas-page-content.h"

#define MAX_WIDTH_PX 640
/* While the date is scrubbed, the page waits for this long. */
#define DELAY_MS 150

struct _AtlasChangesView
{
  AdwBin parent_instance;

  /* borrowed */
  GtkWidget *scroller;
  GtkWidget *clamp;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the page is of */
  GCancellable *cancellable;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (AtlasChangesView, atlas_changes_view, ADW_TYPE_BIN)

typedef struct
{
  AtlasWorld *world;
  AtlasChanges *changes;
  AtlasTimeStep step;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  atlas_world_unref (order->world);
  atlas_changes_unref (order->changes);
  g_free (order);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task,
                           atlas_changes_page_new (order->world, order->changes, &order->step),
                           (GDestroyNotify) atlas_page_free);
}

static void
show_page (AtlasChangesView *self, AtlasPage *page)
{
  GtkWidget *old = adw_clamp_get_child (ADW_CLAMP (self->clamp));
  /* Whoever opens the list is to read it; who has activated a day of it goes on in the new one. */
  gboolean has_focus = old == NULL || gtk_widget_get_focus_child (self->clamp) != NULL;

  adw_clamp_set_child (ADW_CLAMP (self->clamp), atlas_page_content_new (self->session, page));
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (has_focus)
    gtk_widget_child_focus (self->clamp, GTK_DIR_TAB_FORWARD);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasChangesView *self = ATLAS_CHANGES_VIEW (object);
  AtlasPage *page = g_task_propagate_pointer (G_TASK (result), NULL);

  if (page == NULL) /* another one is on its way */
    return;
  g_clear_object (&self->cancellable);
  if (atlas_session_get_world (self->session) == self->world)
    show_page (self, page);
  else
    atlas_page_free (page);
}

static void
stop_making (AtlasChangesView *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update (AtlasChangesView *self)
{
  AtlasChanges *changes = atlas_session_get_changes (self->session);
  g_autoptr (GTask) task = NULL;
  Order *order = NULL;

  stop_making (self);
  /* On its way out, the session may have another world. */
  if (atlas_session_get_world (self->session) != self->world || changes == NULL)
    return;
  order = g_new0 (Order, 1);
  order->world = atlas_world_ref (self->world);
  order->changes = atlas_changes_ref (changes);
  order->step = atlas_session_get_step (self->session);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
update_cb (gpointer user_data)
{
  AtlasChangesView *self = user_data;

  self->update_id = 0;
  update (self);
}

static void
queue_update (AtlasChangesView *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add_once (DELAY_MS, update_cb, self);
}

static void
atlas_changes_view_dispose (GObject *object)
{
  AtlasChangesView *self = ATLAS_CHANGES_VIEW (object);

  stop_making (self);
  self->clamp = NULL;
  self->scroller = NULL;
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_changes_view_parent_class)->dispose (object);
}

static void
atlas_changes_view_class_init (AtlasChangesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_changes_view_dispose;
}

static void
atlas_changes_view_init (AtlasChangesView *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), MAX_WIDTH_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
atlas_changes_view_new (AtlasSession *session)
{
  AtlasChangesView *self = g_object_new (ATLAS_TYPE_CHANGES_VIEW, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  g_signal_connect_object (session, "notify::date", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::previous-date", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
