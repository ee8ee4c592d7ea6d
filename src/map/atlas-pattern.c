/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-pattern.h"

#include <math.h>

/* How much of a pixel lies within @reach px of something @distance px away. */
static guint16
cover (double distance, double reach)
{
  return (guint16) lround (CLAMP (reach + 0.5 - distance, 0.0, 1.0) * 256.0);
}

void
atlas_pattern_table_init (AtlasPatternTable *self, double scale)
{
  double middle;

  self->period =
    CLAMP ((guint) lround (ATLAS_PATTERN_PERIOD_PX * scale), 4, ATLAS_PATTERN_MAX_PERIOD);
  middle = (self->period - 1) / 2.0;
  for (guint i = 0; i < self->period; i++)
    {
      self->stripe[i] = cover (fabs (i - middle), self->period * ATLAS_PATTERN_STRIPE / 2.0);
      for (guint k = 0; k < self->period; k++)
        self->dot[i][k] = cover (hypot (i - middle, k - middle), self->period * ATLAS_PATTERN_DOT);
    }
}
