/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasHelpDialog:
 *
 * The help, from the program itself: it needs no network and no help reader, of which a sandbox has
 * neither.
 */
#define ATLAS_TYPE_HELP_DIALOG (atlas_help_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHelpDialog, atlas_help_dialog, ATLAS, HELP_DIALOG, AdwDialog)

/* @page: (nullable): what is open at first, one of atlas_help_get_ids(); the list of them otherwise */
AdwDialog *atlas_help_dialog_new (const char *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
