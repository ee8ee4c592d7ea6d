/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "folder-fixture.h"

#include <glib/gstdio.h>

char *
folder_fixture_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("atlas-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
delete_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_all (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
folder_fixture_free (char *folder)
{
  delete_all (folder);
  g_free (folder);
}

guint
folder_fixture_count (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}
