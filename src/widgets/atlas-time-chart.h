/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The step chart of member counts of the visible, filled alliances as a render node @width ×
 * @height px, from ATLAS_DATE_START at the left (or right when @is_mirrored) to today. Colours
 * are those of the legend, times @opacity. NULL when there is nothing to draw. */
GskRenderNode *atlas_time_chart_new (AtlasSession *session,
                                     float width,
                                     float height,
                                     float opacity,
                                     gboolean is_mirrored) G_GNUC_WARN_UNUSED_RESULT;

/* A tick at each day that the change keys stop at, @height px high */
GskRenderNode *atlas_time_ticks_new (AtlasSession *session,
                                     float width,
                                     float height,
                                     const GdkRGBA *color,
                                     gboolean is_mirrored) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
