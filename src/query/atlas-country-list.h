/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/**
 * AtlasCountryEntry:
 * @state: index of the state
 * @exists: whether it is on the map on the day
 * @name: what it is called on the day; for one that is not there, what it was called last or first
 * @detail: its other names, and when it was there if it is not; may be ""
 *
 * A state as the list of countries shows it.
 */
typedef struct
{
  guint state;
  gboolean exists;
  char *name;
  char *detail;
} AtlasCountryEntry;

/* Every state that is on the map on the day, by name, then those of other days, by name. Element
 * type AtlasCountryEntry. */
GPtrArray *atlas_country_list_new (AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
