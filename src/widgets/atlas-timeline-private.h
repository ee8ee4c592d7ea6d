/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-filter-bar.h"
#include "atlas-filter-history.h"
#include "atlas-item-list.h"
#include "atlas-timeline-view.h"

G_BEGIN_DECLS

struct _AtlasTimelineView
{
  AdwBin parent_instance;

  /* template widgets */
  AtlasFilterBar *bar;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  AdwStatusPage *empty;

  /* owned */
  AtlasSession *session;
  AtlasFilter *filter; /* what was chosen; NULL before anything was */
  AtlasFilterHistory *filters;
  AtlasItemList *shown;
  GListModel *model;
  GtkWidget *leader;
  AtlasItem *current;
  AtlasItem *pinned;  /* was chosen: the current one while the date is its own */
  AtlasItem *pointed; /* under the pointer */
  AtlasItem *focused; /* has the focus of the keyboard */
  GHashTable *rows;
  GCancellable *running; /* a filter at work */
  AtlasFilterCounts counts;
  guint fill_id;
  guint follow_id;
  guint reveal_id;
  guint state;
};

/* atlas-timeline-rows.c */
void atlas_timeline_view_set_up_rows (AtlasTimelineView *self);
void atlas_timeline_view_update_rows (AtlasTimelineView *self);
void atlas_timeline_view_forget_hover (AtlasTimelineView *self);
void atlas_timeline_view_hovered_cb (AtlasTimelineView *self);
/* atlas-timeline-filter.c */
void atlas_timeline_view_run_filter (AtlasTimelineView *self);
void atlas_timeline_view_bar_cb (AtlasTimelineView *self, AtlasFilter *filter);
void atlas_timeline_view_remove_last_cb (AtlasTimelineView *self);
void atlas_timeline_view_clear_cb (AtlasTimelineView *self);
/* atlas-timeline-view.c */
void atlas_timeline_view_follow_again (AtlasTimelineView *self);

G_END_DECLS
