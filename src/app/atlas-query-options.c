/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-query-options.h"

#include "atlas-error.h"
#include "atlas-point.h"
#include "atlas-query-json.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  OPTION_DATE,
  OPTION_VIEW,
  OPTION_AT,
  OPTION_ALLIANCE,
  OPTION_BORDER,
  OPTION_FROM,
  OPTION_TO,
  OPTION_RECORD,
  OPTION_FORCES,
  OPTION_REGION,
  OPTION_STAGE,
  OPTION_COMPARE,
  OPTION_TABLE,
  OPTION_HELP,
  OPTION_LINES,
  N_OPTIONS,
} Option;

static const char *const names[N_OPTIONS] = {
  [OPTION_DATE] = "--date",     [OPTION_VIEW] = "--view",
  [OPTION_AT] = "--at",         [OPTION_ALLIANCE] = "--alliance",
  [OPTION_BORDER] = "--border", [OPTION_FROM] = "--from",
  [OPTION_TO] = "--to",         [OPTION_RECORD] = "--record",
  [OPTION_FORCES] = "--forces", [OPTION_REGION] = "--region",
  [OPTION_STAGE] = "--stage",   [OPTION_COMPARE] = "--compare",
  [OPTION_TABLE] = "--table",   [OPTION_HELP] = "--help",
  [OPTION_LINES] = "-",
};

/* A question, and the options that it needs and may have besides the one it is known by */
typedef struct
{
  AtlasQueryKind kind;
  Option mark;
  guint needed; /* bits by option */
  guint allowed;
} Question;

#define BIT(option) (1u << (option))

static const Question questions[] = {
  { ATLAS_QUERY_POINT, OPTION_AT, BIT (OPTION_DATE), BIT (OPTION_VIEW) },
  { ATLAS_QUERY_LINES, OPTION_LINES, 0, BIT (OPTION_VIEW) },
  { ATLAS_QUERY_ALLIANCE, OPTION_ALLIANCE, BIT (OPTION_DATE), 0 },
  { ATLAS_QUERY_BORDER, OPTION_BORDER, BIT (OPTION_DATE), BIT (OPTION_VIEW) },
  { ATLAS_QUERY_CHANGES, OPTION_FROM, BIT (OPTION_TO), BIT (OPTION_RECORD) },
  { ATLAS_QUERY_FORCES, OPTION_FORCES, BIT (OPTION_DATE), BIT (OPTION_REGION) },
  { ATLAS_QUERY_STAGE, OPTION_STAGE, BIT (OPTION_DATE), BIT (OPTION_ALLIANCE) },
  { ATLAS_QUERY_COMPARE, OPTION_COMPARE, BIT (OPTION_DATE), BIT (OPTION_VIEW) },
  { ATLAS_QUERY_TABLE, OPTION_TABLE, BIT (OPTION_DATE), BIT (OPTION_VIEW) },
};

/* Options that are there or not, without a value */
static gboolean
is_flag (Option option)
{
  return option == OPTION_RECORD || option == OPTION_FORCES || option == OPTION_HELP ||
         option == OPTION_LINES;
}

gboolean
atlas_query_fail (GError **error, const char *word, const char *problem)
{
  g_autofree char *quoted = atlas_data_quote_word (word);

  g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE, _ ("“%1$s”: %2$s"), quoted,
               problem);
  return FALSE;
}

gboolean
atlas_query_parse_date (const char *text, AtlasDate last, AtlasDate *date, GError **error)
{
  AtlasDate parsed;

  if (!atlas_date_parse (text, &parsed, error))
    return FALSE;

  if (parsed < ATLAS_DATE_START || parsed > last)
    {
      g_autofree char *start_text = atlas_date_to_iso (ATLAS_DATE_START);
      g_autofree char *last_text = atlas_date_to_iso (last);
      g_autofree char *problem =
        g_strdup_printf (_ ("not a day of the atlas; expected %1$s … %2$s"), start_text, last_text);

      return atlas_query_fail (error, text, problem);
    }

  *date = parsed;
  return TRUE;
}

gboolean
atlas_query_parse_view (const char *text, AtlasView *view, GError **error)
{
  if (atlas_view_from_id (text, view))
    return TRUE;
  return atlas_query_fail (error, text,
                           _ ("there is no such view; expected recognised or controlled"));
}

static gboolean
find_option (const char *word, gsize length, Option *option)
{
  for (int i = 0; i < N_OPTIONS; i++)
    if (strlen (names[i]) == length && strncmp (names[i], word, length) == 0)
      {
        *option = (Option) i;
        return TRUE;
      }

  return FALSE;
}

/* Puts the words of the command line at their options: values[option] is set where it is given. */
static gboolean
sort_words (const char **values, int argc, char *const *argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    {
      const char *word = argv[i];
      const char *equals = g_str_has_prefix (word, "--") ? strchr (word, '=') : NULL;
      gsize length = equals != NULL ? (gsize) (equals - word) : strlen (word);
      Option option;

      if (!find_option (word, length, &option) || (equals != NULL && is_flag (option)))
        return atlas_query_fail (error, word,
                                 _ ("there is no such option; expected --date, --view, --at, "
                                    "--alliance, --border, --from, --to, --record, --forces, "
                                    "--region, --stage, --compare, --table, --help or -"));
      if (values[option] != NULL)
        return atlas_query_fail (error, names[option], _ ("given twice; expected it once"));

      if (is_flag (option))
        values[option] = "";
      else if (equals != NULL)
        values[option] = equals + 1;
      else if (i + 1 < argc)
        values[option] = argv[++i];
      else
        return atlas_query_fail (error, word, _ ("its value is missing; expected one behind it"));
    }

  return TRUE;
}

