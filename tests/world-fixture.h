/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "geography-fixture.h"

G_BEGIN_DECLS

/* The built-in world, the same for every caller; borrowed. */
AtlasWorld *world_fixture_get (void);
/* A day of it by ISO date. */
AtlasDay *world_fixture_day (const char *iso, AtlasView view) G_GNUC_WARN_UNUSED_RESULT;
/* Indices by code and id; they abort on a typo in a test. */
guint world_fixture_find_state (const char *code);
guint world_fixture_find_unit (const char *id);
guint world_fixture_find_alliance (const char *id);
/* Drops the world and its geography, so that a leak checker has nothing to report. */
void world_fixture_drop (void);

G_END_DECLS
