/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-forces.h"
#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasForcePopover:
 *
 * A list of reports of troops at one place, of which one is to be chosen; that one's page is opened.
 */
#define ATLAS_TYPE_FORCE_POPOVER (atlas_force_popover_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForcePopover, atlas_force_popover, ATLAS, FORCE_POPOVER, GtkPopover)

/* @date: of the map where they are, on which their sides have the names that are told */
GtkWidget *atlas_force_popover_new (AtlasSession *session, AtlasDate date);
/* Adds a report of the session’s world. */
void atlas_force_popover_add (AtlasForcePopover *self, const AtlasForceReport *report);

G_END_DECLS
