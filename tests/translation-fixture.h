/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* gettext translates in no locale but one that is there. Where the machine has none for German, it is
 * made in @folder. */
void translation_fixture_set_german (const char *folder);
/* Goes back to no language. */
void translation_fixture_end (void);

G_END_DECLS
