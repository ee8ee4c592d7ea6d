/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

/* Asks as what and where to, and writes there what the map of @window shows now: in a thread, with a
 * dialog that can stop it once it takes a while. @window needs a world. */
void atlas_exporter_choose (AtlasWindow *window);

G_END_DECLS
