/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

G_BEGIN_DECLS

/* Patterns repeat after this many logical px and are functions of the position in the world, so
 * that tiles join. */
#define ATLAS_PATTERN_PERIOD_PX 7.0
/* Share of a hatch that its stripes cover, and of level and upright lines. */
#define ATLAS_PATTERN_STRIPE 0.42
#define ATLAS_PATTERN_LINE 0.3
/* Shares of two periods. */
#define ATLAS_PATTERN_WIDE 0.62
#define ATLAS_PATTERN_THIN 0.14
#define ATLAS_PATTERN_GRID_LINE 0.09
/* Radius of a dot, and of what a cross lies in, as a share of the period. */
#define ATLAS_PATTERN_DOT 0.24
#define ATLAS_PATTERN_CROSS 0.4

#define ATLAS_PATTERN_MAX_PERIOD 64

/** AtlasPatternTable: coverage of the second colour for one scale. */
typedef struct
{
  guint period; /* device px; every pattern repeats after two */
  guint16 stripe[ATLAS_PATTERN_MAX_PERIOD];
  guint16 line[ATLAS_PATTERN_MAX_PERIOD];
  guint16 wide[2 * ATLAS_PATTERN_MAX_PERIOD];
  guint16 thin[2 * ATLAS_PATTERN_MAX_PERIOD];
  guint16 grid[2 * ATLAS_PATTERN_MAX_PERIOD];
  guint16 dot[ATLAS_PATTERN_MAX_PERIOD][ATLAS_PATTERN_MAX_PERIOD];
  guint16 cross[ATLAS_PATTERN_MAX_PERIOD][ATLAS_PATTERN_MAX_PERIOD];
} AtlasPatternTable;

void atlas_pattern_table_init (AtlasPatternTable *self, double scale);

/* Share of the second colour, 0 … 256, at a pixel of the world. */
static inline guint
atlas_pattern_table_get (const AtlasPatternTable *self, guint pattern, gint64 x, gint64 y)
{
  gint64 period = self->period;
  gint64 twice = 2 * period;
  guint column = (guint) ((x % twice + twice) % twice);
  guint row = (guint) ((y % twice + twice) % twice);
  /* Along the diagonal that the hatch of contested ground does not take */
  guint back = (column + (guint) twice - row) % (guint) twice;
  guint u = column % self->period;
  guint v = row % self->period;
  /* One cell of two, as on a chessboard */
  gboolean is_odd = (column < self->period) != (row < self->period);

  switch (pattern)
    {
    case ATLAS_PATTERN_HATCH:
      return self->stripe[(column + row) % self->period];
    case ATLAS_PATTERN_SPARSE:
      return self->thin[(column + row) % (guint) twice];
    case ATLAS_PATTERN_DASHED:
      return back < self->period ? self->thin[(column + row) % (guint) twice] : 0;
    case ATLAS_PATTERN_HATCH_BACK:
      return self->stripe[back % self->period];
    case ATLAS_PATTERN_WIDE_BACK:
      return self->wide[back];
    case ATLAS_PATTERN_SPARSE_BACK:
      return self->thin[back];
    case ATLAS_PATTERN_LEVEL:
      return self->line[v];
    case ATLAS_PATTERN_UPRIGHT:
      return self->line[u];
    case ATLAS_PATTERN_GRID:
      return MAX (self->grid[column], self->grid[row]);
    case ATLAS_PATTERN_CHECKS:
      return is_odd ? 0 : 256;
    case ATLAS_PATTERN_DOTS:
      return self->dot[v][u];
    case ATLAS_PATTERN_SPARSE_DOTS:
      return is_odd ? 0 : self->dot[v][u];
    case ATLAS_PATTERN_CROSSES:
      return is_odd ? 0 : self->cross[v][u];
    default:
      return 0;
    }
}

G_END_DECLS
