/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-movie.h"

G_BEGIN_DECLS

/**
 * AtlasMovieClass: what writes one format; @learn is NULL where nothing is learnt.
 */
typedef struct
{
  gboolean (*is_available) (GError **error);
  gpointer (*open) (AtlasExportFile *file, int width, int height, guint fps, GError **error);
  gboolean (*learn) (gpointer self, cairo_surface_t *picture, GError **error);
  gboolean (*add) (gpointer self,
                   cairo_surface_t *picture,
                   guint duration_ms,
                   GCancellable *cancellable,
                   GError **error);
  gboolean (*finish) (gpointer self, GCancellable *cancellable, GError **error);
  void (*free) (gpointer self);
} AtlasMovieClass;

/* Each only where the build has it: HAVE_GIF, HAVE_WEBM */
extern const AtlasMovieClass atlas_movie_gif_class;
extern const AtlasMovieClass atlas_movie_webm_class;

G_END_DECLS