static const Question *
find_question (const char *const *values, GError **error)
{
  const Question *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      if (values[questions[i].mark] == NULL)
        continue;
      /* An alliance narrows the question for a stage down. */
      if (questions[i].mark == OPTION_ALLIANCE && values[OPTION_STAGE] != NULL)
        continue;
      if (found != NULL)
        {
          g_autofree char *problem = g_strdup_printf (
            _ ("does not go with %s; expected one question at a time"), names[found->mark]);

          atlas_query_fail (error, names[questions[i].mark], problem);
          return NULL;
        }
      found = &questions[i];
    }

  if (found == NULL)
    atlas_query_fail (
      error, "query",
      _ ("nothing is asked; expected --at LAT,LON, --alliance ID, --border A:B, "
         "--from D1 --to D2, --forces, --stage STAGE, --compare DATE, --table csv, or -"));
  return found;
}

static gboolean
check_options (const Question *question, const char *const *values, GError **error)
{
  guint known = question->needed | question->allowed | BIT (question->mark);

  for (int i = 0; i < N_OPTIONS; i++)
    {
      g_autofree char *problem = NULL;

      if (values[i] == NULL && (question->needed & BIT (i)) != 0)
        {
          problem = g_strdup_printf (_ ("not enough; expected %s beside it"), names[i]);
          return atlas_query_fail (error, names[question->mark], problem);
        }
      if (values[i] != NULL && (known & BIT (i)) == 0)
        {
          problem =
            g_strdup_printf (_ ("does not go with %s; expected it alone"), names[question->mark]);
          return atlas_query_fail (error, names[i], problem);
        }
    }

  return TRUE;
}

static gboolean
parse_span (AtlasQueryOptions *self, const char *const *values, AtlasDate today, GError **error)
{
  /* The end is not part of the span, so that today is reached with the day after it. The record
   * may begin before the map does. */
  if (self->kind == ATLAS_QUERY_RECORD
        ? !atlas_date_parse (values[OPTION_FROM], &self->from, error) ||
            !atlas_date_parse (values[OPTION_TO], &self->to, error)
        : !atlas_query_parse_date (values[OPTION_FROM], today, &self->from, error) ||
            !atlas_query_parse_date (values[OPTION_TO], today + 1, &self->to, error))
    return FALSE;

  if (self->to < self->from)
    {
      g_autofree char *from = atlas_date_to_iso (self->from);
      g_autofree char *problem =
        g_strdup_printf (_ ("ends before it begins; expected %s or a later day"), from);

      return atlas_query_fail (error, values[OPTION_TO], problem);
    }
  return TRUE;
}

/**
 * atlas_query_options_parse:
 * @self: filled
 * @argc: number of @argv
 * @argv: the arguments, the first of which is the subcommand’s name
 * @today: the last day that may be asked about
 * @error: return location for an error
 *
 * Takes `--option VALUE` and `--option=VALUE` in any order. Values are taken as they are, so that
 * `--at -33.9,18.4` is a point.
 *
 * Returns: whether the arguments ask one question, completely
 */
gboolean
atlas_query_options_parse (
  AtlasQueryOptions *self, int argc, char *const *argv, AtlasDate today, GError **error)
{
  const char *values[N_OPTIONS] = { NULL };
  const Question *question;

  *self = (AtlasQueryOptions) { .kind = ATLAS_QUERY_HELP };
  if (!sort_words (values, argc, argv, error))
    return FALSE;
  if (values[OPTION_HELP] != NULL)
    return TRUE;

  for (int i = OPTION_TO; i <= OPTION_RECORD; i++)
    if (values[OPTION_FROM] == NULL && values[i] != NULL)
      return atlas_query_fail (error, names[i], _ ("not enough; expected --from beside it"));
  if (values[OPTION_FORCES] == NULL && values[OPTION_REGION] != NULL)
    return atlas_query_fail (error, names[OPTION_REGION],
                             _ ("not enough; expected --forces beside it"));
  question = find_question (values, error);
  if (question == NULL || !check_options (question, values, error))
    return FALSE;

  self->kind = values[OPTION_RECORD] != NULL ? ATLAS_QUERY_RECORD : question->kind;
  self->alliance = values[OPTION_ALLIANCE];
  self->stage = values[OPTION_STAGE];
  self->border = values[OPTION_BORDER];
  if (values[OPTION_DATE] != NULL &&
      !atlas_query_parse_date (values[OPTION_DATE], today, &self->date, error))
    return FALSE;
  if (values[OPTION_COMPARE] != NULL &&
      !atlas_query_parse_date (values[OPTION_COMPARE], today, &self->compare, error))
    return FALSE;
  if (values[OPTION_VIEW] != NULL &&
      !atlas_query_parse_view (values[OPTION_VIEW], &self->view, error))
    return FALSE;
  if (values[OPTION_AT] != NULL &&
      !atlas_point_parse (values[OPTION_AT], &self->lat, &self->lon, error))
    return FALSE;
  if (values[OPTION_TABLE] != NULL && !g_str_equal (values[OPTION_TABLE], "csv"))
    return atlas_query_fail (error, values[OPTION_TABLE],
                             _ ("there is no such table; expected csv"));
  self->has_region = values[OPTION_REGION] != NULL;
  if (self->has_region && !atlas_bounds_parse (values[OPTION_REGION], &self->region, error))
    return FALSE;
  return values[OPTION_FROM] == NULL || parse_span (self, values, today, error);
}
