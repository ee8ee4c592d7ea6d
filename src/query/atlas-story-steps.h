/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-overlay.h"
#include "atlas-page.h"
#include "atlas-story.h"

G_BEGIN_DECLS

/**
 * AtlasStoryScene:
 * @alliances: a bit for each alliance of the collection that is on
 * @has_camera: FALSE when neither the step nor one before it moves the map
 * @lat, @lon: the middle of the map, degrees
 * @zoom: in a map of ATLAS_STORY_MAP_WIDTH_PX × ATLAS_STORY_MAP_HEIGHT_PX
 *
 * What a step shows, whole: the same wherever one came from.
 */
typedef struct
{
  AtlasDate date;
  AtlasView view;
  guint64 alliances;
  AtlasOverlays overlays;
  gboolean has_camera;
  double lat;
  double lon;
  double zoom;
} AtlasStoryScene;

/* @step: counted from 0, of @story, which is of @world's collection */
AtlasStoryScene atlas_story_get_scene (const AtlasStory *story, guint step, AtlasWorld *world);
AtlasTarget atlas_story_item_get_target (AtlasStoryItem item);

/* The page of a step; @target is the story */
AtlasPage *atlas_page_new_for_step (AtlasWorld *world,
                                    AtlasTarget target,
                                    guint step) G_GNUC_WARN_UNUSED_RESULT;
/* The same for those who see it from afar: what it tells, who said what, and whose sources it rests on;
 * nothing to be opened */
AtlasPage *atlas_page_new_for_talk (AtlasWorld *world,
                                    AtlasTarget target,
                                    guint step) G_GNUC_WARN_UNUSED_RESULT;
/* “3 of 16” */
char *atlas_story_format_progress (const AtlasStory *story, guint step) G_GNUC_WARN_UNUSED_RESULT;
/* “Step 3 of 16: The treaty. 9 February 1990”, for assistive technology */
char *atlas_story_describe_step (const AtlasStory *story, guint step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
