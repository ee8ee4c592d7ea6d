/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void translation_fixture_set_german (const char *folder);
void translation_fixture_end (const char *folder);

G_END_DECLS
