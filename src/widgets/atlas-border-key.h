/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session-box.h"

G_BEGIN_DECLS

/**
 * AtlasBorderKey:
 *
 * Switches between the border views and is the key to how ground looks on which they differ. On days
 * on which a front line is not drawn it says so.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_BORDER_KEY (atlas_border_key_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBorderKey, atlas_border_key, ATLAS, BORDER_KEY, AtlasSessionBox)

G_END_DECLS
