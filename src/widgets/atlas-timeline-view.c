/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-view.h"

#include "atlas-item-summary.h"
#include "atlas-text-safety.h"
#include "atlas-timeline-row.h"

#include <glib/gi18n.h>

/* The map is drawn at once; the list follows in a frame of its own, not more often than this. */
#define FOLLOW_INTERVAL_MS 100

struct _AtlasTimelineView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkScrolledWindow *scroller;
  GtkListView *list;

  /* owned */
  AtlasSession *session;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
  GListModel *model;
  GtkWidget *leader;
  AtlasItem *current;
  AtlasItem *expanded;
  AtlasItem *pinned;
  GHashTable *rows;
  guint fill_id;
  guint follow_id;
  guint state;
};

G_DEFINE_FINAL_TYPE (AtlasTimelineView, atlas_timeline_view, ADW_TYPE_BIN)

/* Rows */

static void
update_row (AtlasTimelineView *self, AtlasTimelineRow *row)
{
  AtlasItem *item = atlas_timeline_row_get_item (row);

  atlas_timeline_row_set_current (row, item != NULL && item == self->current);
  atlas_timeline_row_set_expanded (row, item != NULL && item == self->expanded);
}

static void
update_rows (AtlasTimelineView *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    update_row (self, row);
}

static void
bind_item (AtlasTimelineView *self, GtkListItem *list_item, AtlasItem *item)
{
  AtlasTimelineRow *row = g_object_get_data (G_OBJECT (list_item), "row");
  g_autofree char *date = atlas_item_format_date (item);
  g_autofree char *label = g_strdup_printf ("%s, %s: %s", date, atlas_item_get_kind_label (item),
                                            atlas_item_get_title (item));
  g_autofree char *shown_label = atlas_text_show_controls (label);
  g_autofree char *shown_text = atlas_text_show_controls (atlas_item_get_text (item));

  if (gtk_list_item_get_child (list_item) != GTK_WIDGET (row))
    gtk_list_item_set_child (list_item, GTK_WIDGET (row));
  atlas_timeline_row_set_item (row, item);
  g_hash_table_add (self->rows, row);
  update_row (self, row);
  gtk_list_item_set_activatable (list_item, TRUE);
  gtk_list_item_set_focusable (list_item, TRUE);
  gtk_list_item_set_accessible_label (list_item, shown_label);
  gtk_list_item_set_accessible_description (list_item, shown_text);
}

static void
bind_leader (AtlasTimelineView *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, self->leader);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_accessible_label (list_item, "");
  gtk_list_item_set_accessible_description (list_item, "");
}

static void
setup_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  g_object_set_data_full (G_OBJECT (list_item), "row",
                          g_object_ref_sink (atlas_timeline_row_new ()), g_object_unref);
}

static void
bind_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);

  if (ATLAS_IS_ITEM (item))
    bind_item (self, list_item, ATLAS_ITEM (item));
  else
    bind_leader (self, list_item);
}

static void
unbind_cb (AtlasTimelineView *self, GtkListItem *list_item)
{
  AtlasTimelineRow *row = g_object_get_data (G_OBJECT (list_item), "row");

  g_hash_table_remove (self->rows, row);
  atlas_timeline_row_set_item (row, NULL);
  if (self->leader != NULL && gtk_list_item_get_child (list_item) == self->leader)
    gtk_list_item_set_child (list_item, NULL);
}

/* Headings */

static int
get_item_year (gpointer item)
{
  return ATLAS_IS_ITEM (item) ? atlas_date_get_year (atlas_item_get_date (item).first) : 0;
}

static int
compare_years (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int first = get_item_year ((gpointer) a);
  int second = get_item_year ((gpointer) b);

  return (first > second) - (first < second);
}

static void
header_bind_cb (AtlasTimelineView *self, GtkListHeader *header)
{
  gpointer item = gtk_list_header_get_item (header);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *year = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  if (self->leader == NULL)
    {
      year = g_strdup_printf ("%d", get_item_year (item));
      gtk_label_set_text (GTK_LABEL (label), year);
    }
  else if (ATLAS_IS_ITEM (item))
    gtk_label_set_text (GTK_LABEL (label), _ ("Events and Quotes"));
  else
    gtk_widget_set_visible (label, FALSE);
  gtk_list_header_set_child (header, label);
}

/* Model */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  AtlasTimelineView *self = user_data;

  return self->state == 0 || atlas_item_concerns (item, self->state);
}

