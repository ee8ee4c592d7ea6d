/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-prefix.h"

static void
test_move (void)
{
  static const struct
  {
    const char *path;
    const char *bindir;
    const char *executable;
    const char *expected;
  } cases[] = {
    { "/usr/share/locale", "/usr/bin", "/usr/bin/atlas", "/usr/share/locale" },
    { "/usr/share/locale", "/usr/bin", "/home/me/moved/bin/atlas", "/home/me/moved/share/locale" },
    { "/usr/local/share/locale", "/usr/local/lib/atlas/bin", "/opt/lib/atlas/bin/atlas",
      "/opt/share/locale" },
    { "/srv/share", "/usr/bin", "/x/usr/bin/atlas", "/x/srv/share" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved =
        atlas_prefix_move (cases[i].path, cases[i].bindir, cases[i].executable);

      g_assert_cmpstr (moved, ==, cases[i].expected);
    }
}

/* This program is not installed, so that nothing lies beside it. */
static void
test_not_moved (void)
{
  g_autofree char *found = atlas_prefix_find_folder (LOCALEDIR);

  g_assert_cmpstr (found, ==, LOCALEDIR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prefix/move", test_move);
  g_test_add_func ("/prefix/not-moved", test_not_moved);
  return g_test_run ();
}
