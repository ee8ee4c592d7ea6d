/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-animation.h"

#include "atlas-playback.h"

#define MAX_DAYS 92
#define MAX_MONTHS 96
/* Of the last frame */
#define MIN_LAST_MS 2000
#define MS_PER_SECOND 1000

void
atlas_animation_pace_init (AtlasAnimationPace *pace)
{
  *pace = (AtlasAnimationPace) { .speed = 1.0, .fps = ATLAS_ANIMATION_DEFAULT_FPS };
}

AtlasTimeUnit
atlas_animation_choose_unit (AtlasDate from, AtlasDate to)
{
  if (to - from <= MAX_DAYS)
    return ATLAS_TIME_DAY;
  return to <= atlas_date_add_months (from, MAX_MONTHS) ? ATLAS_TIME_MONTH : ATLAS_TIME_YEAR;
}

static AtlasTimeUnit
get_unit (const AtlasAnimationPace *pace, AtlasDate from, AtlasDate to)
{
  return pace->has_unit ? pace->unit : atlas_animation_choose_unit (from, to);
}

guint
atlas_animation_count_frames (const AtlasAnimationPace *pace, AtlasDate from, AtlasDate to)
{
  AtlasTimeUnit unit = get_unit (pace, from, to);
  guint n = 1;

  for (AtlasDate date = from; date < to; n++)
    date = atlas_time_unit_step (unit, date, 1, ATLAS_DATE_START, to);
  return n;
}

static void
clear_frame (gpointer data)
{
  g_clear_pointer (&((AtlasAnimationFrame *) data)->sentence, g_free);
}

/* In whole pictures, which the end of a sentence is not cut off for */
static guint
round_up (guint duration_ms, guint fps)
{
  guint n = (duration_ms * fps + MS_PER_SECOND - 1) / MS_PER_SECOND;

  return n * MS_PER_SECOND / fps;
}

static void
add_frame (GArray *frames,
           AtlasChanges *changes,
           const AtlasAnimationPace *pace,
           AtlasDate after,
           AtlasDate date)
{
  AtlasAnimationFrame frame = { .date = date,
                                .sentence = atlas_changes_describe (changes, after, date) };

  frame.duration_ms =
    round_up (atlas_playback_get_pause_ms (frame.sentence, pace->speed), pace->fps);
  g_array_append_val (frames, frame);
}

GArray *
atlas_animation_plan (AtlasChanges *changes,
                      const AtlasAnimationPace *pace,
                      AtlasDate from,
                      AtlasDate to)
{
  AtlasTimeUnit unit = get_unit (pace, from, to);
  GArray *frames = g_array_new (FALSE, FALSE, sizeof (AtlasAnimationFrame));
  AtlasAnimationFrame *last;
  AtlasDate date = from;

  g_array_set_clear_func (frames, clear_frame);
  add_frame (frames, changes, pace, from - 1, from);
  while (date < to)
    {
      AtlasDate next = atlas_time_unit_step (unit, date, 1, ATLAS_DATE_START, to);

      add_frame (frames, changes, pace, date, next);
      date = next;
    }
  last = &g_array_index (frames, AtlasAnimationFrame, frames->len - 1);
  last->duration_ms = MAX (last->duration_ms, round_up (MIN_LAST_MS, pace->fps));
  return frames;
}

guint64
atlas_animation_get_duration_ms (GArray *frames)
{
  guint64 sum = 0;

  for (guint i = 0; i < frames->len; i++)
    sum += g_array_index (frames, AtlasAnimationFrame, i).duration_ms;
  return sum;
}
