/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-prefix.h"

char *
atlas_prefix_move (const char *path, const char *bindir, const char *executable)
{
  g_auto (GStrv) from = g_strsplit (bindir, G_DIR_SEPARATOR_S, -1);
  g_auto (GStrv) to = g_strsplit (path, G_DIR_SEPARATOR_S, -1);
  g_autofree char *folder = g_path_get_dirname (executable);
  g_autoptr (GString) moved = g_string_new (folder);
  guint n_common = 0;

  while (from[n_common] != NULL && g_strcmp0 (from[n_common], to[n_common]) == 0)
    n_common++;
  for (guint i = n_common; from[i] != NULL; i++)
    g_string_append (moved, G_DIR_SEPARATOR_S "..");
  for (guint i = n_common; to[i] != NULL; i++)
    g_string_append_printf (moved, G_DIR_SEPARATOR_S "%s", to[i]);
  return g_canonicalize_filename (moved->str, NULL);
}

char *
atlas_prefix_find_folder (const char *path)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *moved =
    executable != NULL ? atlas_prefix_move (path, BINDIR, executable) : g_strdup (path);

  return g_file_test (moved, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&moved) : g_strdup (path);
}
