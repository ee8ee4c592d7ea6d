/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-export.h"
#include "atlas-command-query.h"
#include "atlas-command.h"

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
};

static int
print (const char *text)
{
  return atlas_command_write (text, strlen (text)) ? 0 : ATLAS_EXIT_ERROR;
}

static void
init_translations (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  init_translations ();

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (subcommands); i++)
    if (strcmp (argv[1], subcommands[i].name) == 0)
      return subcommands[i].run (argc - 1, argv + 1);

  if (argc == 2 && strcmp (argv[1], "--version") == 0)
    return print ("alliance-atlas " PACKAGE_VERSION "\n");
  return atlas_command_fail_word (argc > 1 ? argv[1] : "",
                                  _ ("there is no such subcommand; expected query or export"));
}
