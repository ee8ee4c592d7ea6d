/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMarkerPopover:
 *
 * A list of events and quotes on the map, of which one is to be chosen; that one’s page is opened, and
 * the one that is pointed at is shown on the map.
 */
#define ATLAS_TYPE_MARKER_POPOVER (atlas_marker_popover_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkerPopover, atlas_marker_popover, ATLAS, MARKER_POPOVER, GtkPopover)

/* @items: AtlasItem, with g_object_unref() as free function; of the session’s world */
GtkWidget *atlas_marker_popover_new (AtlasSession *session, GPtrArray *items);

G_END_DECLS
