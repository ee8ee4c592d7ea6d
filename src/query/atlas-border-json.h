/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-lengths.h"

G_BEGIN_DECLS

void atlas_border_json_append_km (GString *json, double km);
/* Those of the @lengths that hold on @date as objects with commas between them: what sources say, who
 * need not agree */
void atlas_border_json_append_lengths (GString *json,
                                       const AtlasBorderLength *const *lengths,
                                       guint n_lengths,
                                       AtlasDate date);

G_END_DECLS
