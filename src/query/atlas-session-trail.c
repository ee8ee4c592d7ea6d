/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The pages that were opened, one above the other, and what is pointed at. */

#include "atlas-session-private.h"

/* So many pages lie above each other; then the oldest goes. */
#define MAX_TRAIL 32

/* The page of a kind that was opened last, or none */
static AtlasTarget
find_last (AtlasSession *self, AtlasTargetKind kind)
{
  for (guint i = self->trail->len; i > 0; i--)
    {
      AtlasTarget target = g_array_index (self->trail, AtlasTarget, i - 1);

      if (target.kind == kind)
        return target;
    }
  return (AtlasTarget) ATLAS_TARGET_INIT_NONE;
}

static AtlasDate
find_compare_date (AtlasSession *self)
{
  AtlasTarget target = find_last (self, ATLAS_TARGET_COMPARE);

  return target.kind == ATLAS_TARGET_NONE ? ATLAS_DATE_INVALID
                                          : atlas_target_get_compare_date (target);
}

/* @was_shown: the page before the trail changed */
static void
notify_trail (AtlasSession *self, AtlasTarget was_shown)
{
  /* The country that is highlighted is the one whose page was opened last. */
  guint selected_state = find_last (self, ATLAS_TARGET_STATE).index;
  AtlasDate compare_date = find_compare_date (self);
  gboolean has_other_state = self->selected_state != selected_state;
  gboolean has_other_date = self->compare_date != compare_date;

  self->selected_state = selected_state;
  self->compare_date = compare_date;
  g_object_freeze_notify (G_OBJECT (self));
  if (has_other_state)
    g_object_notify (G_OBJECT (self), "selected-state");
  if (has_other_date)
    g_object_notify (G_OBJECT (self), "compare-date");
  g_object_notify (G_OBJECT (self), "target");
  atlas_session_follow_story (self, was_shown);
  g_object_thaw_notify (G_OBJECT (self));
  if (atlas_session_get_target (self).kind == ATLAS_TARGET_STORY)
    atlas_session_look_at_step (self);
}

void
atlas_session_truncate_trail (AtlasSession *self, guint n_targets)
{
  AtlasTarget was_shown = atlas_session_get_target (self);

  if (self->trail->len <= n_targets)
    return;
  g_array_set_size (self->trail, n_targets);
  notify_trail (self, was_shown);
}

/* How much of the trail a click on the map leaves: what an earlier one opened goes. */
static guint
count_kept (AtlasSession *self)
{
  static const AtlasTargetKind kinds[] = { ATLAS_TARGET_DISPUTE, ATLAS_TARGET_STATE };
  guint n_kept = self->trail->len;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (n_kept > 0 && g_array_index (self->trail, AtlasTarget, n_kept - 1).kind == kinds[i])
      n_kept--;
  return n_kept;
}

static gboolean
ends_in (AtlasSession *self, guint first, const AtlasTarget *targets, guint n_targets)
{
  if (self->trail->len != first + n_targets)
    return FALSE;
  for (guint i = 0; i < n_targets; i++)
    if (!atlas_target_equal (g_array_index (self->trail, AtlasTarget, first + i), targets[i]))
      return FALSE;
  return TRUE;
}

/**
 * atlas_session_pick_ground:
 * @self: the session, with a world
 * @state: (optional): the state that holds the ground in the border view, or 0
 * @dispute: (nullable): the explanation of why the ground is contested, of the world’s collection
 *
 * Opens what a click on the map is answered with: the page of a state, and above it, so that nothing
 * more has to be clicked, the explanation. They take the place of what an earlier click opened. With
 * neither, goes back to the timeline, or to the story that is read.
 */
void
atlas_session_pick_ground (AtlasSession *self, guint state, const AtlasDispute *dispute)
{
  AtlasTarget was_shown = atlas_session_get_target (self);
  AtlasTarget targets[2];
  guint n_targets = 0;
  guint n_kept;

  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (state <= atlas_session_count_states (self));

  if (state != 0)
    targets[n_targets++] = (AtlasTarget) { ATLAS_TARGET_STATE, state };
  if (dispute != NULL)
    targets[n_targets++] = atlas_target_for_dispute (self->world, dispute);
  if (n_targets == 0)
    {
      /* A story is not left by a click beside it. */
      atlas_session_truncate_trail (self,
                                    self->story != NULL ? atlas_session_find_story (self) + 1 : 0);
      return;
    }
  n_kept = count_kept (self);
  if (ends_in (self, n_kept, targets, n_targets))
    return;
  g_array_set_size (self->trail, n_kept);
  g_array_append_vals (self->trail, targets, n_targets);
  if (self->trail->len > MAX_TRAIL)
    g_array_remove_range (self->trail, 0, self->trail->len - MAX_TRAIL);
  notify_trail (self, was_shown);
}

/**
 * atlas_session_set_selected_state:
 * @self: the session
 * @state: (optional): a state, or 0 to go back to the timeline
 *
 * Opens the page of a state, as a click on its ground does: in the place of another state’s page,
 * above any other.
 */
void
atlas_session_set_selected_state (AtlasSession *self, guint state)
{
  atlas_session_pick_ground (self, state, NULL);
}

AtlasTarget
atlas_session_get_target (AtlasSession *self)
{
  const AtlasTarget none = ATLAS_TARGET_INIT_NONE;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), none);

  return self->trail->len == 0 ? none
                               : g_array_index (self->trail, AtlasTarget, self->trail->len - 1);
}

