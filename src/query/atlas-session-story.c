/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* A story that is read: its steps set what is shown, and leaving it brings back what was before. */

#include "atlas-session-private.h"

static gboolean
is_story (AtlasTarget target)
{
  return target.kind == ATLAS_TARGET_STORY;
}

guint
atlas_session_find_story (AtlasSession *self)
{
  for (guint i = self->trail->len; i > 0; i--)
    if (is_story (g_array_index (self->trail, AtlasTarget, i - 1)))
      return i - 1;
  return ATLAS_NOT_IN_TRAIL;
}

static const AtlasStory *
get_story_in_trail (AtlasSession *self)
{
  guint position = atlas_session_find_story (self);

  if (position == ATLAS_NOT_IN_TRAIL)
    return NULL;
  return atlas_collection_get_story (atlas_world_get_collection (self->world),
                                     g_array_index (self->trail, AtlasTarget, position).index);
}

static void
keep (AtlasSession *self)
{
  self->kept.date = self->date;
  self->kept.previous_date = self->previous_date;
  self->kept.view = self->view;
  self->kept.visible_alliances = self->visible_alliances;
  self->kept.overlays = self->overlays;
}

static void
restore (AtlasSession *self)
{
  atlas_session_set_date (self, self->kept.date);
  atlas_session_set_previous_date (self, self->kept.previous_date);
  atlas_session_set_view (self, self->kept.view);
  atlas_session_set_visible_alliances (self, self->kept.visible_alliances);
  atlas_session_set_overlays (self, self->kept.overlays);
}

static void
show_step (AtlasSession *self)
{
  AtlasStoryScene scene = atlas_story_get_scene (self->story, self->story_step, self->world);

  atlas_session_set_date (self, scene.date);
  atlas_session_set_view (self, scene.view);
  atlas_session_set_visible_alliances (self, scene.alliances);
  atlas_session_set_overlays (self, scene.overlays);
}

/* What the trail has become: a story that is opened, come back to or left. */
void
atlas_session_follow_story (AtlasSession *self, AtlasTarget was_shown)
{
  const AtlasStory *story = get_story_in_trail (self);
  AtlasTarget shown = atlas_session_get_target (self);
  gboolean has_changed = self->story != story;

  if (has_changed && self->story == NULL)
    keep (self);
  if (has_changed)
    {
      self->story = story;
      self->story_world = self->world;
      self->story_step = 0;
      g_object_notify (G_OBJECT (self), "story");
      g_object_notify (G_OBJECT (self), "story-step");
    }
  if (has_changed && story == NULL)
    restore (self);
  if (is_story (shown) && (has_changed || !is_story (was_shown)))
    show_step (self);
}

/* After all that the step changed is told: the map keeps where it was when it hears of the story. */
void
atlas_session_look_at_step (AtlasSession *self)
{
  AtlasStoryScene scene;

  if (self->story == NULL)
    return;
  scene = atlas_story_get_scene (self->story, self->story_step, self->world);
  if (scene.has_camera)
    g_signal_emit_by_name (self, "look-at", scene.lat, scene.lon, scene.zoom);
}

/**
 * atlas_session_get_story:
 * @self: the session
 * @step: (out) (optional): which step is shown, counted from 0
 *
 * Returns: (nullable): the story that is read, though another page may lie above it; of the world’s
 *   collection
 */
const AtlasStory *
atlas_session_get_story (AtlasSession *self, guint *step)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  if (step != NULL)
    *step = self->story_step;
  /* While the world is replaced, the story may still be of the one before. */
  return self->story_world == self->world ? self->story : NULL;
}

/**
 * atlas_session_get_shown_step:
 * @self: the session
 *
 * Returns: (nullable): the step that the map shows, for no other page lies above it; of the world’s
 *   collection
 */
const AtlasStoryStep *
atlas_session_get_shown_step (AtlasSession *self)
{
  guint step = 0;
  const AtlasStory *story = atlas_session_get_story (self, &step);

  return story != NULL && atlas_session_get_target (self).kind == ATLAS_TARGET_STORY
           ? &story->steps[step]
           : NULL;
}

/**
 * atlas_session_set_story_step:
 * @self: the session
 * @step: counted from 0; clamped to the steps that there are
 *
 * Shows a step of the story that is read, and goes back to it from pages above it. Does nothing
 * without one.
 */
void
atlas_session_set_story_step (AtlasSession *self, guint step)
{
  guint position;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (self->story == NULL)
    return;
  step = MIN (step, self->story->n_steps - 1);
  position = atlas_session_find_story (self);
  if (self->story_step == step && position + 1 == self->trail->len)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  if (self->story_step != step)
    {
      self->story_step = step;
      g_object_notify (G_OBJECT (self), "story-step");
    }
  if (position + 1 < self->trail->len)
    atlas_session_truncate_trail (self, position + 1);
  show_step (self);
  g_object_thaw_notify (G_OBJECT (self));
  atlas_session_look_at_step (self);
}

/**
 * atlas_session_step_story:
 * @self: the session
 * @by: how many steps to go, back when negative
 *
 * Returns: whether there was a step to go to
 */
gboolean
atlas_session_step_story (AtlasSession *self, int by)
{
  gint64 step;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  step = (gint64) self->story_step + by;
  if (self->story == NULL || step < 0 || step >= self->story->n_steps)
    return FALSE;
  atlas_session_set_story_step (self, (guint) step);
  return TRUE;
}

/**
 * atlas_session_leave_story:
 * @self: the session
 *
 * Goes back to where the story was opened, with what was shown then.
 */
void
atlas_session_leave_story (AtlasSession *self)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (self->story != NULL)
    atlas_session_truncate_trail (self, atlas_session_find_story (self));
}
