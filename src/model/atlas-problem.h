/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** AtlasProblemCode: what sort of problem it is; the ids are in data/README.md. */
typedef enum
{
  ATLAS_PROBLEM_SYNTAX,
  ATLAS_PROBLEM_ENCODING,
  ATLAS_PROBLEM_TOO_DEEP,
  ATLAS_PROBLEM_TOO_LARGE,
  ATLAS_PROBLEM_TOO_MANY,
  ATLAS_PROBLEM_TOO_LONG,
  ATLAS_PROBLEM_CONTROL_CHARACTER,
  ATLAS_PROBLEM_UNKNOWN_KEY,
  ATLAS_PROBLEM_DUPLICATE_KEY,
  ATLAS_PROBLEM_MISSING_KEY,
  ATLAS_PROBLEM_WRONG_TYPE,
  ATLAS_PROBLEM_WRONG_VALUE,
  ATLAS_PROBLEM_OUT_OF_RANGE,
  ATLAS_PROBLEM_BAD_DATE,
  ATLAS_PROBLEM_DATE_OUTSIDE,
  ATLAS_PROBLEM_REVERSED_SPAN,
  ATLAS_PROBLEM_OVERLAP,
  ATLAS_PROBLEM_DUPLICATE_ID,
  ATLAS_PROBLEM_UNKNOWN_ID,
  ATLAS_PROBLEM_MISSING_SOURCE,
  ATLAS_PROBLEM_MISSING_RIVAL,
  ATLAS_PROBLEM_MISSING_FILE,
  ATLAS_PROBLEM_UNREADABLE_FILE,
  ATLAS_PROBLEM_UNKNOWN_FILE,
  ATLAS_PROBLEM_BAD_ARCHIVE,
  ATLAS_PROBLEM_MORE,
  ATLAS_N_PROBLEM_CODES,
} AtlasProblemCode;

/**
 * AtlasProblem:
 * @file: the file within the collection: `events.json`, `stories/tour.json`; of an archive as a
 *   whole, its own name
 * @line: from 1; 0 only with %ATLAS_PROBLEM_MORE
 * @column: from 1, in characters; 0 only with %ATLAS_PROBLEM_MORE
 * @path: where in the document: `$.events[3].date`
 * @message: what is wrong and what was expected, in the reader's language, on one line
 * @n_more: with %ATLAS_PROBLEM_MORE, how many problems of the file are not listed; else 0
 */
typedef struct
{
  AtlasProblemCode code;
  char *file;
  guint line;
  guint column;
  char *path;
  char *message;
  guint n_more;
} AtlasProblem;

/**
 * AtlasProblems:
 *
 * What is wrong with a collection, sorted by file and position. Where a file has more problems than
 * are listed, the last of them says how many more.
 */
typedef struct _AtlasProblems AtlasProblems;

AtlasProblems *atlas_problems_new (void) G_GNUC_WARN_UNUSED_RESULT;
AtlasProblems *atlas_problems_ref (AtlasProblems *self);
void atlas_problems_unref (AtlasProblems *self);

void atlas_problems_take (AtlasProblems *self, AtlasProblem *problem);
void atlas_problems_sort (AtlasProblems *self);
void atlas_problems_keep_file (AtlasProblems *self, const char *file);

guint atlas_problems_get_n (AtlasProblems *self);
const AtlasProblem *atlas_problems_get (AtlasProblems *self, guint index);
guint atlas_problems_get_total (AtlasProblems *self);
void atlas_problems_add_unlisted (AtlasProblems *self, const char *file, guint n_more);
GError *atlas_problems_to_error (AtlasProblems *self) G_GNUC_WARN_UNUSED_RESULT;

AtlasProblem *atlas_problem_new (AtlasProblemCode code,
                                 const char *file,
                                 const char *path,
                                 const char *message) G_GNUC_WARN_UNUSED_RESULT;
void atlas_problem_free (AtlasProblem *self);
char *atlas_problem_format (const AtlasProblem *self, const char *file) G_GNUC_WARN_UNUSED_RESULT;

const char *atlas_problem_code_to_id (AtlasProblemCode code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasProblem, atlas_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasProblems, atlas_problems_unref)

G_END_DECLS
