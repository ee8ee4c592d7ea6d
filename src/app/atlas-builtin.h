/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The geography and the collection that come with the program, joined. Blocking, some 100 ms: call
 * it off the main thread where there is one. */
AtlasWorld *
atlas_builtin_load_world (GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
