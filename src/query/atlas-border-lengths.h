/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-length.h"
#include "atlas-geography.h"

G_BEGIN_DECLS

/**
 * AtlasBorderRange: what is published of the length of a border.
 * @n: how many lengths; 0 for none, and the others then mean nothing
 *
 * Sources do not agree, so it is a range, from the least to the greatest of them.
 */
typedef struct
{
  guint n;
  double low_km;
  double high_km;
} AtlasBorderRange;

/**
 * AtlasBorderLengths:
 *
 * The published lengths of a collection by what they are of; made once with the world.
 */
typedef struct _AtlasBorderLengths AtlasBorderLengths;

AtlasBorderLengths *
atlas_border_lengths_new (AtlasGeography *geography,
                          AtlasCollection *collection) G_GNUC_WARN_UNUSED_RESULT;
void atlas_border_lengths_free (AtlasBorderLengths *self);

/* Of the border between two states, either way round, in the order of the collection; borrowed */
const AtlasBorderLength *const *
atlas_border_lengths_of_states (AtlasBorderLengths *self, guint a, guint b, guint *n_lengths);
/* Of the whole border between the members of @alliance and @state */
const AtlasBorderLength *const *atlas_border_lengths_of_alliance (AtlasBorderLengths *self,
                                                                  guint alliance,
                                                                  guint state,
                                                                  guint *n_lengths);
/* Of those of the @lengths that hold on @date */
AtlasBorderRange
atlas_border_range_find (const AtlasBorderLength *const *lengths, guint n_lengths, AtlasDate date);
gboolean atlas_border_range_equal (AtlasBorderRange a, AtlasBorderRange b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBorderLengths, atlas_border_lengths_free)

G_END_DECLS
