/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/* Lets the person choose the folder of a collection, and opens it in @window. */
void atlas_opener_choose (AtlasWindow *window);
/* The same for an archive of one */
void atlas_opener_choose_file (AtlasWindow *window);

/* Opens the collection in @folder, which may be its archive, in the place of the one that is
 * shown: loads it in a thread, with its progress in a dialog that can stop it. A collection with
 * problems is not opened; a dialog lists them. @window needs a world. */
void atlas_opener_open (AtlasWindow *window, GFile *folder);

typedef void (*AtlasOpenerFunc) (AtlasWindow *window);

/* Opens the built-in collection; @opened, which may be %NULL, is called once it is there, if ever. */
void atlas_opener_open_builtin (AtlasWindow *window, AtlasOpenerFunc opened);

/* Opens the collection that was open at the end of the last run, without a word when that works, and
 * its page. @window has the built-in one. */
void atlas_opener_reopen (AtlasWindow *window);

G_END_DECLS
