/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-forces.h"
#include "atlas-target.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_FORCE_LINE_NOTE,    /* how it is to be read, or why there is nothing */
  ATLAS_FORCE_LINE_SIDE,    /* heading: whose the lines that follow are */
  ATLAS_FORCE_LINE_SUM,     /* of one unit, and what is not counted twice in it */
  ATLAS_FORCE_LINE_HEADING, /* of the lines that follow */
  ATLAS_FORCE_LINE_TOTAL,   /* a published total, which enters no sum */
  ATLAS_FORCE_LINE_REPORT,
  ATLAS_FORCE_LINE_UNCOUNTED, /* a report without a number, which enters no sum */
} AtlasForceLineKind;

/**
 * AtlasForceLine:
 *
 * A line of the list of troops on a day; immutable.
 */
#define ATLAS_TYPE_FORCE_LINE (atlas_force_line_get_type ())

G_DECLARE_FINAL_TYPE (AtlasForceLine, atlas_force_line, ATLAS, FORCE_LINE, GObject)

AtlasForceLineKind atlas_force_line_get_kind (AtlasForceLine *self);
const char *atlas_force_line_get_title (AtlasForceLine *self);
/* May be NULL */
const char *atlas_force_line_get_text (AtlasForceLine *self);
/* All of it in one sentence or a few, for who does not see it; whose it is is in it, too */
const char *atlas_force_line_get_sentence (AtlasForceLine *self);
/* What it opens, or none */
AtlasTarget atlas_force_line_get_target (AtlasForceLine *self);
gboolean atlas_force_line_equal (AtlasForceLine *a, AtlasForceLine *b);

/**
 * AtlasForcePanelRequest:
 * @date: the day
 * @region: the part of the map that is shown; %NULL for all of it
 * @is_shown: whether the map shows troops at all
 *
 * What the list is of.
 */
typedef struct
{
  AtlasDate date;
  const AtlasBounds *region;
  gboolean is_shown;
} AtlasForcePanelRequest;

/* The lines in reading order: by side, those with the most reports first; of each its sums, as
 * ranges, the published totals beside them, the reports, and those without a number. Never empty:
 * where there is no report it says why, and when the nearest are. Elements AtlasForceLine, owned. */
GPtrArray *atlas_force_panel_new (AtlasWorld *world,
                                  const AtlasForcePanelRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* Makes @store hold @lines, leaving alone what is the same at its beginning and end */
void atlas_force_panel_update (GListStore *store, GPtrArray *lines);

G_END_DECLS
