/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** AtlasVocabulary: a list of words that the files use; a word's index is its value in C. */
typedef enum
{
  ATLAS_VOCABULARY_STAGE,
  ATLAS_VOCABULARY_EVENT_KIND,
  ATLAS_VOCABULARY_CONFIDENCE,
  ATLAS_VOCABULARY_FORCE_KIND,
  ATLAS_VOCABULARY_FORCE_UNIT,
  ATLAS_VOCABULARY_SITE_PRECISION,
  ATLAS_VOCABULARY_SOURCE_KIND,
  ATLAS_VOCABULARY_STORY_ITEM_KIND,
  ATLAS_VOCABULARY_VIEW,
  ATLAS_VOCABULARY_LAYER,
} AtlasVocabulary;

gboolean atlas_vocabulary_find (AtlasVocabulary vocabulary, const char *id, guint *index);
char *atlas_vocabulary_dup_known_ids (AtlasVocabulary vocabulary) G_GNUC_WARN_UNUSED_RESULT;
const char *atlas_vocabulary_get_what (AtlasVocabulary vocabulary);

G_END_DECLS
