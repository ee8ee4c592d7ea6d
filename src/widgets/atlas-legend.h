/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasLegend:
 *
 * The card on the map that says what the colours mean, counts, and switches alliances on and off.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_LEGEND (atlas_legend_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLegend, atlas_legend, ATLAS, LEGEND, AdwBin)

void atlas_legend_set_session (AtlasLegend *self, AtlasSession *session);
/* Where room is scarce the legend starts folded. */
void atlas_legend_set_compact (AtlasLegend *self, gboolean compact);
gboolean atlas_legend_get_compact (AtlasLegend *self);

G_END_DECLS
