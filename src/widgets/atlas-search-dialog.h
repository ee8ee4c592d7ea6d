/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-search-runner.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasSearchDialog:
 *
 * Finds anything of the atlas while one types, and opens it. With nothing typed it lists all
 * countries of the session’s day: the way to a country with keys or a screen reader.
 */
#define ATLAS_TYPE_SEARCH_DIALOG (atlas_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchDialog, atlas_search_dialog, ATLAS, SEARCH_DIALOG, AdwDialog)

/* @session must have the world that @runner searches. */
AdwDialog *atlas_search_dialog_new (AtlasSession *session,
                                    AtlasSearchRunner *runner) G_GNUC_WARN_UNUSED_RESULT;
/* Adds to what is typed, whatever has the focus. */
void atlas_search_dialog_type (AtlasSearchDialog *self, const char *text);
/* Opens what is selected: the first result unless another was chosen. */
void atlas_search_dialog_enter (AtlasSearchDialog *self);

G_END_DECLS
