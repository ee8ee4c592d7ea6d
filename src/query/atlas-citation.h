/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-target.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_CITATION_TEXT,
  ATLAS_CITATION_BIBTEX,
  ATLAS_CITATION_CSL_JSON,
  ATLAS_N_CITATION_FORMATS,
} AtlasCitationFormat;

/* “text”, “bibtex”, “csl-json”; FALSE for another word */
gboolean atlas_citation_format_from_id (const char *id, AtlasCitationFormat *format);

/**
 * atlas_citation_new:
 * @target: what is cited; not none
 * @accessed: the day on which it is looked up
 *
 * How to cite a thing of the atlas: of a source its entry in the bibliography; of all else the entry
 * of the atlas, followed by the sources that it rests on, each once. Text has an entry a line, the
 * others are files of a bibliography.
 */
char *atlas_citation_new (AtlasWorld *world,
                          AtlasTarget target,
                          AtlasDate accessed,
                          AtlasCitationFormat format) G_GNUC_WARN_UNUSED_RESULT;

/* A source alone */
char *atlas_citation_new_for_source (const AtlasSource *source,
                                     AtlasCitationFormat format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
