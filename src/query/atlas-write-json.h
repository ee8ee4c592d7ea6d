/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text, which is UTF-8, as a string; null for NULL */
void atlas_write_json_string (GString *json, const char *text);
/* A finite number, with no more digits than make it that number */
void atlas_write_json_number (GString *json, double number);

G_END_DECLS
