/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-problem.h"

#include <glib/gi18n.h>

struct _AtlasProblems
{
  GPtrArray *list;
};

static const struct
{
  const char *id;
  AtlasDataError error;
} codes[] = {
  [ATLAS_PROBLEM_SYNTAX] = { "syntax", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_ENCODING] = { "encoding", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_TOO_DEEP] = { "too-deep", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_TOO_LARGE] = { "too-large", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_TOO_MANY] = { "too-many", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_TOO_LONG] = { "too-long", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_CONTROL_CHARACTER] = { "control-character", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_UNKNOWN_KEY] = { "unknown-key", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_DUPLICATE_KEY] = { "duplicate-key", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_MISSING_KEY] = { "missing-key", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_WRONG_TYPE] = { "wrong-type", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_WRONG_VALUE] = { "wrong-value", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_OUT_OF_RANGE] = { "out-of-range", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_BAD_DATE] = { "bad-date", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_DATE_OUTSIDE] = { "date-outside", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_REVERSED_SPAN] = { "reversed-span", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_OVERLAP] = { "overlap", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_DUPLICATE_ID] = { "duplicate-id", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_UNKNOWN_ID] = { "unknown-id", ATLAS_DATA_ERROR_REFERENCE },
  [ATLAS_PROBLEM_MISSING_SOURCE] = { "missing-source", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_MISSING_RIVAL] = { "missing-rival", ATLAS_DATA_ERROR_VALUE },
  [ATLAS_PROBLEM_MISSING_FILE] = { "missing-file", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_UNREADABLE_FILE] = { "unreadable-file", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_UNKNOWN_FILE] = { "unknown-file", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_BAD_ARCHIVE] = { "bad-archive", ATLAS_DATA_ERROR_SYNTAX },
  [ATLAS_PROBLEM_MORE] = { "more", ATLAS_DATA_ERROR_VALUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (codes) == ATLAS_N_PROBLEM_CODES);

const char *
atlas_problem_code_to_id (AtlasProblemCode code)
{
  g_return_val_if_fail (code < ATLAS_N_PROBLEM_CODES, NULL);

  return codes[code].id;
}

/* Line and column are still to be set. */
AtlasProblem *
atlas_problem_new (AtlasProblemCode code, const char *file, const char *path, const char *message)
{
  AtlasProblem *self = g_new0 (AtlasProblem, 1);

  self->code = code;
  self->file = g_strdup (file);
  self->path = g_strdup (path);
  self->message = g_strdup (message);
  return self;
}

void
atlas_problem_free (AtlasProblem *self)
{
  g_free (self->file);
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/**
 * atlas_problem_format:
 * @file: (nullable): what to call the file, for its own name
 *
 * Returns: (transfer full): `events.json:3:14: $.events[0].date: “2004-02-30”: there is no such …`
 */
char *
atlas_problem_format (const AtlasProblem *self, const char *file)
{
  const char *name = file != NULL ? file : self->file;

  if (self->line == 0)
    return g_strdup_printf ("%s: %s", name, self->message);
  return g_strdup_printf ("%s:%u:%u: %s: %s", name, self->line, self->column, self->path,
                          self->message);
}

AtlasProblems *
atlas_problems_new (void)
{
  AtlasProblems *self = g_atomic_rc_box_new0 (AtlasProblems);

  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_problem_free);
  return self;
}

AtlasProblems *
atlas_problems_ref (AtlasProblems *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
problems_clear (gpointer data)
{
  AtlasProblems *self = data;

  g_ptr_array_unref (self->list);
}

void
atlas_problems_unref (AtlasProblems *self)
{
  g_atomic_rc_box_release_full (self, problems_clear);
}

/**
 * atlas_problems_take:
 * @problem: (transfer full): one more
 */
void
atlas_problems_take (AtlasProblems *self, AtlasProblem *problem)
{
  g_ptr_array_add (self->list, problem);
}

/**
 * atlas_problems_add_unlisted:
 * @n_more: how many problems of @file are not in the list, at least one
 *
 * Says so in an entry at the end of the file's.
 */
void
atlas_problems_add_unlisted (AtlasProblems *self, const char *file, guint n_more)
{
  /* Translators: after a list of a file’s first problems */
  g_autofree char *message = g_strdup_printf (
    ngettext ("and %u more problem in this file", "and %u more problems in this file", n_more),
    n_more);

  AtlasProblem *problem = atlas_problem_new (ATLAS_PROBLEM_MORE, file, "$", message);

  problem->n_more = n_more;
  atlas_problems_take (self, problem);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const AtlasProblem *one = *(const AtlasProblem *const *) a;
  const AtlasProblem *other = *(const AtlasProblem *const *) b;
  int order = strcmp (one->file, other->file);

  if (order != 0)
    return order;
  /* Line 0 is the end of the file’s list. */
  if (one->line - 1 != other->line - 1)
    return one->line - 1 < other->line - 1 ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  return strcmp (one->path, other->path);
}

/* Sorts by file and position; those of one position by path, and as they were taken. */
void
atlas_problems_sort (AtlasProblems *self)
{
  g_ptr_array_sort (self->list, compare_problems);
}

/* Drops the problems of all other files. */
void
atlas_problems_keep_file (AtlasProblems *self, const char *file)
{
  for (guint i = self->list->len; i > 0; i--)
    {
      const AtlasProblem *problem = g_ptr_array_index (self->list, i - 1);

      if (!g_str_equal (problem->file, file))
        g_ptr_array_remove_index (self->list, i - 1);
    }
}

guint
atlas_problems_get_n (AtlasProblems *self)
{
  return self->list->len;
}

const AtlasProblem *
atlas_problems_get (AtlasProblems *self, guint index)
{
  g_return_val_if_fail (index < self->list->len, NULL);

  return g_ptr_array_index (self->list, index);
}

/* All problems, those too that are not listed. */
guint
atlas_problems_get_total (AtlasProblems *self)
{
  guint total = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      const AtlasProblem *problem = g_ptr_array_index (self->list, i);

      total += problem->code == ATLAS_PROBLEM_MORE ? problem->n_more : 1;
    }
  return total;
}

/**
 * atlas_problems_to_error:
 *
 * Returns: (transfer full): an %ATLAS_DATA_ERROR with the first problem, and how many more there
 *   are; there must be one
 */
GError *
atlas_problems_to_error (AtlasProblems *self)
{
  const AtlasProblem *first = atlas_problems_get (self, 0);
  guint n_more = atlas_problems_get_total (self) - 1;
  g_autofree char *line = atlas_problem_format (first, NULL);
  int code = (int) codes[first->code].error;

  if (n_more == 0)
    return g_error_new_literal (ATLAS_DATA_ERROR, code, line);
  return g_error_new (ATLAS_DATA_ERROR, code,
                      /* Translators: the first problem, and how many more there are */
                      ngettext ("%s (and %u more problem)", "%s (and %u more problems)", n_more),
                      line, n_more);
}
