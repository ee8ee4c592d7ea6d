/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasCountryCard:
 *
 * What a state is on the day of the session: name, capital, alliances, territory, what is
 * contested, and its memberships over time.
 */
#define ATLAS_TYPE_COUNTRY_CARD (atlas_country_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCountryCard, atlas_country_card, ATLAS, COUNTRY_CARD, AdwBin)

/* @session has a world, which @state is of */
GtkWidget *atlas_country_card_new (AtlasSession *session, guint state) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the state as shown, "" before there is a day */
const char *atlas_country_card_get_name (AtlasCountryCard *self);

G_END_DECLS
