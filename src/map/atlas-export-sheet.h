/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define ATLAS_SHEET_FONT "Adwaita Sans, Cantarell, Noto Sans, DejaVu Sans, Sans"
#define ATLAS_SHEET_TEXT_PX 14.0

/**
 * AtlasSheet:
 * @width, @height: logical px
 * @scale: pixels of the picture a logical px
 * @map_x … @map_height: the part that is the map
 * @world_px: width of the world, logical px, and where the map’s corner lies in it
 * @has_title, @has_caption, @has_legend, @has_footer: what there is room for
 * @page: what is told beside the map or above it, and where, or NULL; cleared by atlas_sheet_clear()
 *
 * The paper of an exported picture: what surrounds the map, in words and signs.
 */
typedef struct
{
  const AtlasExportRequest *request;
  cairo_t *cr;
  double width, height;
  double scale;
  double map_x, map_y, map_width, map_height;
  double world_px, origin_x, origin_y;
  gboolean has_title, has_caption, has_legend, has_footer;
  struct _AtlasSheetPage *page;
  double page_x, page_y;
} AtlasSheet;

/* “Alliances on 29 March 2004” */
char *atlas_sheet_dup_title (AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;
/* Sets what there is room for and the map’s place; @cr is used to measure text. */
void atlas_sheet_layout (AtlasSheet *self);
void atlas_sheet_clear (AtlasSheet *self);
/* Adds to @room what the words around the map need of it. */
void atlas_sheet_make_room (AtlasSheet *self, AtlasExportRoom *room);
/* The first and the last copy of the world that the map may show; 0 is the world itself */
void atlas_sheet_get_copies (const AtlasSheet *self, int *first, int *last);
void atlas_sheet_draw_paper (AtlasSheet *self);
void atlas_sheet_draw_furniture (AtlasSheet *self);

G_END_DECLS
