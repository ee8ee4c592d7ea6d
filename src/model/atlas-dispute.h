/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"

G_BEGIN_DECLS

/** AtlasDisputeGround: units of the geography over some time. */
typedef struct
{
  const char *const *units; /* ids, NULL-terminated; one at least */
  AtlasPartialDate from;
  AtlasPartialDate to; /* only when !span.is_open */
  AtlasSpan span;
} AtlasDisputeGround;

/**
 * AtlasDispute: whose ground it is, where that is contested. No unit has two on one day.
 *
 * @text says since when and how it came about, @recognised who recognises what, @controlled who held
 * the ground, @authority by which resolution, judgement or treaty. Where a front line is not drawn,
 * @known_until is the last day whose positions the map shows.
 */
typedef struct
{
  const char *id;
  const char *title;
  const AtlasDisputeGround *grounds;
  guint n_grounds;
  const char *text;
  const char *recognised;
  const char *controlled;
  const char *authority;
  gboolean has_known_until;
  AtlasPartialDate known_until;
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasDispute;

guint atlas_collection_get_n_disputes (AtlasCollection *self);
const AtlasDispute *atlas_collection_get_dispute (AtlasCollection *self, guint index);
const AtlasDispute *atlas_collection_find_dispute (AtlasCollection *self, const char *id);

G_END_DECLS
