/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swipe-split.h"

#include <glib/gi18n.h>
#include <math.h>

AtlasSwipeSplit
atlas_swipe_split_new (AtlasDate date, AtlasDate other, double fraction, gboolean is_mirrored)
{
  return (AtlasSwipeSplit) { CLAMP (fraction, 0, 1), (other < date) != !!is_mirrored };
}

double
atlas_swipe_split_get_x (const AtlasSwipeSplit *self, double width)
{
  return round (self->fraction * width);
}

void
atlas_swipe_split_get_part (
  const AtlasSwipeSplit *self, double width, gboolean of_other, double *from, double *to)
{
  double x = atlas_swipe_split_get_x (self, width);
  gboolean is_left = of_other == self->other_is_left;

  *from = is_left ? 0 : x;
  *to = is_left ? x : width;
}

gboolean
atlas_swipe_split_is_other (const AtlasSwipeSplit *self, double width, double x)
{
  double from, to;

  atlas_swipe_split_get_part (self, width, TRUE, &from, &to);
  return x >= from && x < to;
}

char *
atlas_swipe_split_describe (const AtlasSwipeSplit *self, AtlasDate date, AtlasDate other)
{
  g_autofree char *left = atlas_date_format_long (self->other_is_left ? other : date);
  g_autofree char *right = atlas_date_format_long (self->other_is_left ? date : other);

  /* Translators: what the two parts of the map show: dates, and how much of its width the left has */
  return g_strdup_printf (_ ("%1$s on the left, %2$d %% of the map; %3$s on the right"), left,
                          (int) lround (self->fraction * 100), right);
}
