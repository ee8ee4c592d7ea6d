/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/* A world of four square units in a row, U1 … U4, each 11.25 degrees wide (which the geography
 * keeps exactly) and 10 high from 0,0 on, and the states AAA (Aland, from 2000-01-01 on Alandia),
 * BBB (Bland), CCC (Cland), DDD (Dland). @periods is the array of periods as states.json has it,
 * @memberships that of the alliance “a1” (First), which is dissolved on 2010-01-01 when that day
 * comes up in them. */
AtlasWorld *made_up_world_new (const char *periods, const char *memberships);

/* A period of one unit without anything special; @to may be "null" or a quoted date */
#define MADE_UP_PERIOD(unit, from, to, state)                                                      \
  "{\"unit\": \"" unit "\", \"from\": \"" from "\", \"to\": " to ", \"state\": \"" state           \
  "\", \"status\": \"i\"}"

/* One membership stage */
#define MADE_UP_STAGE(stage, from, to)                                                             \
  "{\"stage\": \"" stage "\", \"from\": \"" from "\"" to ", \"sources\": [\"s1\"]}"
#define MADE_UP_TO(to) ", \"to\": \"" to "\""
#define MADE_UP_MEMBERSHIP(state, stages)                                                          \
  "{\"alliance\": \"a1\", \"state\": \"" state "\", \"stages\": [" stages "]}"

G_END_DECLS
