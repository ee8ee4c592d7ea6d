/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-renderer.h"
#include "folder-fixture.h"

#include <glib/gstdio.h>

/* A file as deep as @name says, in a folder that has nothing else */
static gboolean
has_gpu_with (const char *name)
{
  char *devices = folder_fixture_new ();
  g_autofree char *path = g_build_filename (devices, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  gboolean has_gpu;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  has_gpu = atlas_renderer_has_gpu (devices);
  folder_fixture_free (devices);
  return has_gpu;
}

static void
test_gpu (void)
{
  g_assert_true (has_gpu_with ("dri/renderD128"));
  g_assert_true (has_gpu_with ("dri/renderD129"));
  g_assert_true (has_gpu_with ("nvidiactl"));
  g_assert_true (has_gpu_with ("dxg"));
  g_assert_true (has_gpu_with ("mali0"));
}

static void
test_no_gpu (void)
{
  char *devices = folder_fixture_new ();

  g_assert_false (atlas_renderer_has_gpu (devices));
  folder_fixture_free (devices);
  g_assert_false (atlas_renderer_has_gpu ("/nowhere"));
  g_assert_false (has_gpu_with ("dri/card0"));
  g_assert_false (has_gpu_with ("renderD128"));
  g_assert_false (has_gpu_with ("fb0"));
}

static void
test_choose (void)
{
  g_assert_cmpstr (atlas_renderer_choose (FALSE, NULL, NULL), ==, "cairo");
  g_assert_cmpstr (atlas_renderer_choose (FALSE, NULL, "x11"), ==, "cairo");
  g_assert_null (atlas_renderer_choose (TRUE, NULL, NULL));
  /* Somebody knows better. */
  g_assert_null (atlas_renderer_choose (FALSE, "ngl", NULL));
  g_assert_null (atlas_renderer_choose (FALSE, "", NULL));
  g_assert_null (atlas_renderer_choose (FALSE, NULL, "broadway"));
  g_assert_null (atlas_renderer_choose (FALSE, NULL, "wayland,broadway"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renderer/gpu", test_gpu);
  g_test_add_func ("/renderer/no-gpu", test_no_gpu);
  g_test_add_func ("/renderer/choose", test_choose);
  return g_test_run ();
}
