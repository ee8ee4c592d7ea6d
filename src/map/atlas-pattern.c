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

/* The nearer of the two strokes of a × around the origin, cut off at its reach */
static guint16
cover_cross (double x, double y, double reach)
{
  double distance = MIN (fabs (x - y), fabs (x + y)) / G_SQRT2;

  return MIN (cover (distance, 0.5), cover (hypot (x, y), reach));
}

static void
init_cells (AtlasPatternTable *self)
{
  double middle = (self->period - 1) / 2.0;

  for (guint i = 0; i < self->period; i++)
    {
      self->stripe[i] = cover (fabs (i - middle), self->period * ATLAS_PATTERN_STRIPE / 2.0);
      self->line[i] = cover (fabs (i - middle), self->period * ATLAS_PATTERN_LINE / 2.0);
      for (guint k = 0; k < self->period; k++)
        {
          self->dot[i][k] =
            cover (hypot (i - middle, k - middle), self->period * ATLAS_PATTERN_DOT);
          self->cross[i][k] =
            cover_cross (i - middle, k - middle, self->period * ATLAS_PATTERN_CROSS);
        }
    }
}

void
atlas_pattern_table_init (AtlasPatternTable *self, double scale)
{
  guint twice;

  self->period =
    CLAMP ((guint) lround (ATLAS_PATTERN_PERIOD_PX * scale), 4, ATLAS_PATTERN_MAX_PERIOD);
  init_cells (self);
  twice = 2 * self->period;
  for (guint i = 0; i < twice; i++)
    {
      double distance = fabs (i - (twice - 1) / 2.0);

      self->wide[i] = cover (distance, twice * ATLAS_PATTERN_WIDE / 2.0);
      self->thin[i] = cover (distance, twice * ATLAS_PATTERN_THIN / 2.0);
      self->grid[i] = cover (distance, twice * ATLAS_PATTERN_GRID_LINE / 2.0);
    }
}
