/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text of a collection comes from anybody. Characters that turn the direction of writing around, or
 * that cannot be seen, could make it read other than it is written. */

/* Whether @text (UTF-8) holds such a character: a control that is no line end or tab, or one of
 * U+061C, U+200E, U+200F, U+202A … U+202E, U+2066 … U+2069 */
gboolean atlas_text_has_controls (const char *text);
/* @text with each of them written out: “⟨U+202E⟩”; NULL for NULL */
char *atlas_text_show_controls (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
