/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"
#include "atlas-time-scale.h"

G_BEGIN_DECLS

/* Time that goes by in a film: which days are shown, and for how long each. */

#define ATLAS_ANIMATION_MIN_FPS 1
#define ATLAS_ANIMATION_MAX_FPS 30
#define ATLAS_ANIMATION_DEFAULT_FPS 5
/* More of them nobody would wait for, neither who makes the film nor who sees it. */
#define ATLAS_ANIMATION_MAX_FRAMES 2000

/**
 * AtlasAnimationFrame:
 * @date: the day
 * @duration_ms: how long it is shown
 * @sentence: what changed since the frame before, or %NULL
 */
typedef struct
{
  AtlasDate date;
  guint duration_ms;
  char *sentence;
} AtlasAnimationFrame;

/**
 * AtlasAnimationPace:
 * @has_unit: FALSE for the step that fits the span
 * @unit: how far a step goes
 * @speed: how many times the usual pace, as time goes by in the window
 * @fps: pictures a second, %ATLAS_ANIMATION_MIN_FPS … %ATLAS_ANIMATION_MAX_FPS
 */
typedef struct
{
  gboolean has_unit;
  AtlasTimeUnit unit;
  double speed;
  guint fps;
} AtlasAnimationPace;

/* Steps of the unit that fits, the usual speed */
void atlas_animation_pace_init (AtlasAnimationPace *pace);
/* Days up to three months, months up to eight years, else years: about a hundred steps at most */
AtlasTimeUnit atlas_animation_choose_unit (AtlasDate from, AtlasDate to);
/* How many frames there would be */
guint atlas_animation_count_frames (const AtlasAnimationPace *pace, AtlasDate from, AtlasDate to);

/* The frames from @from to @to, both shown: AtlasAnimationFrame, in order of time. Between them lie the
 * ends of the units. A frame is shown as atlas_playback_get_pause_ms() says, in whole pictures of the
 * pace; the last one for two seconds at least, so that it is seen before all begins anew. */
GArray *atlas_animation_plan (AtlasChanges *changes,
                              const AtlasAnimationPace *pace,
                              AtlasDate from,
                              AtlasDate to) G_GNUC_WARN_UNUSED_RESULT;
/* How long all of it takes, ms */
guint64 atlas_animation_get_duration_ms (GArray *frames);

G_END_DECLS
