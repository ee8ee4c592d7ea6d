/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"

G_BEGIN_DECLS

/* What has been or is to be so many days before or after still shows, faintly. */
#define ATLAS_MARKER_DAYS 7

/**
 * AtlasMarkerSpan:
 * @date: the day that is shown
 * @now: what the day stands for: itself, or its year
 * @around: with what is near it in time; the same as @now when that is a year
 * @is_year: whether the day stands for its year
 *
 * From when the map shows events and quotes.
 *
 * A day shows what happened on it and what goes on, and fainter what began or ended within a week
 * before or after: enough to see what led to the day and what followed it, and that somebody who goes
 * from day to day sees things come and go, not flash; and no more, so that February 2022, when some
 * thirty things fell into such a fortnight, can still be read. The last day of a year, and today in
 * the current one, is what the slider’s steps select and stands for the year: all of that year shows,
 * for of most years nothing happened on New Year’s Eve. Not so for who comes there from a week away
 * or less, going by days, to whom the year would be a flash.
 */
typedef struct
{
  AtlasDate date;
  AtlasSpan now;
  AtlasSpan around;
  gboolean is_year;
} AtlasMarkerSpan;

/* @previous: the date before the last step, as that of AtlasSession */
AtlasMarkerSpan atlas_marker_span_new (AtlasDate date, AtlasDate previous, AtlasDate today);
gboolean atlas_marker_span_equal (const AtlasMarkerSpan *a, const AtlasMarkerSpan *b);
/* The rule for people, in sentences: “Dark: on 24 February 2022. Pale: …” */
char *atlas_marker_span_describe (const AtlasMarkerSpan *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
