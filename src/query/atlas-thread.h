/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-backlinks.h"

G_BEGIN_DECLS

/** AtlasThreadEntry: a quote of a thread; @depth is how many answers lie between, 0 the quote that
 * the thread was asked for, less than 0 what it answers. */
typedef struct
{
  guint quote;
  int depth;
} AtlasThreadEntry;

/* The exchange that a quote is part of, in reading order: what it answers, oldest first; the quote;
 * what answers it, each answer followed by the answers to it, siblings by date. Every quote is in it
 * once, whatever circles the data has: of two that are said to answer each other, the later one
 * answers. Element type AtlasThreadEntry; the quote alone when nobody answered. */
GArray *atlas_thread_new (AtlasCollection *collection,
                          const AtlasBacklinks *backlinks,
                          guint quote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
