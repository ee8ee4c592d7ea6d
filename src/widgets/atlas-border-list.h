/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasBorderList:
 *
 * The borders of a state with alliances, or of an alliance with states, each with its chart; the
 * longest on the date of the session first. It follows date and border view.
 */
#define ATLAS_TYPE_BORDER_LIST (atlas_border_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBorderList, atlas_border_list, ATLAS, BORDER_LIST, GtkBox)

/* Shows those of @target, a state or an alliance of the world of @session; hidden where there are
 * none. Once. */
void
atlas_border_list_set_target (AtlasBorderList *self, AtlasSession *session, AtlasTarget target);

G_END_DECLS
