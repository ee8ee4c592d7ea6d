/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-country-list.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasCountryItem:
 *
 * An entry of the list of countries, as an object for list models.
 *
 * Properties: name (string), detail (string), exists (boolean), all read-only.
 */
#define ATLAS_TYPE_COUNTRY_ITEM (atlas_country_item_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCountryItem, atlas_country_item, ATLAS, COUNTRY_ITEM, GObject)

/* @entries keeps @entry alive. */
AtlasCountryItem *atlas_country_item_new (GPtrArray *entries,
                                          const AtlasCountryEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const AtlasCountryEntry *atlas_country_item_get_entry (AtlasCountryItem *self);

G_END_DECLS
