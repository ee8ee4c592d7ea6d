/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/* By state, n_states + 1 of them: the state that went on where it ended, or 0. That is the one that
 * appeared on the day on which the other ended and took more than half of its ground, in the
 * recognised view; it says nothing about who inherited by law. Free with g_free(). */
guint16 *atlas_succession_new (AtlasGeography *geography) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
