/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-page.h"
#include "atlas-time-step.h"

G_BEGIN_DECLS

/* All that changed at a step as a page: first what its sentence tells, by day; then what a long step
 * leaped over, or what one back undid, the latest first. Every name in a sentence leads to its page,
 * every day to that day. Of many days only the first have a section each. */
AtlasPage *atlas_changes_page_new (AtlasWorld *world,
                                   AtlasChanges *changes,
                                   const AtlasTimeStep *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
