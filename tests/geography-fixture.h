/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-geography.h"

G_BEGIN_DECLS

/* The compiled geography as the build made it, the same for every caller; borrowed. */
AtlasGeography *geography_fixture_get (void);
/* Its bytes; free with g_bytes_unref(). */
GBytes *geography_fixture_dup_blob (void);
/* Drops it, so that a leak checker has nothing to report. */
void geography_fixture_drop (void);

/* Days by ISO date; aborts on a typo in a test. */
AtlasDate fixture_date (const char *iso);

G_END_DECLS
