/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasForceList:
 *
 * The troops on the day and in the part of the map that a session shows: sums by side beside the
 * published totals, and every report, each row one sentence for assistive technology. Follows the
 * session a little behind, and works its lines out in a thread.
 */
#define ATLAS_TYPE_FORCE_LIST (atlas_force_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForceList, atlas_force_list, ATLAS, FORCE_LIST, AdwBin)

/* @session: with a world */
GtkWidget *atlas_force_list_new (AtlasSession *session);

G_END_DECLS
