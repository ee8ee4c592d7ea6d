/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/* Lets the person choose the folder of a collection, and opens it in @window. */
void atlas_opener_choose (AtlasWindow *window);

/* Opens the collection in @folder, or with %NULL the built-in one, in the place of the one that is
 * shown: loads it in a thread, with its progress in a dialog that can stop it. A collection with
 * problems is not opened; a dialog lists them. @window needs a world. */
void atlas_opener_open (AtlasWindow *window, GFile *folder);

G_END_DECLS
