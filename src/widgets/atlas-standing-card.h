/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasStandingCard:
 *
 * How a dispute stands on the day that the session shows: who holds and claims which ground, or that
 * nothing of it is contested then, with a button to the nearest day on which it is.
 */
#define ATLAS_TYPE_STANDING_CARD (atlas_standing_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasStandingCard, atlas_standing_card, ATLAS, STANDING_CARD, AdwBin)

/* @session has a world, of whose collection @dispute is an index */
GtkWidget *atlas_standing_card_new (AtlasSession *session, guint dispute) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
