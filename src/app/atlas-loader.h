/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Loads the built-in world, its changes and its timeline in a thread. */
void atlas_loader_load_async (GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Hands what was loaded to @session; FALSE with a message for the person when nothing was. */
gboolean atlas_loader_load_finish (GAsyncResult *result, AtlasSession *session, GError **error);

G_END_DECLS
