/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-check.h"

#include "atlas-archive.h"
#include "atlas-builtin.h"
#include "atlas-collection-load.h"
#include "atlas-command.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#define EXIT_PROBLEMS 1

static const char help[] =
  N_ ("Usage:\n"
      "  alliance-atlas check [--json] FOLDER|FILE…\n"
      "\n"
      "Checks collections and prints all problems of them on standard output, one on a line:\n"
      "\n"
      "  FILE:LINE:COLUMN: JSON path: what is wrong and what was expected\n"
      "\n"
      "  FOLDER    a collection: the folder with collection.json and sources.json, or a zip\n"
      "            archive of it, called ….atlas or ….zip\n"
      "  FILE      one file of a collection, such as events.json or stories/tour.json;\n"
      "            the files around it are read as well, their problems are not printed\n"
      "  --json    prints one JSON array of objects with file, line, column, path, message\n"
      "            and code\n"
      "\n"
      "Lines and columns count from 1, columns in characters. A summary is written to standard\n"
      "error.\n"
      "\n"
      "Exit status: 0 when there are no problems, 1 when there are some; 2, after one line on\n"
      "standard error, when the command line or the output is at fault.\n");

typedef struct
{
  const char *word; /* as on the command line */
  GFile *folder;
  char *file; /* within the folder, NULL for all of it */
} Target;

typedef struct
{
  gboolean as_json;
  AtlasGeography *geography;
  GString *output;
  guint n_problems;
  guint n_targets_with_problems;
} Check;

static void
clear_target (gpointer data)
{
  Target *target = data;

  g_clear_object (&target->folder);
  g_clear_pointer (&target->file, g_free);
}

static gboolean
fail_word (const char *word, const char *problem)
{
  atlas_command_fail_word (word, problem);
  return FALSE;
}

static gboolean
add_target (GArray *targets, const char *word)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (word);
  Target target = { word, NULL, NULL };

  switch (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL))
    {
    case G_FILE_TYPE_DIRECTORY:
      target.folder = g_steal_pointer (&file);
      break;
    case G_FILE_TYPE_UNKNOWN:
      return fail_word (word, _ ("there is no such file or folder; expected a collection"));
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_SYMBOLIC_LINK:
    case G_FILE_TYPE_SPECIAL:
    case G_FILE_TYPE_SHORTCUT:
    case G_FILE_TYPE_MOUNTABLE:
    default:
      if (atlas_archive_has_suffix (word))
        {
          target.folder = g_steal_pointer (&file);
          break;
        }
      target.file = atlas_collection_find_folder (file, &target.folder);
      if (target.file == NULL)
        return fail_word (word, _ ("no file of a collection has such a name; expected "
                                   "collection.json, sources.json, people.json, alliances.json, "
                                   "events.json, quotes.json, forces.json, disputes.json, "
                                   "borders.json, stories/….json, ….atlas or ….zip"));
      break;
    }
  g_array_append_val (targets, target);
  return TRUE;
}

/* What to call the file of a problem: as the command line does, so that an editor finds it. */
static char *
get_file_name (const Target *target, const AtlasProblem *problem)
{
  /* That of an archive as a whole is called like it. */
  gboolean is_target = target->file != NULL || atlas_archive_has_suffix (problem->file);
  g_autofree char *path =
    is_target ? g_strdup (target->word) : g_build_filename (target->word, problem->file, NULL);

  return g_filename_display_name (path);
}

static void
append_json (Check *self, const AtlasProblem *problem, const char *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, file);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, problem->line);
  json_builder_set_member_name (builder, "column");
  json_builder_add_int_value (builder, problem->column);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, problem->path);
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, problem->message);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, atlas_problem_code_to_id (problem->code));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_string_append_printf (self->output, "%s\n%s", self->output->len > 1 ? "," : "", text);
}

static void
append_problem (Check *self, const Target *target, const AtlasProblem *problem)
{
  g_autofree char *file = get_file_name (target, problem);
  g_autofree char *line = NULL;

  if (self->as_json)
    {
      append_json (self, problem, file);
      return;
    }
  line = atlas_problem_format (problem, file);
  /* One line, whatever a name or a message from elsewhere holds. */
  g_strdelimit (line, "\n\r", ' ');
  g_string_append_printf (self->output, "%s\n", line);
}

static void
check_target (Check *self, const Target *target)
{
  AtlasLoadOptions options = { self->geography, NULL, NULL };
  g_autoptr (AtlasProblems) problems = NULL;
  g_autoptr (AtlasCollection) collection =
    atlas_collection_load_with (target->folder, &options, &problems, NULL, NULL);

  if (problems == NULL)
    return;
  if (target->file != NULL)
    atlas_problems_keep_file (problems, target->file);
  for (guint i = 0; i < atlas_problems_get_n (problems); i++)
    append_problem (self, target, atlas_problems_get (problems, i));
  if (atlas_problems_get_n (problems) > 0)
    self->n_targets_with_problems++;
  self->n_problems += atlas_problems_get_total (problems);
}

static void
print_summary (const Check *self, guint n_targets)
{
  g_autofree char *text = NULL;

  if (self->n_problems == 0)
    text = g_strdup (_ ("no problems"));
  else if (n_targets == 1)
    text =
      g_strdup_printf (ngettext ("%u problem", "%u problems", self->n_problems), self->n_problems);
  else
    /* Translators: the second number counts the folders and files with problems, the third all
     * that were checked */
    text = g_strdup_printf (ngettext ("%1$u problem, in %2$u of %3$u",
                                      "%1$u problems, in %2$u of %3$u", self->n_problems),
                            self->n_problems, self->n_targets_with_problems, n_targets);
  fprintf (stderr, "alliance-atlas: %s\n", text);
}

static int
check_all (Check *self, GArray *targets)
{
  if (self->as_json)
    g_string_append_c (self->output, '[');
  for (guint i = 0; i < targets->len; i++)
    check_target (self, &g_array_index (targets, Target, i));
  if (self->as_json)
    g_string_append (self->output, self->n_problems > 0 ? "\n]\n" : "]\n");
  if (!atlas_command_write (self->output->str, self->output->len))
    return ATLAS_EXIT_ERROR;
  print_summary (self, targets->len);
  return self->n_problems > 0 ? EXIT_PROBLEMS : 0;
}

int
atlas_command_check (int argc, char *const *argv)
{
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (Target));
  g_autoptr (GString) output = g_string_new (NULL);
  g_autoptr (AtlasGeography) geography = NULL;
  g_autoptr (GError) error = NULL;
  Check check = { FALSE, NULL, output, 0, 0 };
  gboolean only_names = FALSE;

  g_array_set_clear_func (targets, clear_target);
  for (int i = 1; i < argc; i++)
    {
      if (only_names || *argv[i] != '-')
        {
          if (!add_target (targets, argv[i]))
            return ATLAS_EXIT_ERROR;
        }
      else if (strcmp (argv[i], "--help") == 0)
        return atlas_command_write (_ (help), strlen (_ (help))) ? 0 : ATLAS_EXIT_ERROR;
      else if (strcmp (argv[i], "--json") == 0)
        check.as_json = TRUE;
      else if (strcmp (argv[i], "--") == 0)
        only_names = TRUE;
      else
        return atlas_command_fail_word (argv[i], _ ("no such option; expected --json or --help"));
    }
  if (targets->len == 0)
    return atlas_command_fail (_ ("nothing to check; expected the folder of a collection"));

  geography = atlas_builtin_load_geography (&error);
  if (geography == NULL)
    return atlas_command_fail (error->message);
  check.geography = geography;
  return check_all (&check, targets);
}
