/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare-view.h"

#include "atlas-compare-page.h"
#include "atlas-page-content.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasCompareView
{
  AtlasLatePage parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasCompareView, atlas_compare_view, ATLAS_TYPE_LATE_PAGE)

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
announce (AtlasLatePage *self, const char *sentence)
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
  AtlasLatePage *self = ATLAS_LATE_PAGE (object);
  Made *made = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *box = NULL;

  if (made == NULL) /* another one is on its way */
    return;
  if (atlas_late_page_end (self))
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (box), make_choice ());
      gtk_box_append (GTK_BOX (box), atlas_page_content_new (atlas_late_page_get_session (self),
                                                             g_steal_pointer (&made->page)));
      atlas_late_page_set_content (self, box);
      announce (self, made->sentence);
    }
  made_free (made);
}

static void
atlas_compare_view_make (AtlasLatePage *self, GCancellable *cancellable)
{
  AtlasSession *session = atlas_late_page_get_session (self);
  AtlasDate date = atlas_session_get_date (session);
  AtlasDate other = atlas_session_get_compare_date (session);
  g_autoptr (GTask) task = NULL;
  Order *order = NULL;

  /* On its way out, the session may compare nothing. */
  if (other == ATLAS_DATE_INVALID)
    return;
  other = MIN (other, atlas_session_get_today (session));
  order = g_new0 (Order, 1);
  order->world = atlas_world_ref (atlas_session_get_world (session));
  order->from = MIN (date, other);
  order->to = MAX (date, other);
  order->view = atlas_session_get_view (session);
  task = g_task_new (self, cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
atlas_compare_view_class_init (AtlasCompareViewClass *klass)
{
  ATLAS_LATE_PAGE_CLASS (klass)->make = atlas_compare_view_make;
}

static void
atlas_compare_view_init (AtlasCompareView *self)
{
}

GtkWidget *
atlas_compare_view_new (AtlasSession *session)
{
  static const char *const properties[] = { "date", "compare-date", "view", NULL };
  AtlasCompareView *self = g_object_new (ATLAS_TYPE_COMPARE_VIEW, NULL);

  atlas_late_page_start (ATLAS_LATE_PAGE (self), session, properties);
  return GTK_WIDGET (self);
}
