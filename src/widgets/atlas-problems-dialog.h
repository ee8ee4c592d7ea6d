/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-problem.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasProblemsDialog:
 *
 * Says of a collection that could not be opened what is wrong with it: each problem with its file,
 * line and column, all of them to be copied at once.
 */
#define ATLAS_TYPE_PROBLEMS_DIALOG (atlas_problems_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AtlasProblemsDialog, atlas_problems_dialog, ATLAS, PROBLEMS_DIALOG, AdwDialog)

/* @name: of the collection's folder, as people see it */
AdwDialog *
atlas_problems_dialog_new (AtlasProblems *problems, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
