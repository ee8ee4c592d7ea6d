/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"

#include "atlas-phrases.h"

#include <glib/gi18n.h>

/* How much a sentence holds before the rest is only counted */
#define MAX_CLAUSES 3
#define MAX_CHARS 240

/* What a sentence speaks of, most important first: a sentence goes down only as far as it has to */
typedef enum
{
  RANK_ALLIANCE, /* members of an alliance that the map fills */
  RANK_GROUND,
  RANK_OTHER_ALLIANCE,
  RANK_DETAIL,
  N_RANKS,
} Rank;

static Rank
get_rank (const AtlasChangeRecord *record)
{
  gboolean is_membership =
    record->change.kind == ATLAS_CHANGE_JOINED || record->change.kind == ATLAS_CHANGE_LEFT;

  if (record->is_stop)
    return is_membership ? RANK_ALLIANCE : RANK_GROUND;
  return is_membership ? RANK_OTHER_ALLIANCE : RANK_DETAIL;
}

/* The records of [first, first + n) that the sentence is about: memberships, then the ground, each
 * by time; of lower ranks the first that has any. */
static GPtrArray *
choose_records (AtlasChanges *self, guint first, guint n)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (int rank = 0; rank < N_RANKS; rank++)
    {
      if (rank > RANK_GROUND && chosen->len > 0)
        break;
      for (guint i = first; i < first + n; i++)
        {
          AtlasChangeRecord *record = &g_array_index (self->records, AtlasChangeRecord, i);

          if (get_rank (record) == (Rank) rank)
            g_ptr_array_add (chosen, record);
        }
    }

  return chosen;
}

static void
append_clause (GString *sentence,
               const AtlasChangeRecord *record,
               AtlasDate last_date,
               gboolean is_full)
{
  const char *clause = is_full ? record->change.text : record->brief;
  g_autofree char *dated = NULL;

  if (record->change.date != last_date)
    {
      g_autofree char *date = atlas_date_format_long (record->change.date);

      /* Translators: a date and what changed on it */
      dated = g_strdup_printf (_ ("%1$s: %2$s"), date, clause);
      clause = dated;
    }

  atlas_phrase_append (sentence, clause);
}

/* How many of @records fit */
static guint
count_fitting (GPtrArray *records)
{
  gsize n_chars = 0;
  guint n = 0;

  for (; n < records->len && n < MAX_CLAUSES; n++)
    {
      n_chars += (gsize) g_utf8_strlen (((AtlasChangeRecord *) records->pdata[n])->brief, -1);
      if (n > 0 && n_chars > MAX_CHARS)
        break;
    }

  return n;
}

static char *
finish (const char *sentence, guint n_more)
{
  if (n_more == 0)
    /* Translators: a whole sentence */
    return g_strdup_printf (_ ("%s."), sentence);
  return g_strdup_printf (
    ngettext ("%1$s; and %2$u more change.", "%1$s; and %2$u more changes.", n_more), sentence,
    n_more);
}

/**
 * atlas_changes_describe:
 * @self: the changes
 * @from: the day before the step
 * @to: the day that it leads to
 *
 * Says in one sentence what changed after @from and up to and with @to. It speaks of members of
 * the alliances that the map fills first, then of the ground; only when nothing of that happened
 * of other alliances, and else of details.
 *
 * Returns: (transfer full) (nullable): such as “29 March 2004: seven states joined NATO: …”, or
 *   %NULL when nothing changed
 */
char *
atlas_changes_describe (AtlasChanges *self, AtlasDate from, AtlasDate to)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) sentence = g_string_new (NULL);
  AtlasDate last_date = ATLAS_DATE_INVALID;
  guint n_changes, first, n_told;

  if (from >= to)
    return NULL;

  first = atlas_changes_find (self, from + 1, to + 1, &n_changes);
  records = choose_records (self, first, n_changes);
  if (records->len == 0)
    return NULL;

  n_told = count_fitting (records);
  for (guint i = 0; i < n_told; i++)
    {
      AtlasChangeRecord *record = records->pdata[i];

      append_clause (sentence, record, last_date, records->len == 1);
      last_date = record->change.date;
    }

  return finish (sentence->str, records->len - n_told);
}
