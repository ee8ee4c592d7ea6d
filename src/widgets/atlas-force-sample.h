/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasForceSample:
 *
 * A symbol of troops as it is on the map, to stand in the legend beside what it means.
 *
 * Properties: sample (string: army, air, navy, battlegroup, mission, total, uncounted, region,
 * several, range, fresh, ageing, old, verified, likely, disputed; or a number of people,
 * for the disc that stands for them).
 */
#define ATLAS_TYPE_FORCE_SAMPLE (atlas_force_sample_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForceSample, atlas_force_sample, ATLAS, FORCE_SAMPLE, GtkWidget)

G_END_DECLS
