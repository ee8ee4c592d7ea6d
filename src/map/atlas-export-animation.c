/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-animation.h"

#include <glib/gi18n.h>

/* From so many pictures, far apart, colours are learnt. */
#define MAX_LEARNT 20
/* How much of the work that is, and the finding out how much room words need */
#define LEARNT_FRACTION 0.1

typedef struct
{
  const AtlasExportRequest *request;
  AtlasWorld *world;
  AtlasView view;
  GArray *frames; /* AtlasAnimationFrame */
  AtlasExportRoom room;
  AtlasExportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Writing;

gboolean
atlas_export_check_movie_size (int width, int height, GError **error)
{
  if (width >= ATLAS_EXPORT_MOVIE_MIN_WIDTH_PX && height >= ATLAS_EXPORT_MOVIE_MIN_HEIGHT_PX)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("too small for a film; expected at least %d × %d pixels"),
               ATLAS_EXPORT_MOVIE_MIN_WIDTH_PX, ATLAS_EXPORT_MOVIE_MIN_HEIGHT_PX);
  return FALSE;
}

static const AtlasAnimationFrame *
get_frame (const Writing *self, guint index)
{
  return &g_array_index (self->frames, AtlasAnimationFrame, index);
}

/* @day is to be unreffed by the caller. */
static AtlasExportRequest
request_frame (const Writing *self, guint index, AtlasDay **day)
{
  const AtlasAnimationFrame *frame = get_frame (self, index);
  AtlasExportRequest request = *self->request;

  *day = atlas_day_new (self->world, frame->date, self->view);
  request.day = *day;
  request.caption = frame->sentence;
  request.page = NULL;
  request.step = NULL;
  request.scale = 1;
  request.room = self->room;
  return request;
}

static void
tell (const Writing *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->user_data);
}

/* The map stays as large as it is, whatever is written around it: where nothing changed, words do not
 * grow either. */
static void
make_room (Writing *self)
{
  for (guint i = 0; i < self->frames->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (AtlasDay) day = NULL;
      AtlasExportRequest request;
      AtlasExportRoom room = self->room;

      if (get_frame (self, i)->sentence == NULL && i > 0 && i + 1 < self->frames->len)
        continue;
      request = request_frame (self, i, &day);
      atlas_export_request_make_room (&request, &room);
      self->room = room;
    }
}

static cairo_surface_t *
draw (const Writing *self, guint index, GError **error)
{
  g_autoptr (AtlasDay) day = NULL;
  AtlasExportRequest request = request_frame (self, index, &day);
  cairo_surface_t *surface = atlas_export_draw (&request);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return surface;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s", cairo_status_to_string (status));
  cairo_surface_destroy (surface);
  return NULL;
}

/* Those that are far apart, the first and the last among them */
static gboolean
learn (const Writing *self, AtlasMovie *movie, GError **error)
{
  guint n = MIN (self->frames->len, MAX_LEARNT);

  if (!atlas_movie_wants_to_learn (movie))
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      guint index = n > 1 ? i * (self->frames->len - 1) / (n - 1) : 0;
      cairo_surface_t *picture;
      gboolean is_learnt;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      picture = draw (self, index, error);
      if (picture == NULL)
        return FALSE;
      is_learnt = atlas_movie_learn (movie, picture, error);
      cairo_surface_destroy (picture);
      if (!is_learnt)
        return FALSE;
      tell (self, LEARNT_FRACTION * (i + 1) / n);
    }
  return TRUE;
}

/* Fractions go by the time that the film takes: that is what takes the encoder its time. */
static gboolean
add_all (const Writing *self, AtlasMovie *movie, GError **error)
{
  double begin = atlas_movie_wants_to_learn (movie) ? LEARNT_FRACTION : 0.0;
  guint64 total = atlas_animation_get_duration_ms (self->frames);
  guint64 done = 0;

  for (guint i = 0; i < self->frames->len; i++)
    {
      guint duration = get_frame (self, i)->duration_ms;
      cairo_surface_t *picture;
      gboolean is_added;

      picture = draw (self, i, error);
      if (picture == NULL)
        return FALSE;
      is_added = atlas_movie_add (movie, picture, duration, self->cancellable, error);
      cairo_surface_destroy (picture);
      if (!is_added)
        return FALSE;
      done += duration;
      tell (self, begin + (1.0 - begin) * (double) done / (double) total);
    }
  return TRUE;
}

static gboolean
write_film (Writing *self, AtlasMovie *movie, GError **error)
{
  make_room (self);
  return learn (self, movie, error) && add_all (self, movie, error) &&
         atlas_movie_finish (movie, self->cancellable, error);
}

gboolean
atlas_export_write_animation (const AtlasExportRequest *request,
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
                              GError **error)
{
  g_autoptr (GArray) frames = NULL;
  g_autoptr (AtlasExportFile) file = NULL;
  g_autoptr (AtlasMovie) movie = NULL;
  AtlasMovieFormat format = ATLAS_MOVIE_WEBM;
  Writing self = { .request = request,
                   .world = world,
                   .view = view,
                   .progress = progress,
                   .user_data = user_data,
                   .cancellable = cancellable };

  g_return_val_if_fail (atlas_movie_format_for_name (path, &format), FALSE);

  if (!atlas_export_check_movie_size (request->width, request->height, error))
    return FALSE;
  self.frames = frames = atlas_animation_plan (changes, pace, from, to);
  /* Before a file is begun, so that none is where it cannot be written. */
  if (!atlas_movie_format_is_available (format, error))
    return FALSE;
  file = atlas_export_file_new (path, error);
  if (file == NULL)
    return FALSE;
  movie = atlas_movie_new (format, file, request->width, request->height, pace->fps, error);
  return movie != NULL && write_film (&self, movie, error) && atlas_export_file_keep (file, error);
}
