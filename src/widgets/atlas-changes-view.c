/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-view.h"

#include "atlas-changes-page.h"
#include "atlas-page-content.h"

struct _AtlasChangesView
{
  AtlasLatePage parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasChangesView, atlas_changes_view, ATLAS_TYPE_LATE_PAGE)

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
show_page (AtlasLatePage *self, AtlasPage *page)
{
  GtkWidget *old = atlas_late_page_get_content (self);
  /* Whoever opens the list is to read it; who has activated a day of it goes on in the new one. */
  gboolean has_focus = old == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  atlas_late_page_set_content (self,
                               atlas_page_content_new (atlas_late_page_get_session (self), page));
  atlas_late_page_scroll_to_top (self);
  if (has_focus)
    gtk_widget_child_focus (atlas_late_page_get_content (self), GTK_DIR_TAB_FORWARD);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasLatePage *self = ATLAS_LATE_PAGE (object);
  AtlasPage *page = g_task_propagate_pointer (G_TASK (result), NULL);

  if (page == NULL) /* another one is on its way */
    return;
  if (atlas_late_page_end (self))
    show_page (self, page);
  else
    atlas_page_free (page);
}

static void
atlas_changes_view_make (AtlasLatePage *self, GCancellable *cancellable)
{
  AtlasSession *session = atlas_late_page_get_session (self);
  AtlasChanges *changes = atlas_session_get_changes (session);
  g_autoptr (GTask) task = NULL;
  Order *order = NULL;

  if (changes == NULL)
    return;
  order = g_new0 (Order, 1);
  order->world = atlas_world_ref (atlas_session_get_world (session));
  order->changes = atlas_changes_ref (changes);
  order->step = atlas_session_get_step (session);
  task = g_task_new (self, cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
atlas_changes_view_class_init (AtlasChangesViewClass *klass)
{
  ATLAS_LATE_PAGE_CLASS (klass)->make = atlas_changes_view_make;
}

static void
atlas_changes_view_init (AtlasChangesView *self)
{
}

GtkWidget *
atlas_changes_view_new (AtlasSession *session)
{
  static const char *const properties[] = { "date", "previous-date", NULL };
  AtlasChangesView *self = g_object_new (ATLAS_TYPE_CHANGES_VIEW, NULL);

  atlas_late_page_start (ATLAS_LATE_PAGE (self), session, properties);
  return GTK_WIDGET (self);
}
