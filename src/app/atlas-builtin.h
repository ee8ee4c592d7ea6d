/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Id of the collection */
#define ATLAS_BUILTIN_ID "nato-and-its-neighbours"

AtlasGeography *atlas_builtin_load_geography (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The geography and the collection that come with the program, joined, with their text in the
 * reader's language where the catalogues have it. Blocking, some 100 ms: call it off the main
 * thread where there is one. */
AtlasWorld *
atlas_builtin_load_world (GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same in the language in which it was written, for programs that read it. */
AtlasWorld *atlas_builtin_load_original_world (GCancellable *cancellable,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Says where the catalogues of what is built in are; once, before it is loaded. */
void atlas_builtin_bind_catalogues (const char *locale_folder);

G_END_DECLS
