/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where @path, which like @bindir is that of the build, is now that the program is @executable: as
 * far from the program's folder as it was from @bindir. */
char *atlas_prefix_move (const char *path,
                         const char *bindir,
                         const char *executable) G_GNUC_WARN_UNUSED_RESULT;

/* Where the folder @path of the build is for this process: beside the program, wherever the
 * installation was moved to, or where it was to be installed when there is none. */
char *atlas_prefix_find_folder (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
