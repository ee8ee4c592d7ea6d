/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The compiled geography, as it lies in memory and in the file. Little-endian; every record is a
 * multiple of four bytes with no padding, so that the file is used in place. src/compile writes
 * it, atlas-geography.c checks every index in it once and then reads it without looking back.
 */

#define ATLAS_GEO_MAGIC "ATLASGEO"
#define ATLAS_GEO_VERSION 2u

/* Quantised coordinates: x = 0 … ATLAS_GEO_MAX for longitude -180 … 180, y for latitude -90 … 90,
 * m for the Mercator ordinate, 0 at the north edge (85.0511°) to ATLAS_GEO_MAX at the south. */
#define ATLAS_GEO_MAX 16777216

/* A vertex rank that no zoom drops: the ends of arcs. */
#define ATLAS_GEO_RANK_ALWAYS 0
/* Ranks count quarters of a zoom level of 256 px tiles. */
#define ATLAS_GEO_RANKS_PER_ZOOM 4

typedef enum
{
  ATLAS_GEO_SECTION_TEXT,      /* char, each string ends in NUL; offset 0 is "" */
  ATLAS_GEO_SECTION_UNITS,     /* AtlasGeoUnit; record 0 is the sea */
  ATLAS_GEO_SECTION_STATES,    /* AtlasGeoState; record 0 is no state */
  ATLAS_GEO_SECTION_PERIODS,   /* AtlasGeoPeriod, by unit, then by time */
  ATLAS_GEO_SECTION_NAMES,     /* AtlasGeoName, of states, then of places */
  ATLAS_GEO_SECTION_DATES,     /* gint32, the days on which a period begins, sorted */
  ATLAS_GEO_SECTION_ARCS,      /* AtlasGeoArc; record 0 is unused, borders come first */
  ATLAS_GEO_SECTION_VERTICES,  /* AtlasGeoVertex */
  ATLAS_GEO_SECTION_RANKS,     /* guint8 a vertex, padded */
  ATLAS_GEO_SECTION_RINGS,     /* AtlasGeoRing, of units, then of lakes */
  ATLAS_GEO_SECTION_RING_ARCS, /* gint32: arc number, negative when walked backwards */
  ATLAS_GEO_SECTION_LAKES,     /* AtlasGeoLake; record 0 is unused */
  ATLAS_GEO_SECTION_PLACES,    /* AtlasGeoPlace; record 0 is unused */
  ATLAS_GEO_SECTION_CAPITALS,  /* AtlasGeoCapital, by state */
  ATLAS_GEO_N_SECTIONS,
} AtlasGeoSectionId;

typedef struct
{
  guint32 offset; /* bytes from the start of the blob, a multiple of 8 */
  guint32 count;  /* records */
} AtlasGeoSection;

typedef struct
{
  char magic[8];
  guint32 version;
  guint32 byte_order;    /* 0x01020304 as the writer saw it */
  guint32 size;          /* of the whole blob, bytes */
  guint32 checksum;      /* CRC-32 of everything behind the header */
  guint32 n_borders;     /* arcs 1 … n_borders have a unit on either side */
  guint32 n_state_names; /* names before the first one of a place */
  AtlasGeoSection sections[ATLAS_GEO_N_SECTIONS];
} AtlasGeoHeader;

typedef struct
{
  gint32 min_x, min_y, max_x, max_y; /* quantised */
} AtlasGeoBox;

typedef struct
{
  guint32 id;   /* text */
  guint32 name; /* text */
  guint32 iso;  /* text: the ISO country the unit lies in today */
  guint32 first_period, n_periods;
  guint32 first_ring, n_rings;
  AtlasGeoBox box;
  gint32 label_x, label_m; /* pole of inaccessibility of the largest ring, x and Mercator m */
  guint32 label_radius;    /* its distance from the outline, in units of x */
  float area_km2;
} AtlasGeoUnit;

typedef struct
{
  guint32 code;   /* text, ISO 3166-1 alpha-3 or a user-assigned X.. code */
  guint32 native; /* text: names in its own languages, “, ” between two, or "" */
  guint32 first_name, n_names;
  guint32 first_capital, n_capitals;
} AtlasGeoState;

