/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"
#include "atlas-story-steps.h"

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
  AtlasDate compare_date;
  guint hovered_state;
  guint64 visible_alliances;
  AtlasOverlays overlays;
  const AtlasStory *story; /* that is in the trail, of the world */
  AtlasWorld *story_world; /* borrowed, only to be compared */
  guint story_step;
  struct
  {
    AtlasDate date;
    AtlasDate previous_date;
    AtlasView view;
    guint64 visible_alliances;
    AtlasOverlays overlays;
  } kept; /* from before the story */
  gboolean has_region;
  AtlasBounds region;
};

/* How many states there are to select; 0 without a world */
guint atlas_session_count_states (AtlasSession *self);

/* atlas-session.c */
void atlas_session_set_visible_alliances (AtlasSession *self, guint64 visible);
void atlas_session_set_previous_date (AtlasSession *self, AtlasDate date);

/* atlas-session-trail.c: leaves the first @n_targets of it */
void atlas_session_truncate_trail (AtlasSession *self, guint n_targets);

/* atlas-session-story.c */
#define ATLAS_NOT_IN_TRAIL G_MAXUINT
guint atlas_session_find_story (AtlasSession *self); /* its place in the trail */
/* To be called with notifications frozen whenever the trail is another one */
void atlas_session_follow_story (AtlasSession *self, AtlasTarget was_shown);
void atlas_session_look_at_step (AtlasSession *self);

G_END_DECLS
