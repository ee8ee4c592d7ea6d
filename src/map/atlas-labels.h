/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_LABEL_STATE,     /* name of a state */
  ATLAS_LABEL_TERRITORY, /* name of a republic, colony or zone */
  ATLAS_LABEL_CAPITAL,   /* dot and name of a capital of the day */
  ATLAS_LABEL_CITY,
  ATLAS_LABEL_DOT, /* a state too small to see: a dot that can be clicked, and its name */
} AtlasLabelKind;

/**
 * AtlasLabel:
 * @x, @y: the point it belongs to, in world fractions 0 … 1 (Mercator)
 * @radius: room around it in world fractions (inscribed circle of the ground), 0 for points
 * @importance: larger is placed first
 * @min_zoom: shown from this zoom level on
 *
 * Something that wants to be written on the map on the day.
 */
typedef struct
{
  AtlasLabelKind kind;
  const char *text; /* borrowed from the world; may be "" for a dot without a name */
  guint state;
  double x, y;
  double radius;
  double importance;
  double min_zoom;
} AtlasLabel;

/* All labels of the day, most important first. Element type AtlasLabel. */
GArray *atlas_labels_collect (AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;

/** AtlasLabelBox: the measured size of a label's text, logical px, given by the caller. */
typedef struct
{
  float width, height;
} AtlasLabelBox;

/**
 * AtlasPlacedLabel:
 * @label: index into the labels
 * @x, @y: logical px from the map's upper left corner, of the point
 * @text_x, @text_y: of the upper left corner of the text
 * @show_text: FALSE where only the dot fits
 */
typedef struct
{
  guint label;
  float x, y;
  float text_x, text_y;
  gboolean show_text;
} AtlasPlacedLabel;

/* Measures the text of a label; called only for those that may be placed. */
typedef AtlasLabelBox (*AtlasLabelMeasure) (const AtlasLabel *label, gpointer user_data);

/* Greedy placement without overlap of the labels that lie in the rectangle @origin_x, @origin_y,
 * @width, @height (logical px of a world @world_px wide), world copies included. Pure. Element
 * type AtlasPlacedLabel. */
GArray *atlas_labels_place (const AtlasLabel *labels,
                            guint n_labels,
                            double world_px,
                            double origin_x,
                            double origin_y,
                            double width,
                            double height,
                            AtlasLabelMeasure measure,
                            gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
