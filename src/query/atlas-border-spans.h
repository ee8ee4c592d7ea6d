/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/** AtlasBorderSpan: ground of @state touches ground of @other along @km kilometres in @span. */
typedef struct
{
  guint16 state;
  guint16 other;
  AtlasSpan span;
  double km; /* geodesic on WGS 84, along the generalised outlines */
} AtlasBorderSpan;

/**
 * AtlasBorderSpans:
 *
 * Which states ever touched, where and when, in either border view; made once with the world. A
 * stretch of border has a span of its own, so that what a state touches on a day is their sum. What
 * was a colony, a protectorate or another dependency is not counted on either side: a border of
 * Hong Kong is none of the United Kingdom.
 *
 * It also says which state went on where another ended: its successor is the state that appeared
 * on the day on which it ended, and took more than half of its ground.
 */
typedef struct _AtlasBorderSpans AtlasBorderSpans;

AtlasBorderSpans *atlas_border_spans_new (AtlasGeography *geography) G_GNUC_WARN_UNUSED_RESULT;
void atlas_border_spans_free (AtlasBorderSpans *self);

/* The spans of @state, by the other state; borrowed */
const AtlasBorderSpan *
atlas_border_spans_get (AtlasBorderSpans *self, AtlasView view, guint state, guint *n_spans);
/* 0 for none */
guint atlas_border_spans_get_successor (AtlasBorderSpans *self, guint state);
/* Whether @heir is @state or went on after it, by however many steps */
gboolean atlas_border_spans_leads_to (AtlasBorderSpans *self, guint state, guint heir);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBorderSpans, atlas_border_spans_free)

G_END_DECLS
