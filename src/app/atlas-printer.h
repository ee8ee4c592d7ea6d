/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/* Asks for printer and paper, and prints what the map of @window, which has a world, shows. The page is
 * made in a thread. */
void atlas_printer_print (AtlasWindow *window);

G_END_DECLS
