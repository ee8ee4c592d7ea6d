/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasRibbonView:
 *
 * What a state was to each alliance over time: a lane each, filled where it was a member, hatched
 * where it was on the way or held back, pale where it was a partner or asked to be one; a line is
 * the date of the session. For assistive technology it is a list of sentences.
 */
#define ATLAS_TYPE_RIBBON_VIEW (atlas_ribbon_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasRibbonView, atlas_ribbon_view, ATLAS, RIBBON_VIEW, GtkBox)

/* @session has a world, which @state is of. FALSE when there is nothing to be shown. */
gboolean atlas_ribbon_view_set_state (AtlasRibbonView *self, AtlasSession *session, guint state);

G_END_DECLS
