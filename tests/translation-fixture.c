/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "translation-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#define LOCALE "de_DE.UTF-8"

/* gettext translates in no locale but one that is there. Where the machine has none for German, it is
 * made in @folder. */
void
translation_fixture_set_german (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, LOCALE, NULL);
  const char *const command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (setlocale (LC_ALL, LOCALE) != NULL)
    return;
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_setenv ("LOCPATH", folder, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, LOCALE));
}

static void
delete_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_folder (child);
    }
  g_remove (path);
}

/* Goes back to no language and deletes @folder with all in it. */
void
translation_fixture_end (const char *folder)
{
  setlocale (LC_ALL, "C.UTF-8");
  delete_folder (folder);
}
