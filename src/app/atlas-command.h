/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every subcommand ends with, besides 0 */
#define ATLAS_EXIT_ERROR 2

/* Prints “alliance-atlas: MESSAGE” as one line on stderr, UTF-8 in any locale; returns
 * ATLAS_EXIT_ERROR. */
int atlas_command_fail (const char *message);
int atlas_command_fail_word (const char *word, const char *problem);

/* Writes all of it to stdout at once, past stdio. FALSE, after a message, when it cannot be. */
gboolean atlas_command_write (const char *data, gsize size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
