/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** AtlasBorderSources: a row that unfolds into published lengths, each of which opens its source. */
#define ATLAS_TYPE_BORDER_SOURCES (atlas_border_sources_get_type ())

G_DECLARE_FINAL_TYPE (
  AtlasBorderSources, atlas_border_sources, ATLAS, BORDER_SOURCES, AdwExpanderRow)

/* @lengths: AtlasBorderLength of the world of @session, as they hold on its date; hidden where there
 * are none */
void atlas_border_sources_set_lengths (AtlasBorderSources *self,
                                       AtlasSession *session,
                                       GPtrArray *lengths);

G_END_DECLS
