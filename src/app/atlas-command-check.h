/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs “alliance-atlas check …”, with argv[0] “check”; returns the exit status. */
int atlas_command_check (int argc, char *const *argv);

G_END_DECLS
