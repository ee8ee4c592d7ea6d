/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-contested.h"
#include "atlas-stage-mark.h"

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
  ATLAS_PATTERN_HATCH,       /* diagonal stripes of the second colour: contested ground alone */
  ATLAS_PATTERN_SPARSE,      /* the same diagonal, thin and far apart: claims alone */
  ATLAS_PATTERN_DASHED,      /* the same in dashes: ground of open status alone */
  ATLAS_PATTERN_HATCH_BACK,  /* the other diagonal */
  ATLAS_PATTERN_WIDE_BACK,   /* the other diagonal, wide */
  ATLAS_PATTERN_SPARSE_BACK, /* the other diagonal, thin and far apart */
  ATLAS_PATTERN_LEVEL,       /* level lines */
  ATLAS_PATTERN_UPRIGHT,     /* upright lines */
  ATLAS_PATTERN_GRID,        /* thin lines both ways, far apart */
  ATLAS_PATTERN_CHECKS,      /* on bands: short and long dashes whichever way they run */
  ATLAS_PATTERN_DOTS,
  ATLAS_PATTERN_SPARSE_DOTS, /* every other dot */
  ATLAS_PATTERN_CROSSES,     /* ×, far apart */
  ATLAS_N_PATTERNS,
} AtlasPattern;

/** AtlasFill: how a unit or a lake is filled. */
typedef struct
{
  AtlasPixel color;
  AtlasPixel second; /* of the pattern */
  AtlasPixel ink;    /* of what lies over both */
  guint8 pattern;    /* AtlasPattern */
  guint8 over;       /* AtlasPattern, over the other one */
  guint8 is_clear;   /* a lake that is not there on the day: what lies under it shows */
} AtlasFill;

/* Whether it is one colour everywhere */
static inline gboolean
atlas_fill_is_plain (const AtlasFill *self)
{
  return self->pattern == ATLAS_PATTERN_NONE && self->over == ATLAS_PATTERN_NONE;
}

/** AtlasStroke: how a line is stroked; @width_px 0 leaves it out. */
typedef struct
{
  AtlasPixel color;
  float width_px; /* logical px, at most ATLAS_STROKE_MAX_PX */
  guint8 opacity;
} AtlasStroke;

#define ATLAS_STROKE_MAX_PX 3.0f

/* As many alliances can be outlined at once. */
#define ATLAS_MAX_BANDS 8
#define ATLAS_BAND_PX 2.5f
/* Of the treaty area along coasts, whose turns a wider one would fill */
#define ATLAS_COAST_BAND_PX 1.25f

/**
 * AtlasEdge:
 * @units: on either side of the line, as of atlas_geography_get_line_units()
 * @bands: for either side a bit for each of the style's bands, whose edge runs here: the ground on
 *   this side belongs to it, that on the other does not
 *
 * Along a line bands lie side by side on the ground that they are about, the first at the line.
 */
typedef struct
{
  guint16 units[2];
  guint8 bands[2];
} AtlasEdge;

#define ATLAS_TYPE_STYLE (atlas_style_get_type ())

GType atlas_style_get_type (void);

/**
 * AtlasStyle:
 * @fills: by fill index: 0 the sea, then the units, then the lakes (n_units + lake)
 * @strokes: by line index, see atlas_geography_get_line_units()
 * @bands: (array length=n_bands): how the alliances are drawn that are outlined, not filled, and the
 *   edge of the treaty area
 * @band_px: how wide each of them is, logical px
 * @edges: by line index; NULL without bands
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
  AtlasFill bands[ATLAS_MAX_BANDS];
  float band_px[ATLAS_MAX_BANDS];
  guint n_bands;
  AtlasEdge *edges;
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
  guint64 visible_alliances;  /* bit per alliance index */
  guint64 outlined_alliances; /* likewise; the first ATLAS_MAX_BANDS - 2 of them */
  gboolean shows_treaty_area; /* of Article 5, by a band at its edge */
  gboolean shows_partners;    /* and who is in dialogue with an alliance */
  guint selected_state;
  const AtlasDispute *explained; /* contested ground to be outlined, or NULL */
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

/* How ground of the colour @base is filled that bears @mark of an alliance; on the map and in the
 * legend. A mark of a member lies on the colour of its wave, others on what was there before. */
AtlasFill atlas_style_get_mark_fill (guint alliance,
                                     AtlasStageMark mark,
                                     AtlasPixel base,
                                     AtlasScheme scheme);
/* The same as a key: on the colour that ground with the mark has most of the time */
AtlasFill atlas_style_get_mark_key (guint alliance, AtlasStageMark mark, AtlasScheme scheme);
/* The band along the edge of an alliance that is outlined; colours and dashes differ. @alliance is
 * one that is not filled. */
AtlasFill atlas_style_get_band_fill (AtlasWorld *world, guint alliance, AtlasScheme scheme);
/* How an alliance is filled in a chart beside others: in the colour of its founders, with a pattern of its
 * own; as its band where it is not filled on the map. */
AtlasFill atlas_style_get_chart_fill (AtlasWorld *world, guint alliance, AtlasScheme scheme);

/* The band along the edge of the treaty area */
AtlasFill atlas_style_get_treaty_fill (AtlasScheme scheme);
/* As a key: how ground looks that the border views give to two states, that is only claimed, and
 * whose status is open or disputed otherwise */
AtlasFill atlas_style_get_contest_key (AtlasContest contest, AtlasScheme scheme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStyle, atlas_style_unref)

G_END_DECLS
