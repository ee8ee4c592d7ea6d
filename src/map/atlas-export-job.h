/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-animation.h"
#include "atlas-export-storyboard.h"

G_BEGIN_DECLS

/** AtlasExportKind: what is written. */
typedef enum
{
  ATLAS_EXPORT_PICTURE,   /* of a day */
  ATLAS_EXPORT_DAYS,      /* a storyboard of a span */
  ATLAS_EXPORT_STORY,     /* a storyboard of a story */
  ATLAS_EXPORT_ANIMATION, /* of a span */
  ATLAS_EXPORT_N_KINDS,
} AtlasExportKind;

/**
 * AtlasExportJob:
 * @request: how it looks; its day is set when the job is run
 * @view: of the borders; a story has its own
 * @date: of a picture
 * @from, @to: of a span, both shown
 * @story: by its index
 * @pace: of an animation
 * @path: where to
 *
 * Something that is to be written to a file, as it was asked for in the window or on the command line.
 */
typedef struct
{
  AtlasExportKind kind;
  AtlasExportRequest request;
  AtlasView view;
  AtlasDate date;
  AtlasDate from, to;
  guint story;
  AtlasAnimationPace pace;
  char *path;
} AtlasExportJob;

/* A picture of @request, and what is usual for the rest */
void atlas_export_job_init (AtlasExportJob *self, const AtlasExportRequest *request);
void atlas_export_job_clear (AtlasExportJob *self);
/* The size that is usual for the kind, upright where the picture is; a picture’s stays. */
void atlas_export_job_set_usual_size (AtlasExportJob *self);
/* Whether the end of a file’s name is one for this kind */
gboolean atlas_export_job_takes_name (const AtlasExportJob *self, const char *name);

/* Writes all of it or nothing. @changes: those of @world, or %NULL where they are to be found out.
 * @progress: not called where it cannot be known. Blocking: for a thread of its own. */
gboolean atlas_export_job_run (const AtlasExportJob *self,
                               AtlasWorld *world,
                               AtlasChanges *changes,
                               AtlasExportProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
