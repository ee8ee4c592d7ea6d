/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `alliance-atlas query …`: answers as JSON on stdout. @argv[0] is “query”. Returns the exit
 * status. Needs no display. */
int atlas_command_query (int argc, char *const *argv);

G_END_DECLS
