/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bookmarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasBookmarksDialog:
 *
 * The bookmarks: each leads where it was made (by “win.open-bookmark”, with its link) and can be
 * removed, which can be undone for as long as the dialog is open.
 */
#define ATLAS_TYPE_BOOKMARKS_DIALOG (atlas_bookmarks_dialog_get_type ())

G_DECLARE_FINAL_TYPE (
  AtlasBookmarksDialog, atlas_bookmarks_dialog, ATLAS, BOOKMARKS_DIALOG, AdwDialog)

AdwDialog *atlas_bookmarks_dialog_new (GListStore *bookmarks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
