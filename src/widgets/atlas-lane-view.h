/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-time-slider.h"

G_BEGIN_DECLS

/**
 * AtlasLaneView:
 *
 * What opens above the time slider: a lane for each alliance that is seen, or for each that the selected
 * country had to do with, and for each kind of event, with its name beside it. For assistive technology
 * it is a list; each lane is a button that opens the page of its alliance, or goes to the next event of
 * its kind, and keys go through its dates. It has rows only while it is visible.
 */
#define ATLAS_TYPE_LANE_VIEW (atlas_lane_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLaneView, atlas_lane_view, ATLAS, LANE_VIEW, GtkBox)

/* @slider, which outlives it and may have no session yet, shows the time; names are as wide as @names asks. */
void atlas_lane_view_set_slider (AtlasLaneView *self, AtlasTimeSlider *slider, GtkSizeGroup *names);
/* Whether names have little room */
void atlas_lane_view_set_compact (AtlasLaneView *self, gboolean compact);

G_END_DECLS
