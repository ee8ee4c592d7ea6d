/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

G_BEGIN_DECLS

struct _AtlasSession
{
  GObject parent_instance;

  AtlasWorld *world;
  AtlasChanges *changes;
  GListModel *timeline;
  AtlasMarkers *markers;
  AtlasDay *day;

  AtlasDate today;
  AtlasDate date;
  AtlasDate previous_date;
  AtlasView view;
  GArray *trail; /* AtlasTarget: where one came from, the page that is shown last */
  AtlasTarget hovered_target;
  AtlasItem *hovered_item; /* NULL, or what has the target */
  guint selected_state;
  guint hovered_state;
  guint64 visible_alliances;
  AtlasOverlays overlays;
  gboolean has_region;
  AtlasBounds region;
};

/* How many states there are to select; 0 without a world */
guint atlas_session_count_states (AtlasSession *self);

G_END_DECLS
