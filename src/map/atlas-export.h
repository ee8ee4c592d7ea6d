/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-overlay.h"
#include "atlas-page.h"
#include "atlas-session.h"
#include "atlas-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Pixels along a side of an exported picture */
#define ATLAS_EXPORT_MIN_PX 16
#define ATLAS_EXPORT_MAX_PX 8192
/* How many times finer than its layout a picture of pixels can be */
#define ATLAS_EXPORT_MAX_SCALE 4

/**
 * AtlasRegion: degrees, WGS 84. Where @west is greater than @east it crosses the dateline.
 */
typedef struct
{
  double south, west, north, east;
} AtlasRegion;

/**
 * AtlasExportRoom: logical px that the words around the map are given at least, so that the map is as
 * large in all pictures of a row; see atlas_export_request_make_room().
 */
typedef struct
{
  double caption, legend;
} AtlasExportRoom;

/**
 * AtlasExportRequest:
 * @day: what is shown, borrowed
 * @scheme: in which colours
 * @visible_alliances: bit per alliance index
 * @outlined_alliances: likewise; as in AtlasStyleRequest
 * @overlays: what is drawn over the states
 * @region: what has to be in the picture
 * @width, @height: of the picture, pixels
 * @scale: of a picture of pixels: the same layout is drawn with so many times the pixels each way, 1 …
 *   %ATLAS_EXPORT_MAX_SCALE
 * @caption: a sentence below the title, borrowed, or %NULL
 * @page: what is told beside the map, borrowed, or %NULL
 * @step: of a story of the world’s collection, whose states are outlined and places ringed, or %NULL
 *
 * A picture of the map with the date, legend, scale bar and attribution. No display is needed.
 */
typedef struct
{
  AtlasDay *day;
  AtlasScheme scheme;
  guint64 visible_alliances;
  guint64 outlined_alliances;
  AtlasOverlays overlays;
  AtlasRegion region;
  int width, height;
  int scale;
  const char *caption;
  const AtlasPage *page;
  const AtlasStoryStep *step;
  AtlasExportRoom room;
} AtlasExportRequest;

/* Fills in what is usual: Europe, 1600 × 1000, light, all alliances. */
void atlas_export_request_init (AtlasExportRequest *request, AtlasDay *day);

/* What @session shows, in the part of the world that its map does; upright where that part is. @session
 * needs a world, and its day must outlive @request. */
void atlas_export_request_init_for_session (AtlasExportRequest *request,
                                            AtlasSession *session,
                                            AtlasScheme scheme);

/** AtlasExportFormat: of a file; %ATLAS_EXPORT_SVG and %ATLAS_EXPORT_PDF are drawn as vectors. */
typedef enum
{
  ATLAS_EXPORT_PNG,
  ATLAS_EXPORT_SVG,
  ATLAS_EXPORT_PDF,
  ATLAS_EXPORT_N_FORMATS,
} AtlasExportFormat;

/**
 * AtlasExportPaper: a sheet that is printed on, points of 1/72 in: its size, and how much of it the
 * printer leaves white at each side.
 */
typedef struct
{
  double width, height;
  double left, top, right, bottom;
} AtlasExportPaper;

/* “png”: the end of a file’s name */
const char *atlas_export_format_get_suffix (AtlasExportFormat format);
/* The format that the end of a file’s name means; FALSE when it means none. */
gboolean atlas_export_format_for_name (const char *name, AtlasExportFormat *format);

/* Adds to @room what this picture needs of it. */
void atlas_export_request_make_room (const AtlasExportRequest *request, AtlasExportRoom *room);
/* Whether a picture of pixels at @scale is no larger than they can be */
gboolean atlas_export_request_fits (const AtlasExportRequest *request, int scale);

/* The picture; a surface in an error state when there is no memory for it. */
cairo_surface_t *atlas_export_draw (const AtlasExportRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/* The picture as what a file of this format holds. @cancellable may be %NULL; it is looked at before
 * and after drawing. Blocking: for a thread of its own. */
GBytes *atlas_export_make (const AtlasExportRequest *request,
                           AtlasExportFormat format,
                           GCancellable *cancellable,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The picture as a PDF of one sheet of @paper, as large as can be on it; its pixels are 1/96 in, and its
 * size is that of the sheet, whatever @request says. */
GBytes *atlas_export_make_sheet (const AtlasExportRequest *request,
                                 const AtlasExportPaper *paper,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the picture to @path, all of it or nothing, in the format that the end of its name means. Not
 * cancelled any more once the file is being written. */
gboolean atlas_export_write (const AtlasExportRequest *request,
                             const char *path,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
