/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * AtlasLineMeter:
 *
 * Says how many lines a text will take, without laying it out: it adds up the advances of the
 * characters, each of which is measured once. A list measures hundreds of rows in a frame, and
 * laying out one takes longer than drawing it. Kerning and joining are left out, so that now and
 * then it is a line off: whoever asks has to give the layout as many lines as it was told.
 */
typedef struct _AtlasLineMeter AtlasLineMeter;

/* For the font of @context, in bold or not, @scale times as large */
AtlasLineMeter *
atlas_line_meter_new (PangoContext *context, gboolean bold, double scale) G_GNUC_WARN_UNUSED_RESULT;
void atlas_line_meter_free (AtlasLineMeter *self);

/* @width_px: of a line. At least 1, at most @max_lines. A line break counts as “ · ”. */
guint
atlas_line_meter_count (AtlasLineMeter *self, const char *text, int width_px, guint max_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLineMeter, atlas_line_meter_free)

G_END_DECLS
