/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-force-sides.h"
#include "atlas-force-symbol.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AtlasForceTag:
 * @kind: gives the outline: army rectangle, air an arch, navy a hull, battlegroup pointed ends,
 *   mission round ends, total double lines
 * @code: whose; borrowed
 * @confidence: as many of three marks as it is sure
 * @hue: of the side
 * @strength: see atlas_force_get_strength(); fainter ones come near to paper, their text does not
 * @has_count: a place without a number is hollow and has a question mark
 * @is_stack: there are several reports in it, one behind the other
 * @is_dashed: the place is no better than a region: a dashed frame
 *
 * The small sign that says whose and what, at each symbol.
 */
typedef struct
{
  AtlasForceKind kind;
  const char *code;
  AtlasConfidence confidence;
  guint hue;
  double strength;
  gboolean has_count;
  gboolean is_stack;
  gboolean is_dashed;
} AtlasForceTag;

/**
 * AtlasForceDisc:
 * @symbol: the radii, dashes and strength
 * @hue: of the side
 * @is_total: a band without a middle, which hides nothing
 * @is_left_out: counted elsewhere: lines without a fill
 */
typedef struct
{
  AtlasForceSymbol symbol;
  guint hue;
  gboolean is_total;
  gboolean is_left_out;
} AtlasForceDisc;

/* What is drawn reaches so far beyond its size, logical px */
#define ATLAS_FORCE_BLEED_PX 5.0

/**
 * AtlasForcePen:
 *
 * Draws symbols of forces with cairo, and knows how large they are. Measuring may be done in any
 * thread, drawing in one.
 */
typedef struct _AtlasForcePen AtlasForcePen;

/* @size_px: of the text of the interface, logical px */
AtlasForcePen *
atlas_force_pen_new (const PangoFontDescription *font, double size_px) G_GNUC_WARN_UNUSED_RESULT;
AtlasForcePen *atlas_force_pen_ref (AtlasForcePen *self);
void atlas_force_pen_unref (AtlasForcePen *self);

/* Sizes in logical px; the width of a number is a hair more than it takes. */
void atlas_force_pen_measure_tag (const AtlasForcePen *self,
                                  const AtlasForceTag *tag,
                                  double *width,
                                  double *height);
void atlas_force_pen_measure_number (const AtlasForcePen *self,
                                     const char *text,
                                     double *width,
                                     double *height);

/* A tag and a disc around the origin, a number from its upper left corner on */
void atlas_force_pen_draw_tag (AtlasForcePen *self,
                               cairo_t *cr,
                               const AtlasForceTag *tag,
                               AtlasScheme scheme);
void atlas_force_pen_draw_number (AtlasForcePen *self,
                                  cairo_t *cr,
                                  const char *text,
                                  AtlasScheme scheme);
void atlas_force_draw_disc (cairo_t *cr, const AtlasForceDisc *disc, AtlasScheme scheme);
/* The place of a symbol whose tag had to stand aside, with a line to the tag’s middle at @dx, @dy */
void atlas_force_draw_anchor (cairo_t *cr, double dx, double dy, guint hue, AtlasScheme scheme);

#define ATLAS_FORCE_ANCHOR_PX 3.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasForcePen, atlas_force_pen_unref)

G_END_DECLS
