/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"
#include "atlas-time-scale.h"

G_BEGIN_DECLS

/* Time that goes by itself: where it goes next, and when. */

/* The date after @date: the end of the next unit, or, when @skips_empty, of the next unit in which
 * something changes. ATLAS_DATE_INVALID at the end of time, @today: it never begins anew. */
AtlasDate atlas_playback_get_next (
  AtlasChanges *changes, AtlasDate date, AtlasTimeUnit unit, gboolean skips_empty, AtlasDate today);
/* For how long a date is shown at @speed times the usual pace, ms. Where something changed it is as
 * long as it takes to read @sentence, which is shortened less than the rest at high speed; NULL where
 * nothing did. */
guint atlas_playback_get_pause_ms (const char *sentence, double speed);

G_END_DECLS
