/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session-box.h"

G_BEGIN_DECLS

/**
 * AtlasTreatyKey:
 *
 * The key to the area of Article 5: its edge, and the rule with its source.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_TREATY_KEY (atlas_treaty_key_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTreatyKey, atlas_treaty_key, ATLAS, TREATY_KEY, AtlasSessionBox)

G_END_DECLS
