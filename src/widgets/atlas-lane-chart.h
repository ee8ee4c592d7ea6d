/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-time-lanes.h"
#include "atlas-time-slider.h"

G_BEGIN_DECLS

/**
 * AtlasLaneChart:
 *
 * The drawing of one lane above the time slider, of the same width and showing the same time: steps,
 * stages or ticks, and a line at the date. Pressing on it goes to the date of the lane that is near,
 * else to the day under the pointer; dragging scrubs. For assistive technology it is none of its own.
 */
#define ATLAS_TYPE_LANE_CHART (atlas_lane_chart_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLaneChart, atlas_lane_chart, ATLAS, LANE_CHART, GtkWidget)

/* Of the lane @index of @lanes, AtlasTimeLane. @slider outlives it and has a session with a world, which the lanes are of. */
GtkWidget *atlas_lane_chart_new (AtlasTimeSlider *slider,
                                 GPtrArray *lanes,
                                 guint index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
