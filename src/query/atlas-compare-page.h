/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-compare.h"
#include "atlas-page.h"

G_BEGIN_DECLS

/* The differences as a page, every state and alliance a row that opens it */
AtlasPage *atlas_compare_page_new (const AtlasCompare *self) G_GNUC_WARN_UNUSED_RESULT;
/* “18 states appeared, 4 ended, 2 were renamed; …”: for assistive technology, and the first words of
 * the page */
char *atlas_compare_describe (const AtlasCompare *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
