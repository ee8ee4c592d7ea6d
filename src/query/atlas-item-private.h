/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

G_BEGIN_DECLS

AtlasItem *
atlas_item_new_for_event (AtlasWorld *world, const AtlasEvent *event) G_GNUC_WARN_UNUSED_RESULT;
AtlasItem *
atlas_item_new_for_quote (AtlasWorld *world, const AtlasQuote *quote) G_GNUC_WARN_UNUSED_RESULT;
/* @events (element type AtlasEvent) tell of the same change, in more words; may be empty */
AtlasItem *atlas_item_new_for_change (AtlasWorld *world,
                                      AtlasChanges *changes,
                                      const AtlasChange *change,
                                      GPtrArray *events) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
