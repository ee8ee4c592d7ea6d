/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-job.h"
#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasExportDialog:
 *
 * Asks what of the map is to be saved, and as what; where to is asked afterwards, by whoever presents
 * it.
 *
 * Signals: chosen (), once, when it is; the dialog then closes.
 */
#define ATLAS_TYPE_EXPORT_DIALOG (atlas_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AtlasExportDialog, atlas_export_dialog, ATLAS, EXPORT_DIALOG, AdwDialog)

/* @session: needs a world; @request: the picture in question, copied; its day is not looked at */
AtlasExportDialog *
atlas_export_dialog_new (AtlasSession *session,
                         const AtlasExportRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* What was chosen, in a job of the same request: all but the path */
void atlas_export_dialog_fill_job (AtlasExportDialog *self, AtlasExportJob *job);
/* The name that is proposed for the file */
char *atlas_export_dialog_dup_name (AtlasExportDialog *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
