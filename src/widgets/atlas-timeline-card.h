/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasTimelineCard:
 *
 * An expanded row of the timeline: all there is to say of an event, a quote or a change. Everything
 * is shown as plain text, whatever the data holds.
 */
#define ATLAS_TYPE_TIMELINE_CARD (atlas_timeline_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimelineCard, atlas_timeline_card, ATLAS, TIMELINE_CARD, AdwBin)

GtkWidget *atlas_timeline_card_new (AtlasItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
