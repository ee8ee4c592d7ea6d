/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export.h"

G_BEGIN_DECLS

/**
 * AtlasExportOptions:
 * @request: what to draw; its day is not set yet
 * @date, @view: of which day
 * @path: where to, borrowed from the arguments
 *
 * A picture as it was asked for on the command line.
 */
typedef struct
{
  gboolean wants_help;
  AtlasExportRequest request;
  AtlasDate date;
  AtlasView view;
  const char *path;
  const char *outline; /* ids of alliances with commas, not yet looked up, or NULL */
} AtlasExportOptions;

gboolean atlas_export_options_parse (
  AtlasExportOptions *self, int argc, char *const *argv, AtlasDate today, GError **error);

/* S,W,N,E in degrees; W > E crosses the dateline */
gboolean atlas_export_parse_region (const char *text, AtlasRegion *region, GError **error);
/* WxH in pixels */
gboolean atlas_export_parse_size (const char *text, int *width, int *height, GError **error);

G_END_DECLS
