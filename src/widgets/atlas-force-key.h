/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasForceKey:
 *
 * What the symbols of troops on the map mean, for the legend, and the way to the list of them.
 */
#define ATLAS_TYPE_FORCE_KEY (atlas_force_key_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForceKey, atlas_force_key, ATLAS, FORCE_KEY, GtkBox)

G_END_DECLS
