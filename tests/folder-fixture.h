/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of an empty folder for one test, which folder_fixture_free() deletes with all in it. */
char *folder_fixture_new (void) G_GNUC_WARN_UNUSED_RESULT;
void folder_fixture_free (char *folder);
/* How many files and folders are right in @folder */
guint folder_fixture_count (const char *folder);

G_END_DECLS
