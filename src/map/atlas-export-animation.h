/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-animation.h"
#include "atlas-export.h"
#include "atlas-movie.h"

G_BEGIN_DECLS

/* The size of a film that is not upright, pixels */
#define ATLAS_EXPORT_MOVIE_WIDTH_PX 1280
#define ATLAS_EXPORT_MOVIE_HEIGHT_PX 800
/* In a smaller one there would be no room for the date. */
#define ATLAS_EXPORT_MOVIE_MIN_WIDTH_PX 320
#define ATLAS_EXPORT_MOVIE_MIN_HEIGHT_PX 240

/* Whether a film can be so large: what is not an error says why */
gboolean atlas_export_check_movie_size (int width, int height, GError **error);

/* Writes the time from @from to @to to @path, as the format that the end of its name means, all of it or
 * nothing. @request says how the map looks; it needs no day. Below the title stands what changed.
 * @progress may be %NULL, @cancellable too: it is looked at between pictures. Blocking: for a thread of
 * its own. */
gboolean atlas_export_write_animation (const AtlasExportRequest *request,
                                       AtlasWorld *world,
                                       AtlasChanges *changes,
                                       AtlasView view,
                                       const AtlasAnimationPace *pace,
                                       AtlasDate from,
                                       AtlasDate to,
                                       const char *path,
                                       AtlasExportProgress progress,
                                       gpointer user_data,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
