/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-panel.h"

G_BEGIN_DECLS

/* Takes the texts over; @sentence may be NULL where the title says all. */
AtlasForceLine *atlas_force_line_new (AtlasForceLineKind kind,
                                      char *title,
                                      char *text,
                                      char *sentence) G_GNUC_WARN_UNUSED_RESULT;
void atlas_force_line_set_target (AtlasForceLine *self, AtlasTarget target);

G_END_DECLS
