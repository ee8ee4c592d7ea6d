/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Name of a language of the record by its BCP 47 tag: “Russian” for “ru”, “ru-RU”; the tag itself
 * where it is none of them. */
const char *atlas_language_get_name (const char *tag);

G_END_DECLS