/* AtlasGeoPeriod.status: what the unit was to the state that held it */
typedef enum
{
  ATLAS_GEO_STATUS_INTEGRAL,
  ATLAS_GEO_STATUS_COLONY,
  ATLAS_GEO_STATUS_PROTECTORATE,
  ATLAS_GEO_STATUS_TRUST,
  ATLAS_GEO_STATUS_DEPENDENCY,
  ATLAS_GEO_STATUS_CONDOMINIUM,
  ATLAS_GEO_STATUS_MILITARY,
  ATLAS_GEO_STATUS_UNSETTLED,
  ATLAS_GEO_N_STATUSES,
} AtlasGeoStatus;

/* AtlasGeoPeriod.kind: how the controllers came to run it */
typedef enum
{
  ATLAS_GEO_CONTROL_NONE,
  ATLAS_GEO_CONTROL_OCCUPIED,
  ATLAS_GEO_CONTROL_GOVERNED,
  ATLAS_GEO_CONTROL_ANNEXED,
  ATLAS_GEO_CONTROL_BREAKAWAY,
  ATLAS_GEO_CONTROL_ADMINISTERED,
  ATLAS_GEO_CONTROL_LEASED,
  ATLAS_GEO_CONTROL_PROTECTED,
  ATLAS_GEO_N_CONTROLS,
} AtlasGeoControl;

enum
{
  ATLAS_GEO_PERIOD_OPEN = 1 << 0,      /* still so: `to` means nothing */
  ATLAS_GEO_PERIOD_CONTESTED = 1 << 1, /* a claim, an occupation, annexation or breakaway */
};

#define ATLAS_GEO_MAX_CONTROLLERS 4
#define ATLAS_GEO_MAX_CLAIMS 6

typedef struct
{
  gint32 from, to; /* days, half-open */
  guint16 unit;
  guint16 state; /* sovereign as the UN or most states saw it */
  guint8 status; /* AtlasGeoStatus */
  guint8 kind;   /* AtlasGeoControl */
  guint8 flags;
  guint8 n_controllers;
  guint16 controllers[ATLAS_GEO_MAX_CONTROLLERS];
  guint16 claims[ATLAS_GEO_MAX_CLAIMS]; /* 0 ends the list */
  guint32 territory;                    /* text: name of the republic, colony or zone, or "" */
  guint32 note;                         /* text */
} AtlasGeoPeriod;

enum
{
  ATLAS_GEO_NAME_FROM_START = 1 << 0, /* `from` means nothing */
  ATLAS_GEO_NAME_OPEN = 1 << 1,       /* `to` means nothing */
};

typedef struct
{
  gint32 from, to;
  guint32 name; /* text */
  guint32 flags;
} AtlasGeoName;

typedef struct
{
  guint32 first_vertex, n_vertices;
  guint16 left, right; /* unit on either side when walked forwards, 0 for water */
  AtlasGeoBox box;
  gint32 min_m, max_m; /* Mercator extent */
  float km;            /* geodesic on WGS 84; 0 for a coast */
} AtlasGeoArc;

typedef struct
{
  gint32 x, y, m;
} AtlasGeoVertex;

typedef struct
{
  guint32 first_arc, n_arcs; /* in RING_ARCS */
  AtlasGeoBox box;
} AtlasGeoRing;

typedef struct
{
  guint32 name; /* text */
  guint32 first_ring, n_rings;
  gint32 from_year, to_year; /* half-open; 0: from the beginning, or still so */
  guint32 rank;              /* Natural Earth scale rank: 0 is shown first */
  AtlasGeoBox box;
} AtlasGeoLake;

enum
{
  ATLAS_GEO_PLACE_CAPITAL = 1 << 0, /* a capital today */
};

typedef struct
{
  float lat, lon;
  guint16 unit; /* 0 when in none (the Vatican's point lies in Italy's unit) */
  guint8 rank;  /* Natural Earth scale rank */
  guint8 flags;
  guint32 name;                /* text: its present name */
  guint32 first_name, n_names; /* older names */
  guint32 population;
} AtlasGeoPlace;

typedef struct
{
  guint16 state, place;
  gint32 from, to;
  guint32 flags; /* as AtlasGeoName */
} AtlasGeoCapital;

/* Bytes that a record of a section takes */
guint atlas_geo_get_record_size (AtlasGeoSectionId section);

G_END_DECLS
