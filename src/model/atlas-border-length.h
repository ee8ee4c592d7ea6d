/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"

G_BEGIN_DECLS

/**
 * AtlasBorderLength: how long a border is, as somebody published it. Of one border there may be
 * several, which do not agree: one counts a lake or a lagoon that another does not.
 *
 * @side is the code of a state, or the id of an alliance where the length of its whole border with
 * @state was published. @counted says what is measured (land, rivers, lakes, sea), @published the
 * figure as its source puts it. @span is how long the border ran as it was measured.
 */
typedef struct
{
  const char *id;
  const char *side;
  const char *state; /* code; not the side */
  double km;         /* more than 0 */
  const char *counted;
  const char *published;
  AtlasPartialDate from;
  AtlasPartialDate to; /* only when !span.is_open */
  AtlasSpan span;
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasBorderLength;

guint atlas_collection_get_n_borders (AtlasCollection *self);
const AtlasBorderLength *atlas_collection_get_border (AtlasCollection *self, guint index);

G_END_DECLS
