/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-bounds.h"
#include "atlas-day.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_QUERY_HELP,
  ATLAS_QUERY_POINT,
  ATLAS_QUERY_LINES,
  ATLAS_QUERY_ALLIANCE,
  ATLAS_QUERY_BORDER,
  ATLAS_QUERY_CHANGES,
  ATLAS_QUERY_RECORD,
  ATLAS_QUERY_FORCES,
  ATLAS_QUERY_STAGE,
  ATLAS_QUERY_COMPARE,
  ATLAS_QUERY_TABLE,
} AtlasQueryKind;

/**
 * AtlasQueryOptions:
 * @alliance, @border, @stage: as typed; borrowed from the arguments
 *
 * A question as it was asked on the command line. Only what its kind needs is set.
 */
typedef struct
{
  AtlasQueryKind kind;
  AtlasDate date;
  AtlasView view;
  double lat, lon;
  AtlasDate from, to;
  AtlasDate compare;
  const char *alliance;
  const char *border;
  const char *stage;
  gboolean has_region;
  AtlasBounds region;
} AtlasQueryOptions;

gboolean atlas_query_options_parse (
  AtlasQueryOptions *self, int argc, char *const *argv, AtlasDate today, GError **error);

/* A day that the atlas knows: ATLAS_DATE_START … @last */
gboolean atlas_query_parse_date (const char *text, AtlasDate last, AtlasDate *date, GError **error);
gboolean atlas_query_parse_view (const char *text, AtlasView *view, GError **error);
/* Sets “WORD”: PROBLEM; returns FALSE */
gboolean atlas_query_fail (GError **error, const char *word, const char *problem);

G_END_DECLS
