/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *atlas_translation_get (const char *domain, const char *context, const char *text);

G_END_DECLS
