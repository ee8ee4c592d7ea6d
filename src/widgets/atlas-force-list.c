/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-list.h"

#include "atlas-data-label.h"
#include "atlas-force-panel.h"
#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

/* While the map moves or the date is scrubbed, the list waits for this long. */
#define DELAY_MS 150

struct _AtlasForceList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkListView *view;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the lines are of */
  GListStore *store; /* AtlasForceLine */
  GCancellable *cancellable;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (AtlasForceList, atlas_force_list, ADW_TYPE_BIN)

/* Making the lines */

typedef struct
{
  AtlasWorld *world;
  AtlasForcePanelRequest request;
  AtlasBounds region;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  atlas_world_unref (order->world);
  g_free (order);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, atlas_force_panel_new (order->world, &order->request),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlasForceList *self = ATLAS_FORCE_LIST (object);
  g_autoptr (GPtrArray) lines = g_task_propagate_pointer (G_TASK (result), NULL);

  if (lines == NULL) /* others are on their way */
    return;
  g_clear_object (&self->cancellable);
  atlas_force_panel_update (self->store, lines);
}

static void
stop_making (AtlasForceList *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
update (AtlasForceList *self)
{
  Order *order = NULL;
  g_autoptr (GTask) task = NULL;

  stop_making (self);
  /* On its way out, the session may have another world. */
  if (atlas_session_get_world (self->session) != self->world)
    return;
  order = g_new0 (Order, 1);
  order->world = atlas_world_ref (self->world);
  order->request.date = atlas_session_get_date (self->session);
  order->request.is_shown = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_TROOPS);
  if (atlas_session_get_region (self->session, &order->region))
    order->request.region = &order->region;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, make_in_thread);
}

static void
update_cb (gpointer user_data)
{
  AtlasForceList *self = user_data;

  self->update_id = 0;
  update (self);
}

static void
queue_update (AtlasForceList *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add_once (DELAY_MS, update_cb, self);
}

/* Rows */

static const char *
get_style (AtlasForceLineKind kind)
{
  switch (kind)
    {
    case ATLAS_FORCE_LINE_NOTE:
      return "dim-label";
    case ATLAS_FORCE_LINE_SIDE:
      return "title-4";
    case ATLAS_FORCE_LINE_HEADING:
      return "caption-heading";
    case ATLAS_FORCE_LINE_SUM:
    case ATLAS_FORCE_LINE_TOTAL:
    case ATLAS_FORCE_LINE_REPORT:
    case ATLAS_FORCE_LINE_UNCOUNTED:
    default:
      return "heading";
    }
}

static GtkWidget *
make_row (AtlasForceLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  AtlasForceLineKind kind = atlas_force_line_get_kind (line);
  const char *text = atlas_force_line_get_text (line);

  gtk_box_append (GTK_BOX (box),
                  atlas_data_label_new (atlas_force_line_get_title (line), get_style (kind)));
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), atlas_data_label_new (text, "caption"));
  gtk_widget_add_css_class (box, "force-row");
  if (kind == ATLAS_FORCE_LINE_SUM)
    gtk_widget_add_css_class (box, "sum");
  return box;
}

static void
enter_cb (GtkEventController *controller, double x, double y, GtkListItem *item)
{
  AtlasForceList *self = ATLAS_FORCE_LIST (
    gtk_widget_get_ancestor (gtk_event_controller_get_widget (controller), ATLAS_TYPE_FORCE_LIST));
  AtlasForceLine *line = gtk_list_item_get_item (item);

  if (self != NULL && line != NULL && atlas_session_get_world (self->session) == self->world)
    atlas_session_set_hovered_target (self->session, atlas_force_line_get_target (line));
}

static void
leave_cb (AtlasForceList *self)
{
  if (self->session != NULL && atlas_session_get_world (self->session) == self->world)
    atlas_session_set_hovered_target (self->session, (AtlasTarget) ATLAS_TARGET_INIT_NONE);
}

static void
bind_cb (AtlasForceList *self, GtkListItem *item)
{
  AtlasForceLine *line = gtk_list_item_get_item (item);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_autofree char *sentence = atlas_text_show_controls (atlas_force_line_get_sentence (line));
  GtkWidget *row = make_row (line);

  /* A list item and its child are bound together until the item is unbound. */
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), item);
  gtk_widget_add_controller (row, motion);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item,
                                 atlas_force_line_get_target (line).kind != ATLAS_TARGET_NONE);
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
unbind_cb (AtlasForceList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, NULL);
}

static void
activate_cb (AtlasForceList *self, guint position)
{
  g_autoptr (AtlasForceLine) line = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (line != NULL && atlas_session_get_world (self->session) == self->world)
    atlas_session_show (self->session, atlas_force_line_get_target (line));
}

/* Object */

static void
atlas_force_list_dispose (GObject *object)
{
  AtlasForceList *self = ATLAS_FORCE_LIST (object);

  stop_making (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FORCE_LIST);
  g_clear_object (&self->store);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_force_list_parent_class)->dispose (object);
}

static void
atlas_force_list_class_init (AtlasForceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_force_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/force-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasForceList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
atlas_force_list_init (AtlasForceList *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (ATLAS_TYPE_FORCE_LINE);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->store))));
  gtk_list_view_set_model (self->view, model);
  atlas_widgets_keep_focus_in_view (self->view, NULL);
}

GtkWidget *
atlas_force_list_new (AtlasSession *session)
{
  static const char *const signals[] = { "notify::date", "notify::overlays", "region-changed" };
  AtlasForceList *self = g_object_new (ATLAS_TYPE_FORCE_LIST, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (queue_update), self,
                             G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
