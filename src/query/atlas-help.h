/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_HELP_PARAGRAPH,
  ATLAS_HELP_HEADING,
  ATLAS_HELP_ITEM, /* of a list with bullets */
  ATLAS_HELP_TERM, /* its explanation is the block after it */
  ATLAS_HELP_EXPLANATION,
} AtlasHelpKind;

/* @markup: what pango_parse_markup() takes, in the language of the reader */
typedef struct
{
  AtlasHelpKind kind;
  char *markup;
} AtlasHelpBlock;

/**
 * AtlasHelpPage:
 * @title: as plain text, like @summary
 * @summary: what it is about, in a few words
 * @blocks: (element-type AtlasHelpBlock): its text from the top
 *
 * A page of the help: a small part of Mallard, of which help readers show all. What may be in one is
 * `page` with `info` (`desc`, `link`) and `title`, `section` with `title`, `p`, `list` and `terms`
 * with `item`; in text `gui`, `key` and `em`.
 */
typedef struct
{
  char *title;
  char *summary;
  GPtrArray *blocks;
} AtlasHelpPage;

/* The ids of all pages, in the order in which they are listed; %NULL-terminated */
const char *const *atlas_help_get_ids (void);

/* Reads the text of a page and puts it into the language of the reader. Errors: of G_MARKUP_ERROR,
 * also for what is no part of a page. */
AtlasHelpPage *
atlas_help_page_parse (const char *text, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void atlas_help_page_free (AtlasHelpPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHelpPage, atlas_help_page_free)

G_END_DECLS
