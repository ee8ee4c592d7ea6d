/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-citation.h"

G_BEGIN_DECLS

/** AtlasReference: an entry of a bibliography, before it has a format. NULL for what is not known. */
typedef struct
{
  char *key;
  const char *type; /* of CSL */
  char *author;
  char *title;
  char *container; /* what it is a part of */
  char *publisher;
  char *version;
  gboolean has_date;
  AtlasPartialDate date;
  gboolean has_accessed;
  AtlasDate accessed;
  char *url;
} AtlasReference;

/* atlas-citation-text.c */
void atlas_reference_append_text (const AtlasReference *self, GString *text);
void atlas_reference_append_bibtex (const AtlasReference *self, GString *text);
/* atlas-citation-csl.c; @references: element type AtlasReference */
char *atlas_references_to_csl (GPtrArray *references) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
