/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasFilterBar:
 *
 * What a list is filtered by: a chip for each part, which removes it, how many items are left, and
 * Clear All. Hidden while there is no part.
 */
#define ATLAS_TYPE_FILTER_BAR (atlas_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, ATLAS, FILTER_BAR, AdwBin)

/* @world may be NULL when @filter is NULL */
void atlas_filter_bar_show (AtlasFilterBar *self,
                            AtlasFilter *filter,
                            AtlasWorld *world,
                            const AtlasFilterCounts *counts);

/**
 * AtlasFilterBar::change: (void (*) (AtlasFilterBar *, AtlasFilter *filter))
 *
 * Somebody removed a part, or all.
 */

/* Takes all out of a box, which libadwaita cannot before 1.8. */
void atlas_filter_clear_chips (AdwWrapBox *box);

G_END_DECLS
