/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-target.h"

G_BEGIN_DECLS

/**
 * AtlasBacklinks:
 *
 * For each thing of a collection, what refers to it: what cites a source, what a person said or
 * took part in, what belongs to an event, what a quote answers. Immutable. Its time to build grows
 * with the number of references.
 */
typedef struct _AtlasBacklinks AtlasBacklinks;

AtlasBacklinks *atlas_backlinks_new (AtlasCollection *collection) G_GNUC_WARN_UNUSED_RESULT;
void atlas_backlinks_free (AtlasBacklinks *self);

/* What refers to @target, each once: what has no date (alliances) first, then by date. A stage of a
 * membership refers as its alliance. %NULL and 0 when nothing does, and for states. */
const AtlasTarget *
atlas_backlinks_get (const AtlasBacklinks *self, AtlasTarget target, guint *n_targets);

/* Those of the collection of @world, built with it */
const AtlasBacklinks *atlas_world_get_backlinks (AtlasWorld *world);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBacklinks, atlas_backlinks_free)

G_END_DECLS
