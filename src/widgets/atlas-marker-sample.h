/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-marker-symbol.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMarkerSample:
 *
 * A symbol of events or quotes as the map draws it, for the legend.
 */
#define ATLAS_TYPE_MARKER_SAMPLE (atlas_marker_sample_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkerSample, atlas_marker_sample, ATLAS, MARKER_SAMPLE, GtkWidget)

/* @look: with an icon name that lasts for good */
void atlas_marker_sample_set_look (AtlasMarkerSample *self, const AtlasMarkerLook *look);

G_END_DECLS
