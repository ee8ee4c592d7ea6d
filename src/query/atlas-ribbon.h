/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

G_BEGIN_DECLS

/** AtlasRibbonFill: how near a stage is to full membership; each is drawn in a way of its own. */
typedef enum
{
  ATLAS_RIBBON_ENDED,   /* withdrew */
  ATLAS_RIBBON_TOUCH,   /* partner, in dialogue, aspirant */
  ATLAS_RIBBON_NEAR,    /* action plan, invited, signed */
  ATLAS_RIBBON_MEMBER,  /* member */
  ATLAS_RIBBON_LIMITED, /* a member outside the command, or suspended */
} AtlasRibbonFill;

/** AtlasRibbonPiece: the most telling stage from @from until @to, which is no longer in it. */
typedef struct
{
  AtlasStage stage;
  AtlasRibbonFill fill;
  AtlasDate from;
  AtlasDate to;
} AtlasRibbonPiece;

/**
 * AtlasRibbonLane:
 * @pieces: AtlasRibbonPiece, by time, not overlapping, none empty
 * @name: short name of the alliance
 * @text: the same in words, every stage: “NATO: Partner from … until …; Member since …”
 */
typedef struct
{
  guint alliance;
  char *name;
  GArray *pieces;
  char *text;
} AtlasRibbonLane;

/* What @state was to each alliance over the days @first … @last: element type AtlasRibbonLane, in the
 * order of the collection; without alliances that it was nothing to in that time. */
GPtrArray *atlas_ribbon_new (AtlasWorld *world, guint state, AtlasDate first, AtlasDate last)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
