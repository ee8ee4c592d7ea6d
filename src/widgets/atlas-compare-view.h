/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-late-page.h"

G_BEGIN_DECLS

/**
 * AtlasCompareView:
 *
 * The page of what is different between the date and the day that the session compares it with. It follows both and the
 * border view, and tells assistive technology in a sentence what it has come to.
 */
#define ATLAS_TYPE_COMPARE_VIEW (atlas_compare_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCompareView, atlas_compare_view, ATLAS, COMPARE_VIEW, AtlasLatePage)

GtkWidget *atlas_compare_view_new (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
