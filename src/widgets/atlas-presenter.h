/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasPresenter:
 *
 * The step of a story for people who see it from afar: what it tells and quotes in large type, and
 * for whoever tells it, when that is wanted, the speaker’s notes and what comes next.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_PRESENTER (atlas_presenter_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPresenter, atlas_presenter, ATLAS, PRESENTER, AdwBin)

void atlas_presenter_set_session (AtlasPresenter *self, AtlasSession *session);
void atlas_presenter_toggle_notes (AtlasPresenter *self);

G_END_DECLS
