/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of @text as they are compared in a search, with one space between two: lower case,
 * without accents and in the letters of a plain keyboard (ü as u, Ł as l, ß as ss, ё as е). Whatever
 * is no letter or digit ends a word. What is not UTF-8 is passed over. Never NULL. The same in every
 * locale. */
char *atlas_search_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Appends the same to @folded, after a space unless it is empty. */
void atlas_search_fold_append (GString *folded, const char *text);

G_END_DECLS
