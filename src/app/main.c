/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-application.h"
#include "atlas-archive.h"
#include "atlas-builtin.h"
#include "atlas-command-check.h"
#include "atlas-command-export.h"
#include "atlas-command-query.h"
#include "atlas-command-search.h"
#include "atlas-command.h"
#include "atlas-link.h"
#include "atlas-prefix.h"
#include "atlas-renderer.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* A word that, first on the command line, does its work without a display */
typedef struct
{
  const char *name;
  int (*run) (int argc, char *const *argv);
} Subcommand;

static const Subcommand subcommands[] = {
  { "query", atlas_command_query },
  { "export", atlas_command_export },
  { "check", atlas_command_check },
  { "search", atlas_command_search },
};

static int
print (const char *text)
{
  return atlas_command_write (text, strlen (text)) ? 0 : ATLAS_EXIT_ERROR;
}

static int
print_help (void)
{
  return print (
    _ ("Usage:\n"
       "  alliance-atlas                  open the window\n"
       "  alliance-atlas LINK             show what an alliance-atlas: link leads to\n"
       "  alliance-atlas FOLDER           open the collection in a folder, or in a zip archive of\n"
       "                                  it that is called ….atlas or ….zip\n"
       "  alliance-atlas query OPTIONS    answer questions about a day, as JSON\n"
       "  alliance-atlas search WORDS     find countries, places, people, events, quotes, sources\n"
       "  alliance-atlas export OPTIONS   draw the map of a day into a file\n"
       "  alliance-atlas check FOLDER…    find all problems of collections of one’s own\n"
       "  alliance-atlas --help           show this text; after a subcommand, its options\n"
       "  alliance-atlas --version        show the version\n"));
}

/* What a file manager or the desktop hands us: a link, a collection, the word that starts a service */
static gboolean
is_for_window (const char *word)
{
  return atlas_link_has_scheme (word) || g_str_equal (word, "--gapplication-service") ||
         g_file_test (word, G_FILE_TEST_IS_DIR) ||
         (atlas_archive_has_suffix (word) && g_file_test (word, G_FILE_TEST_EXISTS));
}

/* @wanted, of the above, or NULL, is shown by the running instance. */
static int
run_window (char *name, char *wanted)
{
  g_autoptr (AtlasApplication) application = NULL;
  char *arguments[] = { name, wanted, NULL };

  atlas_renderer_init ();
  application = atlas_application_new ();
  return g_application_run (G_APPLICATION (application), wanted != NULL ? 2 : 1, arguments);
}

static void
init_translations (void)
{
  g_autofree char *locale_folder = atlas_prefix_find_folder (LOCALEDIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  atlas_builtin_bind_catalogues (locale_folder);
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  init_translations ();

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (subcommands); i++)
    if (strcmp (argv[1], subcommands[i].name) == 0)
      return subcommands[i].run (argc - 1, argv + 1);

  if (argc <= 1)
    return run_window (argc == 1 ? argv[0] : (char *) "alliance-atlas", NULL);
  /* The desktop starts us so for a link; what is wrong with one is said in the window. */
  if (argc == 2 && is_for_window (argv[1]))
    return run_window (argv[0], argv[1]);
  if (argc == 2 && strcmp (argv[1], "--version") == 0)
    return print ("alliance-atlas " PACKAGE_VERSION "\n");
  if (argc == 2 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    return print_help ();
  return atlas_command_fail_word (
    argv[1], _ ("no such subcommand or option; expected query, search, export, check, "
                "an alliance-atlas: link, the folder or .atlas file of a collection, --help or "
                "--version"));
}
