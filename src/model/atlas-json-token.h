/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-json-scanner.h"

G_BEGIN_DECLS

/* Inside the scanner: where it is, and its reading of strings, numbers and words. Each function
 * that returns a gboolean says whether the scan can go on; it has reported the problem when not.
 * @frame is what a problem is about, @expected is already translated. */

typedef struct
{
  const char *text; /* the key as it is meant, not terminated */
  gsize length;
  gsize offset; /* of its opening quote */
} AtlasJsonKey;

/* Where the scan is, as a way back to the root */
typedef struct _AtlasJsonFrame AtlasJsonFrame;
struct _AtlasJsonFrame
{
  const AtlasJsonFrame *parent; /* NULL for the root */
  const AtlasJsonKey *key;      /* NULL in an array */
  guint index;
};

typedef struct
{
  const char *text;
  gsize size;
  gsize at;
  AtlasJsonReport report;
  gpointer user_data;
  GPtrArray *decoded; /* texts of keys that have escapes */
  gboolean is_spoilt; /* what is there cannot be read, but the scan can go on */
} AtlasJsonScan;

static inline char
atlas_json_scan_peek (const AtlasJsonScan *self)
{
  /* NUL is no JSON either. */
  return self->at < self->size ? self->text[self->at] : '\0';
}

void atlas_json_scan_skip_space (AtlasJsonScan *self);
void atlas_json_scan_report (AtlasJsonScan *self,
                             AtlasProblemCode code,
                             gsize offset,
                             const AtlasJsonFrame *frame,
                             const char *message);
gboolean
atlas_json_scan_fail (AtlasJsonScan *self, const AtlasJsonFrame *frame, const char *expected);
gboolean
atlas_json_scan_string (AtlasJsonScan *self, const AtlasJsonFrame *frame, gboolean *has_escape);
gboolean atlas_json_scan_number (AtlasJsonScan *self, const AtlasJsonFrame *frame);
gboolean atlas_json_scan_word (AtlasJsonScan *self, const AtlasJsonFrame *frame, const char *word);
char *atlas_json_decode_key (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
