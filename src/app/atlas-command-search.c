/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-search.h"

#include "atlas-builtin.h"
#include "atlas-command.h"
#include "atlas-search.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

static const char help[] = N_ (
  "Usage:\n"
  "  alliance-atlas search WORDS… [--json] [--limit N]\n"
  "\n"
  "Finds countries (by any name they had, by their own and by their code), alliances, places,\n"
  "people, events, quotes, forces, stories and sources of the built-in atlas: what has, for each\n"
  "word, a word that begins with it, with or without accents. The best are first, by group.\n"
  "\n"
  "  --json       one JSON object a line: {type, id, title, subtitle, group}; date as\n"
  "               YYYY-MM-DD, YYYY-MM or YYYY where it has one; disputed, who disputes it;\n"
  "               for a place, lat and lon in degrees, and no id\n"
  "  --limit N    at most the N best\n"
  "  --           what follows are words, even if they begin with “--”\n"
  "\n"
  "Exit status: 0 when something was found, 1 when nothing was; 2, after one line on standard\n"
  "error, when the question or the output is at fault.\n");

typedef struct
{
  GString *words;
  guint limit; /* 0: all */
  gboolean is_json;
  gboolean is_help;
} Options;

/* Returns NULL, or what is wrong with the word at @i. */
static const char *
parse_option (Options *options, int argc, char *const *argv, int *i)
{
  guint64 limit = 0;

  if (g_str_equal (argv[*i], "--json"))
    options->is_json = TRUE;
  else if (g_str_equal (argv[*i], "--help") || g_str_equal (argv[*i], "-h"))
    options->is_help = TRUE;
  else if (!g_str_equal (argv[*i], "--limit"))
    return _ ("no such option; expected --json, --limit or --help");
  else if (*i + 1 >= argc)
    return _ ("expected a number after it, such as 10");
  else if (!g_ascii_string_to_unsigned (argv[++*i], 10, 1, G_MAXUINT, &limit, NULL))
    return _ ("not a number; expected one from 1 on");
  else
    options->limit = (guint) limit;
  return NULL;
}

/* Returns FALSE after a message. */
static gboolean
parse (Options *options, int argc, char *const *argv)
{
  gboolean is_over = FALSE;

  for (int i = 1; i < argc; i++)
    {
      const char *problem = NULL;

      if (!is_over && g_str_equal (argv[i], "--"))
        is_over = TRUE;
      else if (is_over || argv[i][0] != '-' || argv[i][1] == '\0')
        g_string_append_printf (options->words, "%s%s", options->words->len > 0 ? " " : "",
                                argv[i]);
      else if ((problem = parse_option (options, argc, argv, &i)) != NULL)
        {
          atlas_command_fail_word (argv[i], problem);
          return FALSE;
        }
    }
  return TRUE;
}

/* What it is, as the text form of targets has it */
static char *
get_type (AtlasTarget target, AtlasWorld *world, char **id)
{
  g_autofree char *text = atlas_target_to_string (target, world);
  char *colon = strchr (text, ':');

  *id = NULL;
  if (colon == NULL)
    return g_strdup ("place");
  *id = g_strdup (colon + 1);
  return g_strndup (text, colon - text);
}

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
add_number (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_double_value (json, value);
}

static void
append_json (GString *text, AtlasWorld *world, AtlasSearchResults *results, guint position)
{
  static const char *const groups[ATLAS_N_SEARCH_GROUPS] = {
    "countries", "alliances", "places", "disputes", "people",
    "events",    "quotes",    "forces", "stories",  "sources",
  };
  AtlasSearchResult result;
  AtlasPartialDate date;
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *subtitle = atlas_search_results_dup_subtitle (results, position);
  g_autofree char *dispute = atlas_search_results_dup_dispute (results, position);
  g_autofree char *id = NULL;
  g_autofree char *type = NULL;
  g_autofree char *iso = NULL;
  g_autofree char *line = NULL;
  g_autoptr (JsonNode) root = NULL;

  atlas_search_results_get (results, position, &result);
  type = get_type (result.target, world, &id);
  if (atlas_target_get_date (result.target, world, &date))
    iso = atlas_partial_date_to_iso (date);
  json_builder_begin_object (json);
  add_string (json, "type", type);
  add_string (json, "id", id);
  add_string (json, "title", result.title);
  add_string (json, "subtitle", subtitle);
  add_string (json, "date", iso);
  add_string (json, "disputed", dispute);
  add_string (json, "group", groups[result.group]);
  if (result.has_point)
    {
      add_number (json, "lat", result.lat);
      add_number (json, "lon", result.lon);
    }
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  line = json_to_string (root, FALSE);
  g_string_append_printf (text, "%s\n", line);
}

/* One line of text from data: nothing in it may move the cursor or turn the writing around. */
static void
append_line (GString *text, const char *indent, const char *title, const char *rest)
{
  g_autofree char *whole =
    g_strconcat (title, rest != NULL && *rest != '\0' ? " · " : "", rest != NULL ? rest : "", NULL);
  g_autofree char *flat = g_strdelimit (g_strdup (whole), "\n\r\t", ' ');
  g_autofree char *shown = atlas_text_show_controls (flat);

  g_string_append_printf (text, "%s%s\n", indent, shown);
}

static void
append_plain (GString *text, AtlasSearchResults *results, guint position)
{
  AtlasSearchResult result;
  g_autofree char *subtitle = atlas_search_results_dup_subtitle (results, position);
  g_autofree char *dispute = atlas_search_results_dup_dispute (results, position);
  guint start;
  guint end;

  atlas_search_results_get (results, position, &result);
  atlas_search_results_get_run (results, position, &start, &end);
  if (position == start)
    g_string_append_printf (text, "%s (%u)\n", atlas_search_group_get_label (result.group),
                            atlas_search_results_get_total (results, result.group));
  append_line (text, "  ", result.title, subtitle);
  if (dispute != NULL)
    append_line (text, "    ", dispute, NULL);
}

static int
search (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasWorld) world = atlas_builtin_load_world (NULL, &error);
  g_autoptr (AtlasSearch) self = NULL;
  g_autoptr (AtlasSearchResults) results = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_results;

  if (world == NULL)
    return atlas_command_fail (error->message);
  self = atlas_search_new (world);
  results = atlas_search_query (self, options->words->str, options->limit, 0);
  n_results = atlas_search_results_get_n_results (results);
  for (guint i = 0; i < n_results; i++)
    if (options->is_json)
      append_json (text, world, results, i);
    else
      append_plain (text, results, i);
  if (!atlas_command_write (text->str, text->len))
    return ATLAS_EXIT_ERROR;
  return n_results > 0 ? 0 : ATLAS_EXIT_NOTHING;
}

int
atlas_command_search (int argc, char *const *argv)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Options options = { .words = words };

  if (!parse (&options, argc, argv))
    return ATLAS_EXIT_ERROR;
  if (options.is_help)
    return atlas_command_write (_ (help), strlen (_ (help))) ? 0 : ATLAS_EXIT_ERROR;
  if (words->len == 0)
    return atlas_command_fail (_ ("nothing to search for; expected words, such as eesti"));
  return search (&options);
}
