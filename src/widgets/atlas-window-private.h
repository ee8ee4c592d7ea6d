/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-history.h"
#include "atlas-presenter.h"
#include "atlas-search-runner.h"
#include "atlas-sidebar.h"
#include "atlas-table-view.h"
#include "atlas-time-bar.h"
#include "atlas-window.h"

G_BEGIN_DECLS

struct _AtlasWindow
{
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AdwToastOverlay *toasts;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  GtkLabel *sheet_title;
  GtkLabel *sheet_subtitle;
  GtkWidget *sheet_previous;
  GtkWidget *sheet_next;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AtlasMapView *map_view;
  AtlasTableView *table_view;
  AtlasTimeBar *time_bar;
  AtlasSidebar *sidebar;
  AdwToolbarView *toolbars;
  AtlasPresenter *presenter;
  GtkRevealer *offer;
  GtkLabel *offer_label;
  GtkLabel *offer_short_label;
  GtkWidget *offer_button;

  /* owned */
  AtlasSession *session;
  AtlasSearchRunner *search_runner; /* from the first search in a world */
  AtlasHistory *history;            /* of places in the world */
  GArray *noted_trail;              /* AtlasTarget: the pages when it was told last */
  guint note_id;                    /* a change that is not yet in it */
  GListStore *bookmarks;            /* AtlasBookmark */

  /* a story is told; and how the window was before */
  guint is_presenting : 1;
  guint was_fullscreen : 1;
  guint had_sidebar : 1;
  guint was_compact : 1;
};

/* atlas-window-links.c */
/* To what the window shows, with the camera; needs a world */
AtlasLink *atlas_window_make_link (AtlasWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void atlas_window_apply_link (AtlasWindow *self, const AtlasLink *link, GError **error);
void atlas_window_install_link_actions (GtkWidgetClass *widget_class);

/* atlas-window-stories.c */
void atlas_window_install_story_actions (GtkWidgetClass *widget_class);
void atlas_window_add_stories (AtlasWindow *self);

/* atlas-window-bookmarks.c */
void atlas_window_install_bookmark_actions (GtkWidgetClass *widget_class);

/* atlas-window-history.c */
void atlas_window_install_history_actions (GtkWidgetClass *widget_class);
void atlas_window_add_history (AtlasWindow *self);
void atlas_window_remove_history (AtlasWindow *self);
void atlas_window_add_history_keys (AtlasWindow *self);

/* atlas-window-search.c */
void atlas_window_add_typing (AtlasWindow *self);

/* atlas-window-actions.c */
void atlas_window_install_actions (GtkWidgetClass *widget_class);
void atlas_window_add_keys (AtlasWindow *self);
void atlas_window_update_actions (AtlasWindow *self);

/* atlas-window-map-actions.c */
void atlas_window_add_map_actions (AtlasWindow *self);
void atlas_window_update_map_actions (AtlasWindow *self);
void atlas_window_show_table (AtlasWindow *self,
                              gboolean shown); /* in the place of the map, or the map */

G_END_DECLS
