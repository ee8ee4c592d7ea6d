/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export-job.h"

G_BEGIN_DECLS

/**
 * AtlasExportOptions:
 * @job: what to write; alliances that are outlined, the story and the path are not set yet
 * @path: where to, borrowed from the arguments
 * @outline: ids of alliances with commas, not yet looked up, or %NULL
 * @story: the id of a story, not yet looked up, or %NULL
 *
 * What is to be written as it was asked for on the command line.
 */
typedef struct
{
  gboolean wants_help;
  AtlasExportJob job;
  const char *path;
  const char *outline;
  const char *story;
} AtlasExportOptions;

gboolean atlas_export_options_parse (
  AtlasExportOptions *self, int argc, char *const *argv, AtlasDate today, GError **error);

/* S,W,N,E in degrees; W > E crosses the dateline */
gboolean atlas_export_parse_region (const char *text, AtlasRegion *region, GError **error);
/* WxH in pixels */
gboolean atlas_export_parse_size (const char *text, int *width, int *height, GError **error);

G_END_DECLS
