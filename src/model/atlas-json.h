/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"
#include "atlas-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AtlasJsonReader:
 * @file: name of the file, for messages
 * @error: the first problem found, or %NULL
 *
 * Reads a JSON document and remembers the first problem. Behind it, reading goes on without effect
 * and returns empty values, so that whoever reads needs to look at @error only at the end.
 */
typedef struct
{
  const char *file;
  GError *error;
} AtlasJsonReader;

typedef struct _AtlasJson AtlasJson;

/**
 * AtlasJson:
 *
 * A value in the document and the way to it, which a message shows as `$.events[3].date`. Lives on
 * the stack, and not longer than the value that it was got from.
 */
struct _AtlasJson
{
  AtlasJsonReader *reader;
  const AtlasJson *parent; /* NULL for the whole document */
  const char *key;         /* in the parent, NULL when the parent is an array */
  guint index;             /* in the parent when that is an array */
  JsonNode *node;          /* NULL where there is nothing */
};

void atlas_json_fail (const AtlasJson *self, AtlasDataError code, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

AtlasJson atlas_json_get_member (const AtlasJson *self, const char *key);
AtlasJson atlas_json_get_element (const AtlasJson *self, guint index);
gboolean atlas_json_is_absent (const AtlasJson *self);
gboolean atlas_json_expect_object (const AtlasJson *self);
void atlas_json_expect_keys (const AtlasJson *self, const char *const *keys);

const char *atlas_json_as_string (const AtlasJson *self);
const char *atlas_json_get_string (const AtlasJson *self, const char *key);
const char *atlas_json_get_optional_string (const AtlasJson *self, const char *key);
gboolean atlas_json_get_boolean (const AtlasJson *self, const char *key);
double atlas_json_get_number (const AtlasJson *self, const char *key, double min, double max);
AtlasJson atlas_json_get_array (const AtlasJson *self, const char *key, guint *n_elements);
AtlasJson atlas_json_get_optional_array (const AtlasJson *self, const char *key, guint *n_elements);
AtlasPartialDate atlas_json_get_date (const AtlasJson *self, const char *key);
gboolean
atlas_json_get_optional_date (const AtlasJson *self, const char *key, AtlasPartialDate *date);

G_END_DECLS
