/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nothing was found. */
#define ATLAS_EXIT_NOTHING 1

/* `alliance-atlas search WORDS…`: what the atlas has under these words, on stdout. @argv[0] is
 * “search”. Returns the exit status. Needs no display. */
int atlas_command_search (int argc, char *const *argv);

G_END_DECLS
