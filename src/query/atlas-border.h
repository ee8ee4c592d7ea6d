/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/** AtlasBorder: states @a and @b touch along @km kilometres, geodesic on WGS 84. */
typedef struct
{
  guint a;
  guint b;
  double km;
} AtlasBorder;

/* Borders between a state in @side_a and one in @side_b (bit sets by state index, see
 * AtlasStateSet), one entry a pair that touches, sorted by codes. Element type AtlasBorder. */
typedef struct _AtlasStateSet AtlasStateSet;

AtlasStateSet *atlas_state_set_new (guint n_states) G_GNUC_WARN_UNUSED_RESULT;
void atlas_state_set_free (AtlasStateSet *self);
void atlas_state_set_add (AtlasStateSet *self, guint state);
gboolean atlas_state_set_contains (const AtlasStateSet *self, guint state);

GArray *atlas_day_measure_borders (AtlasDay *day,
                                   const AtlasStateSet *side_a,
                                   const AtlasStateSet *side_b) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStateSet, atlas_state_set_free)

G_END_DECLS
