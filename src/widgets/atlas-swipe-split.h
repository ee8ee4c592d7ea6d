/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"

G_BEGIN_DECLS

/**
 * AtlasSwipeSplit:
 * @fraction: how much of the map’s width lies left of the divider, 0 … 1
 * @other_is_left: whether that part shows the day that the date is compared with
 *
 * How a map that shows two days is divided: the earlier one lies where reading begins.
 */
typedef struct
{
  double fraction;
  gboolean other_is_left;
} AtlasSwipeSplit;

/* @is_mirrored: whether one reads from right to left */
AtlasSwipeSplit
atlas_swipe_split_new (AtlasDate date, AtlasDate other, double fraction, gboolean is_mirrored);
/* Where the divider lies on a map @width px wide: on a whole px */
double atlas_swipe_split_get_x (const AtlasSwipeSplit *self, double width);
/* From where to where the other day is shown, or the date, px */
void atlas_swipe_split_get_part (
  const AtlasSwipeSplit *self, double width, gboolean of_other, double *from, double *to);
/* Whether it is the other day that is shown at @x */
gboolean atlas_swipe_split_is_other (const AtlasSwipeSplit *self, double width, double x);
/* “1 June 1989 on the left, 40 % of the map; 1 June 1999 on the right” */
char *atlas_swipe_split_describe (const AtlasSwipeSplit *self,
                                  AtlasDate date,
                                  AtlasDate other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
