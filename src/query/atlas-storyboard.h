/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bounds.h"
#include "atlas-changes.h"
#include "atlas-highlight.h"
#include "atlas-story-steps.h"

G_BEGIN_DECLS

/**
 * AtlasStoryboard:
 *
 * What is told on paper, a map a page: the days of a span on which something changed, or the steps of a
 * story. Immutable.
 */
typedef struct _AtlasStoryboard AtlasStoryboard;

/* The days @from … @to, both included, on which anything changed; there may be none. */
AtlasStoryboard *atlas_storyboard_new_for_span (AtlasWorld *world,
                                                AtlasChanges *changes,
                                                AtlasDate from,
                                                AtlasDate to) G_GNUC_WARN_UNUSED_RESULT;
/* @story: of @world’s collection, by its index */
AtlasStoryboard *
atlas_storyboard_new_for_story (AtlasWorld *world, guint story) G_GNUC_WARN_UNUSED_RESULT;
void atlas_storyboard_free (AtlasStoryboard *self);

AtlasWorld *atlas_storyboard_get_world (AtlasStoryboard *self);
/* NULL for a span */
const AtlasStory *atlas_storyboard_get_story (AtlasStoryboard *self);
guint atlas_storyboard_get_n_pages (AtlasStoryboard *self);
AtlasDate atlas_storyboard_get_date (AtlasStoryboard *self, guint page);
/* What is told on a page: what changed, or what the step says */
AtlasPage *atlas_storyboard_make_page (AtlasStoryboard *self, guint page) G_GNUC_WARN_UNUSED_RESULT;

/* How many days of @from … @to have changes, without making a storyboard of them */
guint atlas_storyboard_count_days (AtlasChanges *changes, AtlasDate from, AtlasDate to);

/* The part of the world that a map of ATLAS_STORY_MAP_WIDTH_PX × ATLAS_STORY_MAP_HEIGHT_PX shows in this
 * scene; FALSE when that is all round the world, or the scene has no camera. */
gboolean atlas_story_scene_get_bounds (const AtlasStoryScene *scene, AtlasBounds *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStoryboard, atlas_storyboard_free)

G_END_DECLS
