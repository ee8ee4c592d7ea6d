/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasScheme: which of the palettes is used; flags.
 */
typedef enum
{
  ATLAS_SCHEME_LIGHT = 0,
  ATLAS_SCHEME_DARK = 1 << 0,
  ATLAS_SCHEME_HIGH_CONTRAST = 1 << 1,
} AtlasScheme;

/** AtlasPixel: 0xffRRGGBB, opaque, in the byte order of the machine (a cairo RGB24 pixel). */
typedef guint32 AtlasPixel;

typedef enum
{
  ATLAS_PATTERN_NONE,
  ATLAS_PATTERN_HATCH,      /* diagonal stripes of the second colour */
  ATLAS_PATTERN_HATCH_BACK, /* the other diagonal */
  ATLAS_PATTERN_DOTS,
} AtlasPattern;

/** AtlasFill: how a unit or a lake is filled. */
typedef struct
{
  AtlasPixel color;
  AtlasPixel second; /* of the pattern */
  guint8 pattern;    /* AtlasPattern */
  guint8 is_clear;   /* a lake that is not there on the day: what lies under it shows */
} AtlasFill;

/** AtlasStroke: how a line is stroked; @width_px 0 leaves it out. */
typedef struct
{
  AtlasPixel color;
  float width_px; /* logical px, at most ATLAS_STROKE_MAX_PX */
  guint8 opacity;
} AtlasStroke;

#define ATLAS_STROKE_MAX_PX 3.0f

#define ATLAS_TYPE_STYLE (atlas_style_get_type ())

GType atlas_style_get_type (void);

/**
 * AtlasStyle:
 * @fills: by fill index: 0 the sea, then the units, then the lakes (n_units + lake)
 * @strokes: by line index, see atlas_geography_get_line_units()
 *
 * @date, @view: of the day that they were made from
 *
 * The tables that shading and the vector painter look colours up in. Small, immutable, made anew
 * for each date, view, scheme, selection.
 */
typedef struct
{
  gatomicrefcount ref_count;
  AtlasDate date;
  AtlasView view;
  AtlasFill *fills;
  guint n_fills;
  AtlasStroke *strokes;
  guint n_strokes;
  AtlasPixel label_color;
  AtlasPixel label_halo;
  AtlasPixel minor_label_color;
} AtlasStyle;

/**
 * AtlasStyleRequest:
 *
 * What a style depends on besides the day.
 */
typedef struct
{
  AtlasScheme scheme;
  guint64 visible_alliances; /* bit per alliance index */
  guint selected_state;
  guint hovered_state;
  /* states to outline as having joined at this step, bit set by state index or NULL */
  const guint8 *joining;
  /* states to outline because something about them is pointed at, likewise */
  const guint8 *highlighted;
} AtlasStyleRequest;

AtlasStyle *
atlas_style_new (AtlasDay *day, const AtlasStyleRequest *request) G_GNUC_WARN_UNUSED_RESULT;
AtlasStyle *atlas_style_ref (AtlasStyle *self);
void atlas_style_unref (AtlasStyle *self);

/* The colour of a wave of an alliance; what the legend shows too. @alliance is the index in the
 * collection, @wave counts from 1 of @n_waves. */
AtlasPixel
atlas_style_get_wave_color (guint alliance, guint wave, guint n_waves, AtlasScheme scheme);
/* @color as it is on ground that is no integral part of its state: paler */
AtlasPixel atlas_style_get_dependency_color (AtlasPixel color, AtlasScheme scheme);
AtlasPixel atlas_style_get_neutral_color (AtlasScheme scheme);
AtlasPixel atlas_style_get_water_color (AtlasScheme scheme);
AtlasPixel atlas_style_get_state_color (AtlasStyle *self, AtlasDay *day, guint state);

/* The alliance that fills @state on the day, first in the order of the collection; FALSE when
 * none does */
gboolean atlas_day_get_fill (
  AtlasDay *day, guint64 visible_alliances, guint state, guint *alliance, guint *wave);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStyle, atlas_style_unref)

G_END_DECLS
