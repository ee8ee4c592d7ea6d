/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-export.h"

G_BEGIN_DECLS

/* A picture of vectors bears to be looked at so much closer. */
#define ATLAS_EXPORT_VECTOR_ZOOM 2.0
#define ATLAS_EXPORT_POINTS_PER_PX 0.75

/* atlas-export.c */

/* Draws the picture; @zoom: how much finer than its pixels lines are kept */
void atlas_export_paint (const AtlasExportRequest *request, cairo_t *cr, double zoom);

G_END_DECLS
