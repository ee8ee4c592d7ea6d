/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-session.h"

#include "atlas-dispute-history.h"

int
atlas_session_get_year (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_YEAR_START);

  return atlas_date_get_year (atlas_session_get_date (self));
}

void
atlas_session_set_year (AtlasSession *self, int year)
{
  AtlasDate today;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  today = atlas_session_get_today (self);
  year = CLAMP (year, ATLAS_YEAR_START, atlas_date_get_year (today));
  atlas_session_set_date (self, atlas_date_of_year (year, today));
}

gboolean
atlas_session_step_change (AtlasSession *self, int direction)
{
  AtlasChanges *changes;
  AtlasDate date;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (direction != 0, FALSE);

  changes = atlas_session_get_changes (self);
  if (changes == NULL)
    return FALSE;

  date = atlas_session_get_date (self);
  date = direction < 0 ? atlas_changes_get_previous (changes, date)
                       : atlas_changes_get_next (changes, date);
  if (date == ATLAS_DATE_INVALID || date < ATLAS_DATE_START ||
      date > atlas_session_get_today (self))
    return FALSE;

  atlas_session_set_date (self, date);
  return TRUE;
}

AtlasTimeStep
atlas_session_get_step (AtlasSession *self)
{
  return atlas_time_step_new (atlas_session_get_previous_date (self), atlas_session_get_date (self),
                              atlas_session_get_today (self));
}

gboolean
atlas_session_is_joining (AtlasSession *self, guint state)
{
  AtlasWorld *world;
  AtlasDay *day;
  AtlasDate told_from;
  guint n_alliances;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  told_from = atlas_session_get_step (self).told_from;
  day = atlas_session_get_day (self);
  if (day == NULL)
    return FALSE;

  world = atlas_day_get_world (day);
  n_alliances = atlas_collection_get_n_alliances (atlas_world_get_collection (world));
  for (guint i = 0; i < n_alliances; i++)
    {
      guint wave = atlas_day_get_member_wave (day, i, state);

      if (wave != 0 && atlas_world_is_filled (world, i) &&
          atlas_session_is_alliance_visible (self, i) &&
          atlas_world_get_wave (world, i, wave)->date > told_from)
        return TRUE;
    }

  return FALSE;
}

char *
atlas_session_describe_step (AtlasSession *self)
{
  AtlasTimeStep step;
  AtlasChanges *changes;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  changes = atlas_session_get_changes (self);
  if (changes == NULL)
    return NULL;
  step = atlas_session_get_step (self);
  return atlas_time_step_describe (&step, changes);
}

/**
 * atlas_session_open:
 * @self: the session, with a world
 * @target: what to open a page of
 *
 * Opens its page as atlas_session_show() does, and goes to the first day and the place of what has
 * them; for contested ground to the nearest day on which it is that.
 */
void
atlas_session_open (AtlasSession *self, AtlasTarget target)
{
  AtlasWorld *world;
  AtlasPartialDate date;
  double lat;
  double lon;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  world = atlas_session_get_world (self);
  g_object_freeze_notify (G_OBJECT (self));
  atlas_session_show (self, target);
  if (world != NULL && atlas_target_get_date (target, world, &date))
    atlas_session_set_date (self, date.first);
  if (world != NULL && target.kind == ATLAS_TARGET_DISPUTE)
    atlas_session_set_date (
      self, atlas_dispute_get_nearest_date (
              atlas_collection_get_dispute (atlas_world_get_collection (world), target.index),
              atlas_session_get_date (self)));
  g_object_thaw_notify (G_OBJECT (self));
  if (world != NULL && atlas_target_get_site (target, world, &lat, &lon))
    atlas_session_go_to (self, lat, lon);
}

AtlasMarkerSpan
atlas_session_get_marker_span (AtlasSession *self)
{
  return atlas_marker_span_new (atlas_session_get_date (self),
                                atlas_session_get_previous_date (self),
                                atlas_session_get_today (self));
}

AtlasMarkerSpan
atlas_session_get_marker_span_of (AtlasSession *self, AtlasDate date)
{
  return atlas_marker_span_new (date, date, atlas_session_get_today (self));
}
