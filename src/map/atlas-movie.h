/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-file.h"

#include <cairo.h>

G_BEGIN_DECLS

/** AtlasMovieFormat: what pictures that follow each other can be written as. */
typedef enum
{
  ATLAS_MOVIE_WEBM, /* VP8 or VP9, by GStreamer */
  ATLAS_MOVIE_GIF,
  ATLAS_MOVIE_N_FORMATS,
} AtlasMovieFormat;

/* “webm”: the end of a file’s name */
const char *atlas_movie_format_get_suffix (AtlasMovieFormat format);
/* The format that the end of a file’s name means; FALSE when it means none. */
gboolean atlas_movie_format_for_name (const char *name, AtlasMovieFormat *format);
/* Whether this build, on this machine, can write it; @error says what is missing. It may take a second
 * the first time, in which GStreamer looks for its plugins. */
gboolean atlas_movie_format_is_available (AtlasMovieFormat format, GError **error);
/* Whether this build can, with the plugins that it may find: no time is lost. */
gboolean atlas_movie_format_is_built (AtlasMovieFormat format);

/**
 * AtlasMovie:
 *
 * A film that is being written: pictures of one size, each shown for a time of its own.
 */
typedef struct _AtlasMovie AtlasMovie;

/* @file: where it goes; kept by the caller when all is written, and alive until then. @fps: pictures a
 * second, in which times are counted */
AtlasMovie *atlas_movie_new (AtlasMovieFormat format,
                             AtlasExportFile *file,
                             int width,
                             int height,
                             guint fps,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void atlas_movie_free (AtlasMovie *self);
/* Whether it is of use to learn() some of the pictures first: there is a palette to be chosen. */
gboolean atlas_movie_wants_to_learn (AtlasMovie *self);
/* Takes colours of a picture that will be added: an RGB24 surface of the film’s size */
gboolean atlas_movie_learn (AtlasMovie *self, cairo_surface_t *picture, GError **error);
/* Adds a picture, likewise */
gboolean atlas_movie_add (AtlasMovie *self,
                          cairo_surface_t *picture,
                          guint duration_ms,
                          GCancellable *cancellable,
                          GError **error);
/* Ends the film, once; nothing is added after it */
gboolean atlas_movie_finish (AtlasMovie *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMovie, atlas_movie_free)

G_END_DECLS
