/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-job.h"

void
atlas_export_job_init (AtlasExportJob *self, const AtlasExportRequest *request)
{
  *self = (AtlasExportJob) { .kind = ATLAS_EXPORT_PICTURE,
                             .request = *request,
                             .view = ATLAS_VIEW_RECOGNISED,
                             .date = ATLAS_DATE_START,
                             .from = ATLAS_DATE_START,
                             .to = ATLAS_DATE_START };
  atlas_animation_pace_init (&self->pace);
}

void
atlas_export_job_clear (AtlasExportJob *self)
{
  g_clear_pointer (&self->path, g_free);
}

void
atlas_export_job_set_usual_size (AtlasExportJob *self)
{
  AtlasExportRequest *request = &self->request;
  gboolean is_upright = request->height > request->width;
  int longer = ATLAS_EXPORT_MOVIE_WIDTH_PX;
  int shorter = ATLAS_EXPORT_MOVIE_HEIGHT_PX;

  if (self->kind == ATLAS_EXPORT_PICTURE)
    return;
  if (self->kind != ATLAS_EXPORT_ANIMATION)
    {
      /* What is told stands beside the map, whatever that is. */
      is_upright = FALSE;
      longer = ATLAS_EXPORT_PAGE_WIDTH_PX;
      shorter = ATLAS_EXPORT_PAGE_HEIGHT_PX;
    }
  request->width = is_upright ? shorter : longer;
  request->height = is_upright ? longer : shorter;
}

gboolean
atlas_export_job_takes_name (const AtlasExportJob *self, const char *name)
{
  AtlasExportFormat format = ATLAS_EXPORT_PNG;
  AtlasMovieFormat movie_format = ATLAS_MOVIE_WEBM;

  switch (self->kind)
    {
    case ATLAS_EXPORT_ANIMATION:
      return atlas_movie_format_for_name (name, &movie_format);
    case ATLAS_EXPORT_DAYS:
    case ATLAS_EXPORT_STORY:
      return atlas_export_format_for_name (name, &format) && format == ATLAS_EXPORT_PDF;
    case ATLAS_EXPORT_PICTURE:
    case ATLAS_EXPORT_N_KINDS:
    default:
      return atlas_export_format_for_name (name, &format);
    }
}

static gboolean
write_picture (const AtlasExportJob *self,
               AtlasWorld *world,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world, self->date, self->view);
  AtlasExportRequest request = self->request;

  request.day = day;
  return atlas_export_write (&request, self->path, cancellable, error);
}

gboolean
atlas_export_job_run (const AtlasExportJob *self,
                      AtlasWorld *world,
                      AtlasChanges *changes,
                      AtlasExportProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (AtlasChanges) found = NULL;
  g_autoptr (AtlasStoryboard) storyboard = NULL;

  if (self->kind == ATLAS_EXPORT_PICTURE)
    return write_picture (self, world, cancellable, error);
  if (self->kind == ATLAS_EXPORT_STORY)
    storyboard = atlas_storyboard_new_for_story (world, self->story);
  else
    found = changes != NULL ? atlas_changes_ref (changes) : atlas_changes_new (world);
  if (self->kind == ATLAS_EXPORT_ANIMATION)
    return atlas_export_write_animation (&self->request, world, found, self->view, &self->pace,
                                         self->from, self->to, self->path, progress, user_data,
                                         cancellable, error);
  if (self->kind == ATLAS_EXPORT_DAYS)
    storyboard = atlas_storyboard_new_for_span (world, found, self->from, self->to);
  return atlas_export_write_storyboard (&self->request, storyboard, self->view, self->path,
                                        progress, user_data, cancellable, error);
}
