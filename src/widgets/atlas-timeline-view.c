/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-private.h"

#include "atlas-country-summary.h"
#include "atlas-timeline-sections.h"
#include "atlas-widgets.h"

/* The map is drawn at once; the list follows in a frame of its own, not more often than this. */
#define FOLLOW_INTERVAL_MS 100

G_DEFINE_FINAL_TYPE (AtlasTimelineView, atlas_timeline_view, ADW_TYPE_BIN)

/* Model */

/* One section with the leader in it, one with the items */
static GListModel *
make_led (AtlasTimelineView *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) first = g_list_store_new (GTK_TYPE_WIDGET);

  g_list_store_append (first, self->leader);
  g_list_store_append (lists, first);
  g_list_store_append (lists, self->shown);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}

static void
set_up_model (AtlasTimelineView *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_clear_object (&self->model);
  self->model = self->leader != NULL ? make_led (self) : atlas_timeline_sections_new (self->shown);
  selection = gtk_no_selection_new (g_object_ref (self->model));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* In step with the date */

static gboolean
is_pin_valid (AtlasTimelineView *self)
{
  AtlasDate date;

  if (self->pinned == NULL)
    return FALSE;
  date = MAX (atlas_item_get_date (self->pinned).first, ATLAS_DATE_START);
  return date == atlas_session_get_date (self->session);
}

static guint
find_position (AtlasTimelineView *self)
{
  GPtrArray *items = atlas_item_list_get_items (self->shown);
  guint position = 0;

  if (is_pin_valid (self) && g_ptr_array_find (items, self->pinned, &position))
    return position;
  return atlas_timeline_find_nearest (G_LIST_MODEL (self->shown),
                                      atlas_session_get_date (self->session));
}

static void
follow (AtlasTimelineView *self)
{
  guint position = find_position (self);
  g_autoptr (AtlasItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (!g_set_object (&self->current, item))
    return;
  atlas_timeline_view_update_rows (self);
  if (item != NULL && self->leader == NULL && item != self->pinned)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
follow_cb (gpointer user_data)
{
  AtlasTimelineView *self = user_data;
  gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self->list));

  /* A list that has no size yet cannot be scrolled: it would stay at its start, half filled. */
  if (is_mapped && gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return G_SOURCE_CONTINUE;
  self->follow_id = 0;
  if (self->session != NULL && is_mapped)
    follow (self);
  return G_SOURCE_REMOVE;
}

static void
queue_follow (AtlasTimelineView *self)
{
  if (self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_INTERVAL_MS, follow_cb, self);
}

/* After others are shown: stays at the item that is nearest to the date. */
void
atlas_timeline_view_follow_again (AtlasTimelineView *self)
{
  g_clear_object (&self->current);
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->list)) &&
      gtk_widget_get_height (GTK_WIDGET (self->list)) > 0)
    follow (self);
  else
    queue_follow (self);
}

/* A change has no page of its own; its day is not that of the page that it leads to. */
static void
go_to_change (AtlasTimelineView *self, AtlasItem *item)
{
  AtlasTarget target = atlas_item_get_target (item);
  AtlasDay *day;
  double lat = 0;
  double lon = 0;

  atlas_session_set_date (self->session, atlas_item_get_date (item).first);
  day = atlas_session_get_day (self->session);
  if (target.kind == ATLAS_TARGET_STATE && day != NULL &&
      atlas_day_get_state_point (day, target.index, &lat, &lon))
    atlas_session_go_to (self->session, lat, lon);
}

static void
activate_cb (AtlasTimelineView *self, guint position)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, position);
  AtlasItem *item = ATLAS_IS_ITEM (object) ? ATLAS_ITEM (object) : NULL;

  if (item == NULL || self->session == NULL)
    return;
  g_set_object (&self->pinned, item);
  atlas_timeline_view_forget_hover (self);
  atlas_session_open (self->session, atlas_item_get_target (item));
  if (atlas_item_get_item_type (item) == ATLAS_ITEM_CHANGE)
    go_to_change (self, item);
  queue_follow (self);
}

