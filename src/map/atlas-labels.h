/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-force-placement.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_LABEL_STATE,     /* name of a state */
  ATLAS_LABEL_TERRITORY, /* name of a republic, colony, zone or detached part */
  ATLAS_LABEL_CAPITAL,   /* dot and name of a capital of the day */
  ATLAS_LABEL_CITY,
  ATLAS_LABEL_DOT, /* a state too small to see: a dot that can be clicked, and its name */
} AtlasLabelKind;

/**
 * AtlasLabel:
 * @text: borrowed from the world
 * @state: the state it speaks of, 0 for a city
 * @x, @y: the point it belongs to, in world fractions 0 … 1 (Mercator)
 * @radius: room around it in world fractions (inscribed circle of the ground), 0 for points
 * @extent: side of a square as large as the ground it names, in world fractions
 * @importance: larger is placed first
 * @min_zoom: shown from this zoom level on
 * @max_zoom: and below this one
 *
 * Something that wants to be written on the map on the day.
 */
typedef struct
{
  AtlasLabelKind kind;
  const char *text;
  guint state;
  double x, y;
  double radius;
  double extent;
  double importance;
  double min_zoom, max_zoom;
} AtlasLabel;

/**
 * AtlasLabelSize: how large a label is written, by kind and by the ground’s size on screen.
 */
typedef enum
{
  ATLAS_LABEL_SIZE_MINOR, /* capitals, cities, dots */
  ATLAS_LABEL_SIZE_TERRITORY,
  ATLAS_LABEL_SIZE_SMALL,
  ATLAS_LABEL_SIZE_MEDIUM,
  ATLAS_LABEL_SIZE_LARGE,
  ATLAS_LABEL_SIZE_HUGE,
  ATLAS_LABEL_N_SIZES,
} AtlasLabelSize;

/* Radius of the dots of capitals and of states too small to see, logical px */
#define ATLAS_LABEL_CAPITAL_RADIUS_PX 2.5
#define ATLAS_LABEL_CITY_RADIUS_PX 1.75
#define ATLAS_LABEL_DOT_RADIUS_PX 3.5

/* All labels of the day, most important first. Element type AtlasLabel. */
GArray *atlas_labels_collect (AtlasDay *day) G_GNUC_WARN_UNUSED_RESULT;

/* The size for @label in a world @world_px logical px wide. */
AtlasLabelSize atlas_label_get_size (const AtlasLabel *label, double world_px);
/* Radius of its dot in logical px, 0 for one that has none */
double atlas_label_get_dot_radius (const AtlasLabel *label);

/** AtlasLabelBox: the measured size of a label's text, logical px, given by the caller. */
typedef struct
{
  float width, height;
} AtlasLabelBox;

/**
 * AtlasPlacedLabel:
 * @label: index into the labels
 * @x, @y: logical px from the map's upper left corner, of the point (of a dot: where it is drawn)
 * @text_x, @text_y: of the upper left corner of the text
 * @box: the size of the text
 * @show_text: FALSE where only the dot fits
 */
typedef struct
{
  guint label;
  float x, y;
  float text_x, text_y;
  AtlasLabelBox box;
  gboolean show_text;
} AtlasPlacedLabel;

/* Measures the text of a label; called only for those that may be placed. */
typedef AtlasLabelBox (*AtlasLabelMeasure) (const AtlasLabel *label, gpointer user_data);

/* Greedy placement without overlap of the labels that lie in the rectangle @origin_x, @origin_y,
 * @width, @height (logical px of a world @world_px wide), world copies included. What is placed
 * where in the world does not depend on the rectangle, so that nothing flickers while panning.
 * Names keep clear of @obstacles (AtlasForceObstacle, or NULL) and are left out where there is no
 * room beside them; dots of states are never left out. Pure. Element type AtlasPlacedLabel. */
GArray *atlas_labels_place (const AtlasLabel *labels,
                            guint n_labels,
                            double world_px,
                            double origin_x,
                            double origin_y,
                            double width,
                            double height,
                            GArray *obstacles,
                            AtlasLabelMeasure measure,
                            gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
