/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasItemList:
 *
 * A list model over an array of AtlasItem, which is swapped as a whole: an array that was made in
 * another thread is shown at once, whatever its length.
 */
#define ATLAS_TYPE_ITEM_LIST (atlas_item_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasItemList, atlas_item_list, ATLAS, ITEM_LIST, GObject)

/* @items: AtlasItem, with g_object_unref() as free function; never changed afterwards */
AtlasItemList *atlas_item_list_new (GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *atlas_item_list_get_items (AtlasItemList *self);
/* Shows others. Tells of what differs between the common beginning and the common end. */
void atlas_item_list_set_items (AtlasItemList *self, GPtrArray *items);

/* In items sorted by time: the first that begins on @date or later, their number when none does */
guint atlas_items_find_date (GPtrArray *items, AtlasDate date);

G_END_DECLS
