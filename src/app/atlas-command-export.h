/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `alliance-atlas export …`: a picture of the map as a PNG file. @argv[0] is “export”. Returns the
 * exit status. Needs no display. */
int atlas_command_export (int argc, char *const *argv);

G_END_DECLS
