/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-labels.h"
#include "atlas-style.h"

#include <graphene.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AtlasLabelText:
 *
 * How labels are written: the fonts of all sizes, measured without laying text out, and the
 * drawing of names with a halo and of dots. For the label layer and the exported picture alike.
 * Use it on one thread.
 */
typedef struct _AtlasLabelText AtlasLabelText;

/* @font: the interface font, without its size; @base_px: the size of interface text, logical px */
AtlasLabelText *
atlas_label_text_new (const PangoFontDescription *font, double base_px) G_GNUC_WARN_UNUSED_RESULT;
void atlas_label_text_free (AtlasLabelText *self);

/* Size of the text of @label in a world @world_px logical px wide. */
AtlasLabelBox
atlas_label_text_measure (AtlasLabelText *self, const AtlasLabel *label, double world_px);

/* How far beyond its box a text with its halo may reach, logical px */
#define ATLAS_LABEL_BLEED_PX 3.0

/* What the text of @label in @size and its halo cover, relative to the upper left corner of its
 * box; logical px. */
void atlas_label_text_get_ink (AtlasLabelText *self,
                               const AtlasLabel *label,
                               AtlasLabelSize size,
                               AtlasLabelBox box,
                               graphene_rect_t *ink);

/* Draws the text of @label in @size into a box whose upper left corner is the origin. */
void atlas_label_text_draw (AtlasLabelText *self,
                            cairo_t *cr,
                            const AtlasLabel *label,
                            AtlasLabelSize size,
                            AtlasLabelBox box,
                            AtlasPixel color,
                            AtlasPixel halo);

/* Draws the dot of a label of @kind around the origin. @fill is the colour of a state's dot. */
void atlas_label_draw_dot (
  cairo_t *cr, AtlasLabelKind kind, AtlasPixel fill, AtlasPixel color, AtlasPixel halo);

/* The colour a label of @kind is written in. */
AtlasPixel atlas_label_get_color (AtlasLabelKind kind, const AtlasStyle *style);

/* Draws placed labels, dots first. */
void atlas_label_text_paint (AtlasLabelText *self,
                             cairo_t *cr,
                             const GArray *labels,
                             const GArray *placed,
                             double world_px,
                             AtlasDay *day,
                             AtlasStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLabelText, atlas_label_text_free)

G_END_DECLS
