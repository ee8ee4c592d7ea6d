/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "translation-fixture.h"

#include <locale.h>

#define LOCALE "de_DE.UTF-8"

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

void
translation_fixture_end (void)
{
  setlocale (LC_ALL, "C.UTF-8");
}
