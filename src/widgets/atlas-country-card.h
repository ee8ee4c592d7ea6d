/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasCountryCard:
 *
 * What the session's selected state is on its day: name, capital, alliances, territory, what is
 * contested, and its memberships over time. It keeps showing the last one when none is selected.
 */
#define ATLAS_TYPE_COUNTRY_CARD (atlas_country_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCountryCard, atlas_country_card, ATLAS, COUNTRY_CARD, AdwBin)

GtkWidget *atlas_country_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_country_card_set_session (AtlasCountryCard *self, AtlasSession *session);
/* Name of the state that is shown, "" for none */
const char *atlas_country_card_get_name (AtlasCountryCard *self);

G_END_DECLS
