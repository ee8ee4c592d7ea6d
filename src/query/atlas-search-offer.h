/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-search.h"

G_BEGIN_DECLS

/**
 * AtlasSearchOffer:
 * @name: what it is called; plain text, on one line, with nothing in it that turns text around
 * @description: what tells it from others, and that it is disputed; as @name, may be ""
 * @icon: name of a themed icon for what it is
 * @link: leads to its page, for the clipboard
 *
 * One result as the desktop's own search shows it.
 */
typedef struct
{
  char *name;
  char *description;
  const char *icon;
  char *link;
} AtlasSearchOffer;

/* The best for all of @terms that have a page, a few of each group: what atlas_target_to_string()
 * says of each, %NULL-terminated. The order is that of the search. */
char **
atlas_search_offer_ids (AtlasSearch *search, const char *const *terms) G_GNUC_WARN_UNUSED_RESULT;

/* %NULL when nothing has this id */
AtlasSearchOffer *
atlas_search_offer_new (AtlasSearch *search, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void atlas_search_offer_free (AtlasSearchOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSearchOffer, atlas_search_offer_free)

G_END_DECLS
