/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-movie-private.h"

#include <glib/gi18n.h>
#include <string.h>

struct _AtlasMovie
{
  const AtlasMovieClass *klass;
  gpointer writer;
  int width, height;
};

static const char *const suffixes[ATLAS_MOVIE_N_FORMATS] = {
  [ATLAS_MOVIE_WEBM] = "webm",
  [ATLAS_MOVIE_GIF] = "gif",
};

static const AtlasMovieClass *const classes[ATLAS_MOVIE_N_FORMATS] = {
#if HAVE_WEBM
  [ATLAS_MOVIE_WEBM] = &atlas_movie_webm_class,
#endif
#if HAVE_GIF
  [ATLAS_MOVIE_GIF] = &atlas_movie_gif_class,
#endif
};

const char *
atlas_movie_format_get_suffix (AtlasMovieFormat format)
{
  g_return_val_if_fail (format < ATLAS_MOVIE_N_FORMATS, NULL);

  return suffixes[format];
}

gboolean
atlas_movie_format_for_name (const char *name, AtlasMovieFormat *format)
{
  g_autofree char *base = g_path_get_basename (name);
  const char *dot = strrchr (base, '.');

  if (dot == NULL || dot == base)
    return FALSE;
  for (AtlasMovieFormat i = 0; i < ATLAS_MOVIE_N_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, suffixes[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
atlas_movie_format_is_built (AtlasMovieFormat format)
{
  return format < ATLAS_MOVIE_N_FORMATS && classes[format] != NULL;
}

gboolean
atlas_movie_format_is_available (AtlasMovieFormat format, GError **error)
{
  g_return_val_if_fail (format < ATLAS_MOVIE_N_FORMATS, FALSE);

  if (classes[format] != NULL)
    return classes[format]->is_available (error);
  /* Translators: a format of files: WebM or GIF */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("the atlas was built without %s"),
               format == ATLAS_MOVIE_WEBM ? "WebM" : "GIF");
  return FALSE;
}

AtlasMovie *
atlas_movie_new (
  AtlasMovieFormat format, AtlasExportFile *file, int width, int height, guint fps, GError **error)
{
  AtlasMovie *self;
  gpointer writer;

  g_return_val_if_fail (fps > 0, NULL);

  if (!atlas_movie_format_is_available (format, error))
    return NULL;
  writer = classes[format]->open (file, width, height, fps, error);
  if (writer == NULL)
    return NULL;
  self = g_new0 (AtlasMovie, 1);
  self->klass = classes[format];
  self->writer = writer;
  self->width = width;
  self->height = height;
  return self;
}

void
atlas_movie_free (AtlasMovie *self)
{
  self->klass->free (self->writer);
  g_free (self);
}

gboolean
atlas_movie_wants_to_learn (AtlasMovie *self)
{
  return self->klass->learn != NULL;
}

static gboolean
fits (AtlasMovie *self, cairo_surface_t *picture)
{
  return cairo_image_surface_get_format (picture) == CAIRO_FORMAT_RGB24 &&
         cairo_image_surface_get_width (picture) == self->width &&
         cairo_image_surface_get_height (picture) == self->height;
}

gboolean
atlas_movie_learn (AtlasMovie *self, cairo_surface_t *picture, GError **error)
{
  g_return_val_if_fail (fits (self, picture), FALSE);

  return self->klass->learn == NULL || self->klass->learn (self->writer, picture, error);
}

gboolean
atlas_movie_add (AtlasMovie *self,
                 cairo_surface_t *picture,
                 guint duration_ms,
                 GCancellable *cancellable,
                 GError **error)
{
  g_return_val_if_fail (fits (self, picture), FALSE);

  return self->klass->add (self->writer, picture, duration_ms, cancellable, error);
}

gboolean
atlas_movie_finish (AtlasMovie *self, GCancellable *cancellable, GError **error)
{
  return self->klass->finish (self->writer, cancellable, error);
}
