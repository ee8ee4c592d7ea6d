/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-forces-describe.h"
#include "atlas-page.h"

G_BEGIN_DECLS

/* atlas-page.c */

/* A page with one section and nothing in it; finish() when all is */
AtlasPage *atlas_page_new_empty (AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
void atlas_page_finish (AtlasPage *self);
/* Opens a section; what is added later goes into the last one. One without blocks is dropped. */
void atlas_page_begin (AtlasPage *self, const char *heading);
/* One whose heading has @links, which are taken */
void atlas_page_begin_linked (AtlasPage *self, const char *heading, GArray *links);
/* A row that is a sentence, with @links, which are taken; @text is not empty */
AtlasBlock *atlas_page_add_sentence (AtlasPage *self, const char *text, GArray *links);
/* Nothing for a @text of NULL or "" */
AtlasBlock *atlas_page_add (AtlasPage *self, AtlasBlockKind kind, const char *text);
/* A row that says something of the thing: “Occasion”, “Press conference” */
AtlasBlock *atlas_page_add_property (AtlasPage *self, const char *title, const char *text);

/* atlas-page-rows.c */

/* Its name on @date, or its last one for ATLAS_DATE_INVALID */
const char *atlas_page_get_state_name (AtlasWorld *world, guint state, AtlasDate date);
/* A row that opens @target and says what it is */
AtlasBlock *atlas_page_add_target (AtlasPage *self, AtlasWorld *world, AtlasTarget target);
void atlas_page_add_states (AtlasPage *self, AtlasWorld *world, const char *const *codes);
void atlas_page_add_alliances (AtlasPage *self, AtlasWorld *world, const char *const *ids);
void atlas_page_add_people (AtlasPage *self, AtlasWorld *world, const char *const *ids);
/* Ids of events and quotes */
void atlas_page_add_items (AtlasPage *self, AtlasWorld *world, const char *const *ids);
void atlas_page_add_site (AtlasPage *self, const char *title, const AtlasSite *site);
/* The section of the sources; how sure it is, in words, first */
void atlas_page_add_sources (AtlasPage *self,
                             AtlasWorld *world,
                             const AtlasConfidence *confidence,
                             const AtlasSource *const *sources,
                             guint n_sources);

/* atlas-page-words.c */

/* Original and translation, and how they came to be */
void atlas_page_add_words (AtlasPage *self, const AtlasQuote *quote);
void atlas_page_add_dispute (AtlasPage *self, const AtlasQuote *quote);
/* “Boris Yeltsin, President of Russia” */
char *atlas_quote_dup_heading (const AtlasQuote *quote) G_GNUC_WARN_UNUSED_RESULT;
/* The words, and who disputes them, for a row */
char *atlas_quote_dup_excerpt (const AtlasQuote *quote) G_GNUC_WARN_UNUSED_RESULT;

/* “4 March 1992 – 6 April 1992”; one date when they are written alike or there is no end */
char *atlas_page_format_dates (AtlasPartialDate from,
                               const AtlasPartialDate *to) G_GNUC_WARN_UNUSED_RESULT;

/* The builders: fill in everything but the target */
void atlas_page_fill_event (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_quote (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_person (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_source (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_alliance (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_force (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_dispute (AtlasPage *self, AtlasWorld *world);
void atlas_page_fill_stories (AtlasPage *self, AtlasWorld *world);

G_END_DECLS
