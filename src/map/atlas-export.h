/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-overlay.h"
#include "atlas-session.h"
#include "atlas-style.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Pixels along a side of an exported picture */
#define ATLAS_EXPORT_MIN_PX 16
#define ATLAS_EXPORT_MAX_PX 8192

/**
 * AtlasRegion: degrees, WGS 84. Where @west is greater than @east it crosses the dateline.
 */
typedef struct
{
  double south, west, north, east;
} AtlasRegion;

/**
 * AtlasExportRequest:
 * @day: what is shown, borrowed
 * @scheme: in which colours
 * @visible_alliances: bit per alliance index
 * @outlined_alliances: likewise; as in AtlasStyleRequest
 * @overlays: what is drawn over the states
 * @region: what has to be in the picture
 * @width, @height: of the picture, pixels
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
} AtlasExportRequest;

/* Fills in what is usual: Europe, 1600 × 1000, light, all alliances. */
void atlas_export_request_init (AtlasExportRequest *request, AtlasDay *day);

/* What @session shows, in the part of the world that its map does; upright where that part is. @session
 * needs a world, and its day must outlive @request. */
void atlas_export_request_init_for_session (AtlasExportRequest *request,
                                            AtlasSession *session,
                                            AtlasScheme scheme);

/* The picture; a surface in an error state when there is no memory for it. */
cairo_surface_t *atlas_export_draw (const AtlasExportRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/* Writes the picture to @path as PNG, all of it or nothing. @cancellable may be %NULL; it is looked at
 * before each part of the work, and not once the file is being written. */
gboolean atlas_export_write_png (const AtlasExportRequest *request,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
