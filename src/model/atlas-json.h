/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"
#include "atlas-json-reader.h"

G_BEGIN_DECLS

/**
 * AtlasJson:
 *
 * A value in the document and the way to it, which a message shows as `$.events[3].date`. Lives on
 * the stack, and not longer than the value that it was got from.
 *
 * What reads a value reports a problem with it once, and returns nothing or a harmless value then,
 * so that whoever reads can go on to the next one.
 */
struct _AtlasJson
{
  AtlasJsonReader *reader;
  const AtlasJson *parent; /* NULL for the whole document */
  const char *key;         /* in the parent, NULL when the parent is an array */
  guint index;             /* in the parent when that is an array */
  JsonNode *node;          /* NULL where there is nothing */
};

/** AtlasTextKind: how long a text may be, and whether it may have several lines. */
typedef enum
{
  ATLAS_TEXT_LINE,
  ATLAS_TEXT_SHORT_LINE,
  ATLAS_TEXT_ID,
  ATLAS_TEXT_LANGUAGE,
  ATLAS_TEXT_URL,
  ATLAS_TEXT_TEXT,
  ATLAS_TEXT_NOTE,
  ATLAS_TEXT_ANY, /* on one line, but none or as much as a file can hold */
} AtlasTextKind;

void atlas_json_fail (const AtlasJson *self, AtlasProblemCode code, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
void atlas_json_fail_key (const AtlasJson *self, AtlasProblemCode code, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

AtlasJson atlas_json_get_member (const AtlasJson *self, const char *key);
AtlasJson atlas_json_get_element (const AtlasJson *self, guint index);
gboolean atlas_json_has (const AtlasJson *self, const char *key);
gboolean atlas_json_is_nothing (const AtlasJson *self);
gboolean atlas_json_expect_object (const AtlasJson *self);
gboolean atlas_json_expect_string (const AtlasJson *self);
gboolean atlas_json_expect_keys (const AtlasJson *self, const char *const *keys);

const char *atlas_json_as_text (const AtlasJson *self, AtlasTextKind kind);
const char *atlas_json_get_text (const AtlasJson *self, const char *key, AtlasTextKind kind);
const char *
atlas_json_get_optional_text (const AtlasJson *self, const char *key, AtlasTextKind kind);
gboolean atlas_json_get_boolean (const AtlasJson *self, const char *key);
double atlas_json_get_number (const AtlasJson *self, const char *key, double min, double max);
gboolean atlas_json_get_whole (const AtlasJson *self, const char *key, guint max, guint *number);
AtlasJson atlas_json_get_array (const AtlasJson *self, const char *key, guint *n_elements);
AtlasJson atlas_json_get_optional_array (const AtlasJson *self, const char *key, guint *n_elements);
gboolean atlas_json_get_date (const AtlasJson *self, const char *key, AtlasPartialDate *date);
gboolean
atlas_json_get_optional_date (const AtlasJson *self, const char *key, AtlasPartialDate *date);

const char *atlas_nearest_word (const char *word, const char *const *known, guint max_edits);

G_END_DECLS
