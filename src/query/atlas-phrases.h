/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* “the Soviet Union” for “Soviet Union”: a name as it stands inside a sentence; borrowed, @name
 * itself where English wants no article. */
const char *atlas_phrase_with_article (const char *name);
/* “Bulgaria, Estonia and Latvia”; %NULL-free; "" for none */
char *atlas_phrase_join_names (const char *const *names, guint n_names) G_GNUC_WARN_UNUSED_RESULT;
/* “member from 1999; suspended from 2009”: adds what may have commas of its own to a list, which may be
 * empty */
void atlas_phrase_append (GString *list, const char *phrase);
/* “seven”; digits beyond twelve */
char *atlas_phrase_number (guint number) G_GNUC_WARN_UNUSED_RESULT;

/* “Seven states joined NATO”: a clause with a capital, as a heading or a sentence begins */
char *atlas_phrase_capitalise (const char *clause) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
