/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

G_BEGIN_DECLS

/* The bands of the outlined alliances; when the strokes are counted */
void atlas_style_add_bands (AtlasStyle *self, AtlasDay *day, const AtlasStyleRequest *request);

G_END_DECLS
