/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-json-scanner.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _AtlasJson AtlasJson;

/**
 * AtlasJsonReader:
 *
 * Reads one JSON document and collects all that is wrong with it. The problems have no position
 * until they are all there; then the text is scanned once for all of them.
 */
typedef struct _AtlasJsonReader AtlasJsonReader;

AtlasJsonReader *atlas_json_reader_new (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void atlas_json_reader_free (AtlasJsonReader *self);

gboolean atlas_json_reader_parse (AtlasJsonReader *self, GBytes *bytes);
JsonNode *atlas_json_reader_get_root (AtlasJsonReader *self);
void atlas_json_reader_drop_document (AtlasJsonReader *self);

const char *atlas_json_reader_get_file (AtlasJsonReader *self);
guint atlas_json_reader_get_n_problems (AtlasJsonReader *self);
void atlas_json_reader_report (AtlasJsonReader *self,
                               AtlasProblemCode code,
                               const AtlasJson *value,
                               gboolean at_key,
                               const char *message);
void atlas_json_reader_finish (AtlasJsonReader *self, AtlasProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasJsonReader, atlas_json_reader_free)

G_END_DECLS