static GListModel *
make_sections (AtlasTimelineView *self)
{
  GtkSortListModel *sorted =
    gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), NULL);
  g_autoptr (GtkSorter) by_year = GTK_SORTER (gtk_custom_sorter_new (compare_years, NULL, NULL));

  gtk_sort_list_model_set_section_sorter (sorted, by_year);
  return G_LIST_MODEL (sorted);
}

/* One section with the leader in it, one with the items */
static GListModel *
make_led (AtlasTimelineView *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) first = g_list_store_new (GTK_TYPE_WIDGET);

  g_list_store_append (first, self->leader);
  g_list_store_append (lists, first);
  g_list_store_append (lists, self->filtered);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}

static void
set_up_model (AtlasTimelineView *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_clear_object (&self->model);
  self->model = self->leader != NULL ? make_led (self) : make_sections (self);
  selection = gtk_no_selection_new (g_object_ref (self->model));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
set_up_factories (AtlasTimelineView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  g_signal_connect_swapped (headers, "bind", G_CALLBACK (header_bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, headers);
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

static AtlasItem *
find_current (AtlasTimelineView *self, guint *position)
{
  GListModel *items = G_LIST_MODEL (self->filtered);
  guint nearest = atlas_timeline_find_nearest (items, atlas_session_get_date (self->session));

  *position = nearest;
  return nearest == GTK_INVALID_LIST_POSITION ? NULL : g_list_model_get_item (items, nearest);
}

static void
follow (AtlasTimelineView *self)
{
  g_autoptr (AtlasItem) item = NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (is_pin_valid (self))
    item = g_object_ref (self->pinned);
  else
    item = find_current (self, &position);
  if (!g_set_object (&self->current, item))
    return;
  update_rows (self);
  if (position != GTK_INVALID_LIST_POSITION && self->leader == NULL)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
follow_cb (gpointer user_data)
{
  AtlasTimelineView *self = user_data;
  gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self));

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

static void
go_to_item (AtlasTimelineView *self, AtlasItem *item)
{
  double lat = 0;
  double lon = 0;

  g_set_object (&self->pinned, item);
  atlas_session_set_date (self->session, atlas_item_get_date (item).first);
  if (atlas_item_get_site (item, &lat, &lon))
    atlas_session_go_to (self->session, lat, lon);
  queue_follow (self);
}

static void
activate_cb (AtlasTimelineView *self, guint position)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, position);
  AtlasItem *item = ATLAS_IS_ITEM (object) ? ATLAS_ITEM (object) : NULL;

  if (item == NULL || self->session == NULL)
    return;
  if (item == self->expanded)
    g_clear_object (&self->expanded);
  else
    g_set_object (&self->expanded, item);
  update_rows (self);
  go_to_item (self, item);
}

/* Object */

static gboolean
fill_cb (gpointer user_data)
{
  AtlasTimelineView *self = user_data;

  self->fill_id = 0;
  if (self->session == NULL)
    return G_SOURCE_REMOVE;
  gtk_filter_list_model_set_model (self->filtered, atlas_session_get_timeline (self->session));
  queue_follow (self);
  return G_SOURCE_REMOVE;
}

/* The list makes its rows when it gets its items; it lets the map, which comes with them, be drawn
 * first. */
static void
timeline_cb (AtlasTimelineView *self)
{
  g_clear_object (&self->current);
  g_clear_object (&self->expanded);
  g_clear_object (&self->pinned);
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
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::timeline", G_CALLBACK (timeline_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (queue_follow), self,
                           G_CONNECT_SWAPPED);
  timeline_cb (self);
}

void
atlas_timeline_view_set_state (AtlasTimelineView *self, guint state)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));

  if (self->state == state)
    return;
  self->state = state;
  g_clear_object (&self->current);
  g_clear_object (&self->expanded);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  queue_follow (self);
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
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  /* The template lets go of its children behind the bin’s back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->leader);
  g_clear_object (&self->current);
  g_clear_object (&self->expanded);
  g_clear_object (&self->pinned);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_timeline_view_parent_class)->dispose (object);
}

static void
atlas_timeline_view_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_TIMELINE_VIEW (object)->rows, g_hash_table_unref);
  G_OBJECT_CLASS (atlas_timeline_view_parent_class)->finalize (object);
}

static void
atlas_timeline_view_class_init (AtlasTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_timeline_view_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasTimelineView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
atlas_timeline_view_init (AtlasTimelineView *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  set_up_factories (self);
  set_up_model (self);
  g_signal_connect_object (self, "map", G_CALLBACK (queue_follow), self, G_CONNECT_SWAPPED);
}
