/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-style.h"

G_BEGIN_DECLS

/* Patterns repeat after this many logical px and are functions of the position in the world, so
 * that tiles join. */
#define ATLAS_PATTERN_PERIOD_PX 7.0
/* Share of a hatch that its stripes cover. */
#define ATLAS_PATTERN_STRIPE 0.42
/* Radius of a dot, as a share of the period. */
#define ATLAS_PATTERN_DOT 0.24

#define ATLAS_PATTERN_MAX_PERIOD 64

/** AtlasPatternTable: coverage of the second colour for one scale. */
typedef struct
{
  guint period; /* device px */
  guint16 stripe[ATLAS_PATTERN_MAX_PERIOD];
  guint16 dot[ATLAS_PATTERN_MAX_PERIOD][ATLAS_PATTERN_MAX_PERIOD];
} AtlasPatternTable;

void atlas_pattern_table_init (AtlasPatternTable *self, double scale);

/* Share of the second colour, 0 … 256, at a pixel of the world. */
static inline guint
atlas_pattern_table_get (const AtlasPatternTable *self, guint pattern, gint64 x, gint64 y)
{
  gint64 period = self->period;

  switch (pattern)
    {
    case ATLAS_PATTERN_HATCH:
      return self->stripe[((x + y) % period + period) % period];
    case ATLAS_PATTERN_HATCH_BACK:
      return self->stripe[((x - y) % period + period) % period];
    case ATLAS_PATTERN_DOTS:
      return self->dot[(y % period + period) % period][(x % period + period) % period];
    default:
      return 0;
    }
}

G_END_DECLS
