/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GifReader:
 * @durations_ms: guint, of each picture
 * @pictures: guint32[width * height] 0x00RRGGBB, all that is seen then
 *
 * A GIF as those who look at it see it.
 */
typedef struct
{
  guint width, height;
  GArray *durations_ms;
  GPtrArray *pictures;
} GifReader;

/* Fails the test where it is none, or ends before its end. */
GifReader *gif_reader_new (const char *data, gsize size) G_GNUC_WARN_UNUSED_RESULT;
void gif_reader_free (GifReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GifReader, gif_reader_free)

G_END_DECLS
