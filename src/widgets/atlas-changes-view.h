/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-late-page.h"

G_BEGIN_DECLS

/**
 * AtlasChangesView:
 *
 * The page of what changed at the last step. It follows the session: each further step makes it
 * anew. What it has come to is announced by the time bar.
 */
#define ATLAS_TYPE_CHANGES_VIEW (atlas_changes_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChangesView, atlas_changes_view, ATLAS, CHANGES_VIEW, AtlasLatePage)

GtkWidget *atlas_changes_view_new (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
