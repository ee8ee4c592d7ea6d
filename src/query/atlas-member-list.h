/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/**
 * AtlasMember:
 * @name: what the state was called when it joined
 * @to: the first day on which it was no longer a member; only when !@is_open
 *
 * One stay of a state in an alliance.
 */
typedef struct
{
  guint state;
  const char *name;
  AtlasPartialDate from;
  AtlasPartialDate to;
  gboolean is_open;
} AtlasMember;

/* Everybody who ever was a member, by the day of joining, then by name. Element type AtlasMember. */
GArray *atlas_member_list_new (AtlasWorld *world, guint alliance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
