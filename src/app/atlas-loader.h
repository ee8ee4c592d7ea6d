/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-problem.h"
#include "atlas-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasLoad:
 *
 * What is to be loaded, and how far that is.
 */
typedef struct _AtlasLoad AtlasLoad;

/* @folder: of a collection, or its archive, or %NULL for the built-in one; @geography: the one to join it with, or
 * %NULL for a new one */
AtlasLoad *atlas_load_new (GFile *folder, AtlasGeography *geography) G_GNUC_WARN_UNUSED_RESULT;
void atlas_load_unref (AtlasLoad *self);
/* From 0 to 1; from any thread */
double atlas_load_get_progress (AtlasLoad *self);
/* Only after the loading is over; NULL when there is none */
AtlasWorld *atlas_load_get_world (AtlasLoad *self);

/* Loads a world, its changes and its timeline in a thread. */
void atlas_loader_load_async (AtlasLoad *load,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Hands what was loaded to @session. FALSE with a message for the person when nothing was; what the
 * session has stays then. @problems, which may be %NULL, is set where it is the collection that is at
 * fault. */
gboolean atlas_loader_load_finish (GAsyncResult *result,
                                   AtlasSession *session,
                                   AtlasProblems **problems,
                                   GError **error);

G_END_DECLS