const AtlasTarget *
atlas_session_get_trail (AtlasSession *self, guint *n_targets)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  *n_targets = self->trail->len;
  return (const AtlasTarget *) (gconstpointer) self->trail->data;
}

/* The page of what changed is of the last step; a link may say which one that is to be. */
static AtlasTarget
take_step (AtlasSession *self, AtlasTarget target)
{
  AtlasDate from;

  if (atlas_target_get_step_start (target, &from))
    {
      atlas_session_set_step (self, from, self->date);
      target.index = 0;
    }
  return target;
}

/**
 * atlas_session_show:
 * @self: the session, with a world
 * @target: what to open a page of; none goes back to the timeline
 *
 * Opens a page above the one that is shown, and leaves date and map as they are. Nothing happens
 * when it is the one that is shown.
 */
void
atlas_session_show (AtlasSession *self, AtlasTarget target)
{
  AtlasTarget was_shown;

  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (target.kind == ATLAS_TARGET_NONE || self->world != NULL);

  was_shown = atlas_session_get_target (self);
  if (target.kind == ATLAS_TARGET_NONE)
    {
      atlas_session_clear_trail (self);
      return;
    }
  target = take_step (self, target);
  if (atlas_target_equal (was_shown, target))
    return;
  /* One story is read at a time; one that lies below is come back to, where it was. */
  if (target.kind == ATLAS_TARGET_STORY && self->story != NULL)
    g_array_set_size (self->trail, atlas_session_find_story (self));
  if (self->trail->len == MAX_TRAIL)
    g_array_remove_index (self->trail, 0);
  g_array_append_val (self->trail, target);
  notify_trail (self, was_shown);
}

void
atlas_session_compare (AtlasSession *self, AtlasDate date)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (self->world != NULL);

  if (atlas_session_get_target (self).kind == ATLAS_TARGET_COMPARE)
    atlas_session_set_compare_date (self, date);
  else
    atlas_session_show (self,
                        atlas_target_for_compare (CLAMP (date, ATLAS_DATE_START, self->today)));
}

void
atlas_session_set_compare_date (AtlasSession *self, AtlasDate date)
{
  AtlasTarget was_shown;
  AtlasTarget target;
  guint i;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  target = atlas_target_for_compare (CLAMP (date, ATLAS_DATE_START, self->today));
  for (i = self->trail->len; i > 0; i--)
    if (g_array_index (self->trail, AtlasTarget, i - 1).kind == ATLAS_TARGET_COMPARE)
      break;
  if (i == 0 || atlas_target_equal (g_array_index (self->trail, AtlasTarget, i - 1), target))
    return;
  was_shown = atlas_session_get_target (self);
  g_array_index (self->trail, AtlasTarget, i - 1) = target;
  notify_trail (self, was_shown);
}

AtlasDate
atlas_session_get_compare_date (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_DATE_INVALID);

  return self->compare_date;
}

AtlasDate
atlas_session_get_other_date (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_DATE_INVALID);

  return self->compare_date == self->date || atlas_session_get_story (self, NULL) != NULL
           ? ATLAS_DATE_INVALID
           : self->compare_date;
}

gboolean
atlas_session_back (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  if (self->trail->len == 0)
    return FALSE;
  atlas_session_truncate_trail (self, self->trail->len - 1);
  return TRUE;
}

void
atlas_session_return_to (AtlasSession *self, AtlasTarget target)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  target = take_step (self, target);
  for (guint n = self->trail->len; n > 0; n--)
    if (atlas_target_equal (g_array_index (self->trail, AtlasTarget, n - 1), target))
      {
        atlas_session_truncate_trail (self, n);
        return;
      }
  atlas_session_show (self, target);
}

void
atlas_session_clear_trail (AtlasSession *self)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  atlas_session_truncate_trail (self, 0);
}

AtlasTarget
atlas_session_get_hovered_target (AtlasSession *self)
{
  const AtlasTarget none = ATLAS_TARGET_INIT_NONE;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), none);

  return self->hovered_target;
}

void
atlas_session_set_hovered_target (AtlasSession *self, AtlasTarget target)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (atlas_target_equal (self->hovered_target, target) && self->hovered_item == NULL)
    return;
  g_clear_object (&self->hovered_item);
  self->hovered_target = target;
  g_object_notify (G_OBJECT (self), "hovered-target");
}

AtlasItem *
atlas_session_get_hovered_item (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->hovered_item;
}

void
atlas_session_set_hovered_item (AtlasSession *self, AtlasItem *item)
{
  const AtlasTarget none = ATLAS_TARGET_INIT_NONE;

  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (item == NULL || ATLAS_IS_ITEM (item));

  if (item == NULL)
    {
      atlas_session_set_hovered_target (self, none);
      return;
    }
  if (!g_set_object (&self->hovered_item, item))
    return;
  self->hovered_target = atlas_item_get_target (item);
  g_object_notify (G_OBJECT (self), "hovered-target");
}

/* What may be pointed at on the map */

AtlasMarkers *
atlas_session_get_markers (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->markers;
}

void
atlas_session_set_markers (AtlasSession *self, AtlasMarkers *markers)
{
  g_autoptr (AtlasMarkers) old = NULL;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (self->markers == markers)
    return;
  old = g_steal_pointer (&self->markers);
  self->markers = markers != NULL ? atlas_markers_ref (markers) : NULL;
  g_object_notify (G_OBJECT (self), "markers");
}
