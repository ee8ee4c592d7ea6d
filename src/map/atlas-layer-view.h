/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-label-sprites.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * AtlasLayerView:
 * @world_px: width of the world, logical px
 * @origin_x, @origin_y: of the layer’s upper left corner in it, logical px
 * @width, @height: of the layer, logical px
 * @scale: device px in a logical one
 *
 * Where a layer of the map lies in the world, worked out once a frame in doubles.
 */
typedef struct
{
  double world_px;
  double origin_x, origin_y;
  double width, height;
  double scale;
} AtlasLayerView;

/* FALSE while the map has no source or no size of the world */
gboolean atlas_layer_view_init (AtlasLayerView *self, ShumateLayer *layer);
/* The same with @margin_px more on each side */
AtlasLayerView atlas_layer_view_grow (const AtlasLayerView *self, double margin_px);
/* Whether what was drawn for @self holds all of @view in the same scale */
gboolean atlas_layer_view_covers (const AtlasLayerView *self, const AtlasLayerView *view);
/* The first and the last copy of the world that may be seen in it; 0 is the world itself */
void atlas_layer_view_get_copies (const AtlasLayerView *self, int *first, int *last);

/* A picture that belongs to @x, @y of the layer, on whole device pixels: text would be blurred. */
void atlas_layer_view_append_sprite (
  const AtlasLayerView *self, GtkSnapshot *snapshot, const AtlasSprite *sprite, double x, double y);
/* What was drawn for @self, its corner at the origin, where it lies in @view: panning only moves it,
 * by whole device pixels. */
void atlas_layer_view_append_node (const AtlasLayerView *self,
                                   GtkSnapshot *snapshot,
                                   GskRenderNode *node,
                                   const AtlasLayerView *view);

/* What has to be put together anew for another zoom is, in steps of a part of a level, the bands; and only
 * once zooming has come to rest: until then it moves apart or together. */
#define ATLAS_LAYER_BANDS_PER_ZOOM 4.0

/* The zoom level of the band that a world @world_px wide is in */
double atlas_layer_get_band (double world_px);
/* Calls @settled when the zoom has rested for a while, unless it is in @band; @id: of the timer, which
 * begins anew with each call; 0 while there is none. @settled has to set it to 0. */
void atlas_layer_settle (ShumateLayer *layer, double band, guint *id, GSourceOnceFunc settled);

/* Draws @layer anew when the map moves, calls @zoom_cb when it is zoomed and @font_cb when the interface
 * font or its size changes, both swapped; a layer calls its @font_cb once by itself. */
void atlas_layer_watch (ShumateLayer *layer, GCallback zoom_cb, GCallback font_cb);
/* The interface font, free it; @size_px: its size as the person set text to be, logical px */
PangoFontDescription *
atlas_layer_load_font (GtkSettings *settings, double *size_px) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
