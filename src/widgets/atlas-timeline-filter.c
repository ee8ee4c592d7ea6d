/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-private.h"

#include <glib/gi18n.h>

/* Filtering happens in a thread; what it found takes the place of what is shown all at once. A new
 * filter cancels the one at work. */

typedef struct
{
  AtlasFilter *filter;
  GPtrArray *items;
  AtlasFilterCounts counts;
  AtlasMarkers *markers; /* of what was found, when the map is to show it */
  gboolean is_for_map;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->filter, atlas_filter_unref);
  g_clear_pointer (&run->markers, atlas_markers_unref);
  g_ptr_array_unref (run->items);
  g_free (run);
}

static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  GPtrArray *found = atlas_filter_run (run->filter, run->items, &run->counts, cancellable);

  if (found != NULL && run->is_for_map)
    run->markers = atlas_markers_new (found);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_ptr_array_unref);
  g_clear_pointer (&found, g_ptr_array_unref);
}

/* The country, which the page is of, is no part that was chosen. */
static AtlasFilter *
get_whole_filter (AtlasTimelineView *self)
{
  const AtlasFilterPart state = { ATLAS_FILTER_STATE, self->state, NULL };

  if (self->state != 0)
    return atlas_filter_with (self->filter, state);
  return self->filter != NULL ? atlas_filter_ref (self->filter) : NULL;
}

static void
update_empty (AtlasTimelineView *self)
{
  g_autoptr (AtlasFilter) filter = get_whole_filter (self);
  AtlasWorld *world = atlas_session_get_world (self->session);
  guint n_parts = 0;
  gboolean is_empty;

  atlas_filter_get_parts (self->filter, &n_parts);
  is_empty = self->counts.n_items == 0 && n_parts > 0 && self->leader == NULL && world != NULL;
  if (is_empty)
    {
      g_autofree char *choice = atlas_filter_describe (filter, world);
      g_autofree char *markup = g_markup_escape_text (choice, -1);
      g_autofree char *why =
        /* Translators: what was chosen, in sentences of their own */
        g_strdup_printf (_ ("Nothing in the record is all of this. %s"), markup);

      adw_status_page_set_description (self->empty, why);
    }
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
}

static void
show_result (AtlasTimelineView *self, GPtrArray *items, const AtlasFilterCounts *counts)
{
  self->counts = *counts;
  atlas_item_list_set_items (self->shown, items);
  if (self->leader == NULL)
    atlas_filter_bar_show (self->bar, self->filter, atlas_session_get_world (self->session),
                           counts);
  update_empty (self);
  atlas_timeline_view_follow_again (self);
  g_signal_emit_by_name (self, "filtered");
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlasTimelineView *self = ATLAS_TIMELINE_VIEW (source);
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) items = g_task_propagate_pointer (G_TASK (result), NULL);

  if (items == NULL || g_task_get_cancellable (G_TASK (result)) != self->running ||
      self->session == NULL)
    return;
  g_clear_object (&self->running);
  show_result (self, items, &run->counts);
  if (run->is_for_map)
    atlas_session_set_markers (self->session, run->markers);
}

void
atlas_timeline_view_run_filter (AtlasTimelineView *self)
{
  GListModel *timeline = self->session != NULL ? atlas_session_get_timeline (self->session) : NULL;
  Run *run = NULL;
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  if (!ATLAS_IS_ITEM_LIST (timeline))
    return;
  self->running = g_cancellable_new ();
  run = g_new0 (Run, 1);
  run->filter = get_whole_filter (self);
  /* The list of a country, below what leads it, says nothing of the map. */
  run->is_for_map = self->leader == NULL && self->state == 0;
  run->items = g_ptr_array_ref (atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline)));
  task = g_task_new (self, self->running, run_cb, NULL);
  g_task_set_source_tag (task, atlas_timeline_view_run_filter);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_thread);
}

/* Choosing */

AtlasFilter *
atlas_timeline_view_get_filter (AtlasTimelineView *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_VIEW (self), NULL);

  return self->filter;
}

const AtlasFilterCounts *
atlas_timeline_view_get_counts (AtlasTimelineView *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_VIEW (self), NULL);

  return &self->counts;
}

gboolean
atlas_timeline_view_is_filtering (AtlasTimelineView *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_VIEW (self), FALSE);

  return self->running != NULL;
}

static void
take_filter (AtlasTimelineView *self, AtlasFilter *filter)
{
  g_autoptr (AtlasFilter) old = NULL;

  if (atlas_filter_equal (self->filter, filter))
    return;
  old = g_steal_pointer (&self->filter);
  self->filter = filter != NULL ? atlas_filter_ref (filter) : NULL;
  atlas_timeline_view_run_filter (self);
}

void
atlas_timeline_view_set_filter (AtlasTimelineView *self, AtlasFilter *filter)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));

  atlas_filter_history_add (self->filters, filter);
  take_filter (self, filter);
}

void
atlas_timeline_view_step_filter (AtlasTimelineView *self, int direction)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_VIEW (self));

  take_filter (self, atlas_filter_history_go (self->filters, direction));
}

/* What took some choosing is not lost to one click. */
static void
clear (AtlasTimelineView *self)
{
  atlas_timeline_view_set_filter (self, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo-filter", "s",
                              _ ("Filter cleared"));
}

void
atlas_timeline_view_bar_cb (AtlasTimelineView *self, AtlasFilter *filter)
{
  guint n_parts = 0;

  atlas_filter_get_parts (filter, &n_parts);
  if (n_parts == 0)
    clear (self);
  else
    atlas_timeline_view_set_filter (self, filter);
}

void
atlas_timeline_view_remove_last_cb (AtlasTimelineView *self)
{
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self->filter, &n_parts);
  g_autoptr (AtlasFilter) fewer =
    n_parts > 0 ? atlas_filter_without (self->filter, parts[n_parts - 1]) : NULL;

  atlas_timeline_view_set_filter (self, fewer);
  /* What the empty page offers goes with it; the focus is not to be lost. */
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
atlas_timeline_view_clear_cb (AtlasTimelineView *self)
{
  clear (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
