/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-geography-checksum.h"

#include <string.h>

/* An odd multiplier makes each step a bijection of the sum so far. */
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static guint64
mix (guint64 sum, guint64 word)
{
  sum = (sum ^ word) * MULTIPLIER;
  return sum ^ (sum >> 29);
}

guint32
atlas_geography_checksum (const guint8 *data, gsize size)
{
  guint64 sum = size;
  guint64 word;
  gsize i;

  for (i = 0; i + sizeof word <= size; i += sizeof word)
    {
      memcpy (&word, data + i, sizeof word);
      sum = mix (sum, GUINT64_FROM_LE (word));
    }
  word = 0;
  memcpy (&word, data + i, size - i);
  sum = mix (sum, GUINT64_FROM_LE (word));

  return (guint32) (sum ^ (sum >> 32));
}
