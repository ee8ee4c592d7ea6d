/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline-view.h"

G_BEGIN_DECLS

/**
 * AtlasFilterButton:
 *
 * A button for a header bar that opens what the items of a timeline can be filtered by: words, kinds,
 * alliances, a person, whether they are disputed, each with how many items it would show. Filters as
 * one chooses.
 *
 * Property: timeline (AtlasTimelineView)
 */
#define ATLAS_TYPE_FILTER_BUTTON (atlas_filter_button_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFilterButton, atlas_filter_button, ATLAS, FILTER_BUTTON, AdwBin)

G_END_DECLS
