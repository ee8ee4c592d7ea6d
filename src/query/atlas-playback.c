/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-playback.h"

#include <math.h>

/* How long a step is shown at the usual pace */
#define STEP_MS 700.0
/* To notice that there is something to read, and to read a letter of it */
#define NOTICE_MS 600.0
#define LETTER_MS 45.0
/* Nobody waits longer for a long list. */
#define LONGEST_MS 8000.0

AtlasDate
atlas_playback_get_next (
  AtlasChanges *changes, AtlasDate date, AtlasTimeUnit unit, gboolean skips_empty, AtlasDate today)
{
  AtlasDate next = atlas_time_unit_step (unit, date, 1, ATLAS_DATE_START, today);

  if (date >= today)
    return ATLAS_DATE_INVALID;
  if (skips_empty)
    {
      AtlasDate change = atlas_changes_get_next (changes, date);

      /* The rest of time, in which nothing changes any more, is one step. */
      next = change == ATLAS_DATE_INVALID || change > today
               ? today
               : atlas_time_unit_get_end (unit, change, today);
    }
  return next;
}

guint
atlas_playback_get_pause_ms (const char *sentence, double speed)
{
  double reading = 0;

  g_return_val_if_fail (speed > 0, (guint) STEP_MS);

  if (sentence != NULL)
    reading = MIN (NOTICE_MS + LETTER_MS * (double) g_utf8_strlen (sentence, -1), LONGEST_MS);
  return (guint) lround (MAX (STEP_MS / speed, reading / sqrt (speed)));
}
