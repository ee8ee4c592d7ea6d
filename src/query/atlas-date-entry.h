/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"

G_BEGIN_DECLS

/* Reads a day as a person types it: “2004-03-29”, “29.3.2004”, “29/3/2004” or “3/29/2004” as the locale
 * has it, “29 March 2004” or “March 29, 2004” with the names of months in their language or in English.
 * “March 2004”, “3/2004” and “2004-03” mean the last day of the month, a year alone its 31 December, the
 * current ones today. Fails with an ATLAS_DATA_ERROR that names the word when it is no day, or none of
 * the atlas’s: ATLAS_DATE_START … @today. @date is left alone then. */
gboolean
atlas_date_entry_parse (const char *text, AtlasDate today, AtlasDate *date, GError **error);

G_END_DECLS