/* Object */

static gboolean
fill_cb (gpointer user_data)
{
  AtlasTimelineView *self = user_data;

  self->fill_id = 0;
  atlas_timeline_view_run_filter (self);
  return G_SOURCE_REMOVE;
}

/* What was chosen by number means nothing in another world. */
static void
forget_world (AtlasTimelineView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);
  const AtlasFilterCounts zero = { 0 };

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->current);
  g_clear_object (&self->pinned);
  atlas_timeline_view_forget_hover (self);
  g_clear_pointer (&self->filter, atlas_filter_unref);
  g_clear_pointer (&self->filters, atlas_filter_history_free);
  self->filters = atlas_filter_history_new ();
  self->counts = zero;
  atlas_item_list_set_items (self->shown, none);
  atlas_filter_bar_show (self->bar, NULL, NULL, &self->counts);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* The list makes its rows when it gets its items; it lets the map, which comes with them, be drawn
 * first. */
static void
timeline_cb (AtlasTimelineView *self)
{
  forget_world (self);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

void
atlas_timeline_view_set_session (AtlasTimelineView *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::timeline", G_CALLBACK (timeline_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (queue_follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::hovered-target",
                           G_CALLBACK (atlas_timeline_view_hovered_cb), self, G_CONNECT_SWAPPED);
  timeline_cb (self);
}

AtlasSession *
atlas_timeline_view_get_session (AtlasTimelineView *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_VIEW (self), NULL);

  return self->session;
}

void
atlas_timeline_view_set_state (AtlasTimelineView *self, guint state)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));

  if (self->state == state)
    return;
  self->state = state;
  g_clear_object (&self->current);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  atlas_timeline_view_run_filter (self);
}

void
atlas_timeline_view_set_leader (AtlasTimelineView *self, GtkWidget *leader)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (leader));

  g_clear_object (&self->leader);
  self->leader = g_object_ref_sink (leader);
  set_up_model (self);
}

static void
atlas_timeline_view_dispose (GObject *object)
{
  AtlasTimelineView *self = ATLAS_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  atlas_timeline_view_forget_hover (self);
  g_clear_object (&self->session);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* The template lets go of its children behind the bin’s back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->shown);
  g_clear_object (&self->leader);
  g_clear_object (&self->current);
  g_clear_object (&self->pinned);
  g_clear_pointer (&self->filter, atlas_filter_unref);
  g_clear_pointer (&self->filters, atlas_filter_history_free);
  G_OBJECT_CLASS (atlas_timeline_view_parent_class)->dispose (object);
}

static void
atlas_timeline_view_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_TIMELINE_VIEW (object)->rows, g_hash_table_unref);
  G_OBJECT_CLASS (atlas_timeline_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ATLAS_TYPE_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, empty);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "bar_cb",
                                                G_CALLBACK (atlas_timeline_view_bar_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "remove_last_cb",
                                                G_CALLBACK (atlas_timeline_view_remove_last_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "clear_cb",
                                                G_CALLBACK (atlas_timeline_view_clear_cb));
}

static void
atlas_timeline_view_class_init (AtlasTimelineViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_timeline_view_finalize;
  g_signal_new ("filtered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
atlas_timeline_view_init (AtlasTimelineView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);

  self->rows = g_hash_table_new (NULL, NULL);
  self->filters = atlas_filter_history_new ();
  self->shown = atlas_item_list_new (none);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_timeline_view_set_up_rows (self);
  set_up_model (self);
  atlas_widgets_keep_focus_in_view (self->list, "current");
  g_signal_connect_object (self->list, "map", G_CALLBACK (queue_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "unmap", G_CALLBACK (atlas_timeline_view_forget_hover), self,
                           G_CONNECT_SWAPPED);
}
