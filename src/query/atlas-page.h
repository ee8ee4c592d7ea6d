/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-name-links.h"
#include "atlas-target.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_BLOCK_TEXT,     /* a paragraph */
  ATLAS_BLOCK_REMARK,   /* a paragraph of less weight */
  ATLAS_BLOCK_WORDS,    /* what was said, in one language; @title says which. Two that follow each
                          other are original and translation */
  ATLAS_BLOCK_DISPUTE,  /* @title: who disputes; @text: what they say */
  ATLAS_BLOCK_ROW,      /* a row of a list */
  ATLAS_BLOCK_CHART,    /* the number of members of the page’s alliance over time */
  ATLAS_BLOCK_MEMBERS,  /* the table of its members */
  ATLAS_BLOCK_BORDERS,  /* its borders with states over time */
  ATLAS_BLOCK_STANDING, /* how the page’s dispute stands on the day that is shown */
} AtlasBlockKind;

/**
 * AtlasBlock:
 * @lang: BCP 47, what @text is written in; NULL for the language of the reader
 * @icon: name of a symbolic icon, or NULL
 * @target: what a row opens, or none
 * @has_site: whether a row shows @lat, @lon on the map
 * @has_date: whether a row takes the map to @date
 * @uri: what a row leads to, which is https, or NULL
 * @links: AtlasTextLink, of a row that is a sentence: words of @text that lead somewhere; else NULL
 * @depth: how far a row is set in
 * @is_property: the title only says what the text is
 * @is_current: the row stands for the page itself
 *
 * A piece of a page. Text is plain, never markup, and NULL where there is none.
 */
typedef struct
{
  AtlasBlockKind kind;
  char *title;
  char *text;
  char *lang;
  const char *icon;
  AtlasTarget target;
  gboolean has_site;
  double lat;
  double lon;
  gboolean has_date;
  AtlasDate date;
  char *uri;
  GArray *links;
  guint depth;
  gboolean is_property;
  gboolean is_current;
} AtlasBlock;

/** AtlasPageSection: @heading is NULL in the first; @links: as of a block, in it; @blocks: AtlasBlock */
typedef struct
{
  char *heading;
  GArray *links;
  GPtrArray *blocks;
} AtlasPageSection;

/**
 * AtlasPage:
 * @date: the day for which states are named, or ATLAS_DATE_INVALID
 * @caption: when it was and what it is: “9 February 1990 · Quote · Disputed”
 * @heading: what the page is of
 * @subheading: what it is called or was besides, or NULL
 * @sections: AtlasPageSection; none is empty
 *
 * What the page of a thing has to say, in reading order. States have pages of their own.
 */
typedef struct
{
  AtlasTarget target;
  AtlasDate date;
  char *caption;
  char *heading;
  char *subheading;
  GPtrArray *sections;
} AtlasPage;

/* @target: not none, no state, no story, not the troops that are shown, no comparison, not what changed:
 * these have pages of their own */
AtlasPage *atlas_page_new (AtlasWorld *world, AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
void atlas_page_free (AtlasPage *self);

/* Title of a thing in a bar or a citation: “Ellen Clerk: At the desk”; "" for none. A state goes by
 * its last name. */
char *atlas_page_dup_title (AtlasWorld *world, AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
/* Two lines for a bar that stands for the page, on a day; @day may be NULL with a target of none */
char *atlas_page_dup_bar_title (AtlasDay *day, AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_page_dup_bar_subtitle (AtlasDay *day, AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
/* “Event”, “Source”, “Country”; “Timeline” for none */
const char *atlas_target_kind_get_label (AtlasTargetKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasPage, atlas_page_free)

G_END_DECLS
