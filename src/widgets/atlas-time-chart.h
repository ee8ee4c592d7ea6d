/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"
#include "atlas-time-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The step chart of member counts of the visible, filled alliances as a render node @width ×
 * @height px: what @scale shows, from the left (or the right when @is_mirrored). Colours
 * are those of the legend, times @opacity; each alliance has a pattern of its own. @device_scale:
 * device pixels a px, which patterns are made for. NULL when there is nothing to draw. */
GskRenderNode *atlas_time_chart_new (AtlasSession *session,
                                     const AtlasTimeScale *scale,
                                     float width,
                                     float height,
                                     double opacity,
                                     gboolean is_mirrored,
                                     int device_scale) G_GNUC_WARN_UNUSED_RESULT;

/* The same of one alliance, as high as its own largest count; @steps: AtlasStep */
GskRenderNode *atlas_time_steps_new (AtlasWorld *world,
                                     guint alliance,
                                     GArray *steps,
                                     const AtlasTimeScale *scale,
                                     float width,
                                     float height,
                                     gboolean is_mirrored,
                                     int device_scale) G_GNUC_WARN_UNUSED_RESULT;

/* A tick at each of the @dates, @height px high, wider where many fall together */
GskRenderNode *atlas_time_ticks_new (const AtlasTimeScale *scale,
                                     const AtlasDate *dates,
                                     guint n_dates,
                                     float width,
                                     float height,
                                     const GdkRGBA *color,
                                     gboolean is_mirrored) G_GNUC_WARN_UNUSED_RESULT;

/* The days that the change keys stop at, sorted. Element type AtlasDate. */
GArray *atlas_time_list_changes (AtlasChanges *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
