/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasCountryDialog:
 *
 * The list of all countries of the session's day with a search; choosing one selects it, as a
 * click on the map does, and shows it there. The way to a country with keys or a screen reader.
 */
#define ATLAS_TYPE_COUNTRY_DIALOG (atlas_country_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCountryDialog, atlas_country_dialog, ATLAS, COUNTRY_DIALOG, AdwDialog)

/* @session must have a world. */
AdwDialog *atlas_country_dialog_new (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
