/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"
#include "atlas-geography.h"
#include "atlas-problem.h"

G_BEGIN_DECLS

/**
 * AtlasLoadProgress:
 * @fraction: how much is done, from 0 to 1; never less than the time before
 *
 * Hears how far the loading is, in the thread that loads, some two hundred times at most.
 */
typedef void (*AtlasLoadProgress) (double fraction, gpointer user_data);

/**
 * AtlasLoadOptions:
 * @geography: (nullable): whose codes of states are known; without it any three capitals are
 * @progress: (nullable)
 * @progress_data: for @progress
 */
typedef struct
{
  AtlasGeography *geography;
  AtlasLoadProgress progress;
  gpointer progress_data;
} AtlasLoadOptions;

/* A folder may be a resource:// one. Blocking: call it off the main thread. */
AtlasCollection *atlas_collection_load_with (GFile *folder,
                                             const AtlasLoadOptions *options,
                                             AtlasProblems **problems,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *atlas_collection_find_folder (GFile *file, GFile **folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
